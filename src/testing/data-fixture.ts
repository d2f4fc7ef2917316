import type {LitElement} from 'lit';
import {loadController} from '../core/load-controller.js';
import {Client} from '../data/client.js';
import type {DataNode} from '../data/context.js';
import {provideNode} from '../data/root-provider.js';
import type {Provider} from '../data/types.js';
import {FakeEnvironment} from './fake-environment.js';
import {MemoryProvider} from './memory-provider.js';

/** A part of the page with a client, a provider and a clock of its own. */
export interface DataFixture {
  readonly place: HTMLElement;
  readonly environment: FakeEnvironment;
  readonly client: Client;
  readonly provider: MemoryProvider;
  readonly node: DataNode;
  /** Puts markup into the place and gives its first element. */
  add<T extends LitElement>(markup: HTMLElement): Promise<T>;
  /** Lets promises, updates and a frame pass. */
  settle(): Promise<void>;
  /** Moves the clock, then settles. */
  advance(ms: number): Promise<void>;
  remove(): void;
}

/** Makes a part of the page with data of its own; `remove()` it at the end. */
export async function dataFixture(options: {parent?: Provider; node?: DataNode} = {}): Promise<DataFixture> {
  const environment = new FakeEnvironment();
  const client = options.node?.client ?? new Client(environment);
  await client.preload();
  const provider = new MemoryProvider();
  const above = options.node ?? (options.parent && {provider: options.parent, client});
  const node: DataNode = {provider, client, ...(above ? {parent: above} : {})};
  const place = document.createElement('div');
  document.body.append(place);
  provideNode(place, node);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      // Widgets load it with their first source; what is asked for later comes later.
      await loadController();
      await environment.settle();
      environment.frame();
      const widgets = [...place.querySelectorAll<LitElement>('*')];
      await Promise.all(widgets.map((widget) => widget.updateComplete));
    }
  };
  return {
    place,
    environment,
    client,
    provider,
    node,
    settle,
    async add<T extends LitElement>(element: HTMLElement) {
      place.append(element);
      await settle();
      return element as unknown as T;
    },
    async advance(ms) {
      await environment.advance(ms);
      await settle();
    },
    remove() {
      place.remove();
      client.close();
    },
  };
}
