import type {AxePage} from './axe-suite.js';

type Doors = Pick<AxePage, 'enter' | 'leave'>;

/** A page in one colour scheme, on the ground that the tokens give it. */
export const inTheme = (theme: 'light' | 'dark'): Doors => ({
  enter(page) {
    page.style.setProperty('color-scheme', theme);
    page.style.setProperty('background', 'var(--widget-page)');
  },
  leave(page) {
    page.removeAttribute('style');
  },
});
