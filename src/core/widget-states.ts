import type {Connection, DataError, DataState} from '../data/types.js';
import {late, loadStateView} from './late.js';
import type {StateView} from './state-view.js';
import type {WidgetElement} from './widget-element.js';

/** The states of one widget. What shows them is loaded with the first that is more than `disabled`. */
export class WidgetStates {
  /** The state of the data; undefined in dumb mode. */
  data?: DataState;
  connection: Connection = 'none';
  dataError?: DataError;
  /** What is wrong with an attribute, by its name. */
  readonly problems: Map<string, string> = new Map();

  readonly #host: WidgetElement;
  #internals?: ElementInternals;
  #view?: StateView;
  #off = false;

  constructor(host: WidgetElement) {
    this.#host = host;
  }

  /** The element's internals, attached when first asked for, since most elements never need them. */
  get internals(): ElementInternals {
    return (this.#internals ??= this.#host.attachInternals());
  }

  setProblem(attribute: string, reason: string | undefined): void {
    if (this.problems.get(attribute) === reason) return;
    if (reason === undefined) this.problems.delete(attribute);
    else this.problems.set(attribute, reason);
    this.#host.requestUpdate();
  }

  showData(state: DataState | undefined, connection: Connection, error?: DataError): void {
    this.data = state;
    this.connection = connection;
    this.dataError = error;
    this.#host.requestUpdate();
    if (this.#host.hasUpdated) this.sync();
  }

  /** Sets or clears one custom state. */
  toggle(name: string, on: boolean): void {
    if (on) this.internals.states.add(name);
    else this.#internals?.states.delete(name);
  }

  /** Brings custom states, inertness and the picture in line with the host. */
  sync(): void {
    const {disabled, error, loading} = this.#host;
    // With each update, which may have drawn the content anew.
    if (disabled || this.#off) this.#switch(disabled === true);
    if (!this.#view && (this.data || error || loading || this.problems.size)) this.#startView();
    this.#view?.sync();
  }

  #startView(): void {
    if (late.StateView) this.#view = new late.StateView(this.#host);
    else
      loadStateView().then(
        () => this.sync(),
        () => undefined,
      );
  }

  #switch(off: boolean): void {
    this.#off = off;
    this.toggle('disabled', off);
    if ((this.#host.constructor as typeof WidgetElement).nativeDisabled) return;
    for (const child of this.#host.shadowRoot?.children ?? [])
      if (child instanceof HTMLElement && !child.classList.contains('widget-state')) child.inert = off;
  }
}
