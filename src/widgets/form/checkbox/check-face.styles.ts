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
  .face svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .control:checked:not(:indeterminate) ~ .face .check,
  .control:indeterminate ~ .face .dash {
    stroke-dashoffset: 0;
  }
  /* The first mark comes with the click, and is drawn as those after it. */
  @starting-style {
    :host(:is(:hover, :focus-within)) .control ~ .face path {
      stroke-dashoffset: 14;
    }
  }
`;
