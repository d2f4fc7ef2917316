import {css} from 'lit';

/** The menus that filter, and what is asked in them. */
export const filterMenuStyles = css`
  .filter-button {
    display: inline-grid;
    place-items: center;
    min-inline-size: 24px;
    min-block-size: 24px;
    margin-inline-start: 2px;
    padding: 0;
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: none;
    color: var(--widget-text-3);
    vertical-align: middle;
  }
  .filter-button:is(:hover, [aria-expanded='true']) {
    background: var(--widget-neutral-3);
    color: var(--widget-text);
  }
  .filter-button[data-active] {
    background: var(--widget-primary-3);
    color: var(--widget-primary-11);
  }
  .filter-button[data-active] .funnel {
    fill: currentcolor;
  }
  .funnel {
    inline-size: 14px;
    block-size: 14px;
  }
  .filter-panel {
    --_widest: 18rem;
    inline-size: 18rem;
    font-size: var(--widget-font-size-sm);
  }
  .panel-fields {
    display: grid;
    gap: var(--widget-space-3);
    padding: var(--widget-space-3);
  }
  .panel-range {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--widget-space-2);
  }
  .panel-range:has(date-picker-widget) {
    grid-template-columns: minmax(0, 1fr);
  }
  .panel-actions {
    display: flex;
    flex-direction: row-reverse;
    justify-content: flex-start;
    gap: var(--widget-space-2);
  }
  .button.primary {
    border-color: transparent;
    background: var(--widget-primary-9);
    color: var(--widget-on-solid);
  }
  .button.primary:hover {
    background: var(--widget-primary-10);
  }
  .filter-chips {
    padding: var(--widget-space-2) var(--_edge);
    border-block-end: 1px solid var(--widget-line);
  }
  .filter-chips ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--widget-space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 1.625rem;
    padding: 2px 8px 2px 10px;
    border: 1px solid var(--widget-line);
    border-radius: var(--widget-radius-full);
    background: var(--widget-neutral-3);
    color: var(--widget-text);
    font-size: var(--widget-font-size-sm);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .chip:dir(rtl) {
    padding: 2px 10px 2px 8px;
  }
  .chip:hover {
    border-color: var(--widget-line-strong);
    background: var(--widget-neutral-4);
  }
  .cross {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    color: var(--widget-text-2);
  }
  @media (pointer: coarse) {
    .filter-button,
    .chip {
      min-inline-size: var(--widget-touch-target);
      min-block-size: var(--widget-touch-target);
    }
  }
  @media print {
    .filter-button,
    .filter-chips {
      display: none;
    }
  }
`;
