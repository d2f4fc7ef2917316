import {css} from 'lit';

export const conflictStyles = css`
  .conflict {
    justify-items: stretch;
    gap: var(--widget-space-3);
    border-color: var(--widget-warning-6);
    background: var(--widget-warning-2);
    color: var(--widget-text);
  }
  .conflict .heading {
    color: var(--widget-warning-11);
  }
  .conflict fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .conflict legend {
    padding: 0;
    margin-block-end: var(--widget-space-1);
    font-weight: var(--widget-font-weight-medium);
  }
  .versions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    gap: var(--widget-space-2);
  }
  .version {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-content: start;
    align-items: start;
    gap: 0 var(--widget-space-2);
    min-block-size: 24px;
    padding: var(--widget-space-2) var(--widget-space-3);
    border: 1px solid var(--widget-line);
    border-radius: var(--widget-radius-md);
    background: var(--widget-surface);
    cursor: pointer;
  }
  .version:has(:checked) {
    border-color: var(--widget-primary-9);
  }
  .version input {
    margin-block: 0.2em 0;
    margin-inline: 0;
    accent-color: var(--widget-primary-9);
  }
  .version input:focus-visible {
    outline: var(--widget-focus-width) solid var(--widget-focus-color);
    outline-offset: 2px;
  }
  .whose {
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
  }
  .version bdi {
    grid-column: 2;
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--widget-space-2);
  }
  @media (pointer: coarse) {
    .version {
      min-block-size: 44px;
    }
  }
`;
