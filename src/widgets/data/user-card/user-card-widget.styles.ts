import {css} from 'lit';
import {surfaceStyles} from '../../../core/surface.styles.js';

export const userCardStyles = [
  surfaceStyles,
  css`
    :host {
      --_state-inset: var(--widget-space-4);
      position: relative;
    }
    :host([compact]:not([compact='false'])) {
      --_pad: var(--widget-space-3);
    }
    .main {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: var(--widget-space-3) var(--widget-space-4);
      padding: var(--_pad, var(--widget-space-4));
    }
    :host([padding]) .main {
      padding: 0;
    }
    .compact {
      flex-wrap: nowrap;
      align-items: center;
      gap: var(--widget-space-3);
    }
    .who {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      flex: 1 1 9rem;
      justify-items: start;
      min-inline-size: 0;
    }
    .heading,
    .email {
      max-inline-size: 100%;
      margin: 0;
      overflow-wrap: anywhere;
    }
    .heading {
      color: var(--widget-text);
      font-size: var(--widget-font-size-lg);
      font-weight: var(--widget-font-weight-bold);
      letter-spacing: -0.01em;
      line-height: 1.4;
    }
    .compact .heading {
      font-size: var(--widget-font-size-base);
    }
    .email {
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
    }
    .link {
      color: inherit;
      text-decoration: none;
    }
    .link::after {
      content: '';
      position: absolute;
      inset: 0;
      border-radius: inherit;
    }
    .base {
      border-radius: inherit;
    }
    .base:has(.link:hover) .heading {
      color: var(--widget-primary-11);
    }
    .link:focus-visible {
      outline: none;
    }
    .base:has(.link:focus-visible) {
      outline: var(--widget-focus-width) solid var(--widget-focus-color);
      outline-offset: var(--widget-focus-offset);
    }
    .badges,
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--widget-space-1);
    }
    .badges {
      gap: 6px;
      max-inline-size: 100%;
      margin-block-start: 6px;
    }
    .side {
      display: flex;
      flex: none;
      flex-direction: column;
      align-items: flex-end;
      align-self: stretch;
      justify-content: space-between;
      gap: var(--widget-space-2);
      max-inline-size: 100%;
      margin-inline-start: auto;
    }
    .compact .side {
      flex-flow: row;
      align-items: center;
      gap: var(--widget-space-3);
    }
    .actions {
      justify-content: flex-end;
      margin-block: -2px;
      margin-inline-end: -4px;
    }
    /* Above the link that is stretched over the card. */
    .actions,
    .badges,
    .footer ::slotted(*) {
      position: relative;
      z-index: 1;
    }
    .badges {
      pointer-events: none;
    }
    .badges ::slotted(*) {
      pointer-events: auto;
    }
    :is(.badges, .actions, .footer)[hidden] {
      display: none;
    }
    .message {
      margin: 0;
      padding: 0 var(--_pad, var(--widget-space-4)) var(--widget-space-3);
      color: var(--widget-danger-11);
      font-size: var(--widget-font-size-sm);
      overflow-wrap: anywhere;
    }
    .footer {
      margin-inline: var(--_pad, var(--widget-space-4));
      padding-block: var(--widget-space-3);
      border-block-start: 1px solid var(--widget-line);
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
      overflow-wrap: anywhere;
    }
    .skeleton.face {
      flex: none;
      inline-size: var(--_face, 3rem);
      block-size: var(--_face, 3rem);
      border-radius: var(--widget-radius-full);
    }
    .compact .skeleton.face {
      --_face: 2.25rem;
    }
    .who .skeleton {
      inline-size: 60%;
      margin-block: 4px;
    }
    .who .skeleton + .skeleton {
      inline-size: 80%;
      min-block-size: 0.8em;
    }
    .who .skeleton.pill {
      inline-size: 3.5rem;
      min-block-size: 1.25rem;
      border-radius: var(--widget-radius-full);
    }
  `,
];
