import {css, unsafeCSS} from 'lit';

/** For children of the page and for those of the group itself. */
const each = (mark: string): string => `::slotted(${mark}), ${mark}`;

const member = unsafeCSS(each('[data-joined]'));
const corners = unsafeCSS(`
  ${each('[data-joined]')} {--widget-button-radius: 0;}
  ${each('[data-joined="alone"]')} {--widget-button-radius: var(--_radius);}
  ${each('[data-joined="first"]')} {--widget-button-radius: var(--_first);}
  ${each('[data-joined="last"]')} {--widget-button-radius: var(--_last);}
`);
const raised = unsafeCSS(
  [':hover', ':focus-within', '[data-checked]'].map((state) => each(`[data-joined]${state}`)).join(', '),
);
const chosen = unsafeCSS(each('[data-checked]'));

export const buttonGroupStyles = [
  corners,
  css`
    :host {
      --_radius: var(--widget-button-group-radius, var(--widget-radius-md));
      --_first: var(--_radius) 0 0 var(--_radius);
      --_last: 0 var(--_radius) var(--_radius) 0;
      display: inline-block;
      max-inline-size: 100%;
      vertical-align: middle;
    }
    :host(:dir(rtl)) {
      --_first: 0 var(--_radius) var(--_radius) 0;
      --_last: var(--_radius) 0 0 var(--_radius);
    }
    :host([orientation='vertical']) {
      --_first: var(--_radius) var(--_radius) 0 0;
      --_last: 0 0 var(--_radius) var(--_radius);
    }
    .base {
      display: inline-flex;
      flex-wrap: wrap;
      max-inline-size: 100%;
      /* One hairline between two buttons, also between two rows of them. */
      padding: 0 0 1px 1px;
      border-radius: var(--_radius);
      vertical-align: top;
    }
    :host([orientation='vertical']) .base {
      flex-flow: column nowrap;
    }
    ${member} {
      position: relative;
      flex: 1 0 auto;
      margin: 0 0 -1px -1px;
    }
    :host(:dir(rtl)) .base {
      padding: 0 1px 1px 0;
    }
    ${raised} {
      z-index: 1;
    }
    ${chosen} {
      --_fill: var(--widget-primary-3);
      --_fill-hover: var(--widget-primary-4);
      --_border: var(--widget-primary-7);
      --_text: var(--widget-primary-11);
    }
    .button-skeleton {
      inline-size: 5rem;
      block-size: var(--widget-control-md);
      margin-inline-end: 1px;
      border-radius: 0;
    }
    .button-skeleton:first-child {
      border-radius: var(--_first);
    }
    .button-skeleton:last-child {
      border-radius: var(--_last);
    }
    @media (forced-colors: active) {
      ${chosen} {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
  `,
];
