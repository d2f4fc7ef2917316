import {emit} from '../../../core/emit.js';
import {say} from '../../../core/say.js';
import {word, type WordKey} from '../../../core/words.js';
import {sameJson} from '../../../data/records.js';
import type {Json, JsonRecord} from '../../../data/types.js';
import {cellText} from './cell-text.js';
import {valueIn, type Column} from './columns.js';
import {EditHistory, type CellChange} from './edit-history.js';
import {sendCell, withField, writeRow} from './edit-store.js';
import type {TableCore} from './table-core.js';
import type {TableRows} from './table-rows.js';
import '../../../core/words/en/grid.js';

/** Detail of `cell-edit`. */
export interface CellEditDetail {
  readonly key: string;
  readonly record: JsonRecord;
  readonly field: string;
  /** What the cell is to hold; null for nothing. */
  readonly value: Json;
  readonly previous: unknown;
  /** `undo` and `redo` where a change is taken back or made again; `edit` else. */
  readonly kind: 'edit' | 'undo' | 'redo';
}

/** A text that was refused, and why. */
export interface Refusal {
  readonly text: string;
  readonly reason: string;
}

interface Pending {
  readonly value: Json;
  /** Shown until the source brings another record, where nobody tells when it is saved. */
  readonly until?: JsonRecord;
}

const idOf = (key: string, field: string): string => JSON.stringify([key, field]);

/** What was changed in the cells: told, shown at once, saved, taken back where it is refused, or by the user. */
export class EditChanges {
  readonly #core: TableCore;
  readonly #rows: TableRows;
  readonly #refusedNow: () => void;
  readonly #history = new EditHistory();
  readonly #pending = new Map<string, Pending>();
  readonly #refused = new Map<string, Refusal>();

  /** `refusedNow` is called when a source has refused a change. */
  constructor(core: TableCore, rows: TableRows, refusedNow: () => void) {
    this.#core = core;
    this.#rows = rows;
    this.#refusedNow = refusedNow;
  }

  /** The record as it is shown: with what was typed and is not yet saved. */
  shown(key: string, field: string, record: JsonRecord): JsonRecord {
    const pending = this.#pending.get(idOf(key, field));
    if (!pending) return record;
    if (pending.until === undefined || pending.until === record) return withField(record, field, pending.value);
    this.#pending.delete(idOf(key, field));
    return record;
  }

  /** What a cell shows. */
  valueOf(key: string, {field}: Pick<Column, 'field'>, record: JsonRecord): unknown {
    return valueIn(this.shown(key, field, record), field);
  }

  refusalOf(key: string, field: string): Refusal | undefined {
    return this.#refused.get(idOf(key, field));
  }

  refuse(key: string, field: string, refusal: Refusal): void {
    this.#refused.set(idOf(key, field), refusal);
  }

  /** Lets go of what was refused; false where nothing was. */
  forget(key: string, field: string): boolean {
    return this.#refused.delete(idOf(key, field));
  }

  /** Tells of a change and makes it, unless a listener takes it over; `typed` is what stays if it is refused. */
  make(key: string, {field}: Column, value: Json, kind: CellEditDetail['kind'], typed: string): boolean {
    const record = this.#core.model.recordOf(key);
    if (!record) return false;
    const previous = this.valueOf(key, {field}, record);
    const detail: CellEditDetail = {key, record, field, value, previous, kind};
    if (!emit<CellEditDetail>(this.#core.element, 'cell-edit', {detail, cancelable: true})) return false;
    const change: CellChange = {key, field, before: previous, after: value};
    if (kind === 'edit') this.#history.add(change);
    void this.#save(change, typed);
    return true;
  }

  /** Takes the last change back, or makes it again; the change where it could be. */
  goBack(forth: boolean): CellChange | undefined {
    const {language, model} = this.#core;
    const change = forth ? this.#history.forth() : this.#history.back();
    if (!change) return this.#regret(forth ? 'edit.redo.none' : 'edit.undo.none');
    const {key, field, before, after} = change;
    const column = model.columns.find((each) => each.field === field);
    const record = model.recordOf(key);
    const [from, to] = forth ? [before, after] : [after, before];
    // Somebody else's change is not taken back with one's own.
    const isOwn = column && record && sameJson(this.valueOf(key, column, record) ?? null, from ?? null);
    if (!isOwn) return this.#regret('edit.undo.other');
    const text = cellText(to, column, {language});
    if (!this.make(key, column, (to ?? null) as Json, forth ? 'redo' : 'undo', text)) return undefined;
    say(word(language, forth ? 'edit.redone' : 'edit.undone', {name: `${column.label}, ${text}`}));
    return change;
  }

  #regret(key: WordKey): undefined {
    say(word(this.#core.language, key));
  }

  async #save(change: CellChange, typed: string): Promise<void> {
    const {key, field, after} = change;
    const core = this.#core;
    const {editAction} = core.settings;
    const record = core.model.recordOf(key);
    const pending: Pending = {value: after, ...(!editAction && record && {until: record})};
    if (core.live) this.#show(change, pending);
    else writeRow(core, key, field, after);
    if (!editAction) return;
    const reason = await sendCell(core, key, field, after);
    if (this.#pending.get(idOf(key, field)) === pending) this.#show(change);
    if (reason !== undefined) this.#takeBack(change, {text: typed, reason});
  }

  #show({key, field}: CellChange, pending?: Pending): void {
    if (pending) this.#pending.set(idOf(key, field), pending);
    else this.#pending.delete(idOf(key, field));
    this.#rows.renew(key);
  }

  // The truth is shown again everywhere but in its own cell, which keeps what was typed.
  #takeBack(change: CellChange, refusal: Refusal): void {
    const {key, field, before, after} = change;
    const record = this.#core.model.recordOf(key);
    this.#history.drop(change);
    if (!this.#core.live && record && sameJson(valueIn(record, field), after))
      writeRow(this.#core, key, field, (before ?? null) as Json);
    this.refuse(key, field, refusal);
    this.#rows.renew(key);
    say(refusal.reason, {assertive: true});
    this.#refusedNow();
  }
}
