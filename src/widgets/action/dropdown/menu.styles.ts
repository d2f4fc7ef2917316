import {css} from 'lit';

/** The look of a menu above the page, `.menu`; with `layerStyles`. */
export const menuStyles = css`
  .menu {
    --_widest: 20rem;
    --_gap: 6px;
    min-inline-size: 11rem;
    padding: 4px;
    font-size: var(--widget-font-size-base);
    font-weight: var(--widget-font-weight-normal);
    line-height: var(--widget-line-height-tight);
    text-align: start;
  }
  .menu:focus-visible {
    outline-offset: -2px;
  }
`;
