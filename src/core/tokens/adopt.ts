import {tokensCss} from './tokens.js';

const adopted = new WeakSet<Document>();
const KEY = Symbol.for('total-widgets/tokens');

type Marked = Document & {[KEY]?: true};

/** Puts the tokens on a document, once, however many copies of the library there are. */
export function adoptTokens(document: Document): void {
  if (adopted.has(document)) return;
  adopted.add(document);
  const marked = document as Marked;
  if (marked[KEY]) return;
  marked[KEY] = true;
  const view = document.defaultView ?? globalThis;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(tokensCss());
  // Ahead of the page's own adopted sheets, which are meant to win.
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
}
