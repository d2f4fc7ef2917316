import type {CSSResult} from 'lit';
import {layoutStyles} from './layout.styles.js';
import {isAllowed, layoutWords} from './layout-words.js';
import {variantStyles} from './variant.styles.js';
import {warnOnce} from './warn.js';

/** The style sheet of a layout attribute or of `variant`, and a warning where its word is off the list. */
export function looks(element: Element, attribute: string, value: string): CSSResult {
  if (attribute === 'variant') return variantStyles();
  if (!isAllowed(attribute, value)) warnOnce(element, attribute, value, layoutWords(attribute).join(', '));
  return layoutStyles();
}
