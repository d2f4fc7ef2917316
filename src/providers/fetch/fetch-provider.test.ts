import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import '../../widgets/display/stat/stat-widget.js';
import {forgetWarnings} from '../../core/warn.js';
import type {Provider, Sink, Source} from '../../data/types.js';
import {call, failureOf, Faults, otherOrigin, readOf} from '../testing/faults.js';
import {FetchProvider} from './fetch-provider.js';

const stream: Source = {kind: 'stream', topics: ['users'], query: []};

async function providerOf(template: unknown): Promise<{element: FetchProvider; provider: Provider}> {
  const element = await fixture<FetchProvider>(template as ReturnType<typeof html>);
  return {element, provider: element.node!.provider};
}

/** Runs with the console quiet, and gives what it was told. */
async function warningsOf(work: () => Promise<unknown>): Promise<string[]> {
  const {warn} = console;
  const told: string[] = [];
  console.warn = (text: string) => void told.push(text);
  forgetWarnings();
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return told;
}

describe('<fetch-provider>', () => {
  it('serves a widget by one attribute', async () => {
    const faults = await new Faults().plan({routes: {'GET /interface/count_users': [{body: {data: 1234}}]}});
    const root = await fixture<HTMLElement>(html`
      <fetch-provider base-url=${faults.base}>
        <stat-widget label="Users" data-source="interface:count_users"></stat-widget>
      </fetch-provider>
    `);
    const stat = root.querySelector<HTMLElement & {value: unknown}>('stat-widget')!;
    await waitUntil(() => stat.dataset['state'] === 'ready', 'the answer arrives', {timeout: 5000});
    expect(String(stat.value)).to.equal('1234');
  });

  it('F61 a widget whose server wants a sign-in says so, and the provider asks once', async () => {
    const faults = await new Faults().plan({token: 'x', answers: [{body: 1}]});
    const root = await fixture<FetchProvider>(html`<fetch-provider base-url=${faults.base}></fetch-provider>`);
    const asked = oneEvent(root, 'auth-required');
    root.append(Object.assign(document.createElement('stat-widget'), {dataSource: 'interface:a'}));
    expect(((await asked) as CustomEvent<{error: {code: string}}>).detail.error.code).to.equal('auth');
    const stat = root.querySelector<HTMLElement>('stat-widget')!;
    await waitUntil(() => stat.dataset['state'] === 'error', 'the widget shows it', {timeout: 5000});
    root.token = 'x';
    await waitUntil(() => stat.dataset['state'] === 'ready', 'a token mends it', {timeout: 5000});
  });

  describe('attributes', () => {
    it('base-url is relative to the page, with or without a slash at its end', async () => {
      for (const [text, base] of [
        ['/api', '/api'],
        ['/api/', '/api'],
        ['https://a.example', null],
      ] as const) {
        const {element} = await providerOf(html`<fetch-provider base-url=${text}></fetch-provider>`);
        expect(element.settings.base).to.equal(base === null ? text : location.origin + base);
      }
      expect((await providerOf(html`<fetch-provider></fetch-provider>`)).element.settings.base).to.equal(
        location.origin,
      );
    });

    it('F129 user and password in base-url go nowhere', async () => {
      const {element, provider} = await providerOf(
        html`<fetch-provider base-url="https://ann:pw@a.example/api"></fetch-provider>`,
      );
      expect(JSON.stringify([element.settings, provider.label, provider.identity])).to.not.contain('pw');
    });

    it('headers are sent', async () => {
      const faults = await new Faults().plan({answers: [{body: 1}]});
      const {provider} = await providerOf(
        html`<fetch-provider base-url=${faults.base} headers='{"x-tenant": "acme"}'></fetch-provider>`,
      );
      await provider.read!(readOf(call('x')));
      expect((await faults.seen()).requests[0]?.headers['x-tenant']).to.equal('acme');
    });

    it('timeout is in milliseconds', async () => {
      const faults = await new Faults().plan({answers: [{hang: true}]});
      const {provider} = await providerOf(
        html`<fetch-provider base-url=${faults.base} timeout="100"></fetch-provider>`,
      );
      expect((await failureOf(provider.read!(readOf(call('x'))))).code).to.equal('timeout');
    });

    it('batch gathers', async () => {
      const faults = await new Faults().plan({
        routes: {'POST /batch': [{batch: true}], 'GET /interface/x': [{body: 1}]},
      });
      const {provider} = await providerOf(html`<fetch-provider base-url=${faults.base} batch></fetch-provider>`);
      expect(provider.can!(call('x')).batch).to.equal(true);
      await Promise.all([provider.read!(readOf(call('x'))), provider.read!(readOf(call('x', [1])))]);
      expect((await faults.seen()).requests).to.have.length(1);
    });

    it('credentials="include" sends cookies to another origin that is allowed, and to no other', async () => {
      const [ours, theirs] = [new Faults(), new Faults()];
      const other = await otherOrigin();
      document.cookie = 'tw-test=1; path=/';
      const {provider} = await providerOf(
        html`<fetch-provider base-url=${other} credentials="include"></fetch-provider>`,
      );
      await provider.read!(readOf({kind: 'url', href: other + ours.url('good')}));
      const plain = await providerOf(html`<fetch-provider base-url="/api" credentials="include"></fetch-provider>`);
      await plain.provider.read!(readOf({kind: 'url', href: other + theirs.url('good')}));
      document.cookie = 'tw-test=; path=/; max-age=0';
      expect((await theirs.seen()).requests[0]?.headers['cookie']).to.equal(undefined);
      expect((await ours.seen()).requests).to.have.length(1);
    });

    it('credentials="omit" sends none at all', async () => {
      const faults = await new Faults().plan({answers: [{body: 1}]});
      document.cookie = 'tw-test=1; path=/';
      const {provider} = await providerOf(
        html`<fetch-provider base-url=${faults.base} credentials="omit"></fetch-provider>`,
      );
      await provider.read!(readOf(call('x')));
      document.cookie = 'tw-test=; path=/; max-age=0';
      expect((await faults.seen()).requests[0]?.headers['cookie']).to.equal(undefined);
    });

    it('crud declares forms and actions', async () => {
      const faults = await new Faults().plan({routes: {'POST /products': [{status: 201, body: {id: 1}}]}});
      const {provider} = await providerOf(
        html`<fetch-provider base-url=${faults.base} crud="products:product"></fetch-provider>`,
      );
      const source: Source = {kind: 'form', name: 'create_product', args: [], query: []};
      const signal = new AbortController().signal;
      const outcome = await provider.mutate!({source, intent: 'submit', values: {a: 1}, idempotencyKey: 'k', signal});
      expect(outcome.data).to.deep.equal({id: 1});
      expect((await faults.seen()).requests[0]?.body).to.deep.equal({a: 1});
    });

    it('idempotent says that a lost change may be repeated', async () => {
      expect((await providerOf(html`<fetch-provider></fetch-provider>`)).provider.idempotent).to.equal(false);
      expect((await providerOf(html`<fetch-provider idempotent></fetch-provider>`)).provider.idempotent).to.equal(true);
    });

    it('events takes streams, from …/events or from an address of its own', async () => {
      const faults = new Faults();
      const without = await providerOf(html`<fetch-provider></fetch-provider>`);
      expect(without.provider.handles(stream, 'subscribe')).to.equal(false);
      const plain = await providerOf(html`<fetch-provider base-url="/api" events></fetch-provider>`);
      expect(plain.element.settings.events).to.equal(`${location.origin}/api/events`);
      const {provider} = await providerOf(html`<fetch-provider events="/fault/sse/${faults.id}"></fetch-provider>`);
      expect(provider.handles(stream, 'subscribe')).to.equal(true);
      const opened: string[] = [];
      const nothing = () => {};
      const sink: Sink = {
        open: (topic) => void opened.push(topic),
        next: nothing,
        status: nothing,
        fail: nothing,
        done: nothing,
      };
      const signal = new AbortController().signal;
      const stop = provider.subscribe!({source: stream, topics: ['users'], since: new Map(), signal}, sink);
      await waitUntil(() => opened.includes('users'));
      stop();
    });

    it('events given later lets streams through from then on', async () => {
      const {element} = await providerOf(html`<fetch-provider base-url="/api"></fetch-provider>`);
      element.events = true;
      await element.updateComplete;
      expect(element.node!.provider.handles(stream, 'subscribe')).to.equal(true);
    });
  });

  describe('overrides', () => {
    const source = call('list_users', ['admin']);

    it('come from a JSON script child', async () => {
      const faults = await new Faults().plan({routes: {'GET /v2/people': [{body: {result: {items: [1]}}}]}});
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent =
        '{"list_users": {"path": "v2/people{?role}", "params": ["role"], "dataPath": "result.items"}}';
      const element = Object.assign(document.createElement('fetch-provider'), {baseUrl: faults.base});
      element.append(script);
      const root = await fixture<HTMLElement>(html`<div></div>`);
      root.append(element);
      expect((await element.node!.provider.read!(readOf(source))).data).to.deep.equal([1]);
      expect((await faults.seen()).requests[0]?.url).to.contain('/v2/people?role=admin');
    });

    it('come from the property, which counts more', async () => {
      const faults = await new Faults().plan({routes: {'GET /mine': [{body: 1}]}});
      const {provider} = await providerOf(html`
        <fetch-provider
          base-url=${faults.base}
          .operations=${{list_users: {path: 'mine', params: ['role']}}}
        ></fetch-provider>
      `);
      expect((await provider.read!(readOf(source))).data).to.equal(1);
    });

    it('can say what the server can do', async () => {
      const {provider} = await providerOf(html`
        <fetch-provider .operations=${{list_users: {path: 'x', can: {sort: true}}}}></fetch-provider>
      `);
      expect(provider.can!(source)).to.deep.equal({sort: true});
      expect(provider.can!(call('other'))).to.deep.equal({});
    });
  });

  describe('what can not be read', () => {
    const read = (template: unknown) => async () => {
      const {provider} = await providerOf(template);
      return failureOf(provider.read!(readOf(call('x'))));
    };

    for (const [name, template] of [
      ['headers', html`<fetch-provider headers="{x}"></fetch-provider>`],
      ['headers', html`<fetch-provider headers="[1]"></fetch-provider>`],
      ['base-url', html`<fetch-provider base-url="http://"></fetch-provider>`],
      ['base-url', html`<fetch-provider base-url="javascript:alert(1)"></fetch-provider>`],
      ['crud', html`<fetch-provider crud="products"></fetch-provider>`],
      ['operations', html`<fetch-provider .operations=${[1]}></fetch-provider>`],
    ] as const)
      it(`a bad ${name} is an error of every source, by its name, and one warning`, async () => {
        let error: {code?: string; message?: string} = {};
        const told = await warningsOf(async () => void (error = await read(template)()));
        expect(error.code).to.equal('provider');
        expect(error.message).to.contain(name);
        expect(told).to.have.length(1);
      });

    it('F90 a word or a number that is not allowed takes the default, with a warning', async () => {
      const told = await warningsOf(async () => {
        const {element} = await providerOf(
          html`<fetch-provider credentials="always" timeout="soon" handles="forms"></fetch-provider>`,
        );
        expect(element.settings).to.include({credentials: 'same-origin', timeout: 30_000});
      });
      expect(told.join('\n')).to.contain('credentials').and.to.contain('timeout').and.to.contain('handles');
    });

    it('F99 null is absent', async () => {
      const told = await warningsOf(async () => {
        const element = document.createElement('fetch-provider');
        Object.assign(element, {
          baseUrl: null,
          headers: null,
          credentials: null,
          timeout: null,
          batch: null,
          events: null,
          crud: null,
          operations: null,
          token: null,
          user: null,
          allowOrigins: null,
          handles: null,
          only: null,
        });
        const root = await fixture<HTMLElement>(html`<div></div>`);
        root.append(element);
        await element.updateComplete;
        expect(element.settings).to.deep.equal(new FetchProvider().settings);
        expect(element.node!.provider.handles(call('x'), 'read')).to.equal(true);
        expect(element.node!.provider.handles(stream, 'subscribe')).to.equal(false);
      });
      expect(told).to.deep.equal([]);
    });
  });

  it('an attribute counts from the next request on, before any frame', async () => {
    const faults = await new Faults().plan({answers: [{body: 1}]});
    const {element, provider} = await providerOf(html`<fetch-provider></fetch-provider>`);
    element.setAttribute('base-url', faults.base);
    await provider.read!(readOf(call('x')));
    expect((await faults.seen()).requests).to.have.length(1);
  });

  it('F70 another server is another identity, and is told', async () => {
    const {element, provider} = await providerOf(html`<fetch-provider base-url="/a"></fetch-provider>`);
    const before = provider.identity;
    let told = 0;
    provider.onChange!(() => told++);
    element.baseUrl = '/b';
    await element.updateComplete;
    expect(provider.identity).to.not.equal(before);
    expect(told).to.be.above(0);
  });
});
