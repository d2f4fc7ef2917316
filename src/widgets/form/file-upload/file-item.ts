import {firstField, plainText, textField} from '../../../core/record-fields.js';
import {keyOf} from '../../../data/records.js';

/**
 * How far a file is: `kept` is the server's already, `ready` goes with the form, `waiting` and `sending` are on their
 * way to the server by themselves and `done` when they are there; the rest can't be sent as it is.
 */
export type FilePhase = 'kept' | 'ready' | 'waiting' | 'sending' | 'done' | 'cancelled' | 'failed' | 'refused';

/** A file of the list: one that the server has, or one that was chosen here. */
export interface FileItem {
  readonly name: string;
  /** What tells it from others in the list. */
  readonly key: string;
  /** Bytes, where they are known. */
  readonly size?: number | undefined;
  /** Where the server's own can be looked at. */
  readonly url?: string | undefined;
  /** Where a small picture of it is. */
  readonly picture?: string | undefined;
  readonly file?: File;
  phase: FilePhase;
  /** What the server knows it by. */
  id?: string | number | undefined;
  /** From 0 to 1, while it is being sent. */
  share?: number | undefined;
  /** What is wrong with it, in words. */
  message?: string | undefined;
  /** Refused for want of room alone: it is taken when another goes. */
  isSurplus?: boolean | undefined;
}

const NAMES = ['name', 'filename', 'file_name', 'label', 'title'];
const ADDRESSES = ['url', 'href', 'path'];
const PICTURES = ['preview', 'thumbnail', 'picture'];

let made = 0;

/** A file that was just chosen. */
export const chosenItem = (file: File): FileItem => ({
  name: file.name,
  key: `new ${++made}`,
  size: file.size,
  file,
  phase: 'ready',
});

/** The last part of an address, as a name to read. */
function lastPart(address: string): string {
  const [path = ''] = address.split(/[?#]/);
  const last = path.split('/').findLast(Boolean) ?? address;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function ofRecord(record: unknown): Omit<FileItem, 'key'> | undefined {
  const text = plainText(record);
  if (text !== undefined) return {name: lastPart(text), url: text, id: record as string | number, phase: 'kept'};
  const url = textField(record, ADDRESSES);
  const id = idOf(record) ?? url;
  const name = textField(record, NAMES) ?? (url === undefined ? id : lastPart(url));
  if (name === undefined) return undefined;
  const size = Number(firstField(record, ['size', 'bytes']) ?? NaN);
  return {
    name: String(name),
    id: id ?? String(name),
    phase: 'kept',
    url,
    picture: textField(record, PICTURES),
    size: size >= 0 ? size : undefined,
  };
}

/** The key of a record, a number as a number. */
function idOf(record: unknown): string | number | undefined {
  const key = keyOf(record);
  const raw = firstField(record, ['id', 'key', '_id']);
  return typeof raw === 'number' ? raw : key;
}

/** The files that a list from a server means: records with a name, addresses or names; what is none of these is left out. */
export function keptItems(list: readonly unknown[]): readonly FileItem[] {
  const seen = new Map<string, number>();
  return list.flatMap((one) => {
    const item = ofRecord(one);
    if (!item) return [];
    const key = `kept ${item.id}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return {...item, key: before === 0 ? key : `${key} ${before}`};
  });
}

/** What a server answered to an upload as the id of its file; the file's name where it says none. */
export function answeredId(data: unknown, name: string): string | number {
  const first: unknown = Array.isArray(data) ? data[0] : data;
  if (typeof first === 'number' || (typeof first === 'string' && first !== '')) return first;
  return idOf(first) ?? textField(first, ADDRESSES) ?? name;
}
