import {tokensCss} from './tokens.js';

const adopted = new WeakSet<Document>();
const KEY = Symbol.for('total-widgets/tokens');

type Marked = Document & {[KEY]?: true};

/** Whether the engine is one that the library is made for; an older one is told in words what it lacks. */
const isModern = (): boolean =>
  CSS.supports('selector(:state(a))') &&
  CSS.supports('color:light-dark(red,red)') &&
  Boolean(document.adoptedStyleSheets);

/** Puts the tokens on a document, once, however many copies of the library there are. */
export function adoptTokens(document: Document): void {
  if (adopted.has(document)) return;
  // A template's or a parser's document is never drawn, and has no window to make sheets with.
  const view = document.defaultView;
  if (!view) return;
  adopted.add(document);
  const marked = document as Marked;
  if (marked[KEY]) return;
  marked[KEY] = true;
  if (!isModern()) void import('../baseline.js').then(({checkBaseline}) => checkBaseline());
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
