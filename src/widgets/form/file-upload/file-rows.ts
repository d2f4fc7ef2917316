import {word} from '../../../core/words.js';
import '../../../core/words/en/upload.js';
import {chosenItem, keptItems, type FileItem, type FilePhase} from './file-item.js';
import {faultOf, type FileLimits} from './file-limits.js';

/** What is on its way. */
const PENDING: ReadonlySet<FilePhase> = new Set(['waiting', 'sending']);
/** What can't be sent as it is. */
const UNSENT: ReadonlySet<FilePhase> = new Set(['refused', 'failed', 'cancelled']);

/** A file, or a folder that was dropped as one. */
export interface Offered {
  readonly file: File;
  readonly isFolder?: boolean;
}

/** What the server has, less what the reader took away, and what he added: the files of one control. */
export class FileRows {
  #list?: readonly unknown[];
  #written: readonly FileItem[] = [];
  #added: readonly FileItem[] = [];
  readonly #removed = new Set<string>();

  /** All of them, the server's own first. */
  get all(): readonly FileItem[] {
    return [...this.#written.filter(({key}) => !this.#removed.has(key)), ...this.#added];
  }

  /** How many are taken, whether they have arrived or not. */
  get count(): number {
    return this.all.filter(({phase}) => phase !== 'refused').length;
  }

  get isPending(): boolean {
    return this.#added.some(({phase}) => PENDING.has(phase));
  }

  /** How many can't be sent as they are. */
  get unsent(): number {
    return this.#added.filter(({phase}) => UNSENT.has(phase)).length;
  }

  /** How many of these can never be sent: too large, of a wrong kind, too many, or turned away by the server. */
  get hopeless(): number {
    return this.#added.filter(({phase}) => phase === 'refused').length;
  }

  /** What a form sends: the files themselves, or what the server knows them by. */
  get value(): readonly (string | number | File)[] {
    return this.all.flatMap((item) => {
      if (item.phase === 'ready') return item.file ?? [];
      return isKnown(item) ? (item.id ?? item.name) : [];
    });
  }

  /** The files that were chosen and are not refused. */
  get files(): readonly File[] {
    return this.#added.flatMap(({file, phase}) => (file && phase !== 'refused' ? file : []));
  }

  /** What the server has of them, as records. */
  get known(): readonly Pick<FileItem, 'id' | 'name' | 'size' | 'url'>[] {
    return this.all.filter(isKnown).map(({id, name, size, url}) => ({id, name, size, url}));
  }

  /** Takes what the server has; the same list again says nothing new. */
  write(list: readonly unknown[]): void {
    if (list === this.#list) return;
    this.#list = list;
    this.#written = keptItems(list);
  }

  /** Of what the server knows, it has these now, and nothing else. */
  settle(ids: readonly unknown[]): void {
    const there = new Set(ids.map(String));
    const known = this.all.filter((item) => isKnown(item) && there.has(String(item.id)));
    const names = new Set(known.map(({id}) => String(id)));
    // Another record has other files, of which it may say no more than their keys.
    const others = [...keptItems(this.#list ?? []), ...keptItems(ids.filter(isKey))].filter(({id}) => {
      const isNew = there.has(String(id)) && !names.has(String(id));
      if (isNew) names.add(String(id));
      return isNew;
    });
    this.#written = [...known, ...others];
    this.#added = this.#added.filter((item) => !isKnown(item));
    this.#removed.clear();
    for (const item of this.#written) Object.assign(item, {phase: 'kept'});
  }

  /** Takes what was offered, as far as it may be taken; gives the rows of it, those that are refused too. */
  add(
    offered: readonly Offered[],
    limits: FileLimits,
    language: string,
    phase: 'ready' | 'waiting',
  ): readonly FileItem[] {
    const items = offered.map(({file, isFolder}) => {
      const item = chosenItem(file);
      item.phase = phase;
      const fault = isFolder ? word(language, 'upload.folder') : faultOf(language, file, limits);
      return fault === undefined ? item : refused(item, fault);
    });
    const good = items.filter((item) => item.phase === phase);
    // The one file that there may be gives way to another.
    if (limits.most === 1 && good.length > 0) this.clear(false);
    const room = (limits.most ?? Infinity) - this.count;
    for (const item of good.slice(Math.max(0, room))) {
      refused(item, word(language, 'upload.tooMany', {count: limits.most ?? 0}));
      item.isSurplus = true;
    }
    this.#added = [...this.#added, ...items];
    return items;
  }

  /** Takes one away; what was refused for want of room gets its place. */
  remove(item: FileItem, most: number | undefined, phase: 'ready' | 'waiting'): void {
    if (item.phase === 'kept') this.#removed.add(item.key);
    this.#added = this.#added.filter((one) => one !== item);
    const next = this.#added.find(({isSurplus}) => isSurplus);
    if (next && this.count < (most ?? Infinity)) Object.assign(next, {phase, message: undefined, isSurplus: false});
  }

  /** Takes everything away, the server's own too, or back to what the server has. */
  clear(isBack: boolean): void {
    this.#added = [];
    this.#removed.clear();
    if (!isBack) for (const {key} of this.#written) this.#removed.add(key);
  }

  /** Takes a value as a script of the page writes it: files, records, or what the server knows them by. */
  set(list: readonly unknown[], phase: 'ready' | 'waiting'): void {
    this.clear(false);
    const ids = new Map(this.#written.map((item) => [String(item.id), item]));
    for (const one of list) {
      if (one instanceof File) this.#added = [...this.#added, {...chosenItem(one), phase}];
      else for (const item of keptItems([one])) this.#take(ids.get(String(item.id)) ?? item);
    }
  }

  #take(item: FileItem): void {
    const isThere = this.all.some(({key}) => key === item.key);
    if (!this.#removed.delete(item.key) && !isThere) this.#added = [...this.#added, item];
  }
}

const isKey = (one: unknown): boolean => typeof one === 'number' || (typeof one === 'string' && one !== '');

const isKnown = ({phase}: FileItem): boolean => phase === 'kept' || phase === 'done';

const refused = (item: FileItem, message: string): FileItem => Object.assign(item, {phase: 'refused', message});
