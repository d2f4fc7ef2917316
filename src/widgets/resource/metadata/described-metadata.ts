import type {Description, Field, JsonSchema} from '../../../data/types.js';
import {mergeMetadata} from './merge-metadata.js';
import type {ResourceField, ResourceMetadata} from './resource-metadata.js';

/** The rules of a schema that a control keeps by itself. */
function rulesOf(schema: JsonSchema | undefined, name: string): Partial<ResourceField> {
  const all = schema?.['properties'];
  const own = typeof all === 'object' && all !== null ? (all as Record<string, unknown>)[name] : undefined;
  if (typeof own !== 'object' || own === null) return {};
  const {minimum, maximum} = own as {minimum?: unknown; maximum?: unknown};
  return {
    ...(typeof minimum === 'number' && {min: minimum}),
    ...(typeof maximum === 'number' && {max: maximum}),
  };
}

const isPlain = ({type}: Field): boolean => type === 'text' || type === 'string';

/** A form knows better what a field is; of one that is only text, the records may. */
function betterOf(field: Field, known: Field | undefined, schema: JsonSchema | undefined): ResourceField {
  const {type, ...said} = field;
  const kind = known && isPlain(field) ? known.type : type;
  return {...(said as ResourceField), type: kind, ...rulesOf(schema, field.name)};
}

/** What is only in the records is not to be filled in, where a form says what is. */
function readOnlyOf(fields: readonly Field[], form: Description | undefined): readonly ResourceField[] {
  const asked = new Set(form?.fields.map(({name}) => name));
  return fields.map((field) => (form && !asked.has(field.name) ? {...field, readonly: true} : field) as ResourceField);
}

function actionOf(description: Description, verb: string): string | false | undefined {
  const {actions} = description;
  if (!actions) return undefined;
  const name = Object.keys(actions).find((one) => one.startsWith(`${verb}_`));
  return name !== undefined && actions[name]?.allowed ? name : false;
}

function singularOf({forms, actions = {}}: Description): string | undefined {
  const names = [forms?.create, forms?.update, ...Object.keys(actions).filter((name) => name.startsWith('delete_'))];
  return names.map((name) => /^[a-z]+_(.+)$/.exec(name ?? '')?.[1]).find(Boolean);
}

/** What a provider says of a resource, and of the form that makes one, as metadata. */
export function describedMetadata(resource: Description, form?: Description): ResourceMetadata {
  const known = new Map(resource.fields.map((field) => [field.name, field]));
  const {forms, key} = resource;
  const singular = singularOf(resource);
  const deletes = actionOf(resource, 'delete');
  const own: ResourceMetadata = {
    ...(key !== undefined && {key}),
    ...(singular !== undefined && {singular}),
    ...(forms && {forms: {create: forms.create ?? false, update: forms.update ?? false}}),
    ...(deletes !== undefined && {delete_action: deletes}),
    fields: readOnlyOf(resource.fields, form),
  };
  if (!form) return own;
  return mergeMetadata(own, {
    fields: form.fields.map((field) => betterOf(field, known.get(field.name), form.schema)),
  });
}
