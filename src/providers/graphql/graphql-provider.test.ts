import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import '../../widgets/data/list/list-widget.js';
import '../../widgets/display/stat/stat-widget.js';
import {forgetWarnings} from '../../core/warn.js';
import type {DataError, Provider, Source} from '../../data/types.js';
import {HOSTILE_TEXTS} from '../../testing/hostile-texts.js';
import {call, failureOf, readOf} from '../testing/faults.js';
import './graphql-provider.js';
import type {GraphqlProvider} from './graphql-provider.js';
import {GraphqlFault} from './graphql.testing.js';

const stream: Source = {kind: 'stream', topics: ['things'], query: []};
type Stat = HTMLElement & {value: unknown};

async function providerOf(template: unknown): Promise<{element: GraphqlProvider; provider: Provider}> {
  const element = await fixture<GraphqlProvider>(template as ReturnType<typeof html>);
  return {element, provider: element.node!.provider};
}

const state = (element: HTMLElement, wanted: string) =>
  waitUntil(() => element.dataset['state'] === wanted, `it is ${wanted}`, {timeout: 15_000});

describe('<graphql-provider>', () => {
  let fault: GraphqlFault;

  beforeEach(() => {
    fault = new GraphqlFault();
    forgetWarnings();
  });

  it('serves a widget by one attribute', async () => {
    const root = await fixture<HTMLElement>(html`
      <graphql-provider url=${fault.url()}>
        <stat-widget label="Users" data-source="interface:count_users"></stat-widget>
      </graphql-provider>
    `);
    const stat = root.querySelector<Stat>('stat-widget')!;
    await state(stat, 'ready');
    expect(String(stat.value)).to.equal('3');
  });

  it('takes named operations from its script, with their fragments', async () => {
    const root = await fixture<HTMLElement>(html`
      <graphql-provider url=${fault.url()}>
        <script type="application/graphql">
          query Admins { list_by_role(role: "admin") { ...Name } }
        </script>
        <script type="application/graphql">
          fragment Name on User { name }
        </script>
        <list-widget aria-label="Admins" data-source="interface:Admins" data-map="title: name"></list-widget>
      </graphql-provider>
    `);
    const list = root.querySelector<HTMLElement>('list-widget')!;
    await state(list, 'ready');
    expect(list.shadowRoot!.textContent).to.contain('Ann');
  });

  it('takes the mapping from its script', async () => {
    const root = await fixture<HTMLElement>(html`
      <graphql-provider url=${fault.url()}>
        <script type="application/json">
          {"resources": {"people": {"list": "list_users"}}}
        </script>
        <list-widget aria-label="People" data-source="resource:people" data-map="title: name"></list-widget>
      </graphql-provider>
    `);
    const list = root.querySelector<HTMLElement>('list-widget')!;
    await state(list, 'ready');
    expect(list.shadowRoot!.textContent).to.contain('Cid');
  });

  it('F41 what there is of a partial answer shows, and the page is told what is missing', async () => {
    const {element} = await providerOf(html`<graphql-provider url=${fault.url()}></graphql-provider>`);
    const told = oneEvent(element, 'data-error');
    const stat = Object.assign(document.createElement('stat-widget'), {
      dataSource: 'interface:half',
      dataMap: 'value: good',
      label: 'Half',
    });
    element.append(stat);
    const {error} = ((await told) as CustomEvent<{error: DataError}>).detail;
    expect(error).to.include({message: 'This half is missing.', partial: true});
    await state(stat, 'ready');
    expect(String((stat as unknown as Stat).value)).to.equal('here');
  });

  it('F41 an answer of errors alone is an error, with a way to try again', async () => {
    const root = await fixture<HTMLElement>(html`
      <graphql-provider url=${fault.url()}>
        <stat-widget label="Users" data-source="interface:denied"></stat-widget>
      </graphql-provider>
    `);
    await state(root.querySelector<HTMLElement>('stat-widget')!, 'error');
  });

  it('topics are subscriptions where the page says so, and go on otherwise', async () => {
    const plain = await providerOf(html`<graphql-provider url=${fault.url()}></graphql-provider>`);
    expect(await plain.provider.handles(stream, 'subscribe')).to.equal(false);
    const live = await providerOf(html`<graphql-provider url=${fault.url()} ws-url></graphql-provider>`);
    expect(live.element.settings.wsUrl).to.equal(fault.url());
    expect(await live.provider.handles(stream, 'subscribe')).to.equal(true);
    const events = await providerOf(html`<graphql-provider url=${fault.url()} protocol="sse"></graphql-provider>`);
    expect(await events.provider.handles(stream, 'subscribe')).to.equal(true);
  });

  for (const protocol of ['ws', 'sse'] as const) {
    it(`F01 M-25 a list lives by a subscription over ${protocol}: connecting, live, reconnecting, live`, async () => {
      const root = await fixture<HTMLElement>(html`
        <graphql-provider url=${fault.url()} protocol=${protocol}>
          <list-widget aria-label="Users" data-source="interface:list_users" stream="things" data-map="title: name">
          </list-widget>
        </graphql-provider>
      `);
      const list = root.querySelector<HTMLElement & {dataController?: {connection: string}}>('list-widget')!;
      const connections: string[] = [];
      root.addEventListener(
        'data-state',
        (event) => void connections.push((event as CustomEvent<{connection: string}>).detail.connection),
        true,
      );
      await waitUntil(() => list.dataController?.connection === 'live', 'live', {timeout: 5000});
      await fault.until((seen) => seen.live === 1, 'the server has it');
      await fault.tell('publish', {topic: 'things', op: 'insert', record: {id: 9, name: HOSTILE_TEXTS[0]!}});
      await waitUntil(() => list.shadowRoot!.textContent!.includes(HOSTILE_TEXTS[0]!), 'it shows', {timeout: 5000});
      const before = (await fault.asked()).length;
      await fault.tell('drop', {});
      await waitUntil(() => connections.includes('reconnecting'), 'reconnecting', {timeout: 5000});
      await waitUntil(() => list.dataController!.connection === 'live', 'live again', {timeout: 8000});
      await waitUntil(async () => (await fault.asked()).length > before, 'the snapshot is read again', {timeout: 5000});
    });
  }

  it('a token as attribute is taken off, and goes to its own server alone', async () => {
    const {element, provider} = await providerOf(
      html`<graphql-provider url=${fault.url()} token="hunter2" headers='{"x-tenant": "acme"}'></graphql-provider>`,
    );
    expect(element.hasAttribute('token')).to.equal(false);
    await provider.read!(readOf(call('count_users')));
    const {asked} = await fault.operations();
    expect(asked[0]!.headers).to.include({authorization: 'Bearer hunter2', 'x-tenant': 'acme'});
    expect(JSON.stringify([provider.label, provider.identity])).to.not.contain('hunter2');
  });

  it('another address or mapping makes another identity', async () => {
    const {element, provider} = await providerOf(html`<graphql-provider url=${fault.url()}></graphql-provider>`);
    const first = provider.identity;
    element.mapping = {resources: {people: {list: 'list_users'}}};
    expect(provider.identity).to.not.equal(first);
    const second = provider.identity;
    element.url = '/elsewhere';
    expect(provider.identity).to.not.equal(second);
  });

  it('the address is relative to the page, and /graphql by itself', async () => {
    expect((await providerOf(html`<graphql-provider></graphql-provider>`)).element.settings.url).to.equal(
      `${location.origin}/graphql`,
    );
  });

  for (const [what, template, reason] of [
    ['url', html`<graphql-provider url="javascript:alert(1)"></graphql-provider>`, 'url'],
    ['user and password', html`<graphql-provider url="https://ann:pw@a.example/graphql"></graphql-provider>`, 'url'],
    ['headers', html`<graphql-provider headers="{"></graphql-provider>`, 'headers'],
    [
      'documents',
      html`<graphql-provider
        ><script type="application/graphql">
          { users { id } }
        </script></graphql-provider
      >`,
      'no name',
    ],
    [
      'mapping',
      html`<graphql-provider
        ><script type="application/json">
          {
        </script></graphql-provider
      >`,
      'script',
    ],
  ] as const) {
    it(`says in plain words what is wrong with ${what}, and asks nothing`, async () => {
      const {warn} = console;
      const told: string[] = [];
      console.warn = (text: string) => void told.push(text);
      try {
        const {provider} = await providerOf(template);
        const error = await failureOf(provider.read!(readOf(call('x'))));
        expect(error.code).to.equal('provider');
        expect(error.message).to.contain(reason);
        expect(JSON.stringify([error, told, provider.label])).to.not.contain('pw@');
      } finally {
        console.warn = warn;
      }
    });
  }
});
