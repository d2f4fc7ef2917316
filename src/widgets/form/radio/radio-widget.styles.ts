import {css} from 'lit';
import {choicesControlStyles} from './choices-control.styles.js';

export const radioStyles = [
  choicesControlStyles,
  css`
    :host {
      --_accent: var(--widget-radio-color, var(--widget-primary-9));
    }
    :host([orientation='horizontal']:not([columns])) .choices {
      display: flex;
      flex-wrap: wrap;
    }
    .face {
      display: grid;
      place-content: center;
      border-radius: var(--widget-radius-full);
    }
    .face::before {
      content: '';
      inline-size: calc(var(--_face) * 0.375);
      block-size: calc(var(--_face) * 0.375);
      border-radius: inherit;
      background: currentcolor;
      scale: 0;
      transition: scale var(--widget-duration-base) var(--widget-ease);
    }
    .control:checked ~ .face::before {
      scale: 1;
    }
    .face.skeleton::before {
      content: none;
    }
  `,
];
