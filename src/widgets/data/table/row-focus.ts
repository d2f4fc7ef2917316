import type {TableBody} from './table-body.js';

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]';

/** Where the focus is in a table: the row, the cell and the control in it. */
export interface HeldFocus {
  readonly node: Element;
  readonly key: string;
  readonly place: number;
  readonly cell: number;
  readonly control: number;
}

const rootOf = (node: Node): DocumentOrShadowRoot & Node => node.getRootNode() as Document | ShadowRoot;

const controlsIn = (cell: Element | undefined): HTMLElement[] =>
  cell ? [...cell.querySelectorAll<HTMLElement>(`${CONTROLS}, *`)].filter(canFocus) : [];

// Widgets in a cell hand the focus on to what is inside them.
const canFocus = (element: HTMLElement): boolean => element.matches(CONTROLS) || element.localName.endsWith('-widget');

/** Notes where the focus is before rows change; undefined where it is not in a row. */
export function holdFocus(body: TableBody, parent: HTMLElement): HeldFocus | undefined {
  const node = rootOf(parent).activeElement;
  if (!node || !parent.contains(node)) return undefined;
  const place = body.rows.findIndex(({element}) => element.contains(node));
  const row = body.rows[place];
  if (!row) return undefined;
  const cells = [...row.element.children];
  const cell = cells.findIndex((each) => each.contains(node));
  return {node, key: row.key, place, cell, control: controlsIn(cells[cell]).indexOf(node as HTMLElement)};
}

/**
 * Gives the focus back where a change took it away: to the same control of the same row if it was drawn anew, else of
 * the next row, else of the one before, else to `fallback`. True where the row itself is gone.
 */
export function restoreFocus(
  held: HeldFocus | undefined,
  body: TableBody,
  parent: HTMLElement,
  fallback: HTMLElement,
): boolean {
  if (!held || (held.node.isConnected && rootOf(parent).activeElement === held.node)) return false;
  const own = body.rowOf(held.key);
  const row = own ?? body.rows[held.place] ?? body.rows.at(-1);
  const cells = row ? [...row.element.children] : [];
  const controls = controlsIn(cells[held.cell]);
  const target = controls[held.control] ?? controls[0] ?? controlsIn(row?.element)[0] ?? fallback;
  if (target === fallback && !fallback.hasAttribute('tabindex')) fallback.tabIndex = -1;
  target.focus({preventScroll: own !== undefined});
  return own === undefined;
}
