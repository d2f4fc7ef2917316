import type {Description, Field, Json, JsonSchema, Values} from '../data/types.js';
import {capabilitiesOf, versionOf} from './answers.js';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const DEEPEST = 12;
const FLAGS = ['required', 'readonly', 'sensitive', 'many'] as const;
const TEXTS = ['label', 'format', 'optionsSource'] as const;

function optionsOf(value: unknown): Field['options'] {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((one: unknown) => {
    if (isObject(one) && 'value' in one) {
      const given = one['value'] as Json;
      return [{label: typeof one['label'] === 'string' ? one['label'] : String(given), value: given}];
    }
    return typeof one === 'string' || typeof one === 'number' ? [{label: String(one), value: one}] : [];
  });
}

function unionOf(value: unknown, depth: number): Field['union'] {
  if (!isObject(value)) return undefined;
  return Object.fromEntries(Object.entries(value).map(([type, fields]) => [type, fieldsOf(fields, depth + 1)]));
}

function fieldOf(value: unknown, depth: number): Field[] {
  if (!isObject(value) || typeof value['name'] !== 'string' || !value['name']) return [];
  const field: Field = {name: value['name'], type: typeof value['type'] === 'string' ? value['type'] : 'string'};
  for (const flag of FLAGS) if (typeof value[flag] === 'boolean') field[flag] = value[flag];
  for (const key of TEXTS) if (typeof value[key] === 'string') field[key] = value[key];
  const options = optionsOf(value['options']);
  const union = unionOf(value['union'], depth);
  if (value['default'] !== undefined) field.default = value['default'] as Json;
  if (options) field.options = options;
  if (Array.isArray(value['fields'])) field.fields = fieldsOf(value['fields'], depth + 1);
  if (union) field.union = union;
  return [field];
}

function fieldsOf(value: unknown, depth = 0): Field[] {
  if (!Array.isArray(value) || depth > DEEPEST) return [];
  return value.flatMap((one: unknown) => fieldOf(one, depth));
}

function formsOf(value: unknown): Description['forms'] {
  if (!isObject(value)) return undefined;
  const {create, update} = value;
  return {...(typeof create === 'string' && {create}), ...(typeof update === 'string' && {update})};
}

function actionsOf(value: unknown): Description['actions'] {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).flatMap(([name, one]) => {
    if (!isObject(one)) return [];
    const {allowed, label, confirm} = one;
    const texts = {...(typeof label === 'string' && {label}), ...(typeof confirm === 'string' && {confirm})};
    return [[name, {allowed: allowed !== false, ...texts}] as const];
  });
  return Object.fromEntries(entries);
}

/** A server's answer as a description; members of another shape are left out, an envelope is opened. */
export function toDescription(body: unknown): Description {
  const only = isObject(body) && Object.keys(body).length === 1 && isObject(body['data']);
  const given = only ? (body['data'] as Fields) : isObject(body) ? body : {};
  const found = {
    values: isObject(given['values']) ? (given['values'] as Values) : undefined,
    schema: isObject(given['schema']) ? (given['schema'] as JsonSchema) : undefined,
    version: versionOf(given['version']),
    key: typeof given['key'] === 'string' ? given['key'] : undefined,
    can: capabilitiesOf(given['can']),
    forms: formsOf(given['forms']),
    actions: actionsOf(given['actions']),
  };
  const known = Object.entries(found).filter(([, value]) => value !== undefined);
  return {fields: fieldsOf(given['fields']), ...Object.fromEntries(known)};
}
