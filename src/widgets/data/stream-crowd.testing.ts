import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {Client} from '../../data/client.js';
import {provideNode, RootProvider} from '../../data/root-provider.js';
import {FaultStream, quickEnvironment, type QuickEnvironment, type Step} from '../../providers/testing/streams.js';
import {allDataWidgets, recordOf, type DataWidgetProbe} from '../../testing/data-widgets.js';

/** The source of a list that is known by its stream alone. */
export const STREAM = {'data-source': 'stream:users'};

export const insert = (id: number, position = String(id), more: object = {}): Step => ({
  event: {id: position, data: {topic: 'users', op: 'insert', record: recordOf(id), ...more}},
});
export const inserts = (from: number, to: number): Step[] =>
  Array.from({length: to - from + 1}, (_, index) => insert(from + index));

const names = (from: number, to: number): readonly string[] =>
  Array.from({length: to - from + 1}, (_, index) => `Item ${from + index}`);
const DRAWS_NO_NAMES = /chart/;

/** Each record once: by its name, where a widget draws names. */
export const shows =
  (from: number, to: number) =>
  (probe: DataWidgetProbe): boolean => {
    if (probe.items.length !== to - from + 1) return false;
    if (DRAWS_NO_NAMES.test(probe.tag)) return true;
    return JSON.stringify(probe.names.toSorted()) === JSON.stringify(names(from, to).toSorted());
  };

/** Every data widget, below one provider of live data whose server misbehaves, in time that is ten times as quick. */
export class StreamCrowd {
  readonly fault = new FaultStream();
  readonly environment: QuickEnvironment = quickEnvironment();
  probes: readonly DataWidgetProbe[] = [];
  place!: HTMLElement;
  #client!: Client;

  /** Below an event stream, one list of steps for each connection. */
  open(...plan: Step[][]): Promise<void> {
    return this.below('sse-provider', {url: this.fault.sse(...plan)});
  }

  /** Below any provider, with its properties. */
  async below(tag: string, properties: object, source: Readonly<Record<string, string>> = STREAM): Promise<void> {
    this.#client = new Client(this.environment);
    await this.#client.preload();
    this.place = await fixture<HTMLElement>(html`<div></div>`);
    provideNode(this.place, {provider: new RootProvider(this.environment), client: this.#client});
    const provider = Object.assign(document.createElement(tag), {environment: this.environment, ...properties});
    this.probes = await allDataWidgets(() => source);
    provider.append(...this.probes.map(({element}) => element));
    this.place.append(provider);
  }

  /** Waits until this holds for each; says for which it does not. */
  async each(holds: (probe: DataWidgetProbe) => boolean, timeout = 10_000): Promise<void> {
    const others = (): readonly DataWidgetProbe[] => this.probes.filter((probe) => !holds(probe));
    await waitUntil(() => others().length === 0, undefined, {timeout}).catch(() => expect.fail(others().join('; ')));
  }

  /** Takes all from the page, and waits until the server has nobody left. */
  async close(): Promise<void> {
    this.place.remove();
    await this.fault.until(({live}) => live === 0, 'somebody still listens');
    this.#client.close();
  }
}
