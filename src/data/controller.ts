import type {ReactiveController} from 'lit';
import {Binding, type Bound} from './binding.js';
import type {DataNode} from './context.js';
import {DataActions, type ControllerMutateOptions} from './data-actions.js';
import {answerCommands} from './data-commands.js';
import {readSettings, sameSettings, type DataHost, type Settings} from './data-host.js';
import {warnUnhandled} from './data-events.js';
import {infoOf, type DataInfo} from './data-info.js';
import type {Entry} from './entry.js';
import type {EntryListener, EntryPlan} from './entry-plan.js';
import {NodePlace} from './node-place.js';
import {optimise, type Optimisation} from './optimisation.js';
import {Presenter} from './presenter.js';
import {SourceReader, type Reading} from './source-reader.js';
import type {
  Change,
  Connection,
  DataError,
  DataState,
  Delivery,
  Description,
  Intent,
  Outcome,
  Source,
  View,
} from './types.js';
import {Waiters} from './waiters.js';

export type {ControllerMutateOptions} from './data-actions.js';
export type {DataHost} from './data-host.js';
export type {DataInfo} from './data-info.js';

const NO_VIEW: View = {};

/**
 * The data of one widget: from the text of its source to its properties. The base class makes it when a widget first
 * has a source; it keeps still when the source goes.
 */
export class DataController implements ReactiveController, EntryListener {
  readonly #host: DataHost;
  readonly #presenter: Presenter;
  readonly #reader: SourceReader;
  readonly #binding: Binding;
  readonly #place: NodePlace;
  readonly #actions: DataActions;
  readonly #waiters = new Waiters();
  #settings?: Settings;
  #reading: Reading = {kind: 'none'};
  #key = '';
  #view: View = NO_VIEW;
  #rest: View = NO_VIEW;
  #entry?: Entry;
  #plan?: EntryPlan;
  #failure?: DataError;
  #dirty = true;
  #finding = false;
  #remapped = false;
  #state?: DataState;
  #can = '';

  constructor(host: DataHost) {
    this.#host = host;
    this.#presenter = new Presenter(host);
    this.#reader = new SourceReader(host, () => this.#renew());
    this.#binding = new Binding(host, (bound) => this.#take(bound));
    this.#place = new NodePlace(host, {moved: () => this.#renew(true), changed: () => this.#handleChainChange()});
    this.#actions = new DataActions(host, this, this.#reader);
    answerCommands(host, this);
    host.addController(this);
  }

  /** What the widget shows of its data; undefined without a source. */
  get state(): DataState | undefined {
    return this.#state;
  }

  /** The connection of what pushes to the widget; `none` where nothing does. */
  get connection(): Connection {
    return this.#entry?.connection ?? 'none';
  }

  /** What is wrong; undefined while nothing is. */
  get error(): DataError | undefined {
    return this.#failure ?? this.#presenter.failure ?? this.#entry?.problem;
  }

  /** What was delivered last; undefined before. */
  get delivery(): Delivery | undefined {
    return this.#presenter.delivery;
  }

  /** The client's copy of the data that this widget shows. */
  get entry(): Entry | undefined {
    return this.#entry;
  }

