import {css} from 'lit';

/** What is seen of it before there is a hint: its target. */
export const tooltipStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  :host([for]) {
    display: contents;
  }
  /* What is wrong with a hint is said in the hint, and its target stays. */
  :host(:is(:state(error), :state(skeleton))) > :is(.layer.anchored:popover-open, slot[id='target']) {
    display: revert;
  }
  :host(:is(:state(disabled), :state(placeholder))) > :is(.layer.anchored, slot[id='target']) {
    opacity: 1;
  }
`;
