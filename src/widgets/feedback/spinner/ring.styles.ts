import {css} from 'lit';

/** `.ring`: a turning ring as large as the text around it; it fades slowly where motion is unwelcome. */
export const ringStyles = css`
  .ring {
    display: block;
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    border: max(2px, 0.12em) solid var(--widget-line-strong);
    border-block-start-color: var(--_solid);
    border-radius: 50%;
    animation: widget-ring-turn 0.8s linear infinite;
  }
  @keyframes widget-ring-turn {
    to {
      rotate: 1turn;
    }
  }
  @keyframes widget-ring-fade {
    50% {
      opacity: 0.4;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .ring {
      animation: widget-ring-fade 3s ease-in-out infinite;
    }
  }
  @media (forced-colors: active) {
    .ring {
      border-block-start-color: Highlight;
    }
  }
`;
