import {css} from 'total-widgets';

/** The large field with which one finds something on a page. */
export const searchFieldStyles = css`
  label {
    display: grid;
    gap: 6px;
    font-size: var(--widget-font-size-sm);
    font-weight: var(--widget-font-weight-medium);
  }
  input {
    min-block-size: 40px;
    padding-inline: 14px;
    border: 1px solid var(--widget-control);
    border-radius: var(--widget-radius-md);
    background: var(--widget-surface);
    color: inherit;
    font: inherit;
    font-size: var(--widget-font-size-lg);
  }
`;
