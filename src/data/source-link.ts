import type {ReactiveController} from 'lit';
import {DataController} from './controller.js';
import type {DataHost} from './data-host.js';
import type {Connection, DataError, DataShape, DataState, Delivery, View} from './types.js';

/** The element that a further source belongs to. */
export type LinkedElement = HTMLElement & Pick<DataHost, 'addController' | 'removeController' | 'updateComplete'>;

export interface SourceLinkOptions {
  /** What the answer is to be; a list by default. */
  readonly shape?: DataShape;
  /** Called with each delivery, at most once a frame. */
  deliver(delivery: Delivery): void;
  /** Called when the state has changed; `idle` while a hole is empty. */
  changed?(state: DataState | undefined, error: DataError | undefined): void;
}

const LIST: DataShape = {list: 'rows', accepts: ['rows']};

/** Settings of a further source, named as the properties beside `data-source`. */
export type LinkSettings = Partial<
  Pick<DataHost, 'stream' | 'subscribe' | 'refreshInterval' | 'refreshOnMessage' | 'load' | 'dataPath' | 'dataMap'>
>;

/**
 * What the controller takes for its widget: it stands where the element stands and lives as long, but has a source,
 * properties and a state of its own, and sends no events.
 */
class LinkHost {
  dataSource?: unknown;
  disabled?: boolean;
  readonly dataShape: DataShape;
  readonly parentNode: LinkedElement;

  readonly #options: SourceLinkOptions;
  readonly #controllers: ReactiveController[] = [];
  #updating = false;

  constructor(element: LinkedElement, options: SourceLinkOptions) {
    this.parentNode = element;
    this.dataShape = options.shape ?? LIST;
    this.#options = options;
  }

  get isConnected(): boolean {
    return this.parentNode.isConnected;
  }

  get ownerDocument(): Document {
    return this.parentNode.ownerDocument;
  }

  get localName(): string {
    return this.parentNode.localName;
  }

  get updateComplete(): Promise<boolean> {
    return this.parentNode.updateComplete;
  }

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
    this.parentNode.addController(controller);
  }

  removeController(controller: ReactiveController): void {
    this.parentNode.removeController(controller);
  }

  /** Ends everything, as if the element had left the page. */
  disconnect(): void {
    for (const controller of this.#controllers) {
      this.parentNode.removeController(controller);
      controller.hostDisconnected?.();
    }
  }

  requestUpdate(): void {
    if (this.#updating) return;
    this.#updating = true;
    queueMicrotask(() => {
      this.#updating = false;
      this.update();
    });
  }

  /** Set by whoever made the controller. */
  update(): void {}

  applyData(delivery: Delivery): void {
    this.#options.deliver(delivery);
  }

  showDataState(state: DataState | undefined, connection: Connection, error?: DataError): void {
    void connection;
    this.#options.changed?.(state, error);
  }

  /** Requests for the context go up from the element; events of the data would be taken for the element's own. */
  dispatchEvent(event: Event): boolean {
    return event.type.startsWith('data-') || this.parentNode.dispatchEvent(event);
  }

  addEventListener(): void {}

  removeEventListener(): void {}
}

/** A further source of a widget: an attribute that ends in `-source`, such as `suggestions-source`. */
export class SourceLink {
  readonly #host: LinkHost;
  readonly #controller: DataController;

  constructor(element: LinkedElement, options: SourceLinkOptions) {
    this.#host = new LinkHost(element, options);
    // The controller asks of its host no more than what is here.
    this.#controller = new DataController(this.#host as unknown as DataHost);
    this.#host.update = () => this.#controller.beforeUpdate();
  }

  get state(): DataState | undefined {
    return this.#controller.state;
  }

  get error(): DataError | undefined {
    return this.#controller.error;
  }

  get delivery(): Delivery | undefined {
    return this.#controller.delivery;
  }

  /** Reads another source, in any of its forms; undefined ends it. */
  set(source: unknown, settings: LinkSettings = {}): void {
    Object.assign(this.#host, settings, {dataSource: source});
    this.#host.requestUpdate();
  }

  /** Filters, searches, sorts or pages what is read; the delivery's `rest` is what the source could not do. */
  setView(view: View): void {
    this.#controller.setView(view);
  }

  /** Reads again. */
  refresh(): Promise<void> {
    return this.#controller.refresh();
  }

  /** Ends it for good; the element may go on without it. */
  disconnect(): void {
    this.#host.disconnect();
  }
}

/** Gives an element a further source beside its `data-source`, with the same grammar, holes, cache and feeds. */
export function connectSource(element: LinkedElement, options: SourceLinkOptions): SourceLink {
  return new SourceLink(element, options);
}
