import type {PropertyValues} from 'lit';
import {property} from '../../core/decorators.js';
import {widget} from '../../core/define.js';
import type {Provider, SourceKind} from '../../data/types.js';
import {ProviderNodeElement} from '../provider-node-element.js';
import {FunctionTransport} from './function-transport.js';
import type {Feeds, Functions} from './function-types.js';

let made = 0;

/**
 * Connects the widgets inside it to JavaScript functions: a mock today, an app's own code tomorrow. What it has no
 * function or feed for goes to the provider above.
 *
 * @summary Data, forms and actions from JavaScript functions.
 * @slot - The widgets that it serves.
 *
 * @example
 * <function-provider id="app">
 *   <table-widget data-source="interface:list_users"></table-widget>
 * </function-provider>
 * <script type="module">
 *   app.functions = {list_users: async () => [{id: 1, name: 'Ann'}]};
 * </script>
 */
@widget('function-provider')
export class FunctionProvider extends ProviderNodeElement {
  static override readonly kinds: readonly SourceKind[] = [
    'interface',
    'resource',
    'form',
    'action',
    'stream',
    'subscribe',
  ];

  /** Functions by name: they take the arguments of the source, then one context `{query, view, load, signal, values, keys, …}`; none by default. */
  @property({attribute: false}) functions?: Functions;

  /** Feeds by topic: functions that take a sink and give a function that stops them, or async iterables; none by default. */
  @property({attribute: false}) feeds?: Feeds;

  readonly #identity = `functions ${++made}`;
  readonly #listeners = new Set<() => void>();
  #transport?: FunctionTransport;

  /** Pushes an operation, a list of them, or a bare value or record to all who listen to a topic. */
  push(topic: string, message: unknown): void {
    if (this.#ensure().push(topic, message)) this.#changed();
  }

  protected override createProvider(): Provider {
    return this.#ensure();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Other functions of the same names are used from the next call on; a framework that makes them anew at every
    // render must not make every widget read again.
    const names = (value: unknown): string =>
      Object.keys(value ?? {})
        .sort()
        .join();
    const renamed = (['functions', 'feeds'] as const).some(
      (name) => changed.has(name) && names(changed.get(name)) !== names(this[name]),
    );
    if (renamed) this.#changed();
  }

  #ensure(): FunctionTransport {
    return (this.#transport ??= new FunctionTransport({
      environment: this.environment,
      identity: this.#identity,
      functions: () => this.functions ?? {},
      feeds: () => this.feeds ?? {},
      onChange: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
    }));
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'function-provider': FunctionProvider;
  }
}
