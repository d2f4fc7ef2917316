import {css} from 'lit';
import {dialogStyles} from '../dialog/dialog.styles.js';

export const drawerStyles = [
  ...dialogStyles,
  css`
    .surface {
      --_from: 24px 0;
      position: fixed;
      inset: 0 0 0 auto;
      inline-size: min(var(--widget-drawer-size, 24rem), 100vw);
      max-inline-size: none;
      block-size: 100dvh;
      max-block-size: none;
      margin: 0;
      border-width: 0 0 0 1px;
      border-radius: 0;
    }
    .surface[data-side='left'] {
      --_from: -24px 0;
      inset: 0 auto 0 0;
      border-width: 0 1px 0 0;
    }
    .surface:is([data-side='top'], [data-side='bottom']) {
      inline-size: 100vw;
      block-size: auto;
      max-block-size: min(var(--widget-drawer-size, 24rem), calc(100dvh - 2rem));
    }
    .surface[data-side='top'] {
      --_from: 0 -24px;
      inset: 0 0 auto;
      border-width: 0 0 1px;
    }
    .surface[data-side='bottom'] {
      --_from: 0 24px;
      inset: auto 0 0;
      border-width: 1px 0 0;
    }
  `,
];
