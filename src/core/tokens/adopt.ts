import {tokensCss} from './tokens.js';

const KEY = Symbol.for('total-widgets/tokens');

type Marked = Document & {[KEY]?: true};

/** What is youngest of all that the library needs of an engine. */
const YOUNGEST = 'selector(:state(a)) and (color:light-dark(red,red))';

/** Puts the tokens on a document, once, however many copies of the library there are. */
export function adoptTokens(document: Document): void {
  const marked = document as Marked;
  if (marked[KEY]) return;
  // A template's or a parser's document is never drawn, and has no window to make sheets with.
  const view = document.defaultView;
  if (!view) return;
  marked[KEY] = true;
  const sheets = document.adoptedStyleSheets as CSSStyleSheet[] | undefined;
  if (!sheets || !CSS.supports(YOUNGEST)) void import('../rare.js').then(({standIn}) => standIn(document));
  if (!sheets) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(tokensCss());
  // Ahead of the page's own adopted sheets, which are meant to win.
  document.adoptedStyleSheets = [sheet, ...sheets];
}
