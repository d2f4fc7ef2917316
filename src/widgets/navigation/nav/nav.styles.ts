import {css} from 'lit';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';

/** How the entries of a navigation look, in each widget that shows some. */
export const navStyles = [
  layerStyles,
  screenReaderOnly,
  css`
    :host {
      display: block;
      min-inline-size: 0;
      color: var(--widget-text-2);
    }
    /* Tints of the text: they show on the page, on a surface and above the page. */
    .list {
      display: flex;
      flex-direction: column;
      gap: 1px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .item {
      min-inline-size: 0;
    }
    .link,
    ::slotted(a) {
      display: flex;
      align-items: center;
      gap: 10px;
      inline-size: 100%;
      min-block-size: calc(2rem * var(--widget-density));
      padding: 4px 10px;
      border: 1px solid transparent;
      border-radius: var(--widget-nav-radius, var(--widget-radius-sm));
      background: none;
      color: var(--widget-text-2);
      font: inherit;
      font-size: var(--widget-font-size-base);
      line-height: 1.25;
      text-align: start;
      text-decoration: none;
      cursor: pointer;
      -webkit-tap-highlight-color: transparent;
      transition:
        background-color var(--widget-duration-fast) var(--widget-ease),
        color var(--widget-duration-fast) var(--widget-ease);
    }
    ::slotted(a) {
      box-sizing: border-box;
    }
    .link:hover,
    .toggle:hover,
    ::slotted(a:hover) {
      background: color-mix(in oklab, var(--widget-text) 5%, transparent);
      color: var(--widget-text);
    }
    .link[aria-current],
    ::slotted(a[aria-current]:not([aria-current='false'])) {
      background: var(--widget-nav-current, color-mix(in oklab, var(--widget-text) 9%, transparent));
      color: var(--widget-text);
      font-weight: var(--widget-font-weight-medium);
    }
    .link:focus-visible,
    .toggle:focus-visible {
      outline-offset: -2px;
    }
    .link.holds-current {
      color: var(--widget-text);
      font-weight: var(--widget-font-weight-medium);
    }
    .link:is([aria-disabled='true'], :disabled) {
      background: none;
      color: var(--widget-text-2);
      opacity: var(--widget-disabled-opacity);
      cursor: default;
    }
    .mark {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 1rem;
      color: var(--widget-text-3);
      font-size: 1rem;
    }
    .mark:has(.letter) {
      display: none;
    }
    .link:is(:hover, .holds-current) .mark {
      color: var(--widget-text-2);
    }
    .link[aria-current] .mark {
      color: var(--widget-primary-11);
    }
    .label {
      flex: 1 1 auto;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .badge {
      flex: none;
      min-inline-size: 1.25rem;
      max-inline-size: 50%;
      overflow-wrap: anywhere;
      padding: 1px 6px;
      border-radius: var(--widget-radius-full);
      background: color-mix(in oklab, var(--widget-text) 8%, transparent);
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-xs);
      font-variant-numeric: tabular-nums;
      font-weight: var(--widget-font-weight-medium);
      line-height: 1.25;
      text-align: center;
    }
    .link[aria-current] .badge {
      color: var(--widget-text);
    }
    .chevron {
      flex: none;
      inline-size: 7px;
      block-size: 7px;
      margin-inline: 4px;
      border: solid currentcolor;
      border-width: 0 1.5px 1.5px 0;
      color: var(--widget-text-3);
      rotate: 45deg;
      translate: 0 -2px;
      transition: rotate var(--widget-duration-base) var(--widget-ease);
    }
    [aria-expanded='true'] > .chevron {
      rotate: 225deg;
      translate: 0 2px;
    }
    .pair {
      display: flex;
      gap: 1px;
    }
    .pair .link {
      flex: 1;
      min-inline-size: 0;
    }
    .toggle {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 2rem;
      padding: 0;
      border: 0;
      border-radius: var(--widget-radius-sm);
      background: none;
      color: inherit;
      cursor: pointer;
    }
    /* A hairline leads from a group to what is in it. */
    .below {
      margin-block: 1px 4px;
      margin-inline-start: 17px;
      padding-inline-start: 8px;
      border-inline-start: 1px solid var(--widget-line);
    }
    .below[hidden] {
      display: none;
    }
    .section:not(:first-child) {
      margin-block-start: var(--widget-space-4);
    }
    .section-heading {
      padding: 4px 11px;
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-medium);
      overflow-wrap: anywhere;
    }
    .fly-out {
      min-inline-size: 12rem;
      padding: 4px;
      font-size: var(--widget-font-size-base);
    }
    .failure,
    .none {
      margin: 0;
      padding: 6px 11px;
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-sm);
    }
    .failure {
      color: var(--widget-danger-11);
    }
    .link-skeleton {
      display: flex;
      align-items: center;
      gap: 10px;
      min-block-size: calc(2rem * var(--widget-density));
      padding-inline: 11px;
    }
    .link-skeleton .skeleton:last-child {
      inline-size: 55%;
      min-block-size: 0.75rem;
    }
    .link-skeleton:nth-child(2n) .skeleton:last-child {
      inline-size: 70%;
    }
    .link-skeleton:nth-child(3n) .skeleton:last-child {
      inline-size: 40%;
    }
    .mark-skeleton {
      flex: none;
      inline-size: 1rem;
      block-size: 1rem;
    }
    @media (pointer: coarse) {
      .link,
      ::slotted(a) {
        min-block-size: var(--widget-touch-target);
      }
      .toggle {
        inline-size: var(--widget-touch-target);
      }
    }
    @media (forced-colors: active) {
      .link[aria-current],
      ::slotted(a[aria-current]:not([aria-current='false'])) {
        border-color: Highlight;
      }
      .link:is([aria-disabled='true'], :disabled) {
        color: GrayText;
        opacity: 1;
      }
      .badge {
        border: 1px solid CanvasText;
      }
    }
  `,
];
