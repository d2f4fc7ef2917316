import {checkBaseline} from '../baseline.js';
import {tokensCss} from './tokens.js';

const adopted = new WeakSet<Document>();
const KEY = Symbol.for('total-widgets/tokens');

type Marked = Document & {[KEY]?: true};

/** Puts the tokens on a document, once, however many copies of the library there are. */
export function adoptTokens(document: Document): void {
  // A template's or a parser's document is never drawn, and has no window to make sheets with.
  const view = document.defaultView;
  if (!view || adopted.has(document)) return;
  adopted.add(document);
  const marked = document as Marked;
  if (marked[KEY]) return;
  marked[KEY] = true;
  checkBaseline();
  if (!document.adoptedStyleSheets) {
    const style = document.createElement('style');
    style.textContent = tokensCss();
    document.head.prepend(style);
    return;
  }
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(tokensCss());
  // Ahead of the page's own adopted sheets, which are meant to win.
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
}
