import {css} from 'lit';

/** The look of the question: a small raised sheet over a dimmed page. */
export const confirmStyles = css`
  dialog {
    box-sizing: border-box;
    inline-size: min(26rem, calc(100vw - 2rem));
    max-block-size: calc(100dvh - 2rem);
    margin: auto;
    padding: var(--widget-space-6);
    overflow: auto;
    border: 1px solid var(--widget-line);
    border-radius: var(--widget-radius-lg);
    background: var(--widget-overlay);
    color: var(--widget-text);
    box-shadow: var(--widget-shadow-xl);
    font-family: var(--widget-font-family);
    font-size: var(--widget-font-size-base);
    line-height: var(--widget-line-height);
    overflow-wrap: anywhere;
  }
  dialog::backdrop {
    background: oklch(0% 0 0deg / 45%);
  }
  h2 {
    margin: 0 0 var(--widget-space-2);
    font-size: var(--widget-font-size-md);
    font-weight: var(--widget-font-weight-bold);
    line-height: var(--widget-line-height-tight);
  }
  p {
    margin: 0;
    color: var(--widget-text-2);
    white-space: pre-line;
  }
  p:first-child {
    color: var(--widget-text);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--widget-space-2);
    margin-block-start: var(--widget-space-6);
  }
  button {
    box-sizing: border-box;
    min-block-size: 2.25rem;
    padding: 6px 14px;
    border: 1px solid var(--widget-line-strong);
    border-radius: var(--widget-radius-md);
    background: var(--widget-surface);
    color: var(--widget-text);
    font: inherit;
    font-weight: var(--widget-font-weight-medium);
    cursor: pointer;
  }
  button:hover {
    background: var(--widget-neutral-3);
  }
  .agree {
    border-color: transparent;
    background: var(--widget-primary-9);
    color: var(--widget-on-solid);
  }
  .agree:hover {
    background: var(--widget-primary-10);
  }
  .danger {
    background: var(--widget-danger-9);
  }
  .danger:hover {
    background: var(--widget-danger-10);
  }
  :focus-visible {
    outline: var(--widget-focus-width) solid var(--widget-focus-color);
    outline-offset: var(--widget-focus-offset);
  }
  @media (pointer: coarse) {
    button {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .agree {
      border-color: ButtonText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: widget-confirm-in 0.12s ease-out;
    }
  }
  @keyframes widget-confirm-in {
    from {
      opacity: 0;
      translate: 0 4px;
    }
  }
`;
