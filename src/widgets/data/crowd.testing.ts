import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {Client} from '../../data/client.js';
import {provideNode, RootProvider} from '../../data/root-provider.js';
import type {Environment} from '../../data/types.js';
import {Faults} from '../../providers/testing/faults.js';
import {quickEnvironment} from '../../providers/testing/streams.js';
import {
  allDataWidgets,
  DATA_WIDGETS,
  recordsOf,
  type DataWidget,
  type DataWidgetProbe,
} from '../../testing/data-widgets.js';

const PATIENCE = 10_000;
/** An answer with three records. */
export const GOOD = {body: {data: recordsOf(3)}};

/** How many requests of a page may be under way at a server of the first HTTP. */
const AT_ONCE = 5;
/** Every data widget, in parts that a browser asks for at once. */
export const PARTS: readonly (readonly DataWidget[])[] = Array.from(
  {length: Math.ceil(DATA_WIDGETS.length / AT_ONCE)},
  (_, index) => DATA_WIDGETS.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
);

/** Every data widget, or some of them, each with a corner of the misbehaving server of its own. */
export class Crowd {
  readonly faults = new Map<string, Faults>();
  probes: readonly DataWidgetProbe[] = [];
  readonly #widgets: readonly DataWidget[];
  readonly #environment: Environment;
  #place?: HTMLElement;
  #close = (): void => {};

  /** `speed` is how much quicker than on a clock the waits between attempts are. */
  constructor(widgets = DATA_WIDGETS, speed = 10) {
    this.#widgets = widgets;
    this.#environment = quickEnvironment(speed);
  }

  /** Puts all on the page, each with the address that `source` gives. */
  async open(
    source: (faults: Faults) => string | Promise<string>,
    more: Readonly<Record<string, string>> = {},
  ): Promise<this> {
    const sources = new Map<string, string>();
    this.probes = await allDataWidgets(({tag}) => {
      this.faults.set(tag, new Faults());
      return more;
    }, this.#widgets);
    for (const {tag} of this.probes) sources.set(tag, await source(this.faults.get(tag)!));
    for (const {tag, element} of this.probes) element.setAttribute('data-source', sources.get(tag)!);
    await this.enter();
    this.#place!.append(...this.probes.map(({element}) => element));
    return this;
  }

  /** A part of the page where the waits between attempts are a tenth as long. */
  async enter(): Promise<HTMLElement> {
    const client = new Client(this.#environment);
    await client.preload();
    this.#close();
    this.#close = () => client.close();
    this.#place = await fixture<HTMLElement>(html`<div></div>`);
    provideNode(this.#place, {provider: new RootProvider(this.#environment), client});
    return this.#place;
  }

  /** A plan of answers in turn, as the source of each. */
  plan(answers: readonly object[], more: Readonly<Record<string, string>> = {}): Promise<this> {
    return this.open(async (faults) => `${(await faults.plan({answers})).base}/x`, more);
  }

  get place(): HTMLElement {
    return this.#place!;
  }

  /** Waits until this holds for each; says for which it does not. */
  async each(holds: (probe: DataWidgetProbe) => boolean, timeout = PATIENCE): Promise<void> {
    const others = (): readonly DataWidgetProbe[] => this.probes.filter((probe) => !holds(probe));
    await waitUntil(() => others().length === 0, undefined, {timeout}).catch(() => {
      expect.fail(others().join('; '));
    });
  }

  /** What the server has seen of each. */
  async seen(): Promise<ReadonlyMap<string, Awaited<ReturnType<Faults['seen']>>>> {
    const all = [...this.faults].map(async ([tag, faults]) => [tag, await faults.seen()] as const);
    return new Map(await Promise.all(all));
  }

  /** How often each has asked. */
  async counts(): Promise<Readonly<Record<string, number>>> {
    const seen = await this.seen();
    return Object.fromEntries([...seen].map(([tag, {requests}]) => [tag, requests.length]));
  }

  /** The same figure for each. */
  everyone(count: number): Readonly<Record<string, number>> {
    return Object.fromEntries(this.probes.map(({tag}) => [tag, count]));
  }

  /** Changes what the server does from now on. */
  async change(answers: readonly object[]): Promise<void> {
    await Promise.all([...this.faults.values()].map((faults) => faults.change({answers})));
  }

  remove(): void {
    this.#place?.remove();
    this.#close();
  }
}

/** Whether one shows so many records. */
export const isReady = (count: number) => (probe: DataWidgetProbe) =>
  probe.state === 'ready' && probe.items.length === count;
