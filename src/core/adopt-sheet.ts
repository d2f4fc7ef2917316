import {adoptStyles, type CSSResult} from 'lit';

/** Adds a sheet to a shadow root after those that it has; a style element where the engine adopts none. */
export const adoptSheet = (root: ShadowRoot, style: CSSResult): void =>
  adoptStyles(root, [...(root.adoptedStyleSheets ?? []), style]);
