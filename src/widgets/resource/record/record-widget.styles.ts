import {css} from 'lit';

export const recordStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .base {
    display: grid;
    gap: var(--widget-space-4);
    grid-template-columns: minmax(0, 1fr);
  }
  .fields {
    display: grid;
    gap: var(--widget-space-4);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
  }
  .skeletons {
    display: grid;
    gap: var(--widget-space-4);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
  }
  .line {
    block-size: 2.5em;
  }
`;
