import {listOf} from '../../../core/list-of.js';
import {isRecord} from '../../../data/is-record.js';

/** What an author or a source gave as the data of a board. */
export interface BoardData {
  readonly cards: readonly unknown[];
  /** Columns that stand beside the cards, as in a JSON child; undefined where none do. */
  readonly columns?: unknown;
}

/** Reads the data of a board: a list of records, or `{"columns": …, "items": …}` as a whole. */
export function readBoard(element: Element, given: unknown): BoardData {
  if (!isRecord(given)) return {cards: listOf(element, 'items', given)};
  const {columns, items} = given;
  return {cards: listOf(element, 'items', items), ...(columns !== undefined && {columns})};
}

/** The same data with other cards. */
export const withCards = (given: unknown, cards: readonly unknown[]): unknown =>
  isRecord(given) ? {...given, items: cards} : cards;
