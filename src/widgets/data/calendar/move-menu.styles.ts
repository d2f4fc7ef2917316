import {css} from 'lit';

export const moveMenuStyles = css`
  .move-menu {
    padding: 4px;
  }
  .move-item {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2rem;
    padding: 0 var(--widget-space-3);
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .move-item:is(:hover, :focus-visible) {
    outline: none;
    background: var(--widget-neutral-3);
  }
  .dragged {
    position: fixed;
    inset: auto;
    z-index: 2;
    inset-block-start: 0;
    inset-inline-start: 0;
    margin: 0;
    max-inline-size: 14rem;
    pointer-events: none;
    box-shadow: var(--widget-shadow-lg);
    translate: var(--_x) var(--_y);
  }
  [data-lifted] {
    opacity: 0.4;
  }
  [data-drop] {
    background: var(--widget-primary-3);
  }
  @media (pointer: coarse) {
    .move-item {
      min-block-size: var(--widget-touch-target);
    }
  }
  @media (forced-colors: active) {
    .move-item:is(:hover, :focus-visible),
    [data-drop] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
