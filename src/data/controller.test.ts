import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {property} from 'lit/decorators.js';
import {WidgetElement} from '../core/widget-element.js';
import {dataFixture, type DataFixture} from '../testing/data-fixture.js';
import {MemoryProvider} from '../testing/memory-provider.js';
import './controller.js';
import {pageScope} from './scopes.js';
import type {DataShape, Delivery} from './types.js';
import {provideNode} from './root-provider.js';

class ProbeWidget extends WidgetElement {
  static override readonly data: DataShape = {
    value: 'value',
    list: 'items',
    accepts: ['label', 'value', 'items', 'heading'],
    rename: {title: 'heading'},
  };

  @property() label?: string;
  @property() heading?: string;
  @property() value?: unknown;
  @property({attribute: false}) items?: readonly unknown[];
  deliveries: Delivery[] = [];
  throws = false;

  override applyData(delivery: Delivery): void {
    this.deliveries.push(delivery);
    if (this.throws) throw new Error('no');
    super.applyData(delivery);
  }

  override render() {
    return html`<p>${this.label}: ${this.value} (${this.items?.length ?? '-'})</p>`;
  }

  get text(): string {
    return this.shadowRoot?.querySelector('p')?.textContent ?? '';
  }
}
customElements.define('data-probe-widget', ProbeWidget);

class ListProbeWidget extends ProbeWidget {
  static override readonly data: DataShape = {list: 'items', accepts: ['items']};
}
customElements.define('data-list-probe-widget', ListProbeWidget);

type Attributes = Readonly<Record<string, string>>;

function make(attributes: Attributes, tag = 'data-probe-widget'): ProbeWidget {
  const widget = document.createElement(tag) as ProbeWidget;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  return widget;
}

