import {plainText, textField} from '../../../core/record-fields.js';
import {getPath} from '../../../data/paths.js';
import {isRecord} from '../../../data/is-record.js';
import {keyOf, keyText} from '../../../data/records.js';
import type {JsonRecord} from '../../../data/types.js';

/** Which fields of a record say what; each has names that are tried where none is given. */
export interface NodeFields {
  readonly key?: string;
  readonly label?: string;
  readonly parent?: string;
}

const LABEL = ['label', 'name', 'title', 'text', 'id', 'key'] as const;
const LINK = ['href', 'path', 'url'] as const;
const CHILDREN = ['items', 'children'] as const;
const COUNT = ['children_count', 'child_count'] as const;
const PARENT = ['parent_id', 'parent'] as const;

/** The key of a node's own; undefined where its record has none. */
export const nodeKey = (record: unknown, {key}: NodeFields): string | undefined => keyOf(record, key);

/** What a node is called; empty where nothing can be read. */
export function nodeLabel(record: unknown, {label}: NodeFields): string {
  const named = label === undefined ? undefined : plainText(getPath(record, label));
  return named ?? plainText(record) ?? textField(record, LABEL) ?? '';
}

/** The nodes that stand in a record itself; undefined where it says nothing of any. */
export function nestedNodes(record: unknown): readonly unknown[] | undefined {
  if (!isRecord(record)) return undefined;
  for (const name of CHILDREN) {
    const value: unknown = Object.hasOwn(record, name) ? record[name] : undefined;
    if (Array.isArray(value)) return value as readonly unknown[];
  }
  return undefined;
}

// Paths are rare, and this is asked of each of 100,000 records.
const valueOf = (record: JsonRecord, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : name.includes('.') ? getPath(record, name) : undefined;

/** The key of the node that a record says it belongs to: null for one at the top, undefined where it says nothing. */
export function parentKey(record: unknown, {parent}: NodeFields): string | null | undefined {
  if (!isRecord(record)) return undefined;
  for (const name of parent === undefined ? PARENT : [parent]) {
    const value = valueOf(record, name);
    if (value === null || value === '') return null;
    const key = keyText(value) ?? keyOf(value);
    if (key !== undefined) return key;
  }
  return undefined;
}

/**
 * Whether a node of which so many children are here has more somewhere else, to be asked for. `asks` says that there is
 * somebody to ask for all of them, so that those here may be a few that came by themselves.
 */
export function isIncomplete(record: unknown, here: number, asks: boolean): boolean {
  if (!isRecord(record)) return false;
  if (record['has_children'] === true || record['lazy'] === true) return asks || here === 0;
  const count = Math.max(...COUNT.map((name) => Number(record[name] ?? 0) || 0));
  return asks ? count > here : count > 0 && here === 0;
}

/** The field of a record that names its parent, so that it can be written. */
export function parentField(record: unknown, given: string | undefined): string {
  const isOwn = (name: string): boolean => isRecord(record) && Object.hasOwn(record, name);
  return given ?? PARENT.find(isOwn) ?? PARENT[0];
}

/** Whether a node may have nodes below it. */
export const canHold = (record: unknown): boolean => !isRecord(record) || (record['leaf'] !== true && !isOff(record));

export const isOff = (record: unknown): boolean => isRecord(record) && record['disabled'] === true;

export const nodeIcon = (record: unknown): string | undefined => textField(record, ['icon']);
export const nodeLink = (record: unknown): string | undefined => textField(record, LINK);
export const nodeBadge = (record: unknown): string | undefined => textField(record, ['badge']);

const SHAPE = [...CHILDREN, ...COUNT, ...PARENT, 'has_children', 'lazy', 'disabled'];

/** Whether two records of one node stand at the same place and have the same children, so that only its row differs; `fields` say so too. */
export function sameShape(before: unknown, after: unknown, fields: readonly (string | undefined)[]): boolean {
  if (!isRecord(before) || !isRecord(after)) return false;
  const names = [...SHAPE, ...fields.filter((name) => name !== undefined)];
  return names.every((name) => Object.is(getPath(before, name), getPath(after, name)));
}
