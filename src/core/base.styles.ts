import {css} from 'lit';

/** What every widget starts from: the box model, the type, the focus ring and the shape of its states. */
export const baseStyles = css`
  :host {
    box-sizing: border-box;
    font-family: var(--widget-font-family);
    font-size: var(--widget-font-size-base);
    line-height: var(--widget-line-height);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: var(--widget-focus-width) solid var(--widget-focus-color);
    outline-offset: var(--widget-focus-offset);
  }
  :host(:state(disabled)) > :not(.widget-state) {
    opacity: var(--widget-disabled-opacity);
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 0.01ms;
      animation-iteration-count: 1;
    }
    /* An id that nothing has outweighs the widgets' own rules, of which each would else have to say it again. */
    :host(:not(#still)) *,
    :host(:not(#still)) ::before,
    :host(:not(#still)) ::after {
      transition-duration: 0s;
      transition-delay: 0s;
    }
  }
`;
