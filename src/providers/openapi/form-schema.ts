import type {Json, JsonSchema} from '../../data/types.js';
import type {Documents} from './documents.js';
import {isNode, listOf, own, type Node} from './nodes.js';
import {shapeOf, type Shape} from './shape.js';

/** The rules of a form, in which no reference is left and no circle. */

const DEEPEST = 8;
const MOST = 3000;
/** Rules that hold for a value as it is; all others are made of schemas, or say nothing to a form. */
const KEPT = [
  ...['title', 'description', 'format', 'enum', 'const', 'default', 'pattern', 'minLength', 'maxLength', 'minimum'],
  ...['maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minItems', 'maxItems', 'uniqueItems'],
  ...['errorMessage'],
];

/** Reads the rules of an object's schema; what only the server sets is left out of them. */
export function formSchemaOf(documents: Documents, schema: unknown): JsonSchema | undefined {
  const shape = shapeOf(documents, schema);
  return shape && (new SchemaReader(documents).object(shape) as JsonSchema);
}

class SchemaReader {
  readonly #documents: Documents;
  readonly #within: Node[] = [];
  #count = 0;

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  object(shape: Shape, kind?: {name: string; value: string}): Record<string, Json> {
    const written = [...shape.properties].filter(([name, one]) => name !== '__proto__' && !this.#isReadonly(one));
    const names = new Set(written.map(([name]) => name));
    const properties = written
      .filter(([name]) => name !== kind?.name)
      .map(([name, one]) => [name, this.#schema(one)] as const);
    const required = [...shape.required].filter((name) => names.has(name) && name !== kind?.name);
    return {
      type: 'object',
      properties: Object.fromEntries([...(kind ? [['_union_type', {const: kind.value}] as const] : []), ...properties]),
      ...((required.length > 0 || kind) && {required: [...(kind ? ['_union_type'] : []), ...required]}),
    };
  }

  #isReadonly(schema: unknown): boolean {
    return own(this.#documents.deref(schema), 'readOnly') === true;
  }

  /** `{}` allows all: where a circle or a limit ends the rules, the server has the word. */
  #schema(schema: unknown): Record<string, Json> {
    const node = this.#documents.deref(schema);
    const ends = !node || this.#within.includes(node) || this.#within.length > DEEPEST || ++this.#count > MOST;
    const shape = ends ? undefined : shapeOf(this.#documents, node);
    if (!shape || !node) return {};
    this.#within.push(node);
    const read = this.#read(shape);
    this.#within.pop();
    return shape.nullable ? {anyOf: [read, {type: 'null'}]} : read;
  }

  #read(shape: Shape): Record<string, Json> {
    const {says, type, union} = shape;
    if (union) return this.#union(union);
    const kept = KEPT.filter((key) => own(says, key) !== undefined).map(
      (key) => [key, own(says, key) as Json] as const,
    );
    const rules: Record<string, Json> = Object.fromEntries(kept);
    if (type && !('enum' in rules)) rules['type'] = type;
    if (own(says, 'items') !== undefined && type === 'array') rules['items'] = this.#schema(own(says, 'items'));
    if (type === 'object' || shape.properties.size > 0) Object.assign(rules, this.object(shape));
    const ways = this.#constants(says);
    return ways.length > 0 ? {...rules, enum: ways} : rules;
  }

  #constants(says: Node): Json[] {
    const ways = listOf(own(says, 'oneOf'));
    const values = ways.flatMap((way) =>
      isNode(way) && own(way, 'const') !== undefined ? [own(way, 'const') as Json] : [],
    );
    return values.length === ways.length ? values : [];
  }

  #union({discriminator, kinds}: NonNullable<Shape['union']>): Record<string, Json> {
    const ways = [...kinds].flatMap(([value, one]) => {
      const shape = shapeOf(this.#documents, one);
      return shape ? [this.object(shape, {name: discriminator, value})] : [];
    });
    return {oneOf: ways};
  }
}
