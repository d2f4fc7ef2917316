import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './server-list-widget.js';
import type {ServerListWidget} from './server-list-widget.js';

const servers = [
  {id: 'fra-1', name: 'fra-1', load: 42, health: 'up', region: 'Frankfurt'},
  {id: 'iad-1', name: 'iad-1', load: 88, health: 'busy', region: 'Virginia'},
  {id: 'sin-1', name: 'sin-1', load: null, health: 'down', region: 'Singapore'},
];
const rowsOf = (element: Element): HTMLLIElement[] => [...(element.shadowRoot?.querySelectorAll('li') ?? [])];
const partsOf = (element: Element, name: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part="${name}"]`) ?? []),
];
const texts = (element: Element, name: string): (string | undefined)[] =>
  partsOf(element, name).map((node) => node.textContent?.trim());
const add = (): Promise<ServerListWidget> =>
  fixture(html`<server-list-widget show-load show-health .items=${servers}></server-list-widget>`);

describe('<server-list-widget>', () => {
  describe('dumb', () => {
    it('shows names, loads and healths in words', async () => {
      const element = await add();
      expect(texts(element, 'title')).to.deep.equal(['fra-1', 'iad-1', 'sin-1']);
      expect(texts(element, 'subtitle')).to.deep.equal(['Frankfurt', 'Virginia', 'Singapore']);
      expect(texts(element, 'percent')).to.deep.equal(['42%', '88%', '–']);
      expect(texts(element, 'health')).to.deep.equal(['Up', 'Busy', 'Down']);
    });

    it('shows names alone where nothing else is asked for', async () => {
      const element = await fixture(html`<server-list-widget .items=${servers}></server-list-widget>`);
      expect(partsOf(element, 'load')).to.have.length(0);
      expect(partsOf(element, 'health')).to.have.length(0);
      expect(rowsOf(element)).to.have.length(3);
    });

    it('has one line in a compact row', async () => {
      const element = await add();
      const before = rowsOf(element)[0]?.offsetHeight ?? 0;
      element.compact = true;
      await element.updateComplete;
      expect(partsOf(element, 'subtitle')).to.have.length(0);
      expect(rowsOf(element)[0]?.offsetHeight).to.be.lessThan(before);
    });

    it('gives each bar a name and its value in words, and an unknown load no meter', async () => {
      const element = await add();
      const [first, , third] = partsOf(element, 'load');
      expect(first?.getAttribute('role')).to.equal('meter');
      expect(first?.getAttribute('aria-label')).to.equal('Load fra-1');
      expect(first?.getAttribute('aria-valuenow')).to.equal('42');
      expect(first?.getAttribute('aria-valuetext')).to.equal('42%');
      expect(third?.getAttribute('role')).to.equal(null);
      expect(partsOf(element, 'percent')[2]?.getAttribute('aria-hidden')).to.equal('false');
    });

    it('draws the bar as wide as the load', async () => {
      const element = await add();
      const [bar] = partsOf(element, 'load');
      const fill = bar?.querySelector('rect')?.getBoundingClientRect().width ?? 0;
      expect(fill / (bar?.offsetWidth ?? 1)).to.be.closeTo(0.42, 0.01);
    });

    it('takes loads beyond the scale, as text, and none at all', async () => {
      const items = [{load: 140}, {load: -3}, {cpu: '55 %'}, {load: 'much'}, {load: Number.NaN}];
      const element = await fixture(html`<server-list-widget show-load .items=${items}></server-list-widget>`);
      expect(texts(element, 'percent')).to.deep.equal(['140%', '-3%', '55%', '–', '–']);
      expect(partsOf(element, 'load').map((bar) => bar.getAttribute('aria-valuenow'))).to.deep.equal([
        '100',
        '0',
        '55',
        null,
        null,
      ]);
    });

    it('tells high loads apart', async () => {
      const items = [{load: 79}, {load: 80}, {load: 95}];
      const element = await fixture(html`<server-list-widget show-load .items=${items}></server-list-widget>`);
      expect(partsOf(element, 'load').map((bar) => bar.dataset['level'])).to.deep.equal(['normal', 'high', 'critical']);
    });

    it('says healths that it does not know as they are, and a missing one', async () => {
      const items = [{health: 'warming_up'}, {healthy: true}, {healthy: false}, {}];
      const element = await fixture(html`<server-list-widget show-health .items=${items}></server-list-widget>`);
      expect(texts(element, 'health')).to.deep.equal(['Warming up', 'Up', 'Down', 'Unknown']);
      expect(partsOf(element, 'health').map((badge) => badge.dataset['level'])).to.deep.equal([
        'unknown',
        'good',
        'bad',
        'unknown',
      ]);
    });

    it('leads to a path, by keyboard too', async () => {
      const items = [{name: 'fra-1', path: '#fra-1'}];
      const element = await fixture(html`<server-list-widget .items=${items}></server-list-widget>`);
      await sendKeys({press: 'Tab'});
      expect(element.shadowRoot?.activeElement?.textContent).to.equal('fra-1');
    });

    it('says that it is empty', async () => {
      const element = await fixture(html`<server-list-widget items="[]"></server-list-widget>`);
      expect(texts(element, 'empty')).to.deep.equal(['Nothing here yet']);
    });

    it('F57 shows all servers of one name', async () => {
      const items = [{id: 1, name: 'a'}, {id: 1, name: 'b'}, {name: 'c'}, 'd'];
      const element = await fixture(html`<server-list-widget .items=${items}></server-list-widget>`);
      expect(texts(element, 'title')).to.deep.equal(['a', 'b', 'c', 'd']);
    });

    it('F102 shows markup as text and leads nowhere that is not safe', async () => {
      const items = HOSTILE_TEXTS.map((text, id) => ({id, name: text, region: text, health: text, load: text}));
      const links = HOSTILE_URLS.map((path, id) => ({id: `l${id}`, name: 'x', path}));
      const element = await fixture(
        html`<server-list-widget show-load show-health .items=${[...items, ...links]}></server-list-widget>`,
      );
      const shown = partsOf(element, 'title').map((node) => node.textContent);
      const wanted = HOSTILE_TEXTS.map((text) => (text.trim() ? text : undefined));
      wanted.forEach((text, index) => text && expect(shown[index]).to.equal(text));
      expect(element.shadowRoot?.querySelector('img, script, iframe')).to.equal(null);
      for (const link of element.shadowRoot?.querySelectorAll('a') ?? [])
        expect(link.protocol).to.match(/^(https?|mailto|tel):$/);
    });

    it('F115 keeps long names inside', async () => {
      const place = await fixture<HTMLElement>(
        html`<div><server-list-widget show-load show-health></server-list-widget></div>`,
      );
      place.style.inlineSize = '280px';
      const element = place.firstElementChild as ServerListWidget;
      element.items = [{name: 'x'.repeat(5000), load: 5, health: 'y'.repeat(500), region: '\u202eabc'}];
      await element.updateComplete;
      expect(place.scrollWidth).to.be.at.most(280);
    });
  });

  describe('connected', () => {
    let page: DataFixture;
    beforeEach(async () => {
      page = await dataFixture();
    });
    afterEach(() => page.remove());

    const live = async (): Promise<ServerListWidget> => {
      const element = document.createElement('server-list-widget');
      element.setAttribute('show-load', '');
      element.setAttribute('show-health', '');
      element.setAttribute('data-source', 'subscribe:metrics:servers');
      await page.add<ServerListWidget>(element);
      page.provider.push('metrics:servers', [{op: 'reset', records: servers}]);
      await page.settle();
      return element;
    };

    it('shows a feed as the dumb list shows the same servers', async () => {
      const element = await live();
      const dumb = await add();
      expect(element.shadowRoot?.querySelector('ul')?.innerText).to.equal(
        dumb.shadowRoot?.querySelector('ul')?.innerText,
      );
    });

    it('RT-08 a change of one load touches that row alone, and no node is made anew', async () => {
      const element = await live();
      const seen: MutationRecord[] = [];
      const observer = new MutationObserver((records) => void seen.push(...records));
      observer.observe(partsOf(element, 'list')[0] as Node, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      page.provider.push('metrics:servers', [{op: 'update', record: {id: 'iad-1', load: 61}}]);
      await page.settle();
      seen.push(...observer.takeRecords());
      observer.disconnect();
      expect(texts(element, 'percent')[1]).to.equal('61%');
      expect(seen.length).to.be.within(1, 6);
      for (const {target, type} of seen) {
        expect(rowsOf(element)[1]?.contains(target)).to.be.true;
        expect(type).not.to.equal('childList');
      }
    });

    it('says what went wrong', async () => {
      const fail = (): Promise<never> => Promise.reject(Object.assign(new Error('No metrics'), {retryable: false}));
      const element = await fixture(html`<server-list-widget .dataSource=${fail}></server-list-widget>`);
      await waitUntil(() => element.shadowRoot?.textContent?.includes('No metrics'));
    });

    it('AX-26 the focus goes to the next server when its own is gone', async () => {
      const element = await live();
      page.provider.push('metrics:servers', [
        {op: 'reset', records: servers.map((server) => ({...server, path: `#${server.id}`}))},
      ]);
      await page.settle();
      element.shadowRoot?.querySelector('a')?.focus();
      page.provider.push('metrics:servers', [{op: 'delete', key: 'fra-1'}]);
      await page.settle();
      expect(element.shadowRoot?.activeElement?.textContent).to.equal('iad-1');
    });
  });

  it('passes axe', async () => {
    const element = await add();
    element.ariaLabel = 'Servers';
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});
