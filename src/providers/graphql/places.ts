import type {Capabilities, Condition, Json, View} from '../../data/types.js';
import {authorFailure} from '../fetch/failures.js';
import {filterOps, filterValue} from './filters.js';
import type {ListShape} from './lists.js';
import {named} from './names.js';
import type {InputValue, Schema, SchemaField} from './schema.js';
import type {ResourceMapping} from './settings.js';
import {sortValue} from './sorts.js';

/** Which arguments of a list take the parts of a view. */
export interface Places {
  readonly field: SchemaField;
  readonly filter?: InputValue;
  readonly sort?: InputValue;
  readonly search?: InputValue;
  readonly size?: InputValue;
  readonly number?: InputValue;
  readonly offset?: InputValue;
  readonly after?: InputValue;
  /** Counts the records, where the list itself does not. */
  readonly count?: SchemaField;
}

const NAMES = {
  filter: ['filter', 'filters', 'where', 'condition'],
  sort: ['sort', 'orderBy', 'order', 'sortBy', 'sorting'],
  search: ['search', 'q', 'query', 'searchText'],
  size: ['limit', 'first', 'take', 'perPage', 'pageSize', 'size'],
  number: ['page', 'pageNumber'],
  offset: ['offset', 'skip'],
  after: ['after', 'cursor'],
} as const;

/** Finds the arguments of a list that take filters, order, search and page: by the mapping, else by the usual names. */
export function placesOf(schema: Schema, field: SchemaField, mapping: ResourceMapping = {}): Places {
  const found = Object.entries(NAMES).flatMap(([part, usual]) => {
    const said = mapping[part as keyof typeof NAMES];
    const arg = named(field.args, ...(said === undefined ? usual : [said]));
    return arg ? [[part, arg] as const] : [];
  });
  const places: Places = {field, ...Object.fromEntries(found)};
  const filter = places.filter && filterOps(schema, places.filter) ? places.filter : undefined;
  const {count} = mapping;
  return {...places, filter, ...countOf(schema, {...places, filter}, count)};
}

/** The query that counts; it has to take the same filter and search, or its number would be of other records. */
function countOf(schema: Schema, {field, filter, search}: Places, said: string | undefined): Pick<Places, 'count'> {
  const {name} = field;
  const all = [...schema.root('query').values()].filter(({type}) => type.base === 'Int' && !type.list);
  const names = said === undefined ? [`${name}_count`, `count_${name}`, `total_${name}`] : [said];
  const count = named(all, ...names);
  const takes = (arg: InputValue | undefined): boolean => !arg || Boolean(named(count?.args ?? [], arg.name));
  return count && takes(filter) && takes(search) ? {count} : {};
}

/** What a list can do with a view by itself. */
export function abilitiesOf(schema: Schema, places: Places, shape: ListShape | undefined): Capabilities {
  if (!shape) return {load: true};
  const {filter, sort, search, size, number, offset, after, count} = places;
  const total = shape.total !== undefined || count !== undefined;
  const byNumber = size && (number ?? offset) && total;
  const page = byNumber ? 'number' : size && after && shape.cursor ? 'after' : undefined;
  return {
    load: true,
    total,
    ...(filter && {filter: filterOps(schema, filter) ?? false}),
    ...(sort && {sort: true}),
    ...(search && {search: true}),
    ...(page && {page}),
  };
}

/** The arguments that a view fills. */
export function viewValues(schema: Schema, places: Places, view: View): Map<string, Json> {
  const values = new Map<string, Json>();
  const {sort, search} = view;
  placeFilter(schema, places, view.filter ?? [], values);
  if (sort?.length) {
    if (!places.sort) throw cannot('sort', 'sort');
    values.set(places.sort.name, sortValue(schema, places.sort, sort));
  }
  if (search?.trim()) {
    if (!places.search) throw cannot('search', 'search');
    values.set(places.search.name, search);
  }
  placePage(places, view.page, values);
  return values;
}

function placeFilter(
  schema: Schema,
  {field, filter}: Places,
  conditions: readonly Condition[],
  values: Map<string, Json>,
): void {
  const rest: Condition[] = [];
  for (const condition of conditions) {
    // An argument of the field's own name takes its value.
    const own = filter ? undefined : named(field.args, condition.field);
    const isPlain = condition.op === 'eq' || (condition.op === 'in' && own?.type.list);
    if (own && isPlain) values.set(own.name, condition.value);
    else rest.push(condition);
  }
  if (rest.length === 0) return;
  if (!filter) throw cannot(`filter by “${rest[0]!.field.slice(0, 60)}”`, 'filter');
  values.set(filter.name, filterValue(schema, filter, rest));
}

function placePage(places: Places, page: View['page'], values: Map<string, Json>): void {
  if (!page) return;
  const {size, number, offset, after} = places;
  if (page.size > 0) {
    if (!size) throw cannot('give a page', 'size');
    values.set(size.name, page.size);
  }
  if (page.after !== undefined) {
    if (!after) throw cannot('begin behind a record', 'after');
    values.set(after.name, page.after);
    return;
  }
  const wanted = page.number ?? 1;
  if (wanted === 1) return;
  if (number) values.set(number.name, wanted);
  else if (offset) values.set(offset.name, (wanted - 1) * page.size);
  else throw cannot('give a page by its number', 'offset');
}

const cannot = (what: string, part: string): Error =>
  authorFailure(
    'source',
    `The server can’t ${what}.`,
    `Name the argument that does in the mapping of the resource: {"${part}": "…"}.`,
  );
