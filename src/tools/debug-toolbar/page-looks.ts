import type {PageTheme} from './memory.js';

/** The style properties of the page that the toolbar sets. */
const page = (): CSSStyleDeclaration => document.documentElement.style;

export function setTheme(theme: PageTheme): void {
  page().setProperty('color-scheme', theme === 'auto' ? 'light dark' : theme);
}

export function setRightToLeft(on: boolean): void {
  document.documentElement.dir = on ? 'rtl' : 'ltr';
}

export const isRightToLeft = (): boolean => document.documentElement.dir === 'rtl';

export function setCompact(on: boolean): void {
  page().setProperty('--widget-density', on ? '0.8' : '1');
}

export const isCompact = (): boolean => page().getPropertyValue('--widget-density') === '0.8';
