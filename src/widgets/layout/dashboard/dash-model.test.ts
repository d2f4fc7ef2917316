import {expect, waitUntil} from '@open-wc/testing';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import {registerDashboardType} from './dashboard-widget.js';
import {
  act,
  answer,
  ANSWERS,
  bodyOf,
  connected,
  CONNECTED,
  drawn,
  ORDERS,
  panelOf,
  panelsOf,
  prototype,
  PROTOTYPE,
  pushTo,
  record,
  textOf,
} from './dash.testing.js';

type Figure = HTMLElement & {value?: unknown};

describe('<dashboard-widget> with a dashboard', () => {
  it('draws each widget in a panel, on its place of twelve columns', async () => {
    const element = await prototype();
    expect(
      panelsOf(element).map((panel) => panel.shadowRoot?.querySelector('.heading')?.textContent?.trim()),
    ).to.deep.equal(['Revenue', 'Response', 'Latest']);
    const [first, second] = panelsOf(element).map((panel) => panel.getBoundingClientRect());
    expect(Math.round(first!.top)).to.equal(Math.round(second!.top));
    expect(first!.width).to.be.closeTo(((1200 - 11 * 16) / 12) * 4 + 48, 1);
    expect(element.shadowRoot?.querySelector('[role="region"]')?.getAttribute('aria-label')).to.equal('Operations');
  });

  it('takes it from a script child, and from JSON in the attribute', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    place.innerHTML = '<dashboard-widget></dashboard-widget><dashboard-widget></dashboard-widget>';
    const [child, attribute] = [...place.children] as [Element, Element];
    attribute.setAttribute('config', JSON.stringify(PROTOTYPE));
    const script = document.createElement('script');
    Object.assign(script, {type: 'application/json', textContent: JSON.stringify(PROTOTYPE)});
    const other = document.createElement('dashboard-widget');
    other.append(script);
    child.replaceWith(other);
    for (const element of place.children) await drawn(element as never, 3);
    place.remove();
  });

  it('says in plain words what is no dashboard, and what is no JSON', async () => {
    const element = document.createElement('dashboard-widget');
    element.config = {name: 'x'};
    document.body.append(element);
    await waitUntil(() => textOf(element).includes('This is no dashboard'));
    element.remove();
    const broken = document.createElement('dashboard-widget');
    broken.setAttribute('config', '{');
    document.body.append(broken);
    await waitUntil(() => textOf(broken).includes('config'));
    broken.remove();
  });

  it('D-01 loads a dashboard by its slug with all that it holds', async () => {
    const {page, element} = await connected();
    expect(page.provider.reads[0]?.request.source).to.deep.include({name: 'get_dashboard', args: ['ops']});
    expect(panelsOf(element).length).to.equal(3);
    expect(bodyOf<Figure>(element, 'Revenue')?.value).to.equal(40);
    page.remove();
  });

  it('D-01 a source of the page’s own goes before the slug', async () => {
    const {page} = await connected({get_by_slug: CONNECTED}, {dataSource: 'interface:get_by_slug("ops")'});
    expect(page.provider.reads[0]?.request.source).to.deep.include({name: 'get_by_slug'});
    page.remove();
  });

  it('D-02 listens to every pipeline of the dashboard once', async () => {
    const {page} = await connected();
    const topics = page.provider.live.flatMap(({request}) => request.topics).toSorted();
    expect(topics).to.deep.equal(['pipeline:latency', 'pipeline:orders']);
    page.remove();
    await waitUntil(() => page.provider.live.length === 0);
  });

  it('D-03 a public one offers nothing that changes it, whatever the page says', async () => {
    const open = await prototype({editable: true});
    expect(act(open, 'edit')).to.exist;
    for (const values of [
      {public: true},
      {config: {...PROTOTYPE, public: true}},
      {config: {...PROTOTYPE, is_public: true}},
    ]) {
      const element = await prototype({editable: true, editMode: true, ...values});
      expect(act(element, 'edit')).to.not.exist;
      expect(element.shadowRoot?.querySelector('.grip')).to.equal(null);
    }
  });

  it('D-03 the token goes to the provider and can’t be read anywhere else', async () => {
    const {page, element} = await connected();
    const provider = Object.assign(document.createElement('some-provider'), {
      given: '',
      lendToken(token: string): boolean {
        this.given = token;
        return true;
      },
    });
    if (!customElements.get('some-provider')) customElements.define('some-provider', class extends HTMLElement {});
    page.place.append(provider);
    customElements.upgrade(provider);
    provider.append(element);
    element.setAttribute('token', 'secret-token');
    await waitUntil(() => provider.given === 'secret-token');
    expect(element.hasAttribute('token')).to.be.false;
    expect(element.token).to.equal(undefined);
    expect(document.documentElement.outerHTML).not.to.include('secret-token');
    page.remove();
  });

  it('D-04 a push on a pipeline draws only the widgets that use it', async () => {
    const counts = new Map<string, number>();
    registerDashboardType('counted', {
      tag: 'text-widget',
      transform: ({config, records}) => {
        const name = String(config['name']);
        counts.set(name, (counts.get(name) ?? 0) + 1);
        return {text: `${name} ${records.length}`};
      },
    });
    const widgets = ['one', 'two', 'other'].map((name) => ({
      ...{id: name, type: 'counted', title: name, config: {name}},
      pipeline_id: name === 'other' ? 'latency' : 'orders',
    }));
    const {page, element} = await connected({get_dashboard: {...CONNECTED, widgets}});
    const before = new Map(counts);
    pushTo(page, 'orders', record(3, {amount: 5}));
    await page.settle();
    expect(textOf(bodyOf(element, 'one'))).to.equal('one 3');
    expect(textOf(bodyOf(element, 'two'))).to.equal('two 3');
    expect(counts.get('one')).to.equal(before.get('one')! + 1);
    expect(counts.get('two')).to.equal(before.get('two')! + 1);
    expect(counts.get('other')).to.equal(before.get('other'));
    page.remove();
  });

  it('D-05 asks for the last hour, 100 at most, once for all widgets of a pipeline', async () => {
    const {page} = await connected();
    const of = (id: string) =>
      page.provider.reads
        .map(({request}) => request.source)
        .filter((source) => 'args' in source && Object.values(source.args)[0] === id);
    expect(of('orders').length, 'two widgets, and no more asked than for one').to.equal(of('latency').length);
    expect((of('orders')[0] as {query?: unknown}).query).to.deep.equal([
      ['from', '-1h'],
      ['limit', '100'],
    ]);
    page.remove();
  });

  it('D-05 shows the last 100 records that the page has seen before anybody answers', async () => {
    const {page, element} = await connected();
    for (let id = 3; id < 150; id++) pushTo(page, 'orders', record(id, {amount: 1}));
    await page.settle();
    element.remove();
    await page.advance(600_000);
    const again = await page.add<typeof element>(
      Object.assign(document.createElement('dashboard-widget'), {config: CONNECTED}),
    );
    await waitUntil(async () => {
      await page.settle();
      return bodyOf<Figure>(again, 'Revenue')?.value === 100;
    });
    expect(page.provider.waiting.length).to.be.greaterThan(0);
    page.remove();
  });

  it('D-05 the page names the function that gives the records', async () => {
    const {page} = await connected({}, {pipelineSource: 'recent_data'});
    expect(page.provider.reads.some(({request: {source}}) => 'name' in source && source.name === 'recent_data')).to.be
      .true;
    page.remove();
  });

  it('its headings have the level that is asked for, and one below', async () => {
    const element = await prototype({headingLevel: 1});
    expect(element.shadowRoot?.querySelector('h1')?.textContent).to.equal('Operations');
    expect(panelOf(element, 'Revenue')?.shadowRoot?.querySelector('.heading')?.localName).to.equal('h2');
  });

  it('a widget whose pipeline fails takes nobody along, and asks again', async () => {
    const {page, element} = await connected({latency: new Error('The pipeline is down.')});
    await waitUntil(() => textOf(panelOf(element, 'Response')).includes('The pipeline is down.'));
    expect(bodyOf<Figure>(element, 'Revenue')?.value).to.equal(40);
    panelOf(element, 'Response')?.shadowRoot?.querySelector<HTMLElement>('[part="retry"]')?.click();
    await answer(page, ANSWERS);
    await waitUntil(() => bodyOf<Figure>(element, 'Response')?.value === 120);
    page.remove();
  });

  it('a widget that can’t be drawn says so in its own panel', async () => {
    registerDashboardType('broken', {
      tag: 'text-widget',
      transform: () => {
        throw new Error('No figures.');
      },
    });
    const widgets = [
      {id: 'x', type: 'broken', title: 'Broken'},
      {id: 'y', type: 'world_map', title: 'Map'},
      ...PROTOTYPE.widgets!,
    ];
    const element = await prototype({config: {...PROTOTYPE, widgets}});
    await waitUntil(() => textOf(panelOf(element, 'Broken')).includes('could not be drawn: No figures.'));
    await waitUntil(() => textOf(panelOf(element, 'Map')).includes('Nothing is known that draws “world_map”'));
    expect(bodyOf<Figure>(element, 'Revenue')?.value).to.equal(40);
    registerDashboardType('world_map', {tag: 'text-widget', transform: () => ({text: 'the world'})});
    await waitUntil(() => textOf(bodyOf(element, 'Map')) === 'the world');
    expect(panelOf(element, 'Map')?.error).to.equal(undefined);
  });

  it('shows hostile texts as texts', async () => {
    for (const text of HOSTILE_TEXTS) {
      const widgets = [
        {id: text, type: text, title: text},
        {id: 't', type: 'text', title: 'Text', config: {text}},
      ];
      const element = await prototype({config: {name: text, widgets, pipelines: [{id: text, name: text}]}});
      expect(panelsOf(element).length).to.equal(2);
    }
  });

  it('keeps empty ones, and those without a title or an id', async () => {
    const empty = await prototype({config: {widgets: []}});
    await waitUntil(() => textOf(empty).includes('No widgets yet'));
    const element = await prototype({config: {widgets: [{type: 'text'}, {type: 'text'}, 7 as never]}});
    expect(panelsOf(element).map((panel) => textOf(panel).includes('Untitled Widget'))).to.deep.equal([true, true]);
    expect(element.toJSON()?.widgets?.map(({id}) => id)).to.deep.equal(['widget-1', 'widget-2']);
    expect(ORDERS.length).to.equal(2);
  });
});
