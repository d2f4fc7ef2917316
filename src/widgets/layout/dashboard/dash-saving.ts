import {emit} from '../../../core/emit.js';
import {say} from '../../../core/say.js';
import {isRecord} from '../../../data/is-record.js';
import type {DataError, Outcome, Values} from '../../../data/types.js';
import {isDashboard, type DashboardConfig} from './dash-config.js';
import type {DashEdit} from './dash-edit.js';
import {canMerge, mergeDashboards} from './dash-merge.js';
import type {EditSession} from './dash-session.js';
import {written} from './dash-written.js';
import '../../../core/words/en/dashboard.js';
import {runLate} from '../../../core/run-late.js';

/** Detail of the cancelable event `dashboard-save`. Prevented, the page saves it, and gives it back as `config`. */
export interface DashboardSaveDetail {
  /** The dashboard as it is to be. */
  readonly config: DashboardConfig;
}

/**
 * Saves a dashboard: what was edited is shown as saved at once. Refused, it is being edited again with all that was
 * done; where somebody else was faster, both are kept and can be joined.
 */
export class DashSaving {
  readonly #edit: DashEdit;
  /** Why the last attempt was refused, or what came of joining. */
  message?: string | undefined;
  /** What somebody else has saved since. */
  theirs?: DashboardConfig | undefined;
  isBusy = false;

  constructor(edit: DashEdit) {
    this.#edit = edit;
  }

  dismiss(): void {
    this.message = undefined;
    this.theirs = undefined;
  }

  async save(): Promise<void> {
    const {core, session} = this.#edit;
    if (!session || this.isBusy) return;
    const {host} = core;
    const config = session.draft;
    this.dismiss();
    const detail: DashboardSaveDetail = {config};
    if (!emit(host, 'dashboard-save', {detail, cancelable: true})) return this.#edit.end();
    const action = host.saveAction || (host.dataController ? 'action:save_dashboard' : undefined);
    this.isBusy = true;
    this.#edit.end();
    core.keep(config);
    host.requestUpdate();
    if (action) say(core.word('dashboard.saving'));
    const error = action ? await this.#send(action, config) : undefined;
    this.isBusy = false;
    host.requestUpdate();
    if (error) this.#refuse(session, error);
    else say(core.word('dashboard.saved'));
  }

  /** Joins what somebody else has saved with what was done here. */
  join(): void {
    const {session} = this.#edit;
    const {theirs} = this;
    if (!session || !theirs) return;
    const {config, both} = mergeDashboards(session.base, session.draft, written(theirs));
    this.#take(theirs, config);
    const {core} = this.#edit;
    this.message =
      both.length > 0 ? core.word('dashboard.joined-both', {count: both.length}) : core.word('dashboard.joined');
    say(this.message);
  }

  /** Takes what somebody else has saved; what was done here can be brought back by undoing. */
  useTheirs(): void {
    const {theirs} = this;
    if (theirs) this.#take(theirs, written(theirs));
  }

  #take(theirs: DashboardConfig, draft: DashboardConfig): void {
    const {session, core} = this.#edit;
    if (!session) return;
    core.keep(theirs);
    this.#edit.session = session.rebase(written(theirs), draft);
    this.dismiss();
    core.host.requestUpdate();
  }

  async #send(action: string, config: DashboardConfig): Promise<DataError | undefined> {
    const {core} = this.#edit;
    const {id, slug, version} = config;
    const key = id ?? slug ?? core.host.slug;
    const result = await runLate(core.host, {
      action,
      label: core.word('dashboard.save'),
      values: config as unknown as Values,
      ...(key !== undefined && {record: {id: key}, ids: [String(key)]}),
      ...(version !== undefined && {version: String(version)}),
    });
    if (result.status === 'error') return result.error;
    if (result.status === 'done') core.keep(answered(config, result.outcome));
    return undefined;
  }

  #refuse(session: EditSession, error: DataError): void {
    const {core} = this.#edit;
    core.keep(session.base);
    this.#edit.begin(session);
    const isConflict = error.code === 'conflict' && canMerge(error.current);
    if (isConflict) this.theirs = error.current as DashboardConfig;
    this.message = isConflict
      ? core.word('dashboard.conflict')
      : core.word('dashboard.refused', {reason: [error.message, error.hint].filter(Boolean).join(' ')});
    say(this.message, {assertive: true});
    core.host.requestUpdate();
  }
}

/** What the server says of what it has saved; the version at least. */
function answered(config: DashboardConfig, outcome: Outcome | undefined): DashboardConfig {
  const {data, version} = outcome ?? {};
  if (isDashboard(data)) return {...config, ...(data as DashboardConfig)};
  const own = isRecord(data) ? (data['version'] as string | undefined) : undefined;
  const next = version ?? own;
  return next === undefined ? config : {...config, version: next};
}
