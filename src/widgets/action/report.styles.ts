import {css} from 'lit';

/** What came of an action, below the control that ran it: `showReport` writes it. */
export const reportStyles = css`
  .message {
    max-inline-size: 24rem;
    margin-block-start: 6px;
    color: var(--widget-success-11);
    font-size: var(--widget-font-size-xs);
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .message[data-kind='error'] {
    color: var(--widget-danger-11);
  }
`;
