import type {CSSResult} from 'lit';

/** Adds a sheet to a shadow root after those that it has; a style element where the engine adopts none. */
export function adoptSheet(root: ShadowRoot, {styleSheet, cssText}: CSSResult): void {
  if (styleSheet && root.adoptedStyleSheets) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    return;
  }
  const style = root.ownerDocument.createElement('style');
  style.textContent = cssText;
  root.append(style);
}
