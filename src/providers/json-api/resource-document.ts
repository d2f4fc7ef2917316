import {isForbiddenKey} from '../../data/paths.js';
import type {Json} from '../../data/types.js';
import {isNode, own} from '../openapi/nodes.js';
import type {Relation} from './known-types.js';

/** What a change is sent as. */
export type ResourceDocument = {
  readonly data: {
    readonly type: string;
    readonly id?: string;
    readonly attributes?: Readonly<Record<string, Json>>;
    readonly relationships?: Readonly<Record<string, {readonly data: Json}>>;
  };
};

/** Values of a form as a resource: relations by the ids of the related, all else as attributes. */
export function toDocument(
  values: Readonly<Record<string, Json>>,
  type: string,
  id: string | undefined,
  relations: ReadonlyMap<string, Relation>,
): ResourceDocument {
  const attributes: [string, Json][] = [];
  const relationships: [string, {data: Json}][] = [];
  for (const [name, value] of Object.entries(values)) {
    if (name === 'id' || isForbiddenKey(name)) continue;
    const relation = relations.get(name);
    if (relation) relationships.push([name, {data: linkage(value, relation)}]);
    else attributes.push([name, value]);
  }
  const ownId = id ?? values['id'];
  return {
    data: {
      type,
      ...(ownId !== undefined && ownId !== null && ownId !== '' && {id: String(ownId)}),
      ...(attributes.length > 0 && {attributes: Object.fromEntries(attributes)}),
      ...(relationships.length > 0 && {relationships: Object.fromEntries(relationships)}),
    },
  };
}

function linkage(value: Json, {type, many}: Relation): Json {
  if (Array.isArray(value)) return value.flatMap((one: Json) => identifier(one, type) ?? []);
  const one = identifier(value, type);
  return many ? (one ? [one] : []) : one;
}

/** A record, or its id alone, as a resource identifier. */
function identifier(value: Json, type: string): {type: string; id: string} | null {
  const id = isNode(value) ? own(value, 'id') : value;
  return id === null || id === undefined || id === '' ? null : {type, id: String(id)};
}
