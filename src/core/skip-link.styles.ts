import {css} from 'lit';

/** A link that is out of sight until the keyboard reaches it. */
export const skipLinkStyles = css`
  .skip {
    position: absolute;
    inset-block-start: var(--widget-space-2);
    inset-inline-start: var(--widget-space-2);
    z-index: 20;
    padding: var(--widget-space-2) var(--widget-space-4);
    border-radius: var(--widget-radius-md);
    background: var(--widget-primary-9);
    color: var(--widget-on-solid);
  }
  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    .skip {
      display: none;
    }
  }
`;