  /** The source with its holes filled; undefined while there is none. */
  get source(): Source | undefined {
    if (this.#reading.kind === 'ready') return this.#reading.wanted.source;
    return this.#reading.kind === 'send' ? this.#reading.source : undefined;
  }

  /** The node from which providers are looked for. */
  get node(): DataNode {
    return this.#place.node;
  }

  /** What is done for this kind of source by itself: paging, virtual rows, a cache. */
  get optimisation(): Optimisation {
    return optimise(this.source);
  }

  get refreshInterval(): number | undefined {
    return this.#settings?.refreshInterval ?? this.optimisation.refreshInterval;
  }

  get freshFor(): number {
    return this.#settings?.cacheTtl ?? this.optimisation.freshFor;
  }

  /** What the debug overlay shows. */
  get info(): DataInfo {
    return infoOf(this.source, this.#entry);
  }

  /** Called by the base class before each update: reads the source, and puts data over what the author has set since. */
  beforeUpdate(): void {
    this.#presenter.restore();
    if (!this.#host.isConnected) return;
    const settings = readSettings(this.#host);
    if (!this.#dirty && this.#settings && sameSettings(settings, this.#settings)) return;
    this.#dirty = false;
    this.#settings = settings;
    const reading = this.#reader.read(settings, this.#view);
    if (reading) this.#follow(reading);
  }

  hostConnected(): void {
    const entry = this.#entry;
    if (this.#reader.hasHoles || this.#settings?.filterGroup) this.#renew();
    if (!entry || entry.closed || this.#finding) this.#renew(true);
    if (entry && !entry.closed) entry.join(this, 'mount', this.#plan);
  }

  hostDisconnected(): void {
    this.#reader.stop();
    this.#binding.stop();
    this.#entry?.leave(this);
    this.#waiters.release();
  }

  /** Reads again, or tries again what failed. Settles when the answer is there, and never rejects. */
  async refresh(): Promise<void> {
    if (!this.#host.isConnected || this.#reading.kind === 'none' || this.#reading.kind === 'send') return;
    const settled = this.#waiters.wait();
    if (this.#failure || !this.#entry || this.#entry.closed) this.#renew(true);
    else this.#entry.retry();
    await settled;
  }

  /** Filters, searches, sorts or pages what is shown. The source does what it can; the delivery's `rest` is the widget's. */
  setView(view: View): void {
    this.#view = view;
    this.#renew();
  }

  /** Validates, submits or runs: the widget's own source, or another. Never rejects: a failure is a value. */
  mutate(intent: Intent, options?: ControllerMutateOptions): Promise<Outcome | DataError> {
    return this.#actions.mutate(intent, options);
  }

  /** Takes the page's last change back; undefined when there is none. */
  async undo(): Promise<Outcome | DataError | undefined> {
    return this.node.client.undo();
  }

  /** The fields and rules of a form, an action or a resource: the widget's own source, or another. */
  describe(source?: unknown): Promise<Description | DataError> {
    return this.#actions.describe(source);
  }

  /** Called by the entry, at most once a frame. */
  receive(change: Change | undefined): void {
    const entry = this.#entry;
    if (!entry) return;
    if (entry.error && this.#settings?.filterGroup && this.#reader.learn(entry.error)) return this.#renew(true);
    if (change) this.#presenter.deliver(entry, this.#rest, change);
    else if (entry.state === 'error' && !entry.hasData) this.#presenter.clear();
    this.#show();
    this.#presenter.tellLoad(entry);
    this.#learn(entry);
    if (!entry.reading) this.#waiters.release();
  }

  /** A provider above says that its identity or configuration is another. */
  #handleChainChange(): void {
    const entry = this.#entry;
    // Nothing of one user is ever shown to another, not even as a placeholder.
    for (const identity of entry?.goneIdentities ?? []) this.node.client.dropIdentity(identity);
    if (entry?.dropped) {
      this.#leave();
      this.#show();
    } else if (entry && !entry.hasData) entry.refresh('mount');
    this.#renew(true);
  }

  /** Reads the properties again with the next update; `again`: even if they say the same. */
  #renew(again = false): void {
    this.#dirty = true;
    if (again) this.#key = '';
    this.#host.requestUpdate();
  }

  #follow(reading: Reading): void {
    this.#reading = reading;
    if (this.#presenter.useMap(this.#settings?.dataMap)) this.#remapped = true;
    this.#presenter.hold(reading.kind === 'waiting');
    if (reading.kind !== 'ready') return this.#stand(reading);
    if (reading.key === this.#key) return;
    this.#key = reading.key;
    this.#failure = undefined;
    this.#finding = true;
    if (!this.#entry) this.#show();
    this.#binding.find(this.node, reading.wanted);
  }

  /** There is nothing to read: no source, a wrong one, one that waits, or one that is only sent. */
  #stand(reading: Exclude<Reading, {kind: 'ready'}>): void {
    this.#key = '';
    this.#finding = false;
    this.#binding.stop();
    this.#leave();
    this.#failure = reading.kind === 'error' ? reading.error : undefined;
    if (reading.kind === 'error') this.#show();
    else this.#tell(reading.kind === 'none' ? undefined : 'idle');
    this.#waiters.release();
  }

  #leave(): void {
    this.#entry?.leave(this, true);
    this.#entry = undefined;
    this.#presenter.clear();
  }

  #take(bound: Bound): void {
    this.#failure = bound.error;
    this.#finding = false;
    if (bound.error) {
      this.#leave();
      warnUnhandled(bound.error);
      this.#show();
      return this.#waiters.release();
    }
    const {entry, plan, rest} = bound;
    const before = this.#entry;
    const isOther = this.#remapped || JSON.stringify(rest) !== JSON.stringify(this.#rest);
    this.#rest = rest;
    this.#plan = plan;
    this.#remapped = false;
    if (entry !== before) this.#join(entry, before);
    else entry.join(this, 'mount', plan);
    if (entry === before && isOther && entry.hasData) this.receive({type: 'replace'});
    if (!entry.reading) this.#waiters.release();
  }

  /** The new entry is joined before the old one is left, so that what both need goes on. */
  #join(entry: Entry, before: Entry | undefined): void {
    this.#entry = entry;
    this.#presenter.expectOther();
    entry.join(this, before ? 'source' : 'mount', this.#plan);
    before?.leave(this, true);
    this.#show();
  }

  #show(): void {
    this.#tell(this.#presenter.stateOf(this.#entry, this.#failure));
  }

  // Set before it is told, so that who hears of it sees it.
  #tell(state: DataState | undefined): void {
    this.#state = state;
    this.#presenter.tell(state, this.connection, this.error);
  }

  /** An answer may say that the source can do more, or less, than was thought: the view is split anew, at once. */
  #learn(entry: Entry): void {
    const can = JSON.stringify(entry.can ?? {});
    if (can === this.#can || (this.#view === NO_VIEW && !this.#settings?.filterGroup)) return;
    this.#can = can;
    this.#binding.stop();
    this.#renew(true);
  }
}

/** Connects a widget to its data. Called by the base class, once a widget, when it first has a source. */
export function connectData(host: DataHost): DataController {
  return new DataController(host);
}
