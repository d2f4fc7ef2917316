import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../testing/preload.js';
import {
  allDataWidgets,
  DATA_WIDGETS,
  recordsOf,
  type DataWidget,
  type DataWidgetProbe,
} from '../../testing/data-widgets.js';
import {Client} from '../../data/client.js';
import {provideNode, RootProvider} from '../../data/root-provider.js';
import {Faults, otherOrigin} from '../../providers/testing/faults.js';
import {quickEnvironment} from '../../providers/testing/streams.js';

const PATIENCE = 10_000;
const GOOD = {body: {data: recordsOf(3)}};

/** How many requests of a page may be under way at a server of the first HTTP. */
const AT_ONCE = 5;
const PARTS = Array.from({length: Math.ceil(DATA_WIDGETS.length / AT_ONCE)}, (_, index) =>
  DATA_WIDGETS.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
);

/** Every data widget, or some of them, each with a corner of the misbehaving server of its own. */
class Crowd {
  readonly faults = new Map<string, Faults>();
  probes: readonly DataWidgetProbe[] = [];
  readonly #widgets: readonly DataWidget[];
  readonly #environment = quickEnvironment();
  #place?: HTMLElement;
  #close = (): void => {};

  constructor(widgets = DATA_WIDGETS) {
    this.#widgets = widgets;
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

const isReady = (count: number) => (probe: DataWidgetProbe) => probe.state === 'ready' && probe.items.length === count;

describe('all data widgets against a server that misbehaves', function () {
  this.timeout(40_000);
  let crowd: Crowd;
  beforeEach(() => {
    crowd = new Crowd();
  });
  afterEach(() => crowd.remove());

  describe('answers', () => {
    it('draw what a good server says', async () => {
      await crowd.plan([GOOD]);
      await crowd.each(isReady(3));
      expect(await crowd.counts()).to.deep.equal(crowd.everyone(1));
    });

    it('F45 500 and then 200 is data without an act of the reader, and two requests', async () => {
      await crowd.plan([{status: 500, problem: {title: 'Broken'}}, GOOD]);
      await crowd.each(isReady(3));
      expect(await crowd.counts()).to.deep.equal(crowd.everyone(2));
    });

    it('F46 500 for ever is an error after at most four requests, whose retry works', async () => {
      await crowd.plan([{status: 500, problem: {title: 'Broken'}}]);
      await crowd.each((probe) => probe.state === 'error' && probe.retry !== null);
      const counts = await crowd.counts();
      for (const [tag, count] of Object.entries(counts)) expect(count, tag).to.be.within(2, 4);
      await crowd.change([GOOD]);
      for (const {retry} of crowd.probes) retry!.click();
      await crowd.each(isReady(3));
    });

    it('F51 a connection that is cut is tried again', async () => {
      await crowd.plan([{...GOOD, reset: 'before'}, {...GOOD, reset: 10}, GOOD]);
      await crowd.each(isReady(3));
    });

    it('F52 an answer that is no JSON is bad data, asked for twice at most', async () => {
      for (const kind of ['truncated', 'jsonp', 'html']) {
        await crowd.open((faults) => faults.url('malformed', `kind=${kind}`));
        await crowd.each((probe) => probe.state === 'error');
        for (const {text, element} of crowd.probes) {
          expect(text, element.localName).not.to.match(/hacked|Sign in/);
          expect(element.shadowRoot?.querySelector('script'), element.localName).to.equal(null);
        }
        for (const [tag, count] of Object.entries(await crowd.counts())) expect(count, tag).to.be.at.most(2);
        crowd.remove();
        crowd = new Crowd();
      }
    });

    it('F52 F49 what is there stays while a later read fails, and is called old', async () => {
      await crowd.plan([GOOD]);
      await crowd.each(isReady(3));
      await crowd.change([{text: '{"data":[', headers: {'content-type': 'application/json'}}]);
      for (const {element} of crowd.probes) void element.dataController!.refresh();
      await crowd.each(({state}) => state !== 'ready' && state !== 'refreshing' && state !== 'loading');
      await crowd.each(({items, state}) => items.length === 3 && state === 'stale');
    });

    for (const kind of ['null', 'number', 'string', 'boolean', 'object', 'nested', 'long-id', 'then', 'proto'])
      it(`F56 F101 F111 an answer of another shape (${kind}) harms nobody`, async () => {
        await crowd.open((faults) => faults.url('shape', `kind=${kind}`));
        await crowd.each(({state = ''}) => ['ready', 'empty', 'error'].includes(state));
        expect(({} as {polluted?: unknown}).polluted).to.equal(undefined);
      });

    for (const [kind, answer] of [
      ['nulls', [null, null]],
      ['mixed', [recordsOf(1)[0], null, 'x', 7, [1], recordsOf(2)[1]]],
    ] as const)
      it(`F56 members that are no records (${kind}) are left out, the others stand`, async () => {
        await crowd.plan([{body: answer}]);
        await crowd.each(({state = ''}) => ['ready', 'empty'].includes(state));
        if (kind === 'mixed') await crowd.each(({items}) => items.length >= 2);
      });

    it('F57 ids that are missing, doubled or of several types lose no record', async () => {
      const [one, two, three, four] = recordsOf(4);
      const records = [{...one}, {...two, id: 1}, {...three, id: '1'}, {...four, id: undefined}];
      await crowd.plan([{body: {data: records}}]);
      await crowd.each(({items}) => items.length === 4);
    });

    it('F64 an answer without a body is empty, and says so', async () => {
      await crowd.open((faults) => faults.url('nothing'));
      await crowd.each(({state, text, items}) => state === 'empty' && items.length === 0 && text.trim() !== '');
    });

    it('F62 a refusal to other origins is an error that names the cause', async () => {
      const other = await otherOrigin();
      await crowd.open((faults) => `${other}${faults.url('nocors')}`);
      await crowd.each(({state, text}) => state === 'error' && text.trim() !== '');
    });

    it('F60 an answer that has not changed changes nothing that is shown', async () => {
      await crowd.plan([{...GOOD, etag: '"v1"'}]);
      await crowd.each(isReady(3));
      const states: string[] = [];
      const observer = new MutationObserver((records) => {
        for (const {target} of records)
          states.push(`${(target as HTMLElement).localName} ${(target as HTMLElement).dataset['state']}`);
      });
      for (const {element} of crowd.probes)
        observer.observe(element, {attributes: true, attributeFilter: ['data-state']});
      const before = crowd.probes.map(({items}) => items[0]);
      await Promise.all(crowd.probes.map(({element}) => element.dataController!.refresh()));
      await crowd.each(isReady(3));
      expect(states.filter((one) => / (?:loading|empty|error)$/.test(one))).to.deep.equal([]);
      crowd.probes.forEach((probe, index) => expect(probe.items[0] === before[index], probe.tag).to.equal(true));
      observer.disconnect();
    });
  });

  describe('races', () => {
    for (const widgets of PARTS) {
      const tags = widgets.map(({tag}) => tag.replace('-widget', '')).join(', ');

      it(`F65 the later question is the one that is answered, however late the first: ${tags}`, async () => {
        const later = new Map<string, string>();
        for (const {tag} of widgets) later.set(tag, `${(await new Faults().plan({answers: [GOOD]})).base}/x`);
        crowd = await new Crowd(widgets).open((faults) => faults.url('slow', 'ms=400'));
        await crowd.each(({state}) => state === 'loading');
        const end = Date.now() + 500;
        for (const {tag, element} of crowd.probes) element.setAttribute('data-source', later.get(tag)!);
        await crowd.each(isReady(3));
        // The answer to the first has two records.
        await waitUntil(() => crowd.probes.some((probe) => !isReady(3)(probe)) || Date.now() > end);
        await crowd.each(isReady(3), 0);
      });

      it(`F71 F72 who leaves while it asks ends the request, who comes back is served: ${tags}`, async () => {
        crowd = await new Crowd(widgets).plan([{...GOOD, delay: 1000}]);
        const all = async (holds: (seen: {live: number; aborted: number}) => boolean): Promise<boolean> =>
          [...(await crowd.seen()).values()].every(holds);
        await waitUntil(() => all(({live}) => live === 1), 'not all have asked');
        for (const {element} of crowd.probes) element.remove();
        await waitUntil(() => all(({aborted}) => aborted === 1), 'not all have let go');
        crowd.place.append(...crowd.probes.map(({element}) => element));
        await crowd.each(isReady(3));
        expect(await crowd.counts()).to.deep.equal(crowd.everyone(2));
      });
    }

    it('F66 of a hundred changes at once few are asked, and the last is shown', async () => {
      await crowd.plan([GOOD]);
      await crowd.each(isReady(3));
      for (let turn = 0; turn < 100; turn++) {
        for (const {tag, element} of crowd.probes)
          element.setAttribute('data-source', `${crowd.faults.get(tag)!.base}/x?turn=${turn}`);
        if (turn % 10 === 0) await Promise.resolve();
      }
      await waitUntil(
        async () => [...(await crowd.seen()).values()].every(({requests}) => requests.at(-1)?.url.includes('turn=99')),
        undefined,
        {timeout: 5000},
      );
      await crowd.each(isReady(3));
      for (const [tag, count] of Object.entries(await crowd.counts())) expect(count, tag).to.be.at.most(6);
    });

    it('F67 many of a kind with one source are one request', async () => {
      const faults = await new Faults().plan({answers: [GOOD]});
      const place = await crowd.enter();
      const source = {'data-source': `${faults.base}/x`};
      const probes = (await Promise.all(Array.from({length: 10}, () => allDataWidgets(() => source)))).flat();
      place.append(...probes.map(({element}) => element));
      await waitUntil(() => probes.every(isReady(3)), undefined, {timeout: 10_000}).catch(() =>
        expect.fail(probes.filter((probe) => !isReady(3)(probe)).join('; ')),
      );
      expect((await faults.seen()).requests).to.have.length(1);
    });

    it('F75 an interval shorter than the answers take never has two requests under way', async () => {
      await crowd.plan([{...GOOD, delay: 300}], {'refresh-interval': '1000'});
      await waitUntil(
        async () => [...(await crowd.seen()).values()].every(({requests}) => requests.length >= 3),
        undefined,
        {timeout: 8000},
      );
      await crowd.each(({items}) => items.length === 3);
      for (const {element} of crowd.probes) element.remove();
      await waitUntil(async () => [...(await crowd.seen()).values()].every(({live}) => live === 0));
      for (const [tag, {mostLive}] of await crowd.seen()) expect(mostLive, tag).to.equal(1);
    });
  });
});
