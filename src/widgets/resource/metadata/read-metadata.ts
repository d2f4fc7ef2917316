import {isForbiddenKey} from '../../../data/paths.js';
import {isRecord} from '../../../data/is-record.js';
import {PAGINATIONS, type ResourceField, type ResourceMetadata} from './resource-metadata.js';

/** Metadata as it was read, and what in it could not be used. */
export interface ReadMetadata {
  readonly metadata: ResourceMetadata;
  readonly problems: readonly string[];
}

type Kind = 'text' | 'flag' | 'number' | 'list' | 'record';

const TEXT: readonly Kind[] = ['text'];
const NAME_OR_NOT: readonly Kind[] = ['text', 'flag'];

/** What each key may be; any other key is left out. */
const KEYS: Readonly<Record<string, readonly Kind[]>> = {
  name: TEXT,
  singular: TEXT,
  label: TEXT,
  item_label: TEXT,
  key: TEXT,
  source: TEXT,
  stream: NAME_OR_NOT,
  index_columns: ['list'],
  edit_layout: ['list'],
  show_layout: ['list'],
  order_by: TEXT,
  per_page: ['number'],
  pagination: TEXT,
  layouts: ['list', 'record'],
  filters: ['list'],
  forms: ['record'],
  delete_action: NAME_OR_NOT,
  actions: ['list'],
  items: ['list'],
};

/** Whether a value is one of those that its key may be, where these are few. */
const isWord = (key: string, value: unknown): boolean =>
  key !== 'pagination' || PAGINATIONS.some((word) => word === value);

function kindOf(value: unknown): Kind | undefined {
  if (Array.isArray(value)) return 'list';
  if (isRecord(value)) return 'record';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'flag';
  return typeof value === 'number' && Number.isFinite(value) ? 'number' : undefined;
}

/** Reads metadata from anywhere. Nothing throws: what can't be used is left out, and said in plain words. */
export function readMetadata(given: unknown): ReadMetadata {
  if (given === undefined || given === null) return {metadata: {}, problems: []};
  if (!isRecord(given)) return {metadata: {}, problems: ['is no object.']};
  const problems: string[] = [];
  const metadata: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    if (key === 'fields') metadata[key] = fieldsOf(value, problems);
    else if (!Object.hasOwn(KEYS, key)) problems.push(`has “${key}”, which means nothing here.`);
    else if (!KEYS[key]?.includes(kindOf(value)!) || !isWord(key, value))
      problems.push(`has “${key}” as what it can’t be.`);
    else metadata[key] = value;
  }
  return {metadata: metadata as ResourceMetadata, problems};
}

function fieldsOf(given: unknown, problems: string[]): readonly ResourceField[] {
  if (!Array.isArray(given)) {
    problems.push('has “fields” that are no list.');
    return [];
  }
  const names = new Set<string>();
  return given.flatMap((one: unknown) => {
    const field = typeof one === 'string' ? {name: one} : one;
    const name = isRecord(field) ? field['name'] : undefined;
    if (typeof name !== 'string' || name === '' || isForbiddenKey(name) || names.has(name)) {
      problems.push('has a field without a name of its own.');
      return [];
    }
    names.add(name);
    return [field as unknown as ResourceField];
  });
}
