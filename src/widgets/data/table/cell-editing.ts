import {say} from '../../../core/say.js';
import {findWord, word} from '../../../core/words.js';
import {sameJson} from '../../../data/records.js';
import type {JsonRecord} from '../../../data/types.js';
import {CellEditor} from './cell-editor.js';
import {cellEditingStyles} from './cell-editing.styles.js';
import {cellText} from './cell-text.js';
import type {CellMaker} from './cells.js';
import {valueIn, type Column} from './columns.js';
import {EditCell, type CellKeeper} from './edit-cell.js';
import {EditChanges} from './edit-changes.js';
import {EditNote} from './edit-note.js';
import {ruleOf, type EditRule} from './edit-rule.js';
import {editText, pastedText, readEntry} from './edit-values.js';
import {GridFocus} from './grid-focus.js';
import {GridKeys} from './grid-keys.js';
import type {TableCore} from './table-core.js';
import type {TableFeature} from './table-feature.js';
import type {TableRows} from './table-rows.js';
import '../../../core/words/en/grid.js';

/** A cell that is being edited. */
interface Session {
  readonly key: string;
  readonly column: Column;
  readonly rule: EditRule;
  readonly editor: CellEditor;
  /** What the cell held when it began, and as what that was written. */
  readonly began: unknown;
  readonly text: string;
  cell: EditCell;
  problem?: string | undefined;
  notice?: string;
}

/** Cells that are edited in place: from the first key to what is to be saved. */
export class CellEditing implements TableFeature, CellKeeper {
  readonly #core: TableCore;
  readonly #rows: TableRows;
  readonly #grid: GridFocus;
  readonly #keys: GridKeys;
  readonly #note: EditNote;
  readonly #changes: EditChanges;
  readonly #cells = new WeakMap<Element, EditCell>();
  #session?: Session;

  constructor(core: TableCore, rows: TableRows) {
    this.#core = core;
    this.#rows = rows;
    this.#grid = new GridFocus(core, rows);
    this.#keys = new GridKeys(core, this.#grid, this);
    this.#note = new EditNote(core.element);
    this.#changes = new EditChanges(core, rows, () => this.explain(this.cellOf(this.#grid.cell)));
    core.element.adoptStyle(cellEditingStyles);
  }

  wrap(column: Column, _index: number, make: CellMaker): CellMaker {
    return (place) => {
      if (column.editable) {
        const cell = new EditCell(place, column, this, make);
        this.#cells.set(place, cell);
        return cell;
      }
      place.ariaReadOnly = 'true';
      return make(place);
    };
  }

