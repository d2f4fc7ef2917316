import type {CSSResultOrNative} from 'lit';

type Sheets = Map<CSSResultOrNative, CSSStyleSheet>;

// A constructed sheet belongs to its document; each further document gets its own copy, once.
const copies = new WeakMap<Document, Sheets>();

const textOf = (style: CSSResultOrNative): string =>
  'cssText' in style ? style.cssText : Array.from(style.cssRules, (rule) => rule.cssText).join('\n');

function copyFor(document: Document, view: Window & typeof globalThis, style: CSSResultOrNative): CSSStyleSheet {
  let sheets = copies.get(document);
  if (!sheets) copies.set(document, (sheets = new Map()));
  let sheet = sheets.get(style);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(textOf(style));
    sheets.set(style, sheet);
  }
  return sheet;
}

/** Puts styles on a shadow root that has moved to another document, which has dropped the ones it had. */
export function adoptForeignStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const {ownerDocument} = root;
  const view = ownerDocument.defaultView;
  if (view) root.adoptedStyleSheets = styles.map((style) => copyFor(ownerDocument, view, style));
}
