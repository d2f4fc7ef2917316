import {css} from 'lit';

/** How a button looks with an icon, pressed, busy, and with a message below it. */
export const buttonMoreStyles = css`
  a {
    text-align: center;
    text-decoration: none;
    user-select: none;
  }
  a[aria-disabled] {
    opacity: var(--widget-disabled-opacity);
  }
  .icon-only {
    padding-inline: 0;
  }
  .icon-only .label {
    display: none;
  }
  .base[aria-pressed='true'] {
    --_fill: var(--widget-primary-3);
    --_fill-hover: var(--widget-primary-4);
    --_border: var(--widget-primary-7);
    --_text: var(--widget-primary-11);
  }

  :host([icon-position='end']) :is([part='icon'], .spinner) {
    order: 1;
  }
  .telling + .label slot {
    display: none;
  }
  .spinner {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid color-mix(in oklab, currentcolor 30%, transparent);
    border-block-start-color: currentcolor;
    border-radius: 50%;
    animation: widget-button-spin 0.8s linear infinite;
  }
  .message {
    max-inline-size: 24rem;
    margin-block-start: 6px;
    color: var(--widget-success-11);
    font-size: var(--widget-font-size-xs);
    overflow-wrap: anywhere;
  }
  .message[data-kind='error'] {
    color: var(--widget-danger-11);
  }
  @keyframes widget-button-spin {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      border-style: dotted;
      animation: none;
    }
  }
  @media (forced-colors: active) {
    a {
      border-color: ButtonText;
    }
    .base:is(:disabled, [aria-disabled]) {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
    .base[aria-pressed='true'] {
      border-color: Highlight;
      outline: 2px solid Highlight;
    }
  }
`;