  drawn(): void {
    this.#keys.listen();
    this.#grid.sync();
    const session = this.#session;
    if (session && this.#core.model.keys.placeOf(session.key) === undefined) this.#close(session, false);
  }

  disconnect(): void {
    this.#keys.rest();
    this.#note.hide();
  }

  /** The cell that a node is in; undefined where it is not one that can be edited. */
  cellOf(node: Element | undefined): EditCell | undefined {
    const place = node?.closest('td,th');
    return place ? this.#cells.get(place) : undefined;
  }

  shown(key: string, field: string, record: JsonRecord): JsonRecord {
    return this.#changes.shown(key, field, record);
  }

  refused(key: string, field: string): string | undefined {
    return this.#changes.refusalOf(key, field)?.text;
  }

  // What came while a cell is edited is told, and does not take the place of what is typed.
  cellDrawn(cell: EditCell): void {
    const session = this.#session;
    if (!session || session.key !== cell.key || session.column.field !== cell.column.field) return;
    if (session.cell !== cell || !session.editor.element.isConnected) this.#seat(session, cell);
    const value = valueIn(cell.record, cell.column.field);
    if (sameJson(value, session.began) || session.notice !== undefined) return;
    const {language} = this.#core;
    session.notice = word(language, 'cell.other', {value: cellText(value, cell.column, {language})});
    say(session.notice);
    this.#describe(session);
  }

  /** Begins to edit a cell: with what it holds, or with a first text in place of it. */
  edit(cell: EditCell, first?: string): void {
    if (this.#session) return;
    const {key, column, record} = cell;
    const {language} = this.#core;
    const rule = ruleOf(column, record, this.#core);
    if (rule.type === 'boolean') return this.#toggle(cell);
    const began = this.#changes.valueOf(key, column, record);
    const refusal = this.#changes.refusalOf(key, column.field);
    const text = editText(began, rule, language);
    const label = [column.label, this.#core.nameOf(record, key)].filter(Boolean).join(', ');
    const editor = new CellEditor(rule, label, {
      commit: (way, event) => this.#keys.leave(way, event, cell, () => this.#commit(session, way === 'away')),
      cancel: () => this.#cancel(session),
      input: () => this.#typed(session),
    });
    const problem = first === undefined ? refusal?.reason : undefined;
    const session: Session = {key, column, rule, editor, began, text, cell, problem};
    this.#session = session;
    this.#seat(session, cell);
    editor.begin(first ?? refusal?.text ?? text, first === undefined);
    this.#describe(session);
  }

  /** Begins with what is pasted in place of what a cell holds; false where that means nothing there. */
  paste(cell: EditCell, pasted: string): boolean {
    const text = this.#session ? undefined : pastedText(pasted, ruleOf(cell.column, cell.record, this.#core));
    if (text !== undefined) this.edit(cell, text);
    return text !== undefined;
  }

  /** Lets go of what was refused; false where nothing was. */
  forget({key, column}: EditCell): boolean {
    if (!this.#changes.forget(key, column.field)) return false;
    this.#note.hide();
    this.#rows.renew(key);
    return true;
  }

  /** Shows why the text of a cell is refused, as long as the cell has the focus. */
  explain(cell: EditCell | undefined): void {
    if (this.#session) return;
    const refusal = cell && this.#changes.refusalOf(cell.key, cell.column.field);
    if (!refusal) return this.#note.hide();
    cell.place.setAttribute('aria-describedby', EditNote.id);
    this.#note.show(cell.place, refusal.reason, true);
  }

  /** Takes the last change back, or makes it again. */
  goBack(forth: boolean): void {
    const change = this.#changes.goBack(forth);
    if (change) this.#grid.focusCell(change.key, change.field);
  }

  #toggle({key, column, record}: EditCell): void {
    const {language} = this.#core;
    const value = this.#changes.valueOf(key, column, record) !== true;
    const text = findWord(language, value ? 'yes' : 'no') ?? '';
    if (this.#changes.make(key, column, value, 'edit', text)) say(`${column.label}: ${text}`);
  }

  #seat(session: Session, cell: EditCell): void {
    session.cell = cell;
    cell.place.append(session.editor.element);
    cell.place.toggleAttribute('data-editing', true);
    const {activeElement} = cell.place.getRootNode() as Document | ShadowRoot;
    if (!activeElement) session.editor.focus();
  }

  #typed(session: Session): void {
    if (session.problem === undefined) return;
    session.problem = undefined;
    this.#describe(session);
  }

  #describe({editor, cell, problem, notice}: Session): void {
    const text = problem ?? notice;
    editor.describe(text === undefined ? undefined : EditNote.id, problem !== undefined);
    if (text === undefined) this.#note.hide();
    else this.#note.show(cell.place, text, problem !== undefined);
  }

  /** Takes what is typed; false where it is wrong and the editor stays. One that is left keeps it, marked as wrong. */
  #commit(session: Session, isAway: boolean): boolean {
    if (session !== this.#session) return true;
    const {key, column, rule, editor, text, began} = session;
    const typed = editor.text;
    const wasRefused = this.#changes.refusalOf(key, column.field) !== undefined;
    if (typed === text && !wasRefused) return this.#close(session, !isAway);
    const entry = readEntry(typed, rule, this.#core.language);
    if (entry.problem !== undefined) {
      session.problem = entry.problem;
      this.#describe(session);
      if (!isAway) return (say(entry.problem), false);
      this.#changes.refuse(key, column.field, {text: typed, reason: entry.problem});
      return this.#close(session, false);
    }
    this.#changes.forget(key, column.field);
    this.#close(session, !isAway);
    const isOther = !sameJson(entry.value, began ?? null) || session.notice !== undefined;
    if (isOther) this.#changes.make(key, column, entry.value, 'edit', typed);
    return true;
  }

  #cancel(session: Session): void {
    this.#changes.forget(session.key, session.column.field);
    this.#close(session, true);
  }

  #close(session: Session, keepsFocus: boolean): true {
    const {editor, cell, key} = session;
    const hadFocus = editor.element.matches(':focus');
    this.#session = undefined;
    this.#note.hide();
    if (keepsFocus && hadFocus) cell.place.focus();
    editor.element.remove();
    cell.place.removeAttribute('data-editing');
    this.#rows.renew(key);
    return true;
  }
}
