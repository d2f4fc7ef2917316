import {colors} from '../../src/core/tokens/tokens.js';
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

const HUE = 165;

/** A theme of somebody else's: another hue, corners, letters and shadows, by the tokens alone. */
const CUSTOM: readonly (readonly [name: string, value: string])[] = [
  ...colors()
    .filter(([name]) =>
      /^(?:primary|neutral)-\d|^(?:page|surface|raised|overlay|line|control|text|on-solid|focus)/.test(name),
    )
    .map(([name, [l, c, , darkL, darkC]]) => {
      const color = `light-dark(oklch(${l}% ${c} ${HUE}), oklch(${darkL}% ${darkC} ${HUE}))`;
      return [name, color] as const;
    }),
  ...['sm', 'md', 'lg', 'xl', 'full'].map((size) => [`radius-${size}`, '0px'] as const),
  ['font-family', 'Georgia, serif'],
  ['shadow-sm', 'none'],
  ['shadow-md', 'none'],
];

/** A page of which a part, its body, has tokens of its own. */
export const inCustomTheme = (theme: 'light' | 'dark'): Doors => ({
  enter(page) {
    void inTheme(theme).enter(page);
    for (const [name, value] of CUSTOM) document.body.style.setProperty(`--widget-${name}`, value);
    document.body.style.setProperty('background', 'var(--widget-page)');
  },
  leave(page) {
    void inTheme(theme).leave(page);
    document.body.removeAttribute('style');
  },
});
