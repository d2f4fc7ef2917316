import {css} from 'lit';

/** What is above the page, `.layer`: one surface, one border, one shadow, one motion; `.anchored` beside its anchor. */
export const layerStyles = css`
  .layer {
    box-sizing: border-box;
    border: 1px solid var(--widget-line);
    border-radius: var(--widget-radius-lg);
    background: var(--widget-overlay);
    color: var(--widget-text);
    box-shadow: var(--widget-shadow-lg);
    overflow-wrap: anywhere;
    /* A table or a bar that keeps its own texts on one line does not mean these. */
    white-space: normal;
  }
  .anchored {
    position-anchor: auto;
    inset: auto;
    inline-size: max-content;
    max-inline-size: min(var(--_widest, 24rem), calc(100vw - 16px));
    max-block-size: calc(100dvh - 16px);
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }
  @position-try --widget-bottom {
    position-area: bottom;
    margin: var(--_gap, 6px) 8px;
  }
  @position-try --widget-top {
    position-area: top;
    margin: var(--_gap, 6px) 8px;
  }
  @media (prefers-contrast: more) {
    .layer {
      border-color: var(--widget-control);
    }
  }
  @media (forced-colors: active) {
    .layer {
      border-color: CanvasText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .anchored {
      transition:
        opacity var(--widget-duration-fast) var(--widget-ease),
        scale var(--widget-duration-fast) var(--widget-ease);
    }
    @starting-style {
      .anchored:popover-open {
        opacity: 0;
        scale: 0.97;
      }
    }
    /* Where what closes does not stay above the page until it has gone, it goes at once. */
    @supports (overlay: auto) {
      .anchored {
        transition-property: opacity, scale, display, overlay;
        transition-behavior: allow-discrete;
      }
      .anchored:not(:popover-open) {
        opacity: 0;
        scale: 0.97;
        pointer-events: none;
      }
      /* Nothing holds it at its anchor any more. */
      .anchored.followed:not(:popover-open) {
        transition: none;
      }
    }
  }
`;
