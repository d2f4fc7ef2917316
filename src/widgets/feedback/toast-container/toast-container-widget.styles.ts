import {css} from 'lit';

export const toastContainerStyles = css`
  :host(:not(:popover-open)) {
    display: none;
  }
  /* Right and left are those of the screen, as the words say, in every direction of text. */
  :host(:popover-open) {
    position: fixed;
    inset: auto 0 0 auto;
    inline-size: min(var(--widget-toast-container-width, 24rem), 100%);
    block-size: auto;
    max-block-size: 100%;
    padding: var(--widget-space-4);
    border: 0;
    margin: 0;
    background: none;
    color: var(--widget-text);
    overflow: hidden auto;
    overscroll-behavior: contain;
    pointer-events: none;
  }
  :host([position$='left']:popover-open) {
    inset: auto auto 0 0;
  }
  :host([position$='center']:popover-open) {
    inset: auto 0 0;
    margin-inline: auto;
  }
  :host([position^='top']:popover-open) {
    inset-block: 0 auto;
    padding-block-start: var(--widget-toast-container-offset, 4rem);
  }
  .base {
    display: flex;
    flex-direction: column;
    border-radius: var(--widget-radius-lg);
  }
  .base:empty {
    display: none;
  }
  toast-widget,
  ::slotted(*) {
    margin-block-end: var(--widget-space-2);
    pointer-events: auto;
  }
  .widget-state {
    pointer-events: auto;
  }
`;
