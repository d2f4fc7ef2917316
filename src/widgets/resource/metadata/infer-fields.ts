import type {ResourceField} from './resource-metadata.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const SAMPLE = 50;

function textType(texts: readonly string[]): string {
  const all = (shape: RegExp): boolean => texts.every((text) => shape.test(text));
  if (all(DAY)) return 'date';
  if (all(MOMENT)) return 'datetime';
  if (all(EMAIL)) return 'email';
  if (all(/^https?:\/\//)) return 'url';
  return texts.some((text) => text.length > 80 || text.includes('\n')) ? 'textarea' : 'text';
}

function typeOf(values: readonly unknown[]): string | undefined {
  const known = values.filter((value) => value !== null && value !== undefined && value !== '');
  if (known.length === 0) return 'text';
  if (known.every((value) => typeof value === 'boolean')) return 'boolean';
  if (known.every((value) => typeof value === 'number')) return known.every(Number.isInteger) ? 'integer' : 'number';
  if (known.every((value) => typeof value === 'string')) return textType(known as string[]);
  if (known.every((value) => Array.isArray(value) && value.every((one) => typeof one !== 'object'))) return 'tags';
  return undefined;
}

/** The fields that records have, by what stands in them; records inside of records are left out. */
export function inferFields(records: readonly object[]): readonly ResourceField[] {
  const sample = records.slice(0, SAMPLE) as readonly Readonly<Record<string, unknown>>[];
  const names = [...new Set(sample.flatMap((record) => Object.keys(record)))];
  return names.flatMap((name) => {
    const type = typeOf(sample.map((record) => record[name]));
    return type === undefined ? [] : [{name, type}];
  });
}
