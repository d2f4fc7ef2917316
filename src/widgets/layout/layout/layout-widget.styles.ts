import {css} from 'lit';
import {skipLinkStyles} from '../../../core/skip-link.styles.js';

export const layoutWidgetStyles = [
  skipLinkStyles,
  css`
    :host {
      display: block;
      min-block-size: 100dvh;
      background: var(--widget-page);
      color: var(--widget-text);
      --_sidebar: var(--widget-layout-sidebar-width, 14rem);
    }
    .base {
      position: relative;
      display: flex;
      min-block-size: 100dvh;
    }
    .column {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-inline-size: 0;
    }
    header {
      position: sticky;
      inset-block-start: 0;
      z-index: 5;
      display: flex;
      align-items: center;
      gap: var(--widget-space-3);
      min-block-size: 3.25rem;
      padding: var(--widget-space-2) var(--widget-space-6);
      border-block-end: 1px solid var(--widget-line);
      background: var(--widget-surface);
    }
    ::slotted([slot='header']) {
      flex: 1;
      min-inline-size: 0;
    }
    main {
      display: flex;
      flex: 1;
      flex-direction: column;
      gap: var(--widget-space-6);
      min-inline-size: 0;
      padding: var(--widget-space-6);
      scroll-margin-block-start: 4rem;
    }
    /* What is left of a high window stays below the content: a grid grows in rows, and must not do so here. */
    main > ::slotted(*) {
      flex-grow: 0;
      min-inline-size: 0;
    }
    main:focus {
      outline: none;
    }
    footer {
      padding: var(--widget-space-4) var(--widget-space-6);
      border-block-start: 1px solid var(--widget-line);
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
    }
    .sidebar {
      padding: var(--widget-space-4) var(--widget-space-2);
      border-inline-end: 1px solid var(--widget-line);
      background: var(--widget-surface);
    }
    aside {
      position: sticky;
      inset-block-start: 0;
      flex: none;
      max-block-size: 100dvh;
      overflow: auto;
    }
    /* A sidebar that folds to its icons says itself how wide it is. */
    aside ::slotted(:not([collapsed]:not([collapsed='false']))) {
      inline-size: calc(var(--_sidebar) - 2 * var(--widget-space-2) - 1px);
    }
    :host([type='admin']) .base {
      display: grid;
      grid-template: auto 1fr auto / auto minmax(0, 1fr);
    }
    :host([type='admin']) header {
      grid-area: 1 / 1 / 2 / 3;
    }
    /* As high as the rows beside it, which it does not stretch: a header may be higher than its least. */
    :host([type='admin']) aside {
      grid-area: 2 / 1 / 4 / 2;
      align-self: start;
      inset-block-start: 3.25rem;
      block-size: 0;
      min-block-size: min(100%, 100dvh - 3.25rem);
    }
    :host([type='admin']) main {
      grid-area: 2 / 2;
    }
    :host([type='admin']) footer {
      grid-area: 3 / 2;
    }
    :host([type='admin'][collapsed]:not([collapsed='false'])) :is(main, footer) {
      grid-column-start: 1;
      grid-column-end: 3;
    }
    aside[hidden] {
      display: none;
    }
    .drawer {
      inline-size: min(var(--_sidebar) + 2rem, 85vw);
      max-inline-size: none;
      block-size: 100dvh;
      max-block-size: none;
      margin: 0;
      border-width: 0;
      border-inline-end-width: 1px;
      color: inherit;
      box-shadow: var(--widget-shadow-xl);
    }
    .drawer::backdrop {
      background: oklch(15% 0.02 260 / 0.5);
    }
    .drawer-content {
      display: flex;
      flex-direction: column;
      gap: var(--widget-space-4);
      min-block-size: 100%;
    }
    .menu,
    .close {
      min-block-size: 2.25rem;
      min-inline-size: 2.25rem;
      border: 1px solid var(--widget-line-strong);
      border-radius: var(--widget-radius-md);
      background: var(--widget-surface);
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    .close {
      margin-block-start: auto;
    }
    .menu {
      display: grid;
      place-items: center;
      border-color: transparent;
      background: none;
    }
    .menu:hover,
    .close:hover {
      background: var(--widget-neutral-3);
    }
    .bars {
      inline-size: 16px;
      block-size: 12px;
      border-block: 2px solid currentcolor;
      background: linear-gradient(currentcolor, currentcolor) center / 100% 2px no-repeat;
    }
    @media (max-width: 640px) {
      main {
        padding: var(--widget-space-4);
      }
      header,
      footer {
        padding-inline: var(--widget-space-4);
      }
    }
    @media (pointer: coarse) {
      .menu,
      .close {
        min-block-size: var(--widget-touch-target);
        min-inline-size: var(--widget-touch-target);
      }
    }
    @media (prefers-reduced-motion: no-preference) {
      .drawer[open] {
        animation: slide-in var(--widget-duration-slow) var(--widget-ease);
      }
    }
    .drawer:dir(rtl) {
      --_from: 24px;
    }
    @keyframes slide-in {
      from {
        translate: var(--_from, -24px) 0;
        opacity: 0;
      }
    }
    @media print {
      aside,
      header,
      .skip {
        display: none;
      }
    }
  `,
];
