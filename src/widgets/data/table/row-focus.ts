import type {TableBody} from './table-body.js';

/** Where the focus is in a table: the row, the cell and the node in it. */
export interface HeldFocus {
  readonly node: Element;
  readonly key: string;
  readonly place: number;
  readonly cell: number;
  readonly within: number;
}

const rootOf = (node: Node): DocumentOrShadowRoot & Node => node.getRootNode() as Document | ShadowRoot;

const nodesIn = (cell: Element): HTMLElement[] => [...cell.querySelectorAll<HTMLElement>('*')];

/** Notes where the focus is before rows change; undefined where it is not in a row. */
export function holdFocus(body: TableBody, parent: HTMLElement): HeldFocus | undefined {
  const node = rootOf(parent).activeElement;
  const row = node && body.rowAt(node);
  if (!row) return undefined;
  const {cells} = row.element;
  const cell = [...cells].findIndex((each) => each.contains(node));
  const within = nodesIn(cells[cell] ?? node).indexOf(node as HTMLElement);
  return {node, key: row.key, place: row.place ?? 0, cell, within};
}

/**
 * Gives the focus back where a change took it away: to the same control of the same row if it was drawn anew, else to
 * the cell of the next row, else of the one before, else to `fallback`. It never goes to what acts on another record:
 * that would be pressed by somebody who means this one. True where the row itself is gone.
 */
export function restoreFocus(
  held: HeldFocus | undefined,
  body: TableBody,
  parent: HTMLElement,
  fallback: HTMLElement,
): boolean {
  if (!held || (held.node.isConnected && rootOf(parent).activeElement === held.node)) return false;
  const own = body.rowOf(held.key);
  const cells = (own ?? body.rows[held.place] ?? body.rows.at(-1))?.element.cells;
  const cell = cells?.[held.cell] ?? cells?.[0] ?? fallback;
  const options = {preventScroll: !!own};
  if (own) nodesIn(cell)[held.within]?.focus(options);
  if (cell.contains(rootOf(parent).activeElement)) return false;
  if (!cell.hasAttribute('tabindex')) cell.tabIndex = -1;
  cell.focus(options);
  return !own;
}
