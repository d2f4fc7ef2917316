import {css} from 'lit';

export const debugOverlayStyles = css`
  :host {
    position: relative;
    outline: 1px dashed var(--widget-purple-9);
    outline-offset: -1px;
  }
  .widget-debug {
    display: contents;
  }
  .debug {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: 10;
    max-inline-size: min(22rem, 90vw);
    color: var(--widget-text);
    font: 500 0.6875rem/1.4 var(--widget-font-mono);
    letter-spacing: 0;
    text-align: start;
    /* What is beneath is to be used as ever: it takes the pointer, the name at the corner alone does not let it through. */
    pointer-events: none;
  }
  .debug[open] {
    z-index: 11;
  }
  .debug summary {
    inline-size: max-content;
    max-inline-size: 100%;
    min-block-size: 16px;
    padding-inline: 5px;
    overflow: hidden;
    border-end-end-radius: 4px;
    background: var(--widget-purple-9);
    color: var(--widget-on-solid);
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
    list-style: none;
    pointer-events: auto;
  }
  /* The name of what is inside another widget would cover the controls of that one: it is opened by keys. */
  .debug[data-inside] summary {
    pointer-events: none;
  }
  .debug[data-error] summary {
    background: var(--widget-danger-9);
  }
  .debug dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 8px;
    margin: 0;
    padding: 8px;
    border: 1px solid var(--widget-line-strong);
    border-radius: 0 6px 6px;
    background: var(--widget-overlay);
    box-shadow: var(--widget-shadow-lg);
  }
  .debug dt {
    color: var(--widget-text-3);
  }
  .debug dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .debug .error {
    color: var(--widget-danger-11);
  }
  .debug .warning {
    color: var(--widget-warning-11);
  }
`;
