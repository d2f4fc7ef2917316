import {css} from 'lit';

export const toolbarStyles = css`
  :host {
    --_gap: var(--widget-toolbar-gap, var(--widget-space-2));
    display: block;
    min-inline-size: 0;
  }
  .base,
  .box {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_gap);
  }
  .box {
    min-inline-size: 0;
  }
  .box[hidden] {
    display: none;
  }
  .middle {
    flex: 1 1 auto;
  }
  :host([orientation='vertical']) {
    display: inline-block;
  }
  :host([orientation='vertical']) :is(.base, .box) {
    flex-flow: column nowrap;
    align-items: stretch;
  }
`;
