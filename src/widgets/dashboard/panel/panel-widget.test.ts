import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../data/line-chart/line-chart-widget.js';
import '../../data/table/table-widget.js';
import '../../display/stat-card/stat-card-widget.js';
import {registerPanelType, type PanelWidget} from './panel-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const body = (element: Element, tag: string): HTMLElement | null =>
  part(element, 'body')?.querySelector<HTMLElement>(tag) ?? null;
const textIn = (element: Element | null): string => element?.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const add = async (values: Partial<PanelWidget>): Promise<PanelWidget> => {
  const place = await fixture(html`<div lang="en"></div>`);
  const element = Object.assign(document.createElement('panel-widget'), values);
  place.append(element);
  await element.updateComplete;
  return element;
};

describe('<panel-widget>', () => {
  describe('D-07 the shell', () => {
    it('is a group named by its heading', async () => {
      const element = await add({heading: 'Events'});
      expect(part(element, 'base')?.getAttribute('role')).to.equal('group');
      expect(part(element, 'base')?.getAttribute('aria-label')).to.equal('Events');
      expect(part(element, 'heading')?.localName).to.equal('h3');
    });

    it('is untitled without one, in the language around it, and takes that of its config', async () => {
      expect(part(await add({}), 'heading')?.textContent).to.equal('Untitled Widget');
      expect(part(await add({config: {title: 'Events'}}), 'heading')?.textContent).to.equal('Events');
      const place = await fixture(html`<div lang="de"><panel-widget></panel-widget></div>`);
      await waitUntil(() => part(place.firstElementChild!, 'heading')?.textContent === 'Widget ohne Titel');
    });

    it('shows what is slotted in place of the body of its type', async () => {
      const element = await add({type: 'stat_card', data: 7});
      expect(body(element, 'stat-card-widget')).not.to.equal(null);
      for (const slot of ['', 'header', 'footer']) {
        const child = document.createElement('b');
        Object.assign(child, {slot, textContent: 'mine'});
        element.append(child);
      }
      await waitUntil(() => body(element, 'stat-card-widget') === null);
      for (const child of element.children) expect((child as HTMLElement).offsetWidth).to.be.greaterThan(0);
    });
  });

  describe('D-08 the types', () => {
    it('stat_card: a value and its label', async () => {
      const element = await add({type: 'stat_card', config: {label: 'Users'}, data: 1284});
      await waitUntil(() => textIn(body(element, 'stat-card-widget')).includes('1,284'));
      expect(textIn(body(element, 'stat-card-widget'))).to.include('Users');
    });

    it('D-09 table: columns from the fields, values from the records’ own data', async () => {
      const data = [{id: 1, data: {name: 'orders', 'a/b': 7}}];
      const element = await add({type: 'table', config: {fields: ['name', 'a/b']}, data});
      await waitUntil(() => textIn(body(element, 'table-widget')).includes('orders'));
      expect(
        [...body(element, 'table-widget')!.shadowRoot!.querySelectorAll('thead th')].map((cell) =>
          cell.textContent?.trim(),
        ),
      ).to.deep.equal(['Name', 'a/b']);
      expect(textIn(body(element, 'table-widget'))).to.include('7');
    });

    it('table: plain records too', async () => {
      const element = await add({type: 'table', config: {fields: ['name'], rows: [{name: 'orders'}]}});
      await waitUntil(() => textIn(body(element, 'table-widget')).includes('orders'));
    });

    it('line_chart: a configuration in the form of Chart.js', async () => {
      const config = {data: {labels: ['a', 'b'], datasets: [{label: 'Events', data: [1, 2]}]}};
      const element = await add({heading: 'Events', type: 'line_chart', config});
      const chart = body(element, 'line-chart-widget') as (HTMLElement & {config?: unknown}) | null;
      expect([chart?.config, chart?.ariaLabel]).to.deep.equal([config, 'Events']);
    });

    it('keeps the element of its body while only what it shows changes', async () => {
      const element = await add({type: 'stat_card', data: 1});
      const before = body(element, 'stat-card-widget');
      element.data = 2;
      await waitUntil(() => textIn(body(element, 'stat-card-widget')).includes('2'));
      expect(body(element, 'stat-card-widget')).to.equal(before);
      element.type = 'table';
      await element.updateComplete;
      expect(body(element, 'stat-card-widget')).to.equal(null);
    });

    it('names an unknown type and those that there are, and draws it when the page registers it', async () => {
      const element = await add({type: 'echo', config: {label: 'Hello'}});
      await waitUntil(() => part(element, 'error')?.textContent?.includes('“echo”'));
      expect(part(element, 'error')?.textContent).to.include('stat_card');
      registerPanelType('echo', {
        tag: 'i',
        load: () => Promise.resolve(),
        properties: ({config}) => ({textContent: config['label']}),
      });
      await waitUntil(() => body(element, 'i')?.textContent === 'Hello');
    });

    it('says that its element could not be loaded', async () => {
      const load = (): Promise<never> => Promise.reject(new Error('No such file'));
      registerPanelType('gone', {tag: 'i', load, properties: () => ({})});
      const element = await add({type: 'gone'});
      await waitUntil(() => part(element, 'error')?.textContent?.includes('No such file'));
    });
  });

  describe('connected', () => {
    it('gives its body what the source answers: a value, rows', async () => {
      const value = await add({type: 'stat_card', dataSource: () => Promise.resolve(42)});
      await waitUntil(() => textIn(body(value, 'stat-card-widget')).includes('42'));
      const rows = [
        {id: 1, name: 'Ada'},
        {id: 2, name: 'Grace'},
      ];
      const table = await add({type: 'table', config: {fields: ['name']}, dataSource: () => Promise.resolve(rows)});
      await waitUntil(() => textIn(body(table, 'table-widget')).includes('Grace'));
    });

    it('T-18 takes the whole description of a panel', async () => {
      const panel = {type: 'stat_card', config: {title: 'Events', label: 'Today'}, data: 7};
      const element = await add({dataSource: () => Promise.resolve(panel)});
      await waitUntil(() => textIn(body(element, 'stat-card-widget')).includes('Today'));
      expect(part(element, 'heading')?.textContent).to.equal('Events');
    });

    it('keeps its heading while it waits, and above an error', async () => {
      const waiting = await add({heading: 'Events', dataSource: () => new Promise(() => undefined)});
      await waitUntil(() => part(waiting, 'state')?.querySelector('.skeleton'));
      expect(part(waiting, 'state')?.textContent).to.include('Events');
      const failed = await add({heading: 'Events', dataSource: () => Promise.reject(new Error('No more ink'))});
      await waitUntil(() => part(failed, 'state')?.textContent?.includes('No more ink'));
      expect(part(failed, 'state')?.textContent).to.include('Events');
    });
  });

  it('F102 shows any text as text, and makes no element of it', async () => {
    for (const text of HOSTILE_TEXTS) {
      const element = await add({heading: text, type: text, config: {label: text}});
      expect(element.shadowRoot?.querySelector('img, script, iframe')).to.equal(null);
    }
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('says which attribute can not be read', async () => {
    const element = await fixture(html`<panel-widget config="{oops"></panel-widget>`);
    await waitUntil(() => element.shadowRoot?.textContent?.includes('config:'));
  });

  it('passes axe in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const element = await add({heading: 'Users', headingLevel: 2, type: 'table', data: [{name: 'Ada'}]});
      await waitUntil(() => textIn(body(element, 'table-widget')).includes('Ada'));
      await expect(element).to.be.accessible();
      await expect(
        await add({headingLevel: 2, type: 'stat_card', config: {label: 'Users'}, data: 7}),
      ).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
