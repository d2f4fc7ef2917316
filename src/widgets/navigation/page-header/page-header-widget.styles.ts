import {css} from 'lit';

export const pageHeaderStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    color: var(--widget-text);
  }
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--widget-space-3);
  }
  .base > [hidden],
  .actions[hidden] {
    display: none;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: var(--widget-space-3) var(--widget-space-6);
  }
  .titles {
    flex: 1 1 16rem;
    min-inline-size: 0;
  }
  .heading {
    margin: 0;
    font-size: var(--widget-page-header-size, var(--widget-font-size-3xl));
    font-weight: var(--widget-font-weight-bold);
    letter-spacing: -0.02em;
    line-height: var(--widget-line-height-tight);
    overflow-wrap: anywhere;
  }
  .subtitle {
    max-inline-size: 72ch;
    margin: var(--widget-space-1) 0 0;
    color: var(--widget-text-2);
    overflow-wrap: anywhere;
  }
  .actions {
    display: flex;
    flex: 0 1 auto;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--widget-space-2);
    min-inline-size: 0;
  }
  .stats {
    display: flex;
    flex-wrap: wrap;
    gap: var(--widget-space-3) var(--widget-space-8);
    margin: 0;
    padding-block-start: var(--widget-space-1);
  }
  .stat {
    display: flex;
    flex-direction: column-reverse;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  dt {
    color: var(--widget-text-3);
    font-size: var(--widget-font-size-xs);
  }
  dd {
    margin: 0;
    font-size: var(--widget-font-size-xl);
    font-variant-numeric: tabular-nums;
    font-weight: var(--widget-font-weight-bold);
    letter-spacing: -0.01em;
    line-height: var(--widget-line-height-tight);
  }
  .unit {
    color: var(--widget-text-3);
    font-size: var(--widget-font-size-sm);
    font-weight: var(--widget-font-weight-normal);
  }
  /* The path of the page is loaded when there is one: its room is there before. */
  breadcrumb-widget:not(:defined),
  .crumbs-room {
    display: block;
    block-size: 24px;
  }
  .heading-skeleton {
    inline-size: min(14rem, 70%);
    min-block-size: 1.75rem;
  }
  .subtitle-skeleton {
    inline-size: min(20rem, 90%);
    margin-block-start: var(--widget-space-2);
  }
  .action-skeleton {
    inline-size: 7rem;
    min-block-size: var(--widget-control-md);
  }
  @media (max-width: 640px) {
    /* Buttons stand beside a title that leaves them the room, and below one that does not. */
    .titles {
      flex-basis: auto;
    }
    .heading {
      font-size: var(--widget-page-header-size, var(--widget-font-size-2xl));
    }
  }
`;
