import {css} from 'lit';

/** The box of a checkbox, with its two marks, of which one shows. */
export const checkboxFaceStyles = css`
  .face {
    border-radius: calc(var(--widget-radius-sm) * 0.7);
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .face path {
    stroke-dasharray: 14;
    stroke-dashoffset: 14;
    transition: stroke-dashoffset var(--widget-duration-base) var(--widget-ease);
  }
  .control:checked:not(:indeterminate) ~ .face .check,
  .control:indeterminate ~ .face .dash {
    stroke-dashoffset: 0;
  }
`;
