/** The part of a field that a page is told. */
export function publicField({
  name,
  type,
  label,
  required,
  sensitive,
  many,
  options,
  optionsSource,
  fields,
  union,
  ...rest
}) {
  const shown = {name, type, label, required, sensitive, many, options, optionsSource};
  if (rest.default !== undefined) shown.default = rest.default;
  if (fields) shown.fields = fields.map(publicField);
  if (union)
    shown.union = Object.fromEntries(Object.entries(union).map(([kind, inner]) => [kind, inner.map(publicField)]));
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
}

/** The rules of a form as JSON Schema, so that a page can check what it can before it asks. */
export function formSchema({fields}) {
  return objectSchema(fields);
}

function objectSchema(fields) {
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
    required: fields.filter(({required}) => required).map(({name}) => name),
  };
}

const SCHEMAS = {
  number: numberSchema,
  integer: numberSchema,
  currency: numberSchema,
  checkbox: () => ({type: 'boolean'}),
  date: () => ({type: 'string', format: 'date'}),
  datetime: () => ({type: 'string', format: 'date-time'}),
  tags: ({max}) => ({type: 'array', maxItems: max, items: {type: 'string', maxLength: 60}}),
  choices: () => ({type: 'array', items: {type: 'integer'}}),
  list: ({fields, min, max}) => ({type: 'array', minItems: min, maxItems: max, items: objectSchema(fields)}),
  blocks: ({union, max}) => ({type: 'array', maxItems: max, items: {oneOf: Object.entries(union).map(blockSchema)}}),
  file: ({max}) => ({type: 'array', maxItems: max}),
  select: ({options, keys}) => {
    if (options) return {enum: options.map(({value}) => value)};
    return {type: keys === 'text' ? 'string' : 'integer'};
  },
};

function fieldSchema(field) {
  const schema = (SCHEMAS[field.type] ?? textSchema)(field);
  const known = Object.entries({title: field.label, ...schema}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known);
}

function textSchema({type, max = 200, pattern, hint, required}) {
  return {
    type: 'string',
    minLength: required ? 1 : undefined,
    maxLength: max,
    pattern: pattern && `^(?:${pattern})$`,
    format: type === 'email' ? 'email' : undefined,
    errorMessage: hint && {pattern: hint},
  };
}

function numberSchema({type, min, max}) {
  return {type: type === 'integer' ? 'integer' : 'number', minimum: min, maximum: max};
}

function blockSchema([kind, fields]) {
  const {properties, required} = objectSchema(fields);
  return {
    type: 'object',
    properties: {_union_type: {const: kind}, ...properties},
    required: ['_union_type', ...required],
  };
}
