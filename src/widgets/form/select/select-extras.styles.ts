import {css} from 'lit';
import {toolStyles} from '../../../core/form-control.styles.js';

/** The look of several choices, and of the button that takes a choice back. */
export const extrasStyles = css`
  ${toolStyles}
  /* Seen before the field and met after it: the focus of the whole goes to the first that takes it. */
  .chips {
    order: -1;
    display: flex;
    flex: 0 1 auto;
    flex-wrap: wrap;
    gap: 4px;
    min-inline-size: 0;
    padding-block: 2px;
    padding-inline-start: 4px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    box-sizing: border-box;
    min-block-size: 1.5rem;
    padding-inline: 8px;
    border: 1px solid var(--widget-line);
    border-radius: var(--widget-radius-sm);
    background: var(--widget-neutral-3);
    font-size: var(--widget-font-size-sm);
    font-variant-numeric: tabular-nums;
    line-height: var(--widget-line-height-tight);
  }
  .name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .tool {
    margin-inline-end: 0;
    font-size: var(--widget-font-size-sm);
  }
  /* On the ground of a chip. */
  .remove:hover:enabled {
    background: var(--widget-neutral-4);
  }
  .remove:focus-visible {
    outline-offset: -2px;
  }
  .remove {
    margin-inline: 2px -8px;
  }
`;
