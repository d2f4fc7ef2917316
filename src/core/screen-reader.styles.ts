import {css} from 'lit';

/** Declarations of what is there for screen readers alone. */
export const unseen = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  margin: -1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/** `.sr-only`: text for screen readers alone. */
export const screenReaderOnly = css`
  .sr-only {
    ${unseen}
  }
`;
