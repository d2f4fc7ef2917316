import type {Capabilities, Json, Query} from '../../data/types.js';
import type {Operation, Parameter} from './api.js';
import type {Documents} from './documents.js';
import {listOf, own} from './nodes.js';
import {valueOf} from './request.js';
import {shapeOf} from './shape.js';

/** The words of a view, and the parameters that servers have for them. */

const NAMES = {
  filter: ['filter', 'filters', 'where'],
  sort: ['sort', 'sort_by', 'sortBy', 'order_by', 'orderBy', 'ordering'],
  search: ['search', 'q', 'query'],
  load: ['load', 'include', 'expand', 'embed'],
  select: ['select', 'fields'],
  number: ['page[number]', 'page', 'page_number', 'pageNumber'],
  size: ['page[size]', 'per_page', 'perPage', 'page_size', 'pageSize', 'limit', 'size', '_limit'],
  offset: ['page[offset]', 'offset', 'skip'],
  after: ['page[after]', 'cursor', 'after', 'starting_after', 'page_token', 'pageToken'],
} as const;

type Word = keyof typeof NAMES;

const FILTER = /^filter\[([^[\]]+)\]$/;
const ORDER: readonly Json[] = ['asc', 'desc'];

/** Where the words of a view go in one operation. */
export class ViewParameters {
  /** What the document says that the server does. */
  readonly can: Capabilities;
  readonly #documents: Documents;
  readonly #query: readonly Parameter[];
  readonly #fields: ReadonlySet<string>;

  constructor(documents: Documents, operation: Operation, row: unknown) {
    this.#documents = documents;
    this.#query = operation.parameters.filter(({place}) => place === 'query');
    this.#fields = scalarsOf(documents, row);
    this.can = this.#capabilities();
  }

  /** Puts the pairs of a view on their parameters; gives those that the document has none for. */
  place(pairs: Query, values: Map<Parameter, Json>): Query {
    const page = new Map(
      pairs.filter(([key]) => key.startsWith('page[')).map(([key, text]) => [key.slice(5, -1), text]),
    );
    return pairs.filter(([key, text]) => {
      const parameter = this.#query.find(({name}) => name === key);
      if (parameter) values.set(parameter, valueOf(parameter, text));
      else if (key.startsWith('page[')) return !this.#placePage(key, text, page, values);
      else return !this.#placeWord(key, text, values);
      return false;
    });
  }

  #find(word: Word): Parameter | undefined {
    const names: readonly string[] = NAMES[word];
    return names.map((name) => this.#query.find((one) => one.name === name)).find(Boolean);
  }

  #deep(name: string): Parameter | undefined {
    return this.#query.find((one) => one.name === name && one.style === 'deepObject');
  }

  #placeWord(key: string, text: string, values: Map<Parameter, Json>): boolean {
    const field = FILTER.exec(key)?.[1];
    if (field !== undefined) return this.#placeFilter(field, text, values);
    if (key !== 'sort' && key !== 'search' && key !== 'load' && key !== 'select') return false;
    const parameter = this.#find(key);
    if (parameter) values.set(parameter, valueOf(parameter, text));
    return parameter !== undefined;
  }

  #placeFilter(field: string, text: string, values: Map<Parameter, Json>): boolean {
    const deep = NAMES.filter.map((name) => this.#deep(name)).find(Boolean);
    const parameter = deep ?? this.#query.find(({name}) => name === field);
    if (parameter === deep && deep) values.set(deep, {...(values.get(deep) as object), [field]: text});
    else if (parameter) values.set(parameter, valueOf(parameter, text));
    return parameter !== undefined;
  }

  #placePage(key: string, text: string, page: ReadonlyMap<string, string>, values: Map<Parameter, Json>): boolean {
    const deep = this.#deep('page');
    const word = key.slice(5, -1);
    if (deep) {
      values.set(deep, {...(values.get(deep) as object), [word]: text});
      return true;
    }
    if (word !== 'size' && word !== 'number' && word !== 'after') return false;
    const direct = word === 'number' ? this.#pageNumber(text) : ([this.#find(word), text] as const);
    const [parameter, value] = direct[0] ? direct : this.#pageOffset(word, page);
    if (parameter) values.set(parameter, value);
    return parameter !== undefined;
  }

  /** Some count pages from 0, which the document shows by the least of them. */
  #pageNumber(text: string): readonly [Parameter | undefined, string] {
    const parameter = this.#find('number');
    const schema = shapeOf(this.#documents, parameter?.schema)?.says;
    const fromZero = own(schema, 'minimum') === 0 || own(schema, 'default') === 0;
    return [parameter, fromZero ? String(Math.max(0, Number(text) - 1)) : text];
  }

  #pageOffset(word: string, page: ReadonlyMap<string, string>): readonly [Parameter | undefined, string] {
    const size = Number(page.get('size'));
    const isKnown = word === 'number' && size > 0;
    return [isKnown ? this.#find('offset') : undefined, String((Number(page.get('number')) - 1) * size)];
  }

  #capabilities(): Capabilities {
    const can: Capabilities = {};
    const filters = NAMES.filter.some((name) => this.#deep(name));
    const names = new Set(this.#query.map(({name}) => name));
    // A filter by a field that the server does not know would be shown as if it held.
    const all =
      this.#fields.size > 0 && [...this.#fields].every((field) => names.has(field) || names.has(`filter[${field}]`));
    if (filters || all) can.filter = ['eq'];
    if (this.#sorts()) can.sort = true;
    if (this.#find('search')) can.search = true;
    if (this.#find('load')) can.load = true;
    const page = this.#pages();
    if (page) can.page = page;
    return can;
  }

  /** A list of choices, none of which has a minus, is another way to say an order. */
  #sorts(): boolean {
    const parameter = this.#find('sort');
    if (!parameter) return false;
    const {says} = shapeOf(this.#documents, parameter.schema) ?? {};
    const items = shapeOf(this.#documents, own(says, 'items'))?.says;
    const choices = [...listOf(own(says, 'enum')), ...listOf(own(items, 'enum'))];
    return choices.length === 0 || (!choices.every((one) => ORDER.includes(one as Json)) && choices.some(isReversed));
  }

  #pages(): Capabilities['page'] {
    const size = this.#find('size');
    if (this.#deep('page') || (size && (this.#find('number') || this.#find('offset')))) return 'number';
    return size && this.#find('after') ? 'after' : undefined;
  }
}

const isReversed = (choice: unknown): boolean => typeof choice === 'string' && choice.startsWith('-');

/** The fields of a row that a condition can be on. */
function scalarsOf(documents: Documents, row: unknown): ReadonlySet<string> {
  const properties = [...(shapeOf(documents, row)?.properties ?? [])];
  const scalars = properties.filter(([, one]) => {
    const type = shapeOf(documents, one)?.type;
    return type !== 'object' && type !== 'array';
  });
  return new Set(scalars.map(([name]) => name));
}
