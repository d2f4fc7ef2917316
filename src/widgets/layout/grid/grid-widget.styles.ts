import {css, unsafeCSS} from 'lit';
import {gapStyles} from '../../../core/gap.styles.js';
import {BREAKPOINTS, COLUMNS} from '../../../core/grid-scale.js';

const steps = Array.from({length: COLUMNS}, (_, index) => index + 1);
/** Says how wide each span is and how wide a child without one. */
const widths = (width: (span: number) => number, auto: number): string =>
  [...steps.map((span) => `--_span-${span}:${width(span)}`), `--_span-auto:${auto}`].join(';');

const tracks = (columns: number): string => `grid-template-columns:repeat(${columns},minmax(0,1fr))`;

const atLeast = (least: number) => (span: number) => (span <= least ? least : COLUMNS);
const itself = (span: number): number => span;
/** Quarters go by twos, so that the last of four is not left alone in a row. */
const thirds = (span: number): number => (span === 3 ? 6 : span <= 4 ? 4 : span <= 8 ? Math.max(span, 6) : COLUMNS);

/** A page of 1280 px has this much left beside a sidebar and its scrollbar. */
const UNFOLDED = 960;

const from = (width: number, rules: string): string => `@container (min-width:${width}px){${rules}}`;

/** The grids of fewer than twelve columns; `also` narrows the host further. */
const few = (also = ''): string =>
  steps
    .filter((columns) => columns < COLUMNS)
    .map((columns) => {
      const width = (span: number): number => Math.min(span, columns);
      return `:host([columns="${columns}"]${also}) .grid{${tracks(columns)};${widths(width, 1)}}`;
    })
    .join('');

const FIXED = '[responsive="false"]';
const fixed = (): string => `:host(${FIXED}) .grid{${tracks(COLUMNS)};${widths(itself, 1)}}${few(FIXED)}`;

const spanRules = (attribute: string): string =>
  steps.map((span) => `::slotted([${attribute}="${span}"]){grid-column:span var(--_span-${span})}`).join('');

// From 640 px on the few-column grids show all their columns; the grid of twelve unfolds in four steps.
const folding = [
  `.grid{${tracks(1)};${widths(() => 1, 1)}}`,
  from(BREAKPOINTS.sm, `.grid{${tracks(COLUMNS)};${widths(atLeast(6), 6)}}${few()}`),
  from(BREAKPOINTS.md, `.grid{${widths(thirds, 4)}}`),
  from(UNFOLDED, `.grid{${widths(itself, 3)}}`),
  from(BREAKPOINTS.xl, `.grid{--_span-auto:2}`),
];

const placing = [
  `::slotted(*){grid-column:span var(--_span-auto)}`,
  spanRules('span'),
  from(BREAKPOINTS.sm, spanRules('span-tablet')),
  from(UNFOLDED, spanRules('span-desktop')),
];

export const gridStyles = [
  gapStyles(4),
  css`
    :host {
      display: block;
      flex: 1 1 auto;
      min-inline-size: 0;
      container-type: inline-size;
    }
    .grid {
      display: grid;
      gap: var(--_gap);
    }
    ::slotted(*) {
      min-inline-size: 0;
    }
  `,
  unsafeCSS([...folding, fixed(), ...placing].join('\n')),
];
