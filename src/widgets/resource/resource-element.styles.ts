import {css} from 'lit';

export const resourceStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .page {
    display: block;
  }
  ::slotted(field-widget) {
    display: none;
  }
  .dev {
    margin-block-start: var(--widget-space-4);
    padding: var(--widget-space-2) var(--widget-space-3);
    border: 1px dashed var(--widget-line);
    border-radius: var(--widget-radius-md);
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
  }
  .dev pre,
  .dev ol {
    margin-block: var(--widget-space-2) 0;
    overflow-x: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .dev ol {
    max-block-size: 12rem;
    overflow-y: auto;
    padding-inline-start: 6ch;
  }
  .skeletons {
    display: grid;
    gap: var(--widget-space-3);
  }
  .skeletons .head {
    inline-size: 12rem;
    block-size: 2rem;
  }
  .skeletons .line {
    block-size: 2.5rem;
  }
`;
