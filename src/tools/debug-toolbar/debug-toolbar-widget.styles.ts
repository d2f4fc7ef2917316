import {css} from 'lit';

export const debugToolbarStyles = css`
  :host {
    position: fixed;
    inset-block-end: 12px;
    inset-inline: 12px;
    z-index: 1000;
    display: flex;
    justify-content: center;
    pointer-events: none;
  }
  .base {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    padding: 6px 10px;
    border: 1px solid var(--widget-line-strong);
    border-radius: var(--widget-radius-lg);
    background: var(--widget-overlay);
    color: var(--widget-text);
    box-shadow: var(--widget-shadow-lg);
    font-size: var(--widget-font-size-xs);
    pointer-events: auto;
  }
  .census {
    color: var(--widget-text-2);
    font-variant-numeric: tabular-nums;
  }
  button,
  select {
    min-block-size: 24px;
    padding-inline: 8px;
    border: 1px solid var(--widget-line-strong);
    border-radius: var(--widget-radius-sm);
    background: var(--widget-surface);
    color: inherit;
    font: inherit;
  }
  button[aria-pressed='true'] {
    border-color: transparent;
    background: var(--widget-primary-3);
    color: var(--widget-primary-11);
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  @media (pointer: coarse) {
    button,
    select {
      min-block-size: var(--widget-touch-target);
    }
  }
`;
