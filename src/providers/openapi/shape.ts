import type {Documents} from './documents.js';
import {isNode, listOf, own, textOf, type Node} from './nodes.js';

/** What a schema says of a value, its parts put together. */
export interface Shape {
  /** The kind of value; undefined where the schema leaves it open. */
  readonly type?: string;
  readonly nullable: boolean;
  /** All keywords of the schema and of what it is made of. */
  readonly says: Node;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly required: ReadonlySet<string>;
  /** The schemas it may be, by the value of `discriminator`. */
  readonly union?: {readonly discriminator: string; readonly kinds: ReadonlyMap<string, Node>};
}

interface Draft {
  /** What was put in already: one that is made of itself adds nothing. */
  seen: Set<Node>;
  says: Record<string, unknown>;
  properties: Map<string, unknown>;
  required: Set<string>;
  nullable: boolean;
}

/** Reads a schema: references followed, `allOf` joined, "or null" taken as such. */
export function shapeOf(documents: Documents, schema: unknown): Shape | undefined {
  const node = documents.deref(schema);
  if (!node) return undefined;
  const draft: Draft = {says: {}, properties: new Map(), required: new Set(), nullable: false, seen: new Set()};
  gather(documents, node, draft);
  const types = [own(draft.says, 'type')].flat().filter((one): one is string => typeof one === 'string');
  const type = types.find((one) => one !== 'null') ?? (draft.properties.size > 0 ? 'object' : undefined);
  const union = unionOf(documents, draft.says);
  return {
    ...(type && {type}),
    nullable: draft.nullable || types.includes('null'),
    says: draft.says,
    properties: draft.properties,
    required: draft.required,
    ...(union && {union}),
  };
}

function gather(documents: Documents, node: Node, draft: Draft): void {
  if (draft.seen.has(node)) return;
  draft.seen.add(node);
  for (const part of listOf(own(node, 'allOf'))) {
    const inner = documents.deref(part);
    if (inner) gather(documents, inner, draft);
  }
  const {allOf: _, properties, required, ...rest} = node;
  for (const [key, value] of Object.entries(rest)) if (key !== '__proto__') draft.says[key] = value;
  if (isNode(properties)) for (const [name, one] of Object.entries(properties)) draft.properties.set(name, one);
  for (const name of listOf(required)) if (typeof name === 'string') draft.required.add(name);
  if (own(node, 'nullable') === true) draft.nullable = true;
  // The only way to be that isn't null is what is meant.
  for (const key of ['oneOf', 'anyOf'] as const) {
    const ways = listOf(own(node, key)).map((one) => documents.deref(one));
    const meant = ways.filter((one) => one && own(one, 'type') !== 'null');
    if (meant.length < ways.length) draft.nullable = true;
    if (meant.length !== 1) continue;
    draft.says[key] = undefined;
    gather(documents, meant[0]!, draft);
  }
}

/** The kinds of a `oneOf`: by its discriminator, or by a property that has another constant in each. */
function unionOf(documents: Documents, says: Node): Shape['union'] {
  const ways = [...listOf(own(says, 'oneOf')), ...listOf(own(says, 'anyOf'))];
  const told = own(says, 'discriminator');
  const discriminator = isNode(told) ? textOf(own(told, 'propertyName')) : constantOf(documents, ways);
  if (!discriminator || ways.length === 0) return undefined;
  const kinds = new Map<string, Node>();
  for (const way of ways) {
    const node = documents.deref(way);
    if (!node) continue;
    const names = mappedNames(told, way) ?? [constant(documents, node, discriminator) ?? nameOf(way)];
    for (const name of names) if (name) kinds.set(name, node);
  }
  return kinds.size > 0 ? {discriminator, kinds} : undefined;
}

/** What the mapping calls a way: by its reference, or by the name at the end of it. */
function mappedNames(told: unknown, way: unknown): string[] | undefined {
  const mapping = isNode(told) ? own(told, 'mapping') : undefined;
  const reference = isNode(way) ? textOf(own(way, '$ref')) : undefined;
  if (!isNode(mapping) || !reference) return undefined;
  const names = Object.keys(mapping).filter((name) => mapping[name] === reference || mapping[name] === nameOf(way));
  return names.length > 0 ? names : undefined;
}

const nameOf = (way: unknown): string | undefined =>
  (isNode(way) ? textOf(own(way, '$ref')) : undefined)?.split('/').at(-1);

function constant(documents: Documents, node: Node, name: string): string | undefined {
  const property = documents.deref(shapeOf(documents, node)?.properties.get(name));
  const value = own(property ?? {}, 'const') ?? listOf(own(property ?? {}, 'enum'))[0];
  return typeof value === 'string' ? value : undefined;
}

function constantOf(documents: Documents, ways: readonly unknown[]): string | undefined {
  const [first] = ways;
  const names = [...(shapeOf(documents, first)?.properties.keys() ?? [])].slice(0, 20);
  return names.find((name) => {
    const values = ways.map((way) => {
      const node = documents.deref(way);
      return node && constant(documents, node, name);
    });
    return ways.length > 1 && values.every(Boolean) && new Set(values).size === values.length;
  });
}
