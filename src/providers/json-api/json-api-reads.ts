import {isForbiddenKey} from '../../data/paths.js';
import type {Description, Json, Snapshot, Values} from '../../data/types.js';
import {toOutcome, toSnapshot} from '../answers.js';
import {describeRecord} from '../fetch/crud.js';
import type {Outcome} from '../../data/types.js';
import {isNode, own, type Node} from '../openapi/nodes.js';
import type {Incoming} from '../fetch/sender.js';
import {withStrongVersion} from '../strong-version.js';
import {Flattener, includeTree, isDocument, nextLink, totalOfMeta, typesOf, type Flat} from './resources.js';

/** A document as a snapshot of plain records; the plain answer of a function stays as it is. */
export function snapshotOf(
  body: unknown,
  {headers}: Incoming,
  include: readonly string[],
  url: string,
  sure = false,
): Snapshot {
  const plain = toSnapshot(body, headers);
  if (!isDocument(body, sure)) return plain;
  const total = totalOfMeta(own(body, 'meta')) ?? plain.total;
  const next = absolute(nextLink(body), url);
  return {
    ...plain,
    data: new Flattener(body).flatten(own(body, 'data'), includeTree(include)),
    tags: typesOf(body),
    ...(total !== undefined && {total}),
    ...(next !== undefined && {next}),
  };
}

/** A link against the address that it was read from; only one to the same server leads on. */
function absolute(link: string | undefined, url: string): string | undefined {
  if (link === undefined || !URL.canParse(link, url)) return undefined;
  const {href, origin} = new URL(link, url);
  return origin === new URL(url).origin ? href : undefined;
}

const SAID = ['message', 'invalidates', 'navigate', 'ops', 'version', 'undo', 'status'];

/** A document as the outcome of a change: what `meta` says in our words counts as said. */
export function outcomeOf(body: unknown, answer: Incoming, sure: boolean): Outcome {
  if (!isDocument(body, sure)) return toOutcome(body, withStrongVersion(answer));
  const meta = own(body, 'meta');
  const said = SAID.flatMap((name) => (isNode(meta) && Object.hasOwn(meta, name) ? [[name, meta[name]] as const] : []));
  const data = new Flattener(body).flatten(own(body, 'data'), undefined);
  return toOutcome({...Object.fromEntries(said), data}, withStrongVersion(answer));
}

/** The one record of a document, flattened. */
export function recordOf(body: unknown): Flat | undefined {
  const record = isNode(body) ? new Flattener(body).flatten(own(body, 'data'), undefined) : undefined;
  return isNode(record) ? record : undefined;
}

/** What a record shows of its fields: the attributes by the types that they have there. */
export function fieldsOfResource(resource: unknown): Description['fields'] {
  const attributes = isNode(resource) ? own(resource, 'attributes') : undefined;
  return describeRecord(isNode(attributes) ? withoutForbidden(attributes) : undefined).fields;
}

const withoutForbidden = (table: Node): Node =>
  Object.fromEntries(Object.entries(table).filter(([name]) => !isForbiddenKey(name) && name !== 'id'));

/** What a form is filled with: the record's own values, related ones by their ids. */
export function formValues(record: Flat, fields: Description['fields']): Values {
  const known = fields.filter(({name}) => record[name] !== undefined);
  return Object.fromEntries(
    known.map(({name, options, fields: inner, type}) => {
      const value = record[name] as Json;
      return [name, options || (!inner && type === 'select') ? idsOf(value) : value];
    }),
  );
}

const idOf = (value: unknown): Json =>
  isNode(value) && Object.hasOwn(value, 'id') ? (own(value, 'id') as Json) : (value as Json);
const idsOf = (value: Json): Json => (Array.isArray(value) ? value.map(idOf) : idOf(value));
