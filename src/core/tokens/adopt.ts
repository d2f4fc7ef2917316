import {tokensCss} from './tokens.js';

const KEY = Symbol.for('total-widgets/tokens');

type Marked = Document & {[KEY]?: true};

/** Whether the engine is one that the library is made for. */
const isModern = (page: Document): boolean =>
  Boolean(page.adoptedStyleSheets) && CSS.supports('selector(:state(a))') && CSS.supports('color:light-dark(red,red)');

/** Puts the tokens on a document, once, however many copies of the library there are. */
export function adoptTokens(document: Document): void {
  const marked = document as Marked;
  // A template's or a parser's document is never drawn, and has no window to make sheets with.
  const view = document.defaultView;
  if (marked[KEY] || !view) return;
  marked[KEY] = true;
  if (!isModern(document)) void import('../rare.js').then(({standIn}) => standIn(document));
  if (!document.adoptedStyleSheets) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(tokensCss());
  // Ahead of the page's own adopted sheets, which are meant to win.
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
}
