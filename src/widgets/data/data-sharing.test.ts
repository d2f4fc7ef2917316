import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../testing/preload.js';
import {allDataWidgets, recordOf, type DataWidgetProbe} from '../../testing/data-widgets.js';
import {Client} from '../../data/client.js';
import {provideNode, RootProvider} from '../../data/root-provider.js';
import {Faults} from '../../providers/testing/faults.js';
import {quickEnvironment} from '../../providers/testing/streams.js';
import '../../providers/fetch/fetch-provider.js';
import '../../providers/graphql/graphql-provider.js';
import {GraphqlFault} from '../../providers/graphql/graphql.testing.js';
import type {FetchProvider} from '../../providers/fetch/fetch-provider.js';
import {GOOD, isReady} from './crowd.testing.js';

const OTHER = {body: {data: [11, 12].map(recordOf)}};
const SOURCE = {'data-source': 'interface:rows'};

describe('all data widgets that share a server, a provider or a user', function () {
  this.timeout(40_000);
  let place: HTMLElement;
  let client: Client;

  beforeEach(async () => {
    const environment = quickEnvironment();
    client = new Client(environment);
    await client.preload();
    place = await fixture<HTMLElement>(html`<div></div>`);
    provideNode(place, {provider: new RootProvider(environment), client});
  });
  afterEach(() => {
    place.remove();
    client.close();
  });

  const each = (probes: readonly DataWidgetProbe[], holds: (probe: DataWidgetProbe) => boolean): Promise<void> =>
    waitUntil(() => probes.every(holds), undefined, {timeout: 10_000}).catch(() =>
      expect.fail(probes.filter((probe) => !holds(probe)).join('; ')),
    );

  /** All data widgets below a provider of their own. */
  async function below(
    values: Partial<FetchProvider>,
    attributes: (tag: string) => Readonly<Record<string, string>> = () => SOURCE,
  ): Promise<{provider: FetchProvider; probes: readonly DataWidgetProbe[]}> {
    const provider = Object.assign(document.createElement('fetch-provider'), values);
    const probes = await allDataWidgets(({tag}) => attributes(tag));
    provider.append(...probes.map(({element}) => element));
    place.append(provider);
    return {provider, probes};
  }

  it('F61 all that are refused at once are one new token, and all succeed', async () => {
    const faults = await new Faults().plan({answers: [GOOD], token: 'new'});
    const asked: boolean[] = [];
    const token = ({refresh}: {refresh: boolean}): string => {
      asked.push(refresh);
      return refresh ? 'new' : 'old';
    };
    // Each asks for itself.
    const {probes} = await below({baseUrl: faults.base, token: token as never}, (tag) => ({
      'data-source': `interface:rows("${tag}")`,
    }));
    await each(probes, isReady(3));
    expect(asked.filter(Boolean)).to.deep.equal([true]);
  });

  it('F61 where no new token helps, each says so, the page is asked once, and nobody asks on', async () => {
    const faults = await new Faults().plan({answers: [GOOD], token: 'good'});
    let events = 0;
    place.addEventListener('auth-required', () => events++, {capture: true});
    const {probes} = await below({baseUrl: faults.base, token: 'bad' as never}, (tag) => ({
      'data-source': `interface:rows("${tag}")`,
    }));
    await each(probes, ({state}) => state === 'error');
    expect(events).to.equal(1);
    const {requests} = await faults.seen();
    expect(requests.length).to.be.at.most(2 * probes.length);
    for (const {text, tag} of probes) expect(text, tag).not.to.contain('bad');
  });

  it('F41 an answer of errors alone is an error in words, and never ready with nothing', async () => {
    const provider = Object.assign(document.createElement('graphql-provider'), {url: new GraphqlFault().url()});
    const probes = await allDataWidgets(() => ({'data-source': 'interface:denied'}));
    provider.append(...probes.map(({element}) => element));
    place.append(provider);
    const states = new Set<string | undefined>();
    const observer = new MutationObserver(() => probes.forEach(({state}) => states.add(state)));
    for (const {element} of probes) observer.observe(element, {attributeFilter: ['data-state']});
    await each(probes, ({state, text}) => state === 'error' && text.trim() !== '');
    observer.disconnect();
    expect([...states]).to.not.include('ready');
  });

  it('F69 parameters in another order are the same source', async () => {
    const faults = await new Faults().plan({answers: [GOOD]});
    const {probes} = await below({baseUrl: faults.base}, (tag) => ({
      'data-source': tag.length % 2 ? 'resource:rows?filter[a]=1&filter[b]=2' : 'resource:rows?filter[b]=2&filter[a]=1',
    }));
    await each(probes, ({state}) => state === 'ready');
    const asked = (await faults.seen()).requests.map(({url}) => {
      const {pathname, searchParams} = new URL(url, location.href);
      searchParams.sort();
      return `${pathname}?${searchParams}`;
    });
    // Some ask for a part alone; nothing is asked for twice.
    expect(asked.toSorted()).to.deep.equal([...new Set(asked)].toSorted());
    expect(asked.length).to.be.below(probes.length);
  });

  it('F70 the same words below another provider are another source', async () => {
    const faults = await new Faults().plan({answers: [GOOD]});
    const others = await new Faults().plan({answers: [OTHER]});
    const first = await below({baseUrl: faults.base});
    const second = await below({baseUrl: others.base});
    await each(first.probes, isReady(3));
    await each(second.probes, isReady(2));
    for (const one of [faults, others]) expect((await one.seen()).requests).not.to.have.length(0);
    for (const [{probes}, count] of [
      [first, 3],
      [second, 2],
    ] as const)
      for (const {items, tag} of probes) expect(items, tag).to.have.length(count);
  });

  it('F70 F79 another user’s rows are never shown: what is under way is let go of, and each source is read once', async () => {
    const faults = await new Faults().plan({answers: [GOOD, {...GOOD, delay: 3000}, OTHER]});
    const {provider, probes} = await below({baseUrl: faults.base, user: 'ada', token: 'one' as never});
    await each(probes, isReady(3));
    for (const {element} of probes) void element.dataController!.refresh();
    await faults.until(({requests}) => requests.length === 2);
    Object.assign(provider, {user: 'grace', token: 'two'});
    await each(probes, ({items}) => items.length !== 3);
    await each(probes, isReady(2));
    const {requests, aborted} = await faults.seen();
    expect([requests.length, aborted]).to.deep.equal([3, 1]);
    expect(requests.map(({headers}) => headers['authorization'])).to.deep.equal([
      'Bearer one',
      'Bearer one',
      'Bearer two',
    ]);
  });

  it('F79 another server is read at once, and the former one no more', async () => {
    const faults = await new Faults().plan({answers: [GOOD]});
    const others = await new Faults().plan({answers: [OTHER]});
    const {provider, probes} = await below({baseUrl: faults.base});
    await each(probes, isReady(3));
    provider.baseUrl = others.base;
    await each(probes, isReady(2));
    for (const one of [faults, others]) expect((await one.seen()).requests).to.have.length(1);
  });
});
