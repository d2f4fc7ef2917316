import type {Connection, DataError, DataState} from '../data/types.js';
import type {StateView} from './state-view.js';
import type {WidgetElement} from './widget-element.js';

/** What the state view draws over or in place of a widget's content. */
export interface StatePicture {
  /** The one thing to draw; `none` leaves the content alone. */
  readonly kind: 'none' | 'skeleton' | 'overlay' | 'refreshing' | 'stale' | 'error';
  readonly message?: string;
  readonly hint?: string;
  readonly connection?: Connection;
  /** Whether the source can be asked again. */
  readonly retry?: boolean;
}

const DATA_STATES: readonly DataState[] = ['idle', 'loading', 'refreshing', 'ready', 'empty', 'stale', 'error'];
const CONNECTIONS: readonly Connection[] = ['connecting', 'live', 'reconnecting', 'offline', 'closed'];

/** The states of one widget: as `:state()`, as attributes, and as what is drawn for them. */
export class WidgetStates {
  /** The state of the data; undefined in dumb mode. */
  data?: DataState;
  connection: Connection = 'none';
  dataError?: DataError;

  readonly #host: WidgetElement;
  readonly #attach: () => ElementInternals;
  readonly #problems = new Map<string, string>();
  #internals?: ElementInternals;
  #view?: StateView;
  #loadingView = false;
  #shown = '';

  constructor(host: WidgetElement, attach: () => ElementInternals) {
    this.#host = host;
    this.#attach = attach;
  }

  /** The element's internals, attached when first asked for, since most elements never need them. */
  get internals(): ElementInternals {
    return (this.#internals ??= this.#attach());
  }

  get problems(): ReadonlyMap<string, string> {
    return this.#problems;
  }

  setProblem(attribute: string, reason: string | undefined): void {
    if (this.#problems.get(attribute) === reason) return;
    if (reason === undefined) this.#problems.delete(attribute);
    else this.#problems.set(attribute, reason);
    this.#host.requestUpdate();
  }

  showData(state: DataState | undefined, connection: Connection, error?: DataError): void {
    this.data = state;
    this.connection = connection;
    this.dataError = error;
    this.#mirrorToAttributes(state);
    this.#host.requestUpdate();
    if (this.#host.hasUpdated) this.sync();
  }

  /** Sets or clears one custom state. */
  toggle(name: string, on: boolean): void {
    if (!on && !this.#internals) return;
    const {states} = this.internals;
    if (on) states.add(name);
    else states.delete(name);
  }

  /** Brings custom states, inertness and the picture in line with the host. */
  sync(): void {
    const picture = this.#picture();
    const {disabled, loading} = this.#host;
    const shown = [this.data, this.connection, disabled, loading, ...Object.values(picture)].join('|');
    if (shown === this.#shown) return;
    this.#shown = shown;
    for (const state of DATA_STATES) this.toggle(state, state === this.data);
    for (const connection of CONNECTIONS) this.toggle(connection, connection === this.connection);
    this.toggle('connected', this.data !== undefined);
    this.toggle('disabled', disabled === true);
    this.toggle('error', picture.kind === 'error');
    this.toggle('loading', loading === true || this.data === 'loading');
    this.toggle('skeleton', picture.kind === 'skeleton');
    this.toggle('placeholder', this.data === 'loading' && picture.kind !== 'skeleton');
    this.toggle('overlaid', picture.kind !== 'none');
    this.#setBusy(loading === true || this.data === 'loading');
    this.#setInert(disabled === true);
    this.#draw(picture);
  }

  #picture(): StatePicture {
    const {error, loading} = this.#host;
    const [problem] = this.#problems;
    if (problem) return {kind: 'error', message: `${problem[0]}: ${problem[1]}`};
    if (error) return {kind: 'error', message: error};
    const {drawsLoading} = this.#host.constructor as typeof WidgetElement;
    if (loading && !drawsLoading) return {kind: 'overlay'};
    return this.#dataPicture();
  }

  #dataPicture(): StatePicture {
    const {connection, dataError} = this;
    const about = {message: dataError?.message, hint: dataError?.hint, connection};
    if (this.data === 'error') return {kind: 'error', ...about, retry: dataError?.code !== 'source'};
    if (this.data === 'stale') return {kind: 'stale', ...about, retry: connection !== 'reconnecting'};
    if (this.data === 'refreshing') return {kind: 'refreshing'};
    if (this.data === 'loading' && !this.#hasAuthorData()) return {kind: 'skeleton'};
    return {kind: 'none'};
  }

  // Labels alone are no data: a stat with only its label is drawn as a skeleton.
  #hasAuthorData(): boolean {
    const {list, value, accepts} = (this.#host.constructor as typeof WidgetElement).data;
    const host = this.#host as unknown as Record<string, unknown>;
    const main = [list, value].filter((name) => name !== undefined);
    if (main.length === 0 && accepts.length === 0) return true;
    return (main.length ? main : accepts).some((name) => host[name] !== undefined && host[name] !== '');
  }

  #mirrorToAttributes(state: DataState | undefined): void {
    const host = this.#host;
    if (state === undefined) {
      host.removeAttribute('data-state');
      host.removeAttribute('data-mode');
      return;
    }
    if (host.dataset.mode !== 'connected') host.dataset.mode = 'connected';
    if (host.dataset.state !== state) host.dataset.state = state;
  }

  #setBusy(busy: boolean): void {
    if (busy || this.#internals) this.internals.ariaBusy = busy ? 'true' : null;
  }

  #setInert(inert: boolean): void {
    const {nativeDisabled} = this.#host.constructor as typeof WidgetElement;
    const root = this.#host.shadowRoot;
    if (nativeDisabled || !root) return;
    for (const child of root.children) {
      if (child instanceof HTMLElement && !child.classList.contains('widget-state')) child.inert = inert;
    }
  }

  #draw(picture: StatePicture): void {
    if (this.#view) this.#view.draw(picture);
    else if (picture.kind !== 'none' && !this.#loadingView) {
      this.#loadingView = true;
      void import('./state-view.js').then(({StateView}) => {
        this.#view = new StateView(this.#host);
        this.#view.draw(this.#picture());
      });
    }
  }
}
