import {css} from 'lit';

export const formModalStyles = css`
  :host {
    display: contents;
  }
  /* The buttons stand in the footer. */
  form-widget::part(actions) {
    display: none;
  }
`;
