import {isForbiddenKey} from '../../data/paths.js';
import {isNode, listOf, own, textOf, type Node} from '../openapi/nodes.js';

/** A flattened resource: its attributes and relations beside its id. */
export type Flat = Readonly<Record<string, unknown>>;

/** Which relations are nested in a record, and which in those. */
export interface IncludeTree {
  readonly [name: string]: IncludeTree;
}

const NONE: IncludeTree = Object.freeze(Object.create(null) as IncludeTree);
/** How deep what a server includes by itself is nested, where nothing was asked for. */
const DEFAULT_DEPTH = 2;

/** `author,comments.author` as a tree. */
export function includeTree(paths: readonly string[]): IncludeTree | undefined {
  if (paths.length === 0) return undefined;
  const root = Object.create(null) as Record<string, IncludeTree>;
  for (const path of paths) {
    let here = root;
    for (const name of path.split('.')) here = (here[name] ??= Object.create(null) as IncludeTree) as typeof root;
  }
  return root;
}

/** Whether a body is a document of JSON:API, and no plain answer of a function; `sure` where nothing else can come. */
export function isDocument(body: unknown, sure = false): body is Node {
  if (!isNode(body)) return false;
  if (isNode(own(body, 'jsonapi'))) return true;
  if (!Object.hasOwn(body, 'data') || sure) return Object.hasOwn(body, 'data');
  const data = own(body, 'data');
  const members = Array.isArray(data) ? data.filter((one) => one !== null) : [data];
  return members.length > 0 && members.every(isResource);
}

const isResource = (value: unknown): boolean =>
  isNode(value) &&
  typeof own(value, 'type') === 'string' &&
  (Object.hasOwn(value, 'id') || isNode(own(value, 'attributes')));

const identity = (one: Node): string => `${String(one['type'])}\n${String(one['id'])}`;

/**
 * Makes plain records of resources. What is included is nested under the name of its relation, as far as was asked;
 * beyond that a related record is its id alone, so that no circle is ever made.
 */
export class Flattener {
  readonly #included = new Map<string, Node>();
  /** One record for one resource at one place of the tree: what many refer to is made once. */
  readonly #made = new Map<unknown, Map<string, Flat>>();

  constructor(document: Node) {
    for (const one of listOf(own(document, 'included'))) if (isNode(one)) this.#included.set(identity(one), one);
    // A list may refer to its own records.
    for (const one of [own(document, 'data')].flat())
      if (isNode(one) && !this.#included.has(identity(one))) this.#included.set(identity(one), one);
  }

  /** The primary data, flattened; what is no resource is left out. */
  flatten(data: unknown, tree: IncludeTree | undefined): unknown {
    const record = (one: Node) => this.#record(one, tree, tree ? 0 : DEFAULT_DEPTH);
    if (Array.isArray(data)) return data.filter(isNode).map(record);
    return isNode(data) ? record(data) : null;
  }

  #record(resource: Node, tree: IncludeTree | undefined, depth: number): Flat {
    const place = tree ?? depth;
    const made = this.#made.get(place) ?? new Map<string, Flat>();
    this.#made.set(place, made);
    const key = identity(resource);
    const known = Object.hasOwn(resource, 'id') ? made.get(key) : undefined;
    if (known) return known;
    const id = own(resource, 'id');
    const entries: [string, unknown][] = id === undefined ? [] : [['id', id]];
    const add = (name: string, value: unknown) => {
      if (value !== undefined && name !== 'id' && !isForbiddenKey(name)) entries.push([name, value]);
    };
    for (const [name, value] of tableIn(resource, 'attributes')) add(name, value);
    for (const [name, one] of tableIn(resource, 'relationships')) add(name, this.#related(name, one, tree, depth));
    const record = Object.fromEntries(entries);
    made.set(key, record);
    return record;
  }

  #related(name: string, relation: unknown, tree: IncludeTree | undefined, depth: number): unknown {
    const data = isNode(relation) ? own(relation, 'data') : undefined;
    if (data === null) return null;
    const one = (given: unknown) => (isNode(given) ? this.#linked(given, name, tree, depth) : undefined);
    return Array.isArray(data) ? data.map(one).filter((found) => found !== undefined) : one(data);
  }

  #linked(given: Node, name: string, tree: IncludeTree | undefined, depth: number): Flat {
    const inner = tree ? (Object.hasOwn(tree, name) ? tree[name] : undefined) : depth > 0 ? NONE : undefined;
    const resource = inner && this.#included.get(identity(given));
    if (!resource) return {id: own(given, 'id')};
    return this.#record(resource, tree && inner, Math.max(0, depth - 1));
  }
}

const tableIn = (resource: Node, key: string): [string, unknown][] => {
  const table = own(resource, key);
  return isNode(table) ? Object.entries(table) : [];
};

/** The types of the primary data and of what is included: a change of one of them makes the answer old. */
export function typesOf(document: Node): string[] {
  const resources = [own(document, 'data'), own(document, 'included')].flat();
  const types = resources.map((one) => (isNode(one) ? textOf(own(one, 'type')) : undefined));
  return [...new Set(types.filter((one) => one !== undefined))];
}

const TOTALS = [
  ...['total', 'total_count', 'total-count', 'totalCount', 'count', 'record-count', 'record_count', 'recordCount'],
  ...['total_records', 'total-records', 'totalResources', 'total-resources'],
];
const AROUND_TOTALS = ['page', 'pagination', 'paging'];

/** The number of all records, wherever in `meta` a server says it. */
export function totalOfMeta(meta: unknown): number | undefined {
  if (!isNode(meta)) return undefined;
  const places = [meta, ...AROUND_TOTALS.map((name) => own(meta, name))].filter(isNode);
  for (const place of places)
    for (const name of TOTALS) {
      const count = own(place, name);
      if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return count;
    }
  return undefined;
}

/** The link to the next page: text, or an object with `href`. */
export function nextLink(document: Node): string | undefined {
  const links = own(document, 'links');
  const next = isNode(links) ? own(links, 'next') : undefined;
  return textOf(isNode(next) ? own(next, 'href') : next);
}
