import {css} from 'lit';
import {tableStyles} from '../table/table-widget.styles.js';

export const userListStyles = [
  ...tableStyles,
  css`
    .person {
      display: inline-flex;
      align-items: center;
      gap: 10px;
      min-inline-size: 0;
      font-weight: var(--widget-font-weight-medium);
      vertical-align: middle;
    }
  `,
];
