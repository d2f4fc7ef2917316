import {css} from 'lit';
import {navStyles} from '../nav/nav.styles.js';

export const sidebarNavStyles = [
  navStyles,
  css`
    :host {
      inline-size: 100%;
    }
    .base {
      display: flex;
      flex-direction: column;
      gap: var(--widget-space-3);
      min-block-size: 100%;
    }
    .header,
    .footer {
      min-inline-size: 0;
    }
    :is(.header, .footer)[hidden] {
      display: none;
    }
    .header {
      padding: 2px 4px;
    }
    .footer,
    .collapse {
      margin-block-start: auto;
    }
    .footer:not([hidden]) + .collapse {
      margin-block-start: 0;
    }
    .collapse {
      color: var(--widget-text-3);
    }
    .collapse .mark {
      color: inherit;
    }
    :dir(rtl) > .collapse svg {
      scale: -1 1;
    }

    :host(:state(collapsed)) {
      inline-size: 2.25rem;
    }
    :host(:state(collapsed)) .link:not(.fly-out *) {
      position: relative;
      justify-content: center;
      padding-inline: 0;
    }
    :host(:state(collapsed)) :is(.label, .chevron, .section-heading):not(.fly-out *) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    :host(:state(collapsed)) .mark:not(.fly-out *) {
      display: grid;
    }
    :host(:state(collapsed)) .section:not(:first-child) {
      margin-block-start: var(--widget-space-2);
      padding-block-start: var(--widget-space-2);
      border-block-start: 1px solid var(--widget-line);
    }
    .letter {
      display: grid;
      place-items: center;
      inline-size: 1.25rem;
      block-size: 1.25rem;
      border-radius: 4px;
      background: var(--widget-neutral-4);
      font-size: 0.6875rem;
      font-weight: var(--widget-font-weight-bold);
      text-transform: uppercase;
    }
    /* A count has no room beside an icon: a dot says that there is one, the name says which. */
    :host(:state(collapsed)) .badge:not(.fly-out *) {
      position: absolute;
      inset-block-start: 5px;
      inset-inline-end: 5px;
      min-inline-size: 0;
      inline-size: 7px;
      block-size: 7px;
      padding: 0;
      overflow: hidden;
      background: var(--widget-primary-9);
      color: transparent;
    }
    :host(:state(collapsed)) ::slotted(:not([slot])) {
      display: none;
    }
    .name {
      padding: 4px 8px;
      border-radius: var(--widget-radius-sm);
      color: var(--widget-text);
      font-size: var(--widget-font-size-sm);
      font-weight: var(--widget-font-weight-medium);
      box-shadow: var(--widget-shadow-md);
    }
    @media (pointer: coarse) {
      :host(:state(collapsed)) {
        inline-size: var(--widget-touch-target);
      }
    }
  `,
];
