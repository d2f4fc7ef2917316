import {css} from 'lit';

/** The look of several choices, and of the button that takes a choice back. */
export const extrasStyles = css`
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
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: none;
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
    cursor: pointer;
  }
  .tool:hover {
    background: var(--widget-neutral-4);
    color: var(--widget-text);
  }
  .tool:focus-visible {
    outline: var(--widget-focus-width) solid var(--widget-focus-color);
    outline-offset: -2px;
  }
  .remove {
    margin-inline: 2px -8px;
  }
  @media (pointer: coarse) {
    .tool {
      inline-size: var(--widget-touch-target);
      block-size: calc(var(--widget-touch-target) - 2px);
    }
  }
`;
