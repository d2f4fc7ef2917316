import {tokensCss} from './tokens/tokens.js';
import {warn} from './warn.js';

const NEEDED: Readonly<Record<string, () => boolean>> = {
  'adopted style sheets': () => 'adoptedStyleSheets' in Document.prototype,
  'element internals': () => 'attachInternals' in HTMLElement.prototype,
  'light-dark()': () => CSS.supports('color', 'light-dark(red, red)'),
  ':state()': () => CSS.supports('selector(:state(a))'),
};

/** Puts the tokens on a page whose engine adopts no sheets. */
function addTokens(page: Document): void {
  const style = page.createElement('style');
  style.textContent = tokensCss();
  page.head.prepend(style);
}

/** One clear message on an engine that is older than what the library is made for; the page goes on as well as it can. */
export function standIn(page: Document): void {
  if (!page.adoptedStyleSheets) addTokens(page);
  const missing = Object.entries(NEEDED).filter(([, has]) => !has());
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name).join(', ');
  warn(
    undefined,
    `This browser lacks ${names}. Total Widgets is made for Chromium 125, Firefox 126, Safari 17.4 and newer.`,
  );
}
