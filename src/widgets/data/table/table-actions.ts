import {bulkQuestion} from '../../../core/bulk-question.js';
import {wishes} from '../../../core/late-forbidden.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import {runLate} from '../../../core/run-late.js';
import {keyOf} from '../../../data/records.js';
import type {Json, JsonRecord, Values} from '../../../data/types.js';
import {readActions, type ReadyAction} from './actions-of.js';
import type {TableModel} from './table-model.js';
import type {AllRows} from './table-selection.js';

/** What actions read of their table. */
export interface ActionsHost extends WidgetElement {
  key?: string;
}

interface ReadList {
  readonly given: unknown;
  readonly language: string;
  readonly actions: readonly ReadyAction[];
  /** Whether it has been asked which of them the user may run. */
  isAsked?: boolean;
}

/** Runs the actions of rows and of selections, and keeps what went wrong until it is dismissed. */
export class TableActions {
  readonly #host: ActionsHost;
  readonly #model: TableModel;
  failure?: string;
  readonly #lists = new Map<string, ReadList>();

  constructor(host: ActionsHost, model: TableModel) {
    this.#host = host;
    this.#model = model;
  }

  /** The actions that an attribute holds: the same list as long as the attribute and the language are the same. */
  read(attribute: string, given: unknown, language: string): readonly ReadyAction[] {
    const known = this.#lists.get(attribute);
    const isKnown = known && known.given === given && known.language === language;
    const list = isKnown ? known : {given, language, actions: readActions(given, attribute, language, this.#host)};
    this.#lists.set(attribute, list);
    if (wishes.any && !list.isAsked && list.actions.length > 0) void this.#narrow(attribute, list);
    return list.actions;
  }

  /** Leaves out what the user may not run, where a provider wants that; asked once the table has its source. */
  async #narrow(attribute: string, list: ReadList): Promise<void> {
    const host = this.#host;
    if (!host.dataController?.entry) return;
    list.isAsked = true;
    const {allowedActions} = await import('./allowed-actions.js');
    const actions = await allowedActions(host, list.actions);
    if (!actions || this.#lists.get(attribute) !== list) return;
    this.#lists.set(attribute, {...list, actions});
    host.requestUpdate();
  }

  /** Runs an action on one row; its button waits meanwhile. */
  async runOnRow(action: ReadyAction, key: string, control: HTMLElement): Promise<void> {
    if (control.ariaDisabled === 'true') return;
    const record = this.#model.recordOf(key);
    control.ariaDisabled = 'true';
    await this.#run(action, [this.#idOf(key)], record ? {record} : {});
    control.ariaDisabled = null;
  }

  /** Runs an action on some rows, or on all that match, which are told by their conditions; true where it is done. */
  runOnKeys(action: ReadyAction, keys: readonly string[], all?: AllRows): Promise<boolean> {
    const {confirm, label} = action;
    const shown = new Set(this.#model.shownKeys);
    const count = all?.count ?? keys.length;
    const isAnyHidden = count > keys.filter((key) => shown.has(key)).length;
    const question = bulkQuestion(this.#host, {confirm, label, count, isAnyHidden}) ?? false;
    const asking = {...action, confirm: question};
    if (all) return this.#run(asking, [], {values: {all: true, filter: all.filter as unknown as Json}});
    return this.#run(asking, [...new Set(keys.map((key) => this.#idOf(key)))], {});
  }

  /** Runs an action that is about no row. */
  run(action: ReadyAction): Promise<boolean> {
    return this.#run(action, [], {});
  }

  dismiss(): void {
    this.failure = undefined;
    this.#host.requestUpdate();
  }

  async #run(
    {action, label, confirm, danger}: ReadyAction,
    ids: readonly string[],
    about: {record?: JsonRecord; values?: Values},
  ): Promise<boolean> {
    if (this.failure !== undefined) this.dismiss();
    const result = await runLate(this.#host, {action, ids, label, confirm, destructive: danger === true, ...about});
    if (result.status === 'error' && !result.handled) {
      this.failure = [result.error.message, result.error.hint].filter(Boolean).join(' ');
      this.#host.requestUpdate();
    }
    return result.status === 'done';
  }

  /** The key by which the server knows a row: a repeated one is shown under a name of its own. */
  #idOf(key: string): string {
    return keyOf(this.#model.recordOf(key), this.#host.key) ?? key;
  }
}
