import type {Entry} from './entry.js';
import {fitting, isOfGroup} from './filter-groups.js';
import type {DataLayers} from './layers.js';
import {ownRecord, shapePicked, type RecordMapper, type Shaped} from './shape.js';
import type {Change, DataShape, Delivery, Json, LiveList, View} from './types.js';

type Properties = Readonly<Record<string, unknown>>;

/** A list whose rows are mapped by `data-map`, each when it is first looked at. */
class MappedList implements LiveList {
  readonly #list: LiveList;
  readonly #mapper: RecordMapper;
  #from?: readonly Json[];
  #rows: readonly Json[] = [];

  constructor(list: LiveList, mapper: RecordMapper) {
    this.#list = list;
    this.#mapper = mapper;
  }

  get size(): number {
    return this.#list.size;
  }

  at(index: number): Json {
    return this.#mapper.map(this.#list.at(index)) as Json;
  }

  get(key: string): Json | undefined {
    const record = this.#list.get(key);
    return record === undefined ? undefined : (this.#mapper.map(record) as Json);
  }

  key(index: number): string {
    return this.#list.key(index);
  }

  toArray(): readonly Json[] {
    const from = this.#list.toArray();
    if (from !== this.#from) this.#rows = from.map((record) => this.#mapper.map(record) as Json);
    this.#from = from;
    return this.#rows;
  }

  [Symbol.iterator](): Iterator<Json> {
    return this.toArray()[Symbol.iterator]();
  }
}

// What a filter group asks and the source cannot do is done here: most widgets of a group know of no views.
function forGroup(value: unknown, rest: View): {readonly value: unknown; readonly rest: View} {
  const asked = rest.filter?.filter(isOfGroup) ?? [];
  if (asked.length === 0) return {value, rest};
  const filter = rest.filter!.filter((condition) => !isOfGroup(condition));
  const {filter: all, ...others} = rest;
  void all;
  return {value: fitting(value, asked), rest: filter.length > 0 ? {...others, filter} : others};
}

export interface DeliveryRequest {
  readonly entry: Entry;
  readonly shape: DataShape;
  readonly rest: View;
  readonly change: Change;
  readonly layers: DataLayers;
  readonly mapper?: RecordMapper;
}

/** A delivery with what the controller wants to know of it. */
export interface MadeDelivery {
  readonly delivery: Delivery;
  readonly shaped: Shaped;
}

/** The properties that a shaped answer sets. */
function propertiesOf(shaped: Shaped): Properties {
  if (shaped.kind === 'error') return {};
  return shaped.kind === 'list' ? {[shaped.property]: shaped.rows.toArray()} : shaped.properties;
}

function isAsked({filter, search, sort, page}: View): boolean {
  return Boolean(filter?.length || search || sort?.length || page);
}

function livelist(entry: Entry, mapper: RecordMapper | undefined): LiveList | undefined {
  const {list} = entry;
  return list && mapper ? new MappedList(list, mapper) : list;
}

/** What a widget gets of an entry: its data in the widget's own shape, and how to put it over the widget's properties. */
export function makeDelivery({entry, shape, rest: left, change, layers, mapper}: DeliveryRequest): MadeDelivery {
  const {value: fit, rest} = forGroup(entry.value, left);
  const value = ownRecord(fit, entry.around, shape, mapper);
  const shaped = shapePicked(value, shape, mapper ? {mapper} : {});
  const isWhole = value === entry.value;
  const list = isWhole ? livelist(entry, mapper) : undefined;
  const size = entry.list?.size;
  const all = entry.list?.total ?? entry.total;
  const partial = size !== undefined && all !== undefined && size < all && isAsked(left);
  const count = !isWhole && Array.isArray(value) && !partial ? value.length : all;
  const delivery: Delivery = {
    data: value,
    rest,
    change,
    merge: () => layers.replace(propertiesOf(shaped)),
    ...(list ? {list} : {}),
    ...(shaped.kind === 'record' ? {record: shaped.record as Json} : {}),
    ...(count === undefined ? {} : {total: count}),
    ...(partial ? {partial: true} : {}),
  };
  return {delivery, shaped};
}
