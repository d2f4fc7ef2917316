import type {Field, Json} from '../../data/types.js';
import type {Documents} from './documents.js';
import {isNode, listOf, own, textOf} from './nodes.js';
import {shapeOf, type Shape} from './shape.js';

/** Fields of forms from schemas. */

const DEEPEST = 6;
/** No form has more; a schema that leads back to itself in many ways would. */
const MOST = 2000;
/** From here on a text is written in several lines. */
const LONG = 200;

/** What controls call the formats of texts. */
const FORMATS: Readonly<Record<string, string>> = {
  email: 'email',
  'idn-email': 'email',
  uri: 'url',
  url: 'url',
  'uri-reference': 'url',
  iri: 'url',
  date: 'date',
  'date-time': 'datetime',
  time: 'time',
  password: 'password',
  phone: 'tel',
  tel: 'tel',
  binary: 'file',
  markdown: 'textarea',
  textarea: 'textarea',
};

/** Reads the fields of an object's schema. */
export function fieldsOf(documents: Documents, schema: unknown): Field[] {
  return new FieldReader(documents).fieldsOf(shapeOf(documents, schema));
}

class FieldReader {
  readonly #documents: Documents;
  /** The schemas on the way down: one that leads back to itself ends there. */
  readonly #within: unknown[] = [];
  #count = 0;

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  fieldsOf(shape: Shape | undefined): Field[] {
    if (!shape) return [];
    return [...shape.properties].flatMap(([name, schema]) => this.#field(name, schema, shape.required.has(name)));
  }

  #field(name: string, schema: unknown, required: boolean): Field[] {
    const node = this.#documents.deref(schema);
    const isCircle = node !== undefined && this.#within.includes(node);
    if (!node || isCircle || !name || this.#within.length > DEEPEST || ++this.#count > MOST) return [];
    const shape = shapeOf(this.#documents, node);
    if (!shape) return [];
    this.#within.push(node);
    const read = this.#read(name, shape);
    this.#within.pop();
    return read ? [{...read, ...this.#rest(shape, required)}] : [];
  }

  /** What holds for any kind of field. */
  #rest({says}: Shape, required: boolean): Partial<Field> {
    const fallback = own(says, 'default');
    const isSecret = own(says, 'format') === 'password';
    return {
      ...(required && own(says, 'readOnly') !== true && {required: true}),
      ...(own(says, 'readOnly') === true && {readonly: true}),
      ...((own(says, 'writeOnly') === true || isSecret) && {sensitive: true}),
      ...(fallback !== undefined && {default: fallback as Json}),
    };
  }

  #read(name: string, shape: Shape): Field | undefined {
    const {says, type, union} = shape;
    const label = textOf(own(says, 'title')) ?? words(name);
    const options = optionsOf(says);
    if (options) return {name, label, type: 'select', options};
    if (union) return this.#union({name, label, type: 'union'}, union);
    if (type === 'array') return this.#list({name, label, type: 'list', many: true}, own(says, 'items'));
    if (type === 'object' || shape.properties.size > 0) {
      const fields = this.fieldsOf(shape);
      return fields.length > 0 ? {name, label, type: 'object', fields} : undefined;
    }
    return {name, label, type: scalarType(shape)};
  }

  #union(field: Field, {discriminator, kinds}: NonNullable<Shape['union']>): Field {
    const entries = [...kinds].map(([kind, schema]) => {
      const fields = this.fieldsOf(shapeOf(this.#documents, schema));
      return [kind, fields.filter(({name}) => name !== discriminator)] as const;
    });
    return {...field, union: Object.fromEntries(entries)};
  }

  #list(field: Field, items: unknown): Field | undefined {
    const shape = shapeOf(this.#documents, items);
    const options = shape && optionsOf(shape.says);
    if (options) return {...field, type: 'choices', options};
    if (shape?.union) return this.#union({...field, type: 'blocks'}, shape.union);
    if (shape && (shape.type === 'object' || shape.properties.size > 0)) {
      const [inner] = this.#field(field.name, items, false);
      return inner?.fields ? {...field, fields: inner.fields} : undefined;
    }
    if (shape && scalarType(shape) === 'file') return {...field, type: 'file'};
    return {...field, type: 'tags'};
  }
}

function scalarType({type, says}: Shape): string {
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  const isBinary = own(says, 'contentMediaType') === 'application/octet-stream';
  const format = isBinary ? 'binary' : (textOf(own(says, 'format')) ?? '');
  const known = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return known ?? (Number(own(says, 'maxLength')) > LONG ? 'textarea' : 'string');
}

/** The choices of a schema: `enum`, with names where a generator gives some, or a `oneOf` of constants. */
export function optionsOf(says: Shape['says']): Field['options'] {
  const values = listOf(own(says, 'enum'));
  if (values.length > 0) {
    const names = listOf(own(says, 'x-enumNames') ?? own(says, 'x-enum-varnames'));
    return values.flatMap((value, index) =>
      value === null || typeof value === 'object'
        ? []
        : [{label: textOf(names[index]) ?? words(String(value)), value: value as Json}],
    );
  }
  const ways = [...listOf(own(says, 'oneOf')), ...listOf(own(says, 'anyOf'))];
  const constants = ways.filter(
    (way) => isNode(way) && own(way, 'const') !== undefined && own(way, '$ref') === undefined,
  );
  if (ways.length === 0 || constants.length < ways.length) return undefined;
  return constants.flatMap((way) => {
    const node = way as Shape['says'];
    const value = own(node, 'const') as Json;
    return typeof value === 'object' ? [] : [{label: textOf(own(node, 'title')) ?? words(String(value)), value}];
  });
}

/** `first_name` and `firstName` are read as "First name". */
export function words(name: string): string {
  const text = name
    .replace(/([a-z\d])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .replace(/[_-]+/g, ' ')
    .trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
