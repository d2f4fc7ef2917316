import {DataEvents} from './data-events.js';
import {shapeOf, type DataHost} from './data-host.js';
import {makeDelivery} from './delivery.js';
import type {Entry} from './entry.js';
import {DataLayers} from './layers.js';
import {parseDataMap, RecordMapper} from './shape.js';
import type {Change, Connection, DataError, DataState, Delivery, View} from './types.js';

/** Brings the data of an entry to a widget, and its state to the page. */
export class Presenter {
  readonly #host: DataHost;
  readonly #layers: DataLayers;
  readonly #held: DataLayers;
  readonly #events: DataEvents;
  #delivery?: Delivery;
  #failure?: DataError;
  #empty = false;
  #loads = -1;
  #mapText?: string;
  #mapper?: RecordMapper;

  constructor(host: DataHost) {
    this.#host = host;
    this.#layers = new DataLayers(host);
    this.#held = new DataLayers(host);
    this.#events = new DataEvents(host);
  }

  /** What was delivered last. */
  get delivery(): Delivery | undefined {
    return this.#delivery;
  }

  /** Why the data could not be shown, though it is there. */
  get failure(): DataError | undefined {
    return this.#failure;
  }

  /** Puts data back over what the author has set since. */
  restore(): void {
    this.#layers.restore();
    this.#held.restore();
  }

  /** Reads `data-map`; true when it is another than before. */
  useMap(text: string | undefined): boolean {
    if (text === this.#mapText) return false;
    this.#mapText = text;
    const parsed = text === undefined ? undefined : parseDataMap(text);
    this.#events.warn(parsed?.warnings ?? []);
    this.#mapper = parsed?.entries.length ? new RecordMapper(parsed.entries) : undefined;
    return true;
  }

  /** Hands the widget what an entry has. A widget that throws at it shows an error, and harms nobody else. */
  deliver(entry: Entry, rest: View, change: Change): void {
    const mapper = this.#mapper ? {mapper: this.#mapper} : {};
    const {delivery, shaped} = makeDelivery({
      entry,
      rest,
      change,
      shape: shapeOf(this.#host),
      layers: this.#layers,
      ...mapper,
    });
    this.#delivery = delivery;
    this.#empty = shaped.kind === 'empty';
    this.#failure = shaped.kind === 'error' ? shaped.error : undefined;
    this.#events.warn([...entry.warnings, ...shaped.warnings]);
    try {
      this.#host.applyData(delivery);
    } catch (thrown) {
      this.#failure = {code: 'data', message: 'The data could not be shown.', hint: String(thrown), retryable: false};
      this.#events.warn([`applyData failed: ${String(thrown)}`]);
    }
  }

  /** Tells the page of a snapshot that it has not been told of yet. */
  tellLoad(entry: Entry): void {
    if (entry.loads === this.#loads || !entry.hasData || !this.#delivery) return;
    this.#loads = entry.loads;
    this.#events.load(this.#delivery.data, this.#delivery.total);
  }

  /** The next snapshot is of another entry. */
  expectOther(): void {
    this.#loads = -1;
  }

  /** How it stands with the data. */
  stateOf(entry: Entry | undefined, failure: DataError | undefined): DataState {
    if (failure ?? this.#failure) return 'error';
    const state = entry?.state ?? 'loading';
    // Of the former source something is still on the screen.
    if (state === 'loading' && this.#delivery) return 'refreshing';
    // The list is empty, but not what the widget knows around it.
    if (state === 'empty' && this.#delivery?.record) return 'ready';
    return state === 'ready' && this.#empty ? 'empty' : state;
  }

  /** Tells the page a state; undefined where there is no source. */
  tell(state: DataState | undefined, connection: Connection = 'none', error?: DataError): void {
    this.#events.state(state, connection, error);
  }

  /** Takes all data away: the author's values show. */
  clear(): void {
    this.#layers.clear();
    this.#delivery = undefined;
    this.#failure = undefined;
    this.#empty = false;
    this.#loads = -1;
  }

  /** Disables the widget as long as its source waits for a value. */
  hold(waiting: boolean): void {
    this.#held.replace(waiting ? {disabled: true} : {});
  }
}
