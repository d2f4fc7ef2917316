import {css} from 'lit';
import {tableStyles} from '../table/table-widget.styles.js';

export const userListStyles = [
  ...tableStyles,
  css`
    /* As tall as the picture in it: to be hit, and for the ring around it. */
    .link {
      display: inline-flex;
      vertical-align: middle;
    }
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
