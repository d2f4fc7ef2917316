import type {Pin} from './column-layout.js';

/** Pinned columns that leave less than this share of the box to the others are let go of, as on a phone. */
const MOST_SHARE = 0.6;
/** A row with a cell for each column. */
const ROWS = 'tr:is([part~="head-row"], .filters, .row, .summary)';

interface Edge {
  /** The place of the cell in its row, from 0. */
  readonly place: number;
  readonly side: 'start' | 'end';
  /** How far from the edge it stays, in px. */
  readonly offset: number;
  /** Whether the columns that scroll begin behind it. */
  readonly isLast: boolean;
}

/**
 * Keeps columns in view while the others are scrolled. Where they stand depends on the widths of those beside them, and
 * no cell has a style of its own, so that the rules stand in a sheet of this table alone.
 */
export class ColumnPins {
  readonly #sheet = new CSSStyleSheet();
  readonly #observer = new ResizeObserver(() => this.#place());
  #root?: ShadowRoot;
  #pins: readonly Pin[] = [];
  #watched: readonly Element[] = [];
  #text = '';

  /** Follows the widths of the header's cells; `pins` has one entry for each of them. */
  follow(root: ShadowRoot, pins: readonly Pin[]): void {
    this.#pins = pins;
    if (!this.#root && !pins.some((pin) => pin !== 'none')) return;
    if (!this.#root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    this.#root = root;
    const cells = headCells(root);
    const box = root.querySelector('.scroller');
    const watched = box ? [box, ...cells] : cells;
    if (watched.length !== this.#watched.length || watched.some((cell, index) => cell !== this.#watched[index])) {
      this.#observer.disconnect();
      for (const cell of watched) this.#observer.observe(cell);
      this.#watched = watched;
    }
    this.#place();
  }

  rest(): void {
    this.#observer.disconnect();
    this.#watched = [];
  }

  #place(): void {
    const root = this.#root;
    const box = root?.querySelector<HTMLElement>('.scroller');
    if (!root || !box) return;
    const widths = headCells(root).map((cell) => cell.offsetWidth);
    const edges = edgesOf(this.#pins, widths);
    const [start, end] = (['start', 'end'] as const).map((side) =>
      edges.reduce((sum, edge) => sum + (edge.side === side ? (widths[edge.place] ?? 0) : 0), 0),
    ) as [number, number];
    const isTooMuch = start + end > box.clientWidth * MOST_SHARE;
    const text = isTooMuch ? '' : rulesOf(edges, start, end);
    if (text === this.#text) return;
    this.#text = text;
    this.#sheet.replaceSync(text);
  }
}

/** A line, and the shadow that it throws on what is scrolled under it. */
const SHADE = 'var(--widget-line) 1px,var(--_edge-shadow) 1px,transparent';

const headCells = (root: ShadowRoot): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('.scroller thead tr:first-child > *'),
];

/** Which cells stay, and where: check boxes before pinned columns and buttons behind them stay with them. */
export function edgesOf(pins: readonly Pin[], widths: readonly number[]): readonly Edge[] {
  const last = pins.lastIndexOf('start');
  const first = pins.indexOf('end');
  let before = 0;
  const edges: Edge[] = [];
  for (let place = 0; place <= last; place++) {
    edges.push({place, side: 'start', offset: before, isLast: place === last});
    before += widths[place] ?? 0;
  }
  let behind = 0;
  for (let place = pins.length - 1; first >= 0 && place >= first; place--) {
    edges.push({place, side: 'end', offset: behind, isLast: place === first});
    behind += widths[place] ?? 0;
  }
  return edges;
}

function rulesOf(edges: readonly Edge[], start: number, end: number): string {
  if (edges.length === 0) return '';
  const cell = (place: number): string => `[data-scrolls] ${ROWS} > :nth-child(${place + 1})`;
  const rules = edges.map(
    ({place, side, offset}) =>
      `${cell(place)}{position:sticky;z-index:1;inset-inline:auto;inset-inline-${side}:${offset}px}`,
  );
  const shadows = edges
    .filter(({isLast}) => isLast)
    .map(({place, side}) => {
      const inner = side === 'start' ? 'end' : 'start';
      const [toLeft, toRight] = side === 'start' ? ['rtl', 'ltr'] : ['ltr', 'rtl'];
      const at = `${cell(place)}::after`;
      return [
        `${at}{position:absolute;inset-block:0;inset-inline:auto;inset-inline-${inner}:-8px;inline-size:9px;content:'';pointer-events:none}`,
        `${cell(place)}:dir(${toRight})::after{background:linear-gradient(to right,${SHADE})}`,
        `${cell(place)}:dir(${toLeft})::after{background:linear-gradient(to left,${SHADE})}`,
      ].join('');
    });
  const body = edges.map(({place}) => `[data-scrolls] .row > :nth-child(${place + 1})`).join();
  const box = `.scroller[data-scrolls]{scroll-padding-inline:calc(${start}px + 1rem) calc(${end}px + 2.5rem)}${end > 0 ? '.base .scroller[data-scrolls]:is(:dir(ltr),:dir(rtl)){mask:none}' : ''}`;
  return `${rules.join('')}${shadows.join('')}${body}{background:inherit}${box}`;
}
