import {unsafeCSS} from 'lit';

/** What makes a part of a widget there for screen readers alone. */
export const unseen = (selector: string) =>
  unsafeCSS(`${selector} {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }`);

/** `.sr-only`: text for screen readers alone. */
export const screenReaderOnly = unseen('.sr-only');
