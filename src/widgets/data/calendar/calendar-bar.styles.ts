import {css} from 'lit';

/** The bar above the days. */
export const calendarBarStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--widget-space-2) var(--widget-space-3);
    padding: var(--widget-space-3) var(--_edge);
  }
  .toolbar .heading {
    flex: 1 1 8rem;
    min-inline-size: 0;
    margin: 0;
    font-size: var(--widget-font-size-lg);
    font-weight: var(--widget-font-weight-bold);
    letter-spacing: -0.01em;
    line-height: var(--widget-line-height-tight);
    overflow-wrap: anywhere;
  }
  :host(:state(narrow)) .toolbar .heading {
    flex-basis: 100%;
    order: -1;
  }
  :host(:state(narrow)) .steps {
    flex: 1;
  }
  .steps,
  .views {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .views {
    flex-wrap: wrap;
    padding: 2px;
    border-radius: var(--widget-radius-md);
    background: var(--widget-neutral-3);
  }
  /* Among the states too, where buttons have a look of their own. */
  .toolbar .tool,
  .tool {
    display: inline-grid;
    place-items: center;
    min-block-size: 1.75rem;
    padding: 0 10px;
    border: 1px solid transparent;
    border-radius: var(--widget-radius-sm);
    background: none;
    color: var(--widget-text-2);
    font: inherit;
    font-size: var(--widget-font-size-sm);
    font-weight: var(--widget-font-weight-medium);
    cursor: pointer;
  }
  .toolbar .tool:hover {
    background: var(--widget-neutral-4);
    color: var(--widget-text);
  }
  .toolbar .today,
  .failure .tool {
    margin-inline-end: 4px;
    border-color: var(--widget-line-strong);
    background: var(--widget-surface);
    color: var(--widget-text);
  }
  .toolbar .turn {
    inline-size: 1.75rem;
    padding: 0;
  }
  .toolbar .tool[aria-disabled='true'] {
    background: none;
    color: var(--widget-text-3);
    cursor: default;
  }
  .toolbar .view {
    min-block-size: 1.625rem;
  }
  .toolbar .view[aria-pressed='true'] {
    border-color: var(--widget-line);
    background: var(--widget-surface);
    color: var(--widget-text);
    box-shadow: var(--widget-shadow-sm);
  }
  .chevron {
    inline-size: 16px;
    block-size: 16px;
  }
  .chevron:dir(rtl) {
    scale: -1 1;
  }
  .skeleton.some {
    inline-size: 6rem;
  }
  .skeleton.title-skeleton {
    flex: 0 1 10rem;
    margin-inline-end: auto;
  }
  @media (pointer: coarse) {
    .toolbar .tool,
    .toolbar .view {
      min-inline-size: var(--widget-touch-target);
      min-block-size: var(--widget-touch-target);
    }
  }
  @media (forced-colors: active) {
    .toolbar .view[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .toolbar .tool[aria-disabled='true'] {
      color: GrayText;
    }
  }
  @media print {
    .steps,
    .views {
      display: none;
    }
  }
`;
