import {css, unsafeCSS} from 'lit';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';

/** Of the body's parts the first; the checker of styles knows no `of`. */
const FIRST = unsafeCSS(":nth-child(1 of :not([slot='header'], [slot='footer'], template, script))");

/** A sheet over a dimmed page: a heading and a footer that stay, a body that scrolls. */
export const dialogStyles = [
  layerStyles,
  css`
    .surface {
      --_from: 0 8px;
      flex-direction: column;
      padding: 0;
      overflow: hidden;
      box-shadow: var(--widget-shadow-xl);
    }
    .surface:is([open], :popover-open) {
      display: flex;
    }
    .surface:focus {
      outline: none;
    }
    /* What is wrong with it is said inside it: the base would hide or fade it whole. */
    :host(:is(:state(error), :state(skeleton))) > .surface.layer:is([open], :popover-open) {
      display: flex;
    }
    :host(:is(:state(error), :state(skeleton))) .body > :not(.widget-state) {
      display: none;
    }
    :host(:is(:state(disabled), :state(placeholder))) > .surface.layer {
      opacity: 1;
    }
    :host(:state(disabled)) .surface [inert] {
      opacity: var(--widget-disabled-opacity);
    }
    .surface::backdrop {
      background: oklch(15% 0.02 260deg / 50%);
    }
    .header {
      display: flex;
      flex: none;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--widget-space-2);
      padding: var(--widget-space-4) var(--widget-space-4) var(--widget-space-3) var(--widget-space-6);
    }
    .heading {
      flex: 1;
      min-inline-size: 0;
      margin: 0;
      font-size: var(--widget-font-size-lg);
      font-weight: var(--widget-font-weight-bold);
      line-height: var(--widget-line-height-tight);
      letter-spacing: -0.01em;
    }
    .close {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 2rem;
      block-size: 2rem;
      margin-inline-start: auto;
      padding: 0;
      border: 0;
      border-radius: var(--widget-radius-md);
      background: none;
      color: var(--widget-text-2);
      cursor: pointer;
    }
    .close svg {
      inline-size: 1.125rem;
      fill: none;
      stroke: currentcolor;
      stroke-linecap: round;
      stroke-width: 2;
    }
    .close:hover {
      background: var(--widget-neutral-3);
      color: var(--widget-text);
    }
    .body {
      position: relative;
      flex: 1 1 auto;
      min-block-size: 0;
      padding: var(--widget-space-1) var(--widget-space-6) var(--widget-space-6);
      overflow: auto;
      overscroll-behavior: contain;
    }
    /* Margins, so that words and buttons among them still stand in lines; a margin that one of them asks for stays. */
    .text ~ ::slotted(:not([margin], [margin-y], [margin-top])),
    .body > ::slotted(:not(${FIRST}, [margin], [margin-y], [margin-top])) {
      margin-block-start: var(--widget-space-4);
    }
    /* One card in a dialog is no card in a card: the sheet is its ground. */
    ::slotted(user-card-widget:only-of-type) {
      --_pad: 0px;
      --_state-inset: 0px;
      border: 0;
      border-radius: 0;
      background: none;
      box-shadow: none;
    }
    .body:focus-visible {
      outline-offset: calc(-1 * var(--widget-focus-width));
    }
    .text {
      margin: 0;
      color: var(--widget-text-2);
      white-space: pre-line;
    }
    .footer {
      display: flex;
      flex: none;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: var(--widget-space-2);
      padding: var(--widget-space-3) var(--widget-space-6);
      border-block-start: 1px solid var(--widget-line);
    }
    .footer[hidden] {
      display: none;
    }
    @media (max-width: 640px) {
      .header,
      .body,
      .footer {
        padding-inline: var(--widget-space-4);
      }
    }
    /* Little room, as at 400 %: all of it scrolls, since what stays would leave none to the body. */
    @media (max-height: 30em) {
      .surface {
        overflow: hidden auto;
        overscroll-behavior: contain;
      }
      .body {
        flex: none;
        overflow: visible;
      }
    }
    @media (pointer: coarse) {
      .close {
        inline-size: var(--widget-touch-target);
        block-size: var(--widget-touch-target);
      }
    }
    @media (prefers-reduced-motion: no-preference) {
      .surface,
      .surface::backdrop {
        transition:
          opacity var(--widget-duration-slow) var(--widget-ease),
          translate var(--widget-duration-slow) var(--widget-ease);
      }
      @starting-style {
        .surface:is([open], :popover-open) {
          opacity: 0;
          translate: var(--_from);
        }
        .surface:is([open], :popover-open)::backdrop {
          opacity: 0;
        }
      }
      /* Where what closes does not stay above the page until it has gone, it goes at once. */
      @supports (overlay: auto) {
        .surface,
        .surface::backdrop {
          transition-property: opacity, translate, display, overlay;
          transition-behavior: allow-discrete;
        }
        .surface:not([open], :popover-open) {
          opacity: 0;
          translate: var(--_from);
          pointer-events: none;
        }
        .surface:not([open], :popover-open)::backdrop {
          opacity: 0;
        }
      }
    }
  `,
];
