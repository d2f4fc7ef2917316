import {css} from 'lit';

export const resourceStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .page {
    display: block;
  }
  ::slotted(field-widget) {
    display: none;
  }
  .skeletons {
    display: grid;
    gap: var(--widget-space-3);
  }
  .skeletons .head {
    inline-size: 12rem;
    block-size: 2rem;
  }
  .skeletons .line {
    block-size: 2.5rem;
  }
`;
