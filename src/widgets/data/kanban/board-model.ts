import {keyedItems} from '../../../core/keyed-items.js';
import {getPath} from '../../../data/paths.js';
import {isRecord} from '../../../data/is-record.js';
import type {Json, JsonRecord, LiveList} from '../../../data/types.js';
import {foundColumn, groupText, readColumns, type ReadyColumn} from './columns.js';
import {placeBetween} from './place-between.js';
import {shifted, type Shift} from './shift.js';

/** One card: a record by its key. */
export interface BoardCard {
  readonly key: string;
  readonly record: JsonRecord;
}

/** A column with the cards that stand in it, in their order. */
export interface BoardColumn extends ReadyColumn {
  readonly cards: readonly BoardCard[];
}

/** Where a card stands. */
export interface CardPlace {
  readonly columnId: string;
  /** From 0. */
  readonly index: number;
}

/** What a board is made of, read anew with each update. */
export interface BoardInput {
  readonly data: readonly unknown[];
  readonly columns: readonly unknown[] | undefined;
  readonly key: string | undefined;
  readonly limit: number | undefined;
  readonly groupBy: string;
  readonly orderBy: string | undefined;
  readonly language: string;
  readonly live: LiveList | undefined;
  /** Cards that are shown elsewhere than their records say. */
  readonly shifts: ReadonlyMap<string, Shift>;
}

/** Fields that hold a place by their name, where they hold a number. */
const PLACES = ['position', 'place', 'rank', 'sort_order'];
const SAMPLE = 20;

type Group = BoardCard[];

/** The columns of a board and the cards in them, without any of its nodes. */
export class BoardModel {
  columns: readonly BoardColumn[] = [];
  /** The field that says where in its column a card stands; undefined where that is the order of the data. */
  orderField?: string;
  groupField = '';
  /** How many members of the data were no records. */
  bad = 0;

  #base: ReadonlyMap<string, BoardCard> = new Map();
  #places?: ReadonlyMap<string, CardPlace>;
  #found: ReadonlyMap<string, Json> = new Map();

  update(input: BoardInput, element?: Element): void {
    const {key, limit, live, groupBy} = input;
    const items = keyedItems(input.data, {key, limit, live});
    const cards = items.flatMap((each) => (isRecord(each.item) ? [{key: each.key, record: each.item}] : []));
    this.bad = items.length - cards.length;
    this.orderField = input.orderBy ?? placeField(cards);
    const base = new Map(cards.map((card) => [card.key, card]));
    this.#find(cards, base, groupBy);
    this.#base = base;
    this.groupField = groupBy;
    this.#places = undefined;
    const ready = input.columns
      ? readColumns(input.columns, input.language, element)
      : [...this.#found.values()].map((value) => foundColumn(value, input.language));
    this.#group(ready, cards, input.shifts);
  }

  /** Whether the data has a card of this key. */
  has(key: string): boolean {
    return this.#base.has(key);
  }

  /** The record of a card as the data has it, whatever is shown. */
  recordOf(key: string): JsonRecord | undefined {
    return this.#base.get(key)?.record;
  }

  column(id: string): BoardColumn | undefined {
    return this.columns.find((column) => column.id === id);
  }

  /** Where a card is shown; undefined where it is in no column. */
  placeOf(key: string): CardPlace | undefined {
    this.#places ??= new Map(
      this.columns.flatMap(({id, cards}) => cards.map((card, index) => [card.key, {columnId: id, index}] as const)),
    );
    return this.#places.get(key);
  }

  /** A card put into a column before the one at this index, the card itself not counted. */
  shiftOf(key: string, {columnId, index}: CardPlace): Shift | undefined {
    const column = this.column(columnId);
    if (!column) return undefined;
    const others = column.cards.filter((card) => card.key !== key);
    const at = Math.max(0, Math.min(index, others.length));
    const group = [this.groupField, column.value] as const;
    const {orderField} = this;
    if (orderField === undefined) return {key, columnId, index: at, fields: [group]};
    const orders = [others[at - 1], others[at]].map((card) => orderOf(card, orderField));
    // Beside cards without a figure one would mean nothing.
    const isPlain = others.length > 0 && orders.every((order) => order === undefined);
    return {
      ...{key, columnId, index: at},
      ...(others[at] && {before: others[at].key}),
      fields: isPlain ? [group] : [group, [orderField, placeBetween(orders[0], orders[1])]],
    };
  }

  // What a card has left empty stays, so that it can be put back; another list begins anew.
  #find(cards: readonly BoardCard[], base: ReadonlyMap<string, BoardCard>, groupBy: string): void {
    const isSame = groupBy === this.groupField && shareKey(this.#base, base);
    const found = new Map(isSame ? this.#found : []);
    for (const {record} of cards) {
      const value = getPath(record, groupBy) as Json;
      const id = groupText(value);
      if (id !== undefined && !found.has(id)) found.set(id, value);
    }
    this.#found = found;
  }

  #group(ready: readonly ReadyColumn[], cards: readonly BoardCard[], shifts: ReadonlyMap<string, Shift>): void {
    const groups = new Map<string, Group>(ready.map(({id}) => [id, []]));
    const apart: (readonly [Shift, BoardCard])[] = [];
    for (const card of cards) {
      const shift = shifts.get(card.key);
      const shown = shift ? {key: card.key, record: shifted(card.record, shift)} : card;
      const group = groups.get(shift?.columnId ?? groupText(getPath(card.record, this.groupField)) ?? '');
      if (shift && this.orderField !== undefined) apart.push([shift, shown]);
      else group?.push(shown);
    }
    const {orderField} = this;
    if (orderField !== undefined) for (const group of groups.values()) sortBy(group, orderField);
    for (const [shift, card] of apart) insert(groups.get(shift.columnId), shift, card);
    this.columns = ready.map((column) => ({...column, cards: groups.get(column.id) ?? []}));
  }
}

function shareKey(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  for (const key of one.keys()) if (other.has(key)) return true;
  return false;
}

function placeField(cards: readonly BoardCard[]): string | undefined {
  const records = cards.slice(0, SAMPLE).map(({record}) => record);
  return PLACES.find((name) => records.length > 0 && records.every((record) => typeof record[name] === 'number'));
}

function orderOf(card: BoardCard | undefined, field: string): number | undefined {
  const value = card && getPath(card.record, field);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

// Cards without a figure stand last, in the order of the data.
function sortBy(group: Group, field: string): void {
  const orders = new Map(group.map((card) => [card, getPath(card.record, field)]));
  group.sort((one, other) => compare(orders.get(one), orders.get(other)));
}

function compare(one: unknown, other: unknown): number {
  const [hasOne, hasOther] = [one ?? '', other ?? ''].map((value) => value !== '');
  if (!hasOne || !hasOther) return Number(hasOther) - Number(hasOne);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [text, otherText] = [String(one), String(other)];
  return text < otherText ? -1 : text > otherText ? 1 : 0;
}

// Before the card that it was put before, whatever has come or gone around the two.
function insert(group: Group | undefined, {before, index}: Shift, card: BoardCard): void {
  if (!group) return;
  const found = before === undefined ? group.length : group.findIndex(({key}) => key === before);
  group.splice(found < 0 ? Math.min(index, group.length) : found, 0, card);
}
