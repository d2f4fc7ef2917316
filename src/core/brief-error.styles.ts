import {css} from 'lit';

/** How an error looks where there is the room of one button: a mark, and below it what it opens. */
export const briefErrorStyles = css`
  .widget-state .widget-state-mark {
    display: grid;
    place-items: center;
    inline-size: var(--widget-control-md);
    block-size: var(--widget-control-md);
    padding: 0;
    border-color: transparent;
    border-radius: var(--widget-radius-md);
    color: var(--widget-danger-11);
  }
  .widget-state-mark svg {
    inline-size: 18px;
    block-size: 18px;
  }
  .widget-state-why {
    box-sizing: border-box;
    max-inline-size: min(22rem, 100vw - 16px);
    padding: 0;
    border: 0;
    border-radius: var(--widget-radius-md);
    background: var(--widget-overlay);
    box-shadow: var(--widget-shadow-lg);
  }
  .widget-state-why > .widget-state-error {
    margin: 0;
  }
  @supports (position-area: bottom) {
    .widget-state-why {
      position-anchor: auto;
      position-area: bottom;
      position-try-fallbacks: flip-block;
      inset: auto;
      margin: 6px 8px;
    }
  }
  @media (pointer: coarse) {
    .widget-state .widget-state-mark {
      min-inline-size: var(--widget-touch-target);
    }
  }
`;
