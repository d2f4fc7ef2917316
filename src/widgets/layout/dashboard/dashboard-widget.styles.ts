import {css, unsafeCSS} from 'lit';
import {gapStyles} from '../../../core/gap.styles.js';
import {BREAKPOINTS, COLUMNS} from '../../../core/grid-scale.js';
import {ROW_COUNTS} from './columns-that-fit.js';

const SPANS = Array.from({length: COLUMNS}, (_, index) => index + 1);

/** A span in rows of so many: in narrow rows it grows to a column, or to the half or whole of the row. */
function spanIn(count: number, span: number): number {
  const column = COLUMNS / count;
  if (span <= column) return column;
  if (count > 3) return span;
  return count === 3 && span <= 8 ? Math.max(span, COLUMNS / 2) : COLUMNS;
}

const rows = ROW_COUNTS.map((count) => {
  const spans = SPANS.map((span) => `--_span-${span}:${spanIn(count, span)}`).join(';');
  return `.rows-of-${count}{--_column:${COLUMNS / count};${spans}}`;
});

const spanRules = (attribute: string): string =>
  SPANS.map((span) => `::slotted([${attribute}="${span}"]){grid-column:span var(--_span-${span})}`).join('');

const from = (width: number, rules: string): string => `@container (min-width:${width}px){${rules}}`;

export const dashboardStyles = [
  gapStyles(4),
  css`
    :host {
      display: block;
      min-inline-size: 0;
      color: var(--widget-text);
      container-type: inline-size;
    }
    .grid {
      display: grid;
      grid-template-columns: repeat(12, minmax(0, 1fr));
      gap: var(--_gap);
    }
    ::slotted(*),
    .tile {
      grid-column: span var(--_column);
      min-inline-size: 0;
    }
    .tile {
      block-size: 6rem;
      border-radius: var(--widget-radius-lg);
    }
  `,
  unsafeCSS(
    [
      ...rows,
      spanRules('span'),
      from(BREAKPOINTS.sm, spanRules('span-tablet')),
      from(BREAKPOINTS.lg, spanRules('span-desktop')),
    ].join('\n'),
  ),
];
