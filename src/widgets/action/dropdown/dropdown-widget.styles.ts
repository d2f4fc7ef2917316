import {css} from 'lit';

/** The button of a dropdown. */
export const dropdownStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  .base {
    position: relative;
    display: inline-block;
    max-inline-size: 100%;
  }
  /* The base dims a widget that is off; here its button does it. */
  :host(:state(disabled)) > .base:not([inert]) {
    opacity: 1;
  }
  .chevron {
    margin-inline: 0.35em -0.2em;
    color: var(--widget-text-3);
    vertical-align: -0.125em;
  }
  .trigger-skeleton {
    display: block;
    inline-size: 6rem;
    block-size: var(--widget-control-md);
    border-radius: var(--widget-radius-md);
  }
`;
