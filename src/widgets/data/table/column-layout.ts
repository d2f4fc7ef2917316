import {isRecord} from '../../../data/is-record.js';
import type {ColumnState} from './column-state.js';
import {isOn, type Column, type PinSide} from './columns.js';

/** Where a column stays in view; `none` where it scrolls. */
export type Pin = PinSide | 'none';

/** The least and the most that a column can be made, in px. */
export const LEAST = 64;
export const MOST = 1000;

const PINS: readonly unknown[] = ['start', 'end', 'none'];

/** What of a state can be used for these columns: fields that there are, and widths that can be. */
export function readState(given: unknown, columns: readonly Column[]): ColumnState {
  if (!isRecord(given)) return {};
  const fields = new Set(columns.map(({field}) => field));
  const {order, hidden, pinned, widths} = given;
  const known = (list: unknown): readonly string[] | undefined =>
    Array.isArray(list) ? [...new Set(list)].filter((each): each is string => fields.has(each as string)) : undefined;
  const entries = (record: unknown, isGood: (value: unknown) => boolean): Record<string, never> | undefined =>
    isRecord(record)
      ? (Object.fromEntries(
          Object.entries(record).filter(([field, value]) => fields.has(field) && isGood(value)),
        ) as Record<string, never>)
      : undefined;
  const parts = {
    order: known(order),
    hidden: known(hidden),
    pinned: entries(pinned, (value) => PINS.includes(value)),
    widths: entries(widths, (value) => typeof value === 'number' && value >= 1 && value <= MOST * 4),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

export const pinOf = ({field, pinned}: Column, state: ColumnState): Pin => {
  const side = (state.pinned && Object.hasOwn(state.pinned, field) ? state.pinned[field] : undefined) ?? pinned;
  return side === 'start' || side === 'end' ? side : 'none';
};

export const isHidden = ({field, hidden}: Column, state: ColumnState): boolean =>
  state.hidden ? state.hidden.includes(field) : isOn(hidden);

/** All columns in a reader's order; those that the order does not know stay behind the one before them. */
export function orderedColumns(columns: readonly Column[], {order}: ColumnState): readonly Column[] {
  if (!order?.length) return columns;
  const known = order.flatMap((field) => columns.filter((column) => column.field === field));
  columns.forEach((column, index) => {
    if (known.includes(column)) return;
    const before = columns[index - 1];
    known.splice(before ? known.indexOf(before) + 1 : 0, 0, column);
  });
  return known;
}

/** The columns that are shown: pinned ones at the ends. With all of them hidden, a table shows all. */
export function arrangeColumns(columns: readonly Column[], state: ColumnState): readonly Column[] {
  const ordered = orderedColumns(columns, state);
  const seen = ordered.filter((column) => !isHidden(column, state));
  const shown = seen.length > 0 ? seen : ordered;
  return (['start', 'none', 'end'] as const).flatMap((side) => shown.filter((column) => pinOf(column, state) === side));
}

/** The order after a column is put before or behind another one. */
export function movedOrder(
  columns: readonly Column[],
  state: ColumnState,
  [field, target]: readonly [string, string],
  isBehind: boolean,
): readonly string[] {
  const fields = orderedColumns(columns, state).map((column) => column.field);
  const others = fields.filter((each) => each !== field);
  const place = others.indexOf(target);
  if (place < 0 || !fields.includes(field)) return fields;
  return others.toSpliced(place + (isBehind ? 1 : 0), 0, field);
}

/** The column beside one, among those that stay at the same side. */
export function neighbour(shown: readonly Column[], state: ColumnState, field: string, by: number): Column | undefined {
  const place = shown.findIndex((column) => column.field === field);
  const column = shown[place];
  const other = shown[place + by];
  return column && other && pinOf(column, state) === pinOf(other, state) ? other : undefined;
}

export const leastOf = ({minWidth}: Column): number => {
  const least = Number(minWidth);
  return least >= 24 && least <= MOST ? least : LEAST;
};
