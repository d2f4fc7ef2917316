import {ContextConsumer} from '@lit/context';
import type {ReactiveController} from 'lit';
import {dataContext, type DataNode} from './context.js';
import type {DataHost} from './data-host.js';
import {watchChain} from './resolve.js';
import {pageNode} from './root-provider.js';

export interface NodePlaceListener {
  /** The widget is below another provider now. */
  moved(): void;
  /** A provider above is another, though it is the same element. */
  changed(): void;
}

/** Where a widget stands in the chain of providers. */
export class NodePlace implements ReactiveController {
  readonly #host: DataHost;
  readonly #listener: NodePlaceListener;
  #node?: DataNode;
  #unwatch?: () => void;

  constructor(host: DataHost, listener: NodePlaceListener) {
    this.#host = host;
    this.#listener = listener;
    // Every request for the context is to be answered, so the page's node must be there before.
    pageNode();
    // The context's own types want a Lit element; what is used of it every host has.
    new ContextConsumer(host as never, {
      context: dataContext,
      subscribe: true,
      callback: (node) => this.#set(node ?? pageNode()),
    });
    host.addController(this);
  }

  /** The nearest node; the page's before the widget is connected. */
  get node(): DataNode {
    return this.#node ?? pageNode();
  }

  hostConnected(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  #set(node: DataNode): void {
    if (node === this.#node) return;
    this.hostDisconnected();
    this.#node = node;
    if (this.#host.isConnected) this.#watch();
    this.#listener.moved();
  }

  #watch(): void {
    if (this.#node) this.#unwatch ??= watchChain(this.#node, () => this.#listener.changed());
  }
}
