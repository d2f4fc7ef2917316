import {css} from 'lit';

export const formModalStyles = css`
  :host {
    display: block;
    position: absolute;
  }
  /* The buttons stand in the footer. */
  form-widget::part(actions) {
    display: none;
  }
`;
