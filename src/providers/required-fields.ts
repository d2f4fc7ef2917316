import type {Field, FieldError, Values} from '../data/types.js';

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Blob);

/**
 * What is missing, where a server has no place to ask before the form is sent. Every other rule is in the schema that
 * the form itself looks at.
 */
export function missingFields(fields: readonly Field[], values: Values, touched?: readonly string[]): FieldError[] {
  return missingIn(fields, values, '').filter(({path}) => !touched || touched.some((name) => isWithin(path, name)));
}

const isWithin = (path: string, name: string): boolean => path === name || path.startsWith(`${name}.`);

function missingIn(fields: readonly Field[], values: Values, above: string): FieldError[] {
  return fields.flatMap((field): FieldError[] => {
    if (field.readonly) return [];
    const path = above + field.name;
    const value = values[field.name];
    if (isEmpty(value)) return field.required ? [{path, code: 'required', message: 'is required'}] : [];
    return field.fields && isRecord(value) ? missingIn(field.fields, value, `${path}.`) : [];
  });
}
