import {urlScope} from '../../../data/scopes.js';
import type {Condition, Query} from '../../../data/types.js';
import {queryOfView, sortText, viewOfQuery} from '../../../data/view-query.js';
import {splitList} from '../../../data/view-text.js';
import type {ColumnState} from './column-state.js';
import type {SortStep} from './view-state.js';

/** What of a table stands in the address; what is not said is as the author has it. */
export interface AddressState {
  readonly sort?: readonly SortStep[];
  readonly filter?: readonly Condition[];
  readonly page?: number;
  readonly columns: ColumnState;
}

/** What an address may ask of a table: anything else in it is somebody's try. */
export interface AddressLimits {
  readonly canSort: (field: string) => boolean;
  readonly canFilter: (field: string) => boolean;
}

const LONGEST = 4000;
const NAMES = ['sort', 'page', 'order', 'hidden', 'pinned', 'widths'] as const;
const listText = (items: readonly string[]): string => items.map((item) => item.replaceAll(',', '\\,')).join();

/** Reads and writes the state of a table in the address of the page, all of it under the name of the table. */
export class TableAddress {
  readonly #start: string;

  constructor(key: string) {
    this.#start = key === '' ? '' : `${key}.`;
  }

  read({canSort, canFilter}: AddressLimits): AddressState {
    const pairs = this.#own(new URLSearchParams(location.search));
    const get = (name: string): string | undefined => pairs.find(([each]) => each === name)?.[1];
    const {sort = [], filter = []} = viewOfQuery(pairs).view;
    const page = Number(get('page'));
    const typed = filter.filter(({field}) => canFilter(field));
    const asked = sort.filter(({field}) => canSort(field));
    return {
      // An order of fields that there are none of is no order, and not one that is empty.
      ...((get('sort') === '' || asked.length > 0) && {sort: asked}),
      ...(typed.length > 0 && {filter: typed.map(asTyped)}),
      ...(Number.isInteger(page) && page > 1 && page <= 1e9 && {page}),
      columns: columnsOf(get),
    };
  }

  /** Puts a state in place of the one before; all else in the address stays. */
  write({sort, filter = [], page, columns}: AddressState): void {
    const url = new URL(location.href);
    const start = this.#start;
    for (const [name] of this.#own(url.searchParams)) url.searchParams.delete(start + name);
    const put = (name: string, text: string | undefined): void => {
      if (text !== undefined) url.searchParams.append(start + name, text);
    };
    if (sort) put('sort', sortText(sort));
    for (const [name, text] of queryOfView({filter: [...filter]})) put(name, text);
    put('page', page === undefined || page <= 1 ? undefined : String(page));
    put('order', columns.order && listText(columns.order));
    put('hidden', columns.hidden && listText(columns.hidden));
    put('pinned', pairsText(columns.pinned));
    put('widths', pairsText(columns.widths));
    if (url.href === location.href || url.search.length > LONGEST) return;
    history.replaceState(history.state, '', url);
    // Browsers without the Navigation API don't say it.
    urlScope.changed();
  }

  // Without a name of its own a table takes what nobody else would write so.
  #own(parameters: URLSearchParams): Query {
    const start = this.#start;
    return [...parameters]
      .filter(([name]) => name.startsWith(start))
      .map(([name, text]) => [name.slice(start.length), text] as const)
      .filter(([name]) => name.startsWith('filter[') || NAMES.some((each) => each === name));
  }
}

function columnsOf(get: (name: string) => string | undefined): ColumnState {
  const list = (name: string): readonly string[] | undefined => {
    const text = get(name);
    return text === undefined ? undefined : splitList(text);
  };
  const entries = (name: string): readonly (readonly [string, string])[] | undefined =>
    list(name)?.map((pair) => [pair.slice(0, pair.lastIndexOf(':')), pair.slice(pair.lastIndexOf(':') + 1)]);
  const widths = entries('widths')?.map(([field, text]) => [field, Number(text)] as const);
  const parts = {
    order: list('order'),
    hidden: list('hidden'),
    pinned: recordOf(entries('pinned')),
    widths: recordOf(widths),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}

const recordOf = <T>(entries: readonly (readonly [string, T])[] | undefined): Record<string, T> | undefined =>
  entries && Object.fromEntries(entries);

const pairsText = (record: Readonly<Record<string, string | number>> | undefined): string | undefined =>
  record && Object.keys(record).length > 0
    ? listText(Object.entries(record).map(([field, value]) => `${field}:${value}`))
    : undefined;

// What was typed is text, also where it looks like a number.
const asTyped = ({field, op, value}: Condition): Condition => ({
  field,
  op,
  value: op === 'contains' ? String(value as string | number) : value,
  origin: 'user',
});
