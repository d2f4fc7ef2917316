import {css} from 'lit';

/** A figure with its unit and its change, in stats, metrics and their cards alike. */
export const figureStyles = css`
  .label {
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
    font-weight: var(--widget-font-weight-medium);
    overflow-wrap: anywhere;
  }
  .figure {
    color: var(--widget-text);
    font-size: var(--widget-font-size-figure);
    font-weight: var(--widget-font-weight-bold);
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.03em;
    line-height: var(--widget-line-height-tight);
    overflow-wrap: anywhere;
    /* The space before the unit is one of the figure's size, and would be wide. */
    word-spacing: -0.15em;
  }
  .value {
    word-spacing: 0;
  }
  .unit {
    color: var(--widget-text-3);
    font-size: 0.9375rem;
    font-weight: var(--widget-font-weight-medium);
    letter-spacing: 0;
    word-spacing: 0;
  }
  .change {
    color: var(--widget-text-3);
    font-size: var(--widget-font-size-xs);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .arrow {
    display: inline-block;
    margin-inline-end: 4px;
    border: 4px solid transparent;
    border-block-start-width: 0;
    border-block-end: 6px solid currentcolor;
    vertical-align: 0.05em;
  }
  [data-trend='down'] .arrow {
    rotate: 180deg;
  }
  [data-trend='flat'] .arrow {
    inline-size: 8px;
    block-size: 2px;
    border: 0;
    background: currentcolor;
    vertical-align: 0.25em;
  }
  .figure-skeleton {
    inline-size: 5ch;
    block-size: 1em;
    margin-block: 0.125em;
  }
  .change-skeleton {
    inline-size: 8ch;
  }
`;
