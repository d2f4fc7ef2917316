import {css} from 'lit';

/** It takes no place where it stands, not even a gap, and can still be what the author's role says. */
export const closedDialogStyles = css`
  :host {
    display: block;
    position: absolute;
  }
`;
