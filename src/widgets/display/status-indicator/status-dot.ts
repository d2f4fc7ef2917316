import {css, html, type TemplateResult} from 'lit';
import {colorOfWord} from '../badge/word-colors.js';

/** The mark of a status: its colour and, for who sees no colours, its shape. Decoration beside the word. */
export const statusDot = (status: string): TemplateResult =>
  html`<span class="dot" part="dot" data-color=${colorOfWord(status)} aria-hidden="true"></span>`;

/** The style rules of `statusDot`: a disc is well, a triangle warns, a diamond is bad, a ring is off, a square is new. */
export const statusDotStyles = css`
  .dot {
    display: inline-block;
    flex: none;
    inline-size: var(--_dot, 0.5rem);
    block-size: var(--_dot, 0.5rem);
    border-radius: 50%;
    background: var(--_dot-color, var(--widget-neutral-9));
  }
  .dot[data-color='success'] {
    --_dot-color: var(--widget-success-9);
  }
  .dot[data-color='warning'] {
    --_dot-color: var(--widget-warning-9);
    border-radius: 0;
    clip-path: polygon(50% 4%, 100% 94%, 0 94%);
  }
  .dot[data-color='danger'] {
    --_dot-color: var(--widget-danger-9);
    border-radius: 0;
    clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%);
  }
  .dot[data-color='primary'] {
    --_dot-color: var(--widget-primary-9);
    border-radius: 0;
    clip-path: inset(6% round 2px);
  }
  .dot:is([data-color='muted'], [data-color='default']) {
    border: calc(var(--_dot, 0.5rem) / 4) solid var(--_dot-color, var(--widget-neutral-9));
    background: none;
  }
  @media (forced-colors: active) {
    .dot {
      --_dot-color: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
