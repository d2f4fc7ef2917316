import {css} from 'lit';

/** What is seen of it while it is closed: its trigger. */
export const popoverStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  /* What is wrong with it is said inside it: the base would hide or fade it whole. */
  :host(:is(:state(error), :state(skeleton))) > :is(.layer.anchored:popover-open, slot[name='trigger']) {
    display: revert;
  }
`;
