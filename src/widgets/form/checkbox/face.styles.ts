import {css} from 'lit';

/** The face of something that is chosen by a click: what is drawn below a native control that is not seen. */
export const faceStyles = css`
  .box {
    position: relative;
    display: inline-flex;
    flex: none;
    align-items: center;
    align-self: start;
    block-size: max(1.5rem, var(--_line));
  }
  .control {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: max(1.5rem, 100%);
    block-size: 100%;
    margin: 0;
    border: 0;
    outline: none;
    background: none;
    appearance: none;
  }
  .face {
    display: block;
    flex: none;
    inline-size: var(--_face);
    block-size: var(--_face);
    border: 1px solid var(--widget-control);
    background: var(--widget-surface);
    color: var(--widget-on-solid);
    pointer-events: none;
  }
  /* Of these a page has many: only one that is pointed at or has the focus pays for a transition. */
  :host(:is(:hover, :focus-within)) .face {
    transition: var(--widget-duration-fast) var(--widget-ease);
    transition-property: background-color, border-color, box-shadow;
  }
  .control:enabled,
  .control:enabled ~ * {
    cursor: pointer;
  }
  .control:enabled:hover ~ .face {
    border-color: var(--widget-text-3);
  }
  .control:is(:checked, :indeterminate:not([type='radio'])) ~ .face {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .control:enabled:active ~ .face {
    box-shadow: 0 0 0 3px color-mix(in oklab, var(--_accent) 20%, transparent);
  }
  .control:focus-visible ~ .face {
    outline: var(--widget-focus-width) solid var(--widget-focus-color);
    outline-offset: var(--widget-focus-offset);
  }
  .control:disabled ~ .face {
    opacity: var(--widget-disabled-opacity);
  }
  :host(:state(disabled-around)) .control:disabled ~ .face {
    opacity: 1;
  }
  .control[aria-readonly]:not(:checked, :indeterminate) ~ .face {
    background: var(--widget-neutral-2);
  }
  .control[aria-invalid] ~ .face {
    border-color: var(--widget-danger-9);
  }
  .face.skeleton {
    border-color: transparent;
  }
  @media (pointer: coarse) {
    .box {
      min-block-size: var(--widget-touch-target);
    }
    .control {
      inline-size: max(var(--widget-touch-target), 100%);
    }
  }
  @media (forced-colors: active) {
    .face {
      border-color: CanvasText;
      background: Canvas;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .control:is(:checked, :indeterminate:not([type='radio'])) ~ .face {
      border-color: Highlight;
      background: Highlight;
    }
    .control:disabled ~ .face {
      border-color: GrayText;
      opacity: 1;
    }
    .control:disabled:is(:checked, :indeterminate:not([type='radio'])) ~ .face {
      background: GrayText;
      color: Canvas;
    }
    .control[aria-invalid] ~ .face {
      border-width: 2px;
      border-color: CanvasText;
    }
  }
`;
