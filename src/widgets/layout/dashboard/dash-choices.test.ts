import {expect, waitUntil} from '@open-wc/testing';
import {pageScope} from '../../../data/scopes.js';
import {filterGroups} from '../../../data/filter-groups.js';
import type {DashboardWidget} from './dashboard-widget.js';
import {act, answer, ANSWERS, bodyOf, connected, panelOf, panelsOf, prototype, PROTOTYPE} from './dash.testing.js';

type Figure = HTMLElement & {value?: unknown};
const choose = (element: DashboardWidget, name: string, value: string): void => {
  const select = element.shadowRoot!.querySelector<HTMLElement & {value: unknown}>(`.${name}`)!;
  select.value = value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
};
const WITH_VARIABLE = {...PROTOTYPE, variables: [{name: 'status', label: 'Status', options: ['paid', 'open']}]};

describe('choices for all widgets of a dashboard', () => {
  it('a variable leaves the records that fit, also for the page as {page.NAME}', async () => {
    const element = await prototype({config: WITH_VARIABLE});
    choose(element, 'variable', 'paid');
    await waitUntil(() => bodyOf<Figure>(element, 'Revenue')?.value === 10);
    expect(bodyOf<Figure>(element, 'Response')?.value, 'it has no such field').to.equal(120);
    expect(pageScope.get('status')).to.equal('paid');
    choose(element, 'variable', '');
    await waitUntil(() => bodyOf<Figure>(element, 'Revenue')?.value === 40);
    element.remove();
    expect(pageScope.get('status')).to.equal(undefined);
  });

  it('one time range is asked of all pipelines, and is {page.range}', async () => {
    const {page, element} = await connected();
    const {length} = page.provider.reads;
    choose(element, 'range', 'last_day');
    await waitUntil(async () => {
      await page.advance(500);
      await answer(page, ANSWERS);
      return pageScope.get('range') === 'last_day' && page.provider.reads.length > length + 1;
    });
    const asked = page.provider.reads
      .slice(length)
      .map(({request: {source}}) => (source as {query: readonly unknown[]}).query[0]);
    expect(new Set(asked.map(String))).to.deep.equal(new Set(['from,-1d']));
    expect(pageScope.get('range')).to.equal('last_day');
    element.timeRange = 'last_week';
    await waitUntil(() => pageScope.get('range') === 'last_week');
    page.remove();
  });

  it('one interval reads all again', async () => {
    const {page, element} = await connected();
    choose(element, 'interval', '5000');
    await page.settle();
    const {length} = page.provider.reads;
    await page.advance(6000);
    await answer(page, ANSWERS);
    expect(page.provider.reads.length).to.be.greaterThan(length + 1);
    page.remove();
  });

  it('in a filter group it follows the others, and tells them', async () => {
    const element = await prototype({config: WITH_VARIABLE, group: 'sales'});
    const other = {};
    filterGroups.offer('sales', other, {conditions: [{field: 'status', op: 'eq', value: 'open'}]});
    await waitUntil(() => bodyOf<Figure>(element, 'Revenue')?.value === 30);
    filterGroups.offer('sales', other, undefined);
    choose(element, 'variable', 'paid');
    await waitUntil(() => filterGroups.conditions('sales', other).some(({value}) => value === 'paid'));
    element.remove();
    expect(filterGroups.conditions('sales', other)).to.deep.equal([]);
  });

  it('fills the window with itself, or with one widget, until Escape', async () => {
    const element = await prototype();
    element.requestFullscreen = () => Promise.reject(new Error('not here'));
    act(element, 'full').click();
    await waitUntil(() => element.matches(':state(full-screen)'));
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
    await waitUntil(() => !element.matches(':state(full-screen)'));
    panelOf(element, 'Response')!.querySelector<HTMLElement>('.look')!.click();
    await waitUntil(() => panelsOf(element).filter((panel) => panel.offsetHeight > 0).length === 1);
    panelOf(element, 'Response')!.querySelector<HTMLElement>('.look')!.click();
    await waitUntil(() => panelsOf(element).filter((panel) => panel.offsetHeight > 0).length === 3);
  });

  it('kiosk leaves the bar away', async () => {
    const element = await prototype({kiosk: true, editable: true});
    expect(element.shadowRoot?.querySelector('[part="toolbar"]')).to.equal(null);
  });

  it('stacks its widgets where the place is narrow', async () => {
    const element = await prototype();
    (element.parentElement as HTMLElement).style.setProperty('inline-size', '320px');
    await waitUntil(() => {
      const tops = panelsOf(element).map((panel) => panel.getBoundingClientRect().top);
      return new Set(tops).size === 3;
    });
    expect(element.parentElement!.scrollWidth).to.be.at.most(320);
  });

  it('passes axe, looked at and edited', async () => {
    await expect(await prototype()).to.be.accessible();
    await expect(await prototype({editable: true, editMode: true})).to.be.accessible();
  });
});
