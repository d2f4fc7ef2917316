import {css} from 'lit';

export const dividerStyles = css`
  :host {
    display: block;
    --_line: var(--widget-divider-color, var(--widget-line));
  }
  .base {
    display: flex;
    align-items: center;
    gap: var(--widget-space-3);
    color: var(--widget-text-3);
    font-size: var(--widget-font-size-sm);
    line-height: var(--widget-line-height-tight);
  }
  .base::before,
  .base::after {
    flex: 1 1 0;
    border-block-start: 1px solid var(--_line);
    content: '';
  }
  .label {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .label:empty,
  .base:has(.label:empty)::after {
    display: none;
  }
  :host([label-position='start']) .base::before,
  :host([label-position='end']) .base::after {
    flex: 0 0 var(--widget-space-4);
  }
  :host([orientation='vertical']) {
    display: inline-block;
    align-self: stretch;
    min-block-size: 1em;
    vertical-align: middle;
  }
  :host([orientation='vertical']) .base {
    flex-direction: column;
    gap: var(--widget-space-2);
    block-size: 100%;
    min-block-size: inherit;
  }
  :host([orientation='vertical']) .base::before,
  :host([orientation='vertical']) .base::after {
    border-block-start: 0;
    border-inline-start: 1px solid var(--_line);
  }
  @media (forced-colors: active) {
    :host {
      --_line: CanvasText;
    }
  }
`;
