import {css, unsafeCSS} from 'lit';
import {colorStyles} from '../../../core/color.styles.js';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';
import {SIZES} from '../../../core/scales.js';

/** A variant that is named like a colour writes the link in it. */
const inked = unsafeCSS(
  ['success', 'danger', 'warning', 'info']
    .map((name) => `:host([variant="${name}"]:not([color])){--_ink:var(--widget-${name}-11)}`)
    .join('\n'),
);

const sized = unsafeCSS(
  SIZES.map(
    (size) => `:host([size="${size}"]){font-size:var(--widget-font-size-${size === 'xxl' ? '2xl' : size})}`,
  ).join('\n'),
);

export const linkStyles = [
  screenReaderOnly,
  colorStyles('primary'),
  inked,
  sized,
  css`
    :host {
      display: inline;
      font: inherit;
    }
    .base {
      border-radius: 3px;
      color: var(--widget-link-color, var(--_ink));
      overflow-wrap: anywhere;
      text-decoration-color: color-mix(in oklab, currentcolor 40%, transparent);
      text-decoration-line: underline;
      text-decoration-thickness: from-font;
      text-underline-offset: 0.2em;
      transition: text-decoration-color var(--widget-duration-fast) var(--widget-ease);
    }
    .base[href]:hover {
      text-decoration-color: currentcolor;
      text-decoration-line: underline;
    }
    :host([underline='hover']) .base:not(:hover),
    :host([underline='none']) .base,
    :host([underline='none']) .base[href]:hover {
      text-decoration-line: none;
    }
    .base[aria-current] {
      font-weight: var(--widget-font-weight-bold);
    }
    .base:not([href]) {
      color: var(--widget-text-3);
      text-decoration-line: none;
      cursor: default;
    }
    :host(:state(unsafe)) .label {
      text-decoration: line-through;
    }
    :host([variant='secondary']:not([color])) {
      --_ink: var(--widget-text-2);
    }
    :host([variant='ghost']:not([color])) {
      --_ink: inherit;
    }
    :host([variant='ghost']) .base:not(:hover) {
      text-decoration-line: none;
    }
    :host([variant='outline']) .base {
      display: inline-block;
      max-inline-size: 100%;
      padding: 2px 10px;
      border: 1px solid var(--_line);
      border-radius: var(--widget-radius-full);
      text-decoration-line: none;
    }
    :host([variant='outline']) .base[href]:hover {
      background: var(--_soft);
    }
    [part~='icon'],
    [part~='external'] {
      margin-inline-end: 0.35em;
      vertical-align: -0.125em;
    }
    [part~='external'] {
      margin-inline: 0.2em 0;
      font-size: 0.875em;
    }
    .link-skeleton {
      display: inline-block;
      inline-size: 6em;
      block-size: 1em;
      vertical-align: middle;
    }
    @media (pointer: coarse) {
      :host([variant]) .base {
        display: inline-block;
        padding-block: 10px;
      }
    }
    @media (forced-colors: active) {
      .base[href] {
        color: LinkText;
      }
      .base:not([href]) {
        color: GrayText;
      }
    }
  `,
];
