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
  .anchored.match-width {
    min-inline-size: anchor-size(width);
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
  }
`;
