import {css} from 'lit';
import {dialogStyles} from '../dialog/dialog.styles.js';

export const modalStyles = [
  ...dialogStyles,
  css`
    .surface {
      --_wide: 32rem;
      inline-size: min(var(--widget-modal-width, var(--_wide)), calc(100vw - 2rem));
      max-inline-size: none;
      max-block-size: calc(100dvh - 4rem);
      margin: auto;
    }
    :host([size='xs']) .surface {
      --_wide: 20rem;
    }
    :host([size='sm']) .surface {
      --_wide: 26rem;
    }
    :host([size='lg']) .surface {
      --_wide: 44rem;
    }
    :host([size='xl']) .surface {
      --_wide: 60rem;
    }
    :host([size='xxl']) .surface {
      --_wide: 100vw;
      block-size: calc(100dvh - 4rem);
    }
    @media (max-width: 640px) {
      .surface,
      :host([size]) .surface {
        inline-size: 100vw;
        max-block-size: calc(100dvh - 2rem);
        margin-block-end: 0;
        border-inline-width: 0;
        border-block-end-width: 0;
        border-end-start-radius: 0;
        border-end-end-radius: 0;
      }
    }
  `,
];