describe('DataController', () => {
  let page: DataFixture;

  beforeEach(async () => {
    page = await dataFixture();
  });

  afterEach(() => page.remove());

  const add = (attributes: Attributes, tag?: string) => page.add<ProbeWidget>(make(attributes, tag));

  function record(widget: HTMLElement, ...names: string[]): string[] {
    const seen: string[] = [];
    for (const name of names) {
      widget.addEventListener(name, (event) => {
        const {detail} = event as CustomEvent<{state?: string; error?: {message: string}; total?: number}>;
        seen.push(`${name} ${detail.state ?? detail.error?.message ?? detail.total ?? ''}`.trim());
      });
    }
    return seen;
  }

  describe('DS-1…DS-7 the kinds of source', () => {
    it('DS-1 without a source, or with `static`, the author’s values show and nothing is asked', async () => {
      const widget = await add({label: 'Users', value: '7', 'data-source': 'static'});
      expect(widget.text).to.contain('Users: 7');
      expect(widget.dataController).to.equal(undefined);
      expect(widget.hasAttribute('data-mode')).to.equal(false);
      expect(page.provider.reads).to.have.length(0);
    });

    it('DS-2 interface: a bare answer goes to the main property', async () => {
      page.provider.data = {count_users: 1234};
      const widget = await add({label: 'Users', 'data-source': 'interface:count_users'});
      expect(widget.text).to.contain('Users: 1234');
      expect(widget.getAttribute('data-state')).to.equal('ready');
      expect(widget.getAttribute('data-mode')).to.equal('connected');
    });

    it('DS-3 resource: a list goes to the list property, its query to the provider', async () => {
      page.provider.data = {users: {data: [{id: 1}, {id: 2}], total: 40}};
      const widget = await add({'data-source': 'resource:users?filter[active]=true', load: 'posts'});
      expect(widget.items).to.have.length(2);
      expect(widget.dataController!.delivery!.total).to.equal(40);
      expect(page.provider.reads[0]!.request.load).to.deep.equal(['posts']);
    });

    it('DS-4 stream: a keyed list that changes', async () => {
      const widget = await add({'data-source': 'stream:users'}, 'data-list-probe-widget');
      expect(widget.dataController!.state).to.equal('loading');
      page.provider.push('users', [{op: 'reset', records: [{id: 1}]}]);
      page.provider.push('users', [{op: 'insert', at: 0, record: {id: 2}}]);
      await page.settle();
      expect(widget.items).to.deep.equal([{id: 2}, {id: 1}]);
      expect(widget.dataController!.connection).to.equal('live');
    });

    it('DS-5 DS-6 forms and actions are never read; they are described and sent', async () => {
      page.provider.description = {fields: [{name: 'email', type: 'string'}]};
      const form = await add({'data-source': 'form:create_user'});
      const action = await add({'data-source': 'action:publish(42)'});
      expect(page.provider.reads).to.have.length(0);
      expect([form.dataController!.state, action.dataController!.state]).to.deep.equal(['idle', 'idle']);
      const description = await form.dataController!.describe();
      expect(description).to.have.property('fields');
      const answer = action.dataController!.mutate('run');
      await page.settle();
      page.provider.changes[0]!.done({message: 'Published'});
      expect(await answer).to.deep.include({status: 'done', message: 'Published'});
    });

    it('DS-7 subscribe: a pushed value, and a pushed record over the last', async () => {
      const widget = await add({'data-source': 'subscribe:metrics:active_users'});
      page.provider.push('metrics:active_users', [{op: 'value', value: 7, bare: true}]);
      await page.settle();
      expect(widget.value).to.equal(7);
      const card = await add({'data-source': 'subscribe:user:updated:42'});
      page.provider.push('user:updated:42', [{op: 'value', value: {value: 1, label: 'a'}, bare: true}]);
      page.provider.push('user:updated:42', [{op: 'value', value: {value: 2}, bare: true}]);
      await page.settle();
      expect([card.value, card.label]).to.deep.equal([2, 'a']);
    });

    it('a value, function, promise, iterable and observable on the property', async () => {
      const own = await dataFixture({parent: (await import('./value-provider.js')).valueProvider});
      own.provider.kinds = [];
      const given: unknown[] = [
        5,
        () => 5,
        Promise.resolve(5),
        [(number: number) => number + 1, 4],
        {subscribe: (next: (value: number) => void) => (next(5), () => {})},
        (async function* () {
          yield 5;
        })(),
      ];
      for (const value of given) {
        const widget = make({});
        widget.dataSource = value;
        await own.add(widget);
        expect(widget.value).to.equal(5);
      }
      own.remove();
    });
  });

  describe('CN-01…CN-06 from an answer to properties', () => {
    it('CN-06 a record fills the properties it names and no other, under other names too', async () => {
      page.provider.data = {get: {label: 'A', value: 1, title: 'T', id: 'x', dataSource: 'y', onclick: 'z'}};
      const widget = await add({'data-source': 'interface:get'});
      expect([widget.label, widget.value, widget.heading]).to.deep.equal(['A', 1, 'T']);
      expect([widget.id, widget.dataSource]).to.deep.equal(['', 'interface:get']);
    });

    it('what stands around a list is a record to who knows it, an envelope to who does not, and one entry to both', async () => {
      page.provider.data = {get: {items: [{id: 1}], label: 'A', value: 1}};
      const knows = await add({'data-source': 'interface:get'});
      const list = await add({'data-source': 'interface:get'}, 'data-list-probe-widget');
      expect([knows.label, knows.value, knows.items]).to.deep.equal(['A', 1, [{id: 1}]]);
      expect([list.label, list.items]).to.deep.equal([undefined, [{id: 1}]]);
      page.provider.data = {get: {items: [{id: 1}], label: 'B', value: 1}};
      void knows.dataController!.refresh();
      await page.settle();
      expect([knows.label, page.provider.reads.length]).to.deep.equal(['B', 2]);
      page.provider.data = {get: {items: [], label: 'B', value: 0}};
      void knows.dataController!.refresh();
      await page.settle();
      expect([knows.value, knows.dataset['state'], list.dataset['state']]).to.deep.equal([0, 'ready', 'empty']);
    });

    it('data-path picks, data-map says what feeds what', async () => {
      page.provider.data = {stats: {totals: {users: 7, name: 'Users'}}};
      const widget = await add({
        'data-source': 'interface:stats',
        'data-path': 'totals',
        'data-map': 'value: users, label: name',
      });
      expect([widget.value, widget.label]).to.deep.equal([7, 'Users']);
    });

    it('three layers: data covers, a later author value goes below it, taking the source away uncovers it', async () => {
      page.provider.data = {get: {label: 'data', heading: 'H'}};
      const widget = await add({label: 'author', 'data-source': 'interface:get'});
      expect(widget.label).to.equal('data');
      widget.label = 'author, later';
      widget.heading = '';
      await widget.updateComplete;
      expect(widget.label).to.equal('data');
      expect(widget.heading).to.equal('H');
      widget.removeAttribute('data-source');
      await page.settle();
      expect(widget.label).to.equal('author, later');
      expect(widget.heading).to.equal('');
      expect(widget.dataController!.state).to.equal(undefined);
      expect(widget.hasAttribute('data-state')).to.equal(false);
    });

    it('a key that the next answer lacks shows the author’s value again', async () => {
      const widget = await add({label: 'author', 'data-source': 'interface:get'});
      page.provider.reads[0]!.answer({label: 'data', value: 1});
      await page.settle();
      void widget.dataController!.refresh();
      await page.settle();
      page.provider.reads[1]!.answer({value: 2});
      await page.settle();
      expect([widget.label, widget.value]).to.deep.equal(['author', 2]);
    });

    it('the author’s data stands in until the first answer', async () => {
      const widget = await add({label: 'Users', value: '…', 'data-source': 'interface:count'});
      expect(widget.text).to.contain('Users: …');
      expect(widget.getAttribute('data-state')).to.equal('loading');
      page.provider.reads[0]!.answer(3);
      await page.settle();
      expect(widget.text).to.contain('Users: 3');
    });

    it('nothing is empty, and an answer of another shape is an error with words', async () => {
      page.provider.data = {none: [], wrong: true};
      const none = await add({'data-source': 'interface:none'});
      expect(none.getAttribute('data-state')).to.equal('empty');
      const wrong = await add({'data-source': 'interface:wrong'}, 'data-list-probe-widget');
      expect(wrong.getAttribute('data-state')).to.equal('error');
      expect(wrong.dataController!.error!.message).to.contain('list');
    });

    it('F100 a widget that throws at its data shows an error, and takes the next answer', async () => {
      const {warn} = console;
      const told: unknown[] = [];
      console.warn = (line: unknown) => told.push(line);
      const widget = make({'data-source': 'interface:f'});
      widget.throws = true;
      page.provider.data = {f: 1};
      await page.add(widget);
      expect(widget.dataController!.state).to.equal('error');
      expect(told.join()).to.contain('applyData failed');
      console.warn = warn;
      widget.throws = false;
      page.provider.data = {f: 2};
      void widget.dataController!.refresh();
      await page.settle();
      expect([widget.dataController!.state, widget.value]).to.deep.equal(['ready', 2]);
    });
  });

  describe('CN-03 states and events', () => {
    it('tells each state once, each snapshot, and an error that bubbles', async () => {
      const widget = make({'data-source': 'interface:list'});
      const seen = record(widget, 'data-state', 'data-load');
      const above = record(page.place, 'data-state', 'data-error');
      await page.add(widget);
      page.provider.reads[0]!.answer([1, 2], {total: 9});
      await page.settle();
      void widget.dataController!.refresh();
      await page.settle();
      page.provider.reads[1]!.fail({code: 'missing', message: 'Gone', retryable: false});
      await page.settle();
      expect(seen).to.deep.equal([
        'data-state loading',
        'data-state ready',
        'data-load 9',
        'data-state refreshing',
        'data-state stale',
      ]);
      expect(above).to.deep.equal(['data-error Gone']);
    });

    it('refresh() settles when the answer is there, whatever it is', async () => {
      const widget = await add({'data-source': 'interface:list'});
      page.provider.reads[0]!.fail('Out of order');
      await page.settle();
      expect(widget.dataController!.error!.message).to.equal('Out of order');
      const refreshed = widget.dataController!.refresh();
      await page.settle();
      page.provider.reads[1]!.answer([1]);
      await refreshed;
      expect(widget.dataController!.state).to.equal('ready');
    });

    it('the commands --refresh, --retry and --undo reach the data', async () => {
      page.provider.data = {list: [1]};
      const widget = await add({'data-source': 'interface:list'});
      for (const command of ['--refresh', '--retry', '--undo', '--other']) {
        widget.dispatchEvent(Object.assign(new Event('command'), {command}));
        await page.settle();
      }
      expect(page.provider.reads).to.have.length(3);
    });

    it('F91 a text that is no source is an error that says why, and asks nothing', async () => {
      const widget = await add({'data-source': 'list_users'});
      expect(widget.getAttribute('data-state')).to.equal('error');
      expect(widget.dataController!.error!.message).to.contain('data-source');
      expect(page.provider.reads).to.have.length(0);
      widget.setAttribute('data-source', 'interface:list_users');
      await page.advance(600);
      expect(page.provider.reads).to.have.length(1);
    });
  });

  describe('changes of the source', () => {
    it('F65 a slow first answer never shows after a fast second one, and is aborted', async () => {
      const widget = await add({'data-source': 'interface:first'});
      widget.setAttribute('data-source', 'interface:second');
      await page.advance(200);
      const [first, second] = page.provider.reads;
      expect(first!.aborted).to.equal(true);
      second!.answer('second');
      await page.settle();
      first!.answer('first');
      await page.settle();
      expect(widget.value).to.equal('second');
      expect(widget.deliveries).to.have.length(1);
    });

    it('F66 100 changes in a second are 5 requests at most, and the last shows', async () => {
      const widget = await add({'data-source': 'interface:f(0)'});
      page.provider.data = {f: 'x'};
      for (let i = 1; i <= 100; i++) {
        widget.setAttribute('data-source', `interface:f(${i})`);
        await widget.updateComplete;
        await page.environment.advance(10);
      }
      await page.advance(500);
      expect(page.provider.reads.length).to.be.at.most(5);
      const last = page.provider.reads.at(-1)!.request.source as {args: unknown};
      expect(last.args).to.deep.equal([100]);
    });

    it('a source that it goes back to gives what it had, though nothing has changed there', async () => {
      page.provider.data = {a: {value: 'A'}, b: {value: 'B'}};
      const widget = await add({'data-source': 'interface:a'});
      widget.setAttribute('data-source', 'interface:b');
      await page.advance(200);
      expect(widget.value).to.equal('B');
      widget.setAttribute('data-source', 'interface:a');
      await page.advance(200);
      expect(widget.value).to.equal('A');
    });

    it('the old data stays while the new is read', async () => {
      page.provider.data = {a: 1};
      const widget = await add({'data-source': 'interface:a'});
      widget.setAttribute('data-source', 'interface:b');
      await page.advance(200);
      expect([widget.value, widget.dataController!.state]).to.deep.equal([1, 'refreshing']);
      page.provider.waiting[0]!.answer(2);
      await page.settle();
      expect([widget.value, widget.dataController!.state]).to.deep.equal([2, 'ready']);
    });

    it('F76 quick clicks on sort and page: the last one wins', async () => {
      page.provider.capabilities = {sort: true, page: 'number', filter: true, search: true};
      const widget = await add({'data-source': 'resource:users'});
      page.provider.reads[0]!.answer([{id: 1}]);
      await page.settle();
      for (let number = 1; number <= 5; number++) {
        widget.dataController!.setView({page: {size: 10, number}});
        await widget.updateComplete;
      }
      await page.advance(600);
      const waiting = page.provider.waiting;
      expect(waiting).to.have.length(1);
      expect(waiting[0]!.request.view.page!.number).to.equal(5);
      waiting[0]!.answer([{id: 5}]);
      await page.settle();
      expect(widget.items).to.deep.equal([{id: 5}]);
    });

    it('what the source can’t do of a view is left to the widget, with what is missing', async () => {
      page.provider.data = {users: {data: [{id: 1}], total: 30}};
      const widget = await add({'data-source': 'resource:users'});
      widget.dataController!.setView({sort: [{field: 'name'}]});
      await page.advance(600);
      expect(page.provider.reads).to.have.length(1);
      const {rest, partial} = widget.dataController!.delivery!;
      expect(rest).to.deep.equal({sort: [{field: 'name'}]});
      expect(partial).to.equal(true);
    });

    it('an answer may say that the source can do more', async () => {
      const widget = await add({'data-source': 'resource:users'});
      page.provider.reads[0]!.answer([{id: 1}], {can: {sort: true}});
      await page.settle();
      widget.dataController!.setView({sort: [{field: 'name'}]});
      await page.advance(600);
      expect(page.provider.reads).to.have.length(2);
      expect(page.provider.reads[1]!.request.view).to.deep.equal({sort: [{field: 'name'}]});
    });
  });

  describe('CN-14 holes', () => {
    afterEach(() => {
      pageScope.set('department', undefined);
      pageScope.set('range', undefined);
    });

    it('waits, idle and disabled, until the value is there, and reads again when it changes', async () => {
      page.provider.data = {positions: [1]};
      const widget = await add({'data-source': 'interface:positions({page.department})'});
      expect([widget.dataController!.state, widget.disabled]).to.deep.equal(['idle', true]);
      expect(page.provider.reads).to.have.length(0);
      pageScope.set('department', 7);
      await page.advance(600);
      expect([widget.dataController!.state, widget.disabled ?? false]).to.deep.equal(['ready', false]);
      pageScope.set('department', 8);
      await page.advance(600);
      const args = page.provider.reads.map(({request}) => (request.source as {args: unknown}).args);
      expect(args).to.deep.equal([[7], [8]]);
      pageScope.set('department', undefined);
      await page.advance(600);
      expect([widget.dataController!.state, widget.items]).to.deep.equal(['idle', undefined]);
    });

    it('an optional hole may be empty', async () => {
      page.provider.data = {list: [1]};
      await add({'data-source': 'interface:list({page.range?})'});
      expect((page.provider.reads[0]!.request.source as {args: unknown}).args).to.deep.equal([null]);
    });
  });

  describe('finding a provider', () => {
    it('F92 CN-04 nobody: an error that names the element to add, one warning, and it works when one comes', async () => {
      const {warn} = console;
      const told: unknown[] = [];
      console.warn = (line: unknown) => told.push(line);
      page.provider.kinds = [];
      const widgets = [await add({'data-source': 'interface:a'}), await add({'data-source': 'interface:b'})];
      console.warn = warn;
      for (const widget of widgets) {
        expect(widget.dataController!.state).to.equal('error');
        expect(widget.dataController!.error!.hint).to.contain('<fetch-provider');
      }
      expect(told).to.have.length(1);
      page.provider.kinds = ['interface'];
      page.provider.data = {a: 1, b: 2};
      page.provider.change();
      await page.advance(600);
      expect(widgets.map((widget) => widget.value)).to.deep.equal([1, 2]);
    });

    it('F92 waits three seconds for a provider element that is not defined yet', async () => {
      page.provider.kinds = [];
      const holder = document.createElement('late-provider');
      const widget = make({'data-source': 'interface:late'});
      holder.append(widget);
      page.place.append(holder);
      await page.settle();
      expect(widget.dataController!.state).to.equal('loading');
      const late = new MemoryProvider('late');
      late.data = {late: 1};
      provideNode(holder, {provider: late, parent: page.node, client: page.client});
      await page.advance(600);
      expect(widget.value).to.equal(1);
    });

    it('F92 after three seconds it says what is missing', async () => {
      page.provider.kinds = [];
      const holder = document.createElement('never-provider');
      const widget = make({'data-source': 'resource:never'});
      holder.append(widget);
      page.place.append(holder);
      const {warn} = console;
      console.warn = () => {};
      await page.settle();
      await page.advance(2900);
      expect(widget.dataController!.state).to.equal('loading');
      await page.advance(200);
      console.warn = warn;
      expect(widget.dataController!.state).to.equal('error');
    });

    it('CN-18 rows by one provider, pushes by the one around it', async () => {
      const outer = page.provider;
      outer.kinds = ['subscribe'];
      const inner = new MemoryProvider('inner');
      inner.kinds = ['interface'];
      inner.data = {users: [{id: 1}]};
      const holder = document.createElement('div');
      page.place.append(holder);
      provideNode(holder, {provider: inner, parent: page.node, client: page.client});
      const widget = make({'data-source': 'interface:users', subscribe: 'users:created, users:deleted'});
      holder.append(widget);
      await page.advance(300);
      outer.push('users:created', [{op: 'value', value: {id: 2}, bare: true}]);
      outer.push('users:deleted', [{op: 'value', value: {id: 1}, bare: true}]);
      await page.settle();
      expect(widget.items).to.deep.equal([{id: 2}]);
      expect(inner.feeds).to.have.length(0);
      expect(outer.feeds).to.have.length(1);
    });

    it('a bare `subscribe` listens to the topic of its record, in silence where nobody pushes', async () => {
      page.provider.data = {get_user: {id: 42, label: 'Ann'}};
      const widget = await add({'data-source': 'interface:get_user(42)', subscribe: ''});
      await page.advance(300);
      expect(page.provider.live[0]!.request.topics).to.deep.equal(['user:updated:42']);
      page.provider.push('user:updated:42', [{op: 'value', value: {id: 42, label: 'Eve'}, bare: true}]);
      await page.settle();
      expect(widget.label).to.equal('Eve');
      page.provider.kinds = ['interface'];
      const silent = await add({'data-source': 'interface:get_user(43)', subscribe: ''});
      await page.settle();
      expect([silent.dataController!.state, silent.dataController!.connection]).to.deep.equal(['ready', 'none']);
    });

    it('a topic that nobody handles is told beside the data', async () => {
      page.provider.kinds = ['interface'];
      page.provider.data = {list: [1]};
      const widget = await add({'data-source': 'interface:list', subscribe: 'x'});
      await page.advance(300);
      expect(widget.items).to.deep.equal([1]);
      expect(widget.dataController!.state).to.equal('stale');
      expect(widget.dataController!.error!.code).to.equal('provider');
    });

    it('F79 another user: requests are aborted, data is gone at once, each source is read once', async () => {
      page.provider.data = {me: 'ann'};
      const widgets = [await add({'data-source': 'interface:me'}), await add({'data-source': 'interface:me'})];
      page.provider.data = {};
      void widgets[0]!.dataController!.refresh();
      await page.settle();
      page.provider.identity = 'memory of bob';
      expect(page.provider.reads.at(-1)!.aborted).to.equal(true);
      expect(widgets.map((widget) => widget.value)).to.deep.equal([undefined, undefined]);
      await page.advance(600);
      expect(page.provider.waiting).to.have.length(1);
      page.provider.waiting[0]!.answer('bob');
      await page.settle();
      expect(widgets.map((widget) => widget.value)).to.deep.equal(['bob', 'bob']);
    });

    it('F70 the same source below another provider is another request', async () => {
      page.provider.data = {me: 'outer'};
      const inner = new MemoryProvider('inner');
      inner.data = {me: 'inner'};
      const holder = document.createElement('div');
      page.place.append(holder);
      provideNode(holder, {provider: inner, parent: page.node, client: page.client});
      const widget = make({'data-source': 'interface:me'});
      holder.append(widget);
      const other = await add({'data-source': 'interface:me'});
      expect([widget.value, other.value]).to.deep.equal(['inner', 'outer']);
      page.place.append(widget);
      await page.advance(600);
      expect(widget.value).to.equal('outer');
    });

    it('F85 2,000 widgets below 50 providers ask each provider a few times', async () => {
      let asked = 0;
      page.provider.data = {count: 1};
      let holder = page.place;
      let {node} = page;
      for (let depth = 0; depth < 50; depth++) {
        const provider = new MemoryProvider(`p${depth}`);
        provider.handles = () => (asked++, false);
        const next = document.createElement('div');
        holder.append(next);
        node = {provider, parent: node, client: page.client};
        provideNode(next, node);
        holder = next;
      }
      const widgets = Array.from({length: 2000}, () => make({'data-source': 'interface:count'}));
      holder.append(...widgets);
      await page.settle();
      expect(widgets.every((widget) => widget.value === 1)).to.equal(true);
      expect(page.provider.reads).to.have.length(1);
      expect(asked).to.be.below(200);
    });
  });

  describe('leaving and moving', () => {
    it('F96 a source set before the element is defined, or removed before its first update', async () => {
      page.provider.data = {a: 1};
      const early = document.createElement('data-late-probe-widget') as ProbeWidget;
      early.dataSource = 'interface:a';
      page.place.append(early);
      customElements.define('data-late-probe-widget', class extends ProbeWidget {});
      await page.settle();
      expect(early.value).to.equal(1);
      const gone = make({'data-source': 'interface:b'});
      page.place.append(gone);
      gone.remove();
      await page.settle();
      expect(page.provider.reads).to.have.length(1);
    });

    it('F26 moved 50 times: one connection, one request, no state told', async () => {
      page.provider.data = {list: [{id: 1}]};
      const widget = await add({'data-source': 'interface:list', subscribe: 'x'}, 'data-list-probe-widget');
      await page.advance(300);
      const seen = record(widget, 'data-state', 'data-load');
      const holder = document.createElement('div');
      page.place.append(holder);
      for (let move = 0; move < 50; move++) (move % 2 ? page.place : holder).append(widget);
      page.provider.push('x', [{op: 'insert', record: {id: 2}}]);
      await page.settle();
      expect(widget.items).to.have.length(2);
      expect([page.provider.feeds.length, page.provider.reads.length]).to.deep.equal([1, 1]);
      expect(seen).to.deep.equal([]);
    });

    it('F71 removed in the middle of a request: aborted, and nothing happens after', async () => {
      const widget = await add({'data-source': 'interface:list'});
      const seen = record(widget, 'data-state', 'data-load', 'data-error');
      widget.remove();
      await page.advance(101);
      expect(page.provider.reads[0]!.aborted).to.equal(true);
      page.provider.reads[0]!.answer(1);
      await page.settle();
      expect(seen).to.deep.equal([]);
      expect(widget.value).to.equal(undefined);
    });

    it('F72 removed for a while and back: it shows what is new', async () => {
      page.provider.data = {list: [1]};
      const widget = await add({'data-source': 'interface:list'});
      widget.remove();
      await page.advance(60_000);
      page.provider.data = {list: [1, 2]};
      page.place.append(widget);
      await page.advance(600);
      expect(widget.items).to.deep.equal([1, 2]);
    });

    it('F81 F80 1,000 mounts and unmounts leave no listener, timer, feed or request', async () => {
      page.provider.data = {list: [1]};
      const before = page.environment.pending;
      for (let i = 0; i < 1000; i++) {
        const widget = make({
          'data-source': `interface:list(${i % 7}, {page.department?})`,
          subscribe: 'x',
          'refresh-interval': '1000',
        });
        page.place.append(widget);
        if (i % 10 === 0) await widget.updateComplete;
        widget.remove();
      }
      await page.settle();
      await page.advance(1100);
      expect(page.environment.pending).to.deep.equal(before);
      expect(page.provider.live).to.have.length(0);
      expect(page.provider.listeners).to.equal(0);
      expect(page.provider.waiting).to.have.length(0);
    });
  });

  it('CN-11 a resource is fresh for 30 s, `cache-ttl` says otherwise', async () => {
    page.provider.data = {users: [{id: 1}]};
    await add({'data-source': 'resource:users'});
    await page.advance(10_000);
    await add({'data-source': 'resource:users'});
    expect(page.provider.reads).to.have.length(1);
    const impatient = make({'data-source': 'resource:users'});
    Object.assign(impatient, {cacheTtl: 1000});
    await page.add(impatient);
    expect(page.provider.reads).to.have.length(2);
  });

  it('what was asked with a named time range is asked again as the range moves, unless `refresh-interval` says otherwise', async () => {
    pageScope.set('sales', {range: 'last_hour'});
    page.provider.data = {traffic: [1], visits: [1]};
    const chart = await add({'data-source': 'interface:traffic({page.sales.range})'});
    await add({'data-source': 'interface:visits({page.sales.range})', 'refresh-interval': '0'});
    page.provider.data = {traffic: [1, 2], visits: [1, 2]};
    await page.advance(100_000);
    expect(chart.items).to.deep.equal([1, 2]);
    expect(page.provider.reads).to.have.length(3);
    pageScope.set('sales', {range: '2026-01-01/2026-01-02'});
    await page.advance(200_000);
    expect(page.provider.reads).to.have.length(5);
    pageScope.set('sales', undefined);
  });

  it('the same answer again is no delivery, and keeps the records that are the same', async () => {
    page.provider.data = {users: [{id: 1, tags: ['a']}, {id: 2}]};
    const widget = await add({'data-source': 'interface:users'});
    const [first] = widget.items!;
    page.provider.data = structuredClone(page.provider.data);
    void widget.dataController!.refresh();
    await page.settle();
    expect(widget.deliveries).to.have.length(1);
    page.provider.data = {
      users: [
        {id: 1, tags: ['a']},
        {id: 2, name: 'new'},
      ],
    };
    void widget.dataController!.refresh();
    await page.settle();
    expect(widget.deliveries).to.have.length(2);
    expect(widget.deliveries[1]!.change).to.deep.include({type: 'patch', inserted: [], removed: []});
    expect(widget.items![0]).to.equal(first);
  });

  it('another data-map is drawn without another request', async () => {
    page.provider.data = {get: {a: 1, b: 2}};
    const widget = await add({'data-source': 'interface:get', 'data-map': 'value: a'});
    widget.setAttribute('data-map', 'value: b');
    await page.advance(600);
    expect([widget.value, page.provider.reads.length]).to.deep.equal([2, 1]);
  });

  it('F151 the back-forward cache: feeds close with the page and come back where they were', async () => {
    page.provider.data = {list: [{id: 1}]};
    const widget = await add({'data-source': 'interface:list', subscribe: 'x'}, 'data-list-probe-widget');
    await page.advance(300);
    page.provider.push('x', [{op: 'insert', record: {id: 2}}], 'e1:9');
    page.environment.emit('pagehide');
    expect(page.provider.live).to.have.length(0);
    page.provider.feedsOpen = 'recovered';
    page.environment.emit('pageshow');
    await page.settle();
    expect(page.provider.live).to.have.length(1);
    expect([...page.provider.live[0]!.request.since]).to.deep.equal([['x', 'e1:9']]);
    expect(widget.items).to.have.length(2);
  });

  it('CN-10 CN-11 CN-12 what is done for each kind by itself', async () => {
    page.provider.data = {users: [1], f: 1};
    const stream = await add({'data-source': 'stream:users'});
    const resource = await add({'data-source': 'resource:users'});
    const call = await add({'data-source': 'interface:f'});
    expect(stream.dataController!.optimisation).to.include({pageSize: 50, virtual: true});
    expect(resource.dataController!.optimisation).to.include({freshFor: 30_000, batch: true});
    expect(call.dataController!.optimisation).to.include({freshFor: 2000});
  });

  it('says what it does, for the debug overlay', async () => {
    page.provider.label = 'GET https://x.example/?token=hunter2';
    page.provider.data = {list: [1]};
    const widget = await add({'data-source': 'interface:list("a")'});
    const {info} = widget.dataController!;
    expect(info.source).to.equal('interface:list("a")');
    expect(info.provider).to.not.contain('hunter2');
    expect(info.listeners).to.equal(1);
    expect(info.cause).to.deep.equal({reason: 'mount'});
  });
});
