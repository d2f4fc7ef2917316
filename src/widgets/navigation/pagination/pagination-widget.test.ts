import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import '../../../providers/function/function-provider.js';
import type {FunctionContext} from '../../../providers/function/function-types.js';
import '../../data/table/table-widget.js';
import type {TableWidget} from '../../data/table/table-widget.js';
import './pagination-widget.js';
import type {PaginationDetail, PaginationWidget} from './pagination-widget.js';

const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const names = (element: Element): readonly (string | null)[] =>
  all(element, '.page').map((page) => page.getAttribute('aria-label'));
const current = (element: Element): string | null | undefined =>
  all(element, '[aria-current="page"]')[0]?.getAttribute('aria-label');
const named = (element: Element, name: string): HTMLElement =>
  all(element, '.page, .step').find((control) => control.getAttribute('aria-label') === name)!;
const range = (element: Element): string | undefined => all(element, '[part="range"]')[0]?.textContent?.trim();
const select = (element: Element): HTMLSelectElement => all(element, 'select')[0] as HTMLSelectElement;
const said = (): string => document.querySelector('.widget-announcer [aria-live="polite"]')?.textContent ?? '';
const ROWS = Array.from({length: 23}, (_, index) => ({id: index + 1, name: `Row ${index + 1}`}));

async function make(values: Partial<PaginationWidget>): Promise<PaginationWidget> {
  const place = await fixture(html`<div lang="en"><pagination-widget></pagination-widget></div>`);
  const element = place.firstElementChild as PaginationWidget;
  Object.assign(element, values);
  await element.updateComplete;
  return element;
}

function heard(element: Element): PaginationDetail[] {
  const details: PaginationDetail[] = [];
  element.addEventListener('page-change', (event) => {
    if (event.target === element) details.push((event as unknown as CustomEvent<PaginationDetail>).detail);
  });
  return details;
}

describe('<pagination-widget>', () => {
  it('is a navigation with its pages and the present one', async () => {
    const element = await make({page: 3, perPage: 20, total: 95});
    const [nav] = all(element, 'nav');
    expect(nav!.getAttribute('aria-label')).to.equal('Pages');
    expect(names(element)).to.deep.equal(['Page 1', 'Page 2', 'Page 3', 'Page 4', 'Page 5']);
    expect([current(element), range(element)]).to.deep.equal(['Page 3', '41 to 60 of 95']);
  });

  it('goes by pages where nobody counts the rows, and has at least one', async () => {
    expect(names(await make({pages: 3}))).to.have.length(3);
    const bare = await make({});
    expect([names(bare).length, range(bare)]).to.deep.equal([1, undefined]);
  });

  it('takes a page beyond the last for the last', async () => {
    expect(current(await make({page: 99, pages: 4}))).to.equal('Page 4');
  });

  it('turns by key, keeps the focus on the control, and says where it is', async () => {
    const element = await make({page: 8, perPage: 20, total: 177});
    const details = heard(element);
    named(element, 'Page 9').focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(details).to.deep.equal([{page: 9, size: 20}]);
    expect(current(element)).to.equal('Page 9');
    expect(element.shadowRoot!.activeElement).to.equal(named(element, 'Page 9'));
    await waitUntil(() => said().includes('Page 9 of 9, 17 rows'));
  });

  it('goes on and back, and leaves the focus on the end of the way', async () => {
    const element = await make({page: 2, pages: 3});
    const details = heard(element);
    const next = named(element, 'Next page');
    next.focus();
    await sendKeys({press: 'Enter'});
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(details.map(({page}) => page)).to.deep.equal([3]);
    expect([next.getAttribute('aria-disabled'), element.shadowRoot!.activeElement]).to.deep.equal(['true', next]);
    named(element, 'Previous page').click();
    expect(element.page).to.equal(2);
  });

  it('stays where a listener refuses', async () => {
    const element = await make({pages: 3});
    element.addEventListener('page-change', (event) => event.preventDefault());
    named(element, 'Page 2').click();
    await element.updateComplete;
    expect(current(element)).to.equal('Page 1');
  });

  it('asks nothing for the page that is shown', async () => {
    const element = await make({pages: 3});
    const details = heard(element);
    named(element, 'Page 1').click();
    expect(details).to.deep.equal([]);
  });

  it('says in words where it is in a narrow place, with targets large enough', async () => {
    const element = await make({page: 3, pages: 9});
    const place = element.parentElement!;
    const isShown = (selector: string): boolean => all(element, selector).some(({offsetWidth}) => offsetWidth > 0);
    expect([isShown('.number'), isShown('.short')]).to.deep.equal([true, false]);
    place.style.inlineSize = '288px';
    await waitUntil(() => isShown('.short'));
    expect([isShown('.number'), all(element, '.short')[0]!.textContent]).to.deep.equal([false, 'Page 3 of 9']);
    expect(all(element, '.step').every(({offsetWidth, offsetHeight}) => Math.min(offsetWidth, offsetHeight) >= 24)).to
      .be.true;
    expect(all(element, 'nav')[0]!.scrollWidth).to.be.at.most(288);
  });

  describe('rows a page', () => {
    it('can be chosen, the first row that was read stays', async () => {
      const element = await make({page: 3, perPage: 20, total: 177, perPageOptions: [10, '50', 'many']});
      const details = heard(element);
      expect([...select(element).options].map(({value}) => value)).to.deep.equal(['10', '20', '50']);
      expect(select(element).value).to.equal('20');
      select(element).value = '50';
      select(element).dispatchEvent(new Event('change', {bubbles: true}));
      await element.updateComplete;
      expect(details).to.deep.equal([{page: 1, size: 50}]);
      expect(range(element)).to.equal('1 to 50 of 177');
    });

    it('stay where a listener refuses', async () => {
      const element = await make({perPage: 20, total: 177, perPageOptions: [10]});
      element.addEventListener('page-change', (event) => event.preventDefault());
      select(element).value = '10';
      select(element).dispatchEvent(new Event('change', {bubbles: true}));
      await element.updateComplete;
      expect(select(element).value).to.equal('20');
    });
  });

  describe('as links', () => {
    it('leads to real addresses, and nowhere beyond the ends', async () => {
      const element = await make({page: 1, pages: 3, href: '#page-{page}'});
      expect(named(element, 'Page 2').getAttribute('href')).to.equal('#page-2');
      expect(current(element)).to.equal('Page 1');
      const previous = named(element, 'Previous page');
      expect(['href', 'role', 'aria-disabled'].map((name) => previous.getAttribute(name))).to.deep.equal([
        ...[null, 'link', 'true'],
      ]);
    });

    it('may be taken over by the page', async () => {
      const element = await make({pages: 3, href: '#taken-{page}'});
      const details = heard(element);
      element.addEventListener('page-change', (event) => event.preventDefault());
      named(element, 'Page 2').click();
      expect([details.length, location.hash]).to.deep.equal([1, '']);
    });

    it('leads nowhere where the address is not safe', async () => {
      const element = await make({pages: 3, href: 'javascript:alert({page})'});
      expect(named(element, 'Page 2').localName).to.equal('button');
    });
  });

  describe('with a table', () => {
    const tables = {
      beside: () =>
        html`<div lang="en">
          <pagination-widget for="t" per-page-options="5, 10"></pagination-widget>
          <table-widget id="t" columns="name" per-page="10" .rows=${ROWS}></table-widget>
        </div>`,
      inside: () =>
        html`<div lang="en">
          <table-widget columns="name" per-page="10" .rows=${ROWS}
            ><pagination-widget></pagination-widget
          ></table-widget>
        </div>`,
    };
    async function pair(kind: keyof typeof tables): Promise<{pages: PaginationWidget; table: TableWidget}> {
      const place = await fixture(tables[kind]());
      const [pages, table] = [place.querySelector('pagination-widget')!, place.querySelector('table-widget')!];
      await waitUntil(() => range(pages) === '1 to 10 of 23');
      return {pages, table};
    }
    const firstCell = (table: Element): string | undefined => all(table, 'tbody tr')[0]?.textContent?.trim();

    for (const kind of ['beside', 'inside'] as const) {
      it(`${kind}, turns it and follows it, and stands in for its own pages`, async () => {
        const {pages, table} = await pair(kind);
        expect(all(table, '[part~="page-button"]')).to.have.length(0);
        expect(pages.offsetHeight).to.be.greaterThan(0);
        named(pages, 'Page 2').click();
        await waitUntil(() => firstCell(table) === 'Row 11' && current(pages) === 'Page 2');
        table.page = 3;
        await waitUntil(() => current(pages) === 'Page 3' && range(pages) === '21 to 23 of 23');
      });
    }

    it('lets the table say it, once', async () => {
      const {pages} = await pair('beside');
      named(pages, 'Page 3').click();
      await waitUntil(() => said().includes('Page 3 of 3, 21 to 23 of 23'));
      expect(said()).not.to.include('3 rows');
    });

    it('changes how many rows it shows', async () => {
      const {pages, table} = await pair('beside');
      named(pages, 'Page 2').click();
      await waitUntil(() => current(pages) === 'Page 2');
      select(pages).value = '5';
      select(pages).dispatchEvent(new Event('change', {bubbles: true}));
      await waitUntil(() => range(pages) === '11 to 15 of 23');
      expect(firstCell(table)).to.equal('Row 11');
    });

    it('stays where the table refuses, and gives it its own pages back when it goes', async () => {
      const {pages, table} = await pair('beside');
      table.addEventListener('page-change', (event) => event.preventDefault(), {once: true});
      named(pages, 'Page 2').click();
      await pages.updateComplete;
      expect(current(pages)).to.equal('Page 1');
      pages.remove();
      await waitUntil(() => all(table, '[part~="page-button"]').length > 0);
    });
  });

  describe('with more in place of pages', () => {
    const more = (element: Element): HTMLElement | undefined => all(element, '[part="more"]')[0];

    it('A-23 adds rows below by key, says so, and keeps the focus until there are no more', async () => {
      const element = await make({type: 'more', perPage: 20, total: 57});
      const details = heard(element);
      expect([range(element), names(element)]).to.deep.equal(['1 to 20 of 57', []]);
      more(element)!.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => said().includes('1 to 40 of 57'));
      await sendKeys({press: 'Enter'});
      await waitUntil(() => range(element) === '1 to 57 of 57');
      expect(element.shadowRoot!.activeElement).to.equal(more(element));
      expect(more(element)!.getAttribute('aria-disabled')).to.equal('true');
      await sendKeys({press: 'Enter'});
      expect(details).to.deep.equal([
        {page: 1, size: 40},
        {page: 1, size: 60},
      ]);
      more(element)!.blur();
      await waitUntil(() => more(element) === undefined);
    });

    it('A-23 adds rows to a table, unless the page prevents it', async () => {
      const place = await fixture(
        html`<div lang="en">
          <table-widget columns="name" per-page="10" .rows=${ROWS}
            ><pagination-widget type="more"></pagination-widget
          ></table-widget>
        </div>`,
      );
      const [pages, table] = [place.querySelector('pagination-widget')!, place.querySelector('table-widget')!];
      await waitUntil(() => range(pages) === '1 to 10 of 23');
      pages.addEventListener('page-change', (event) => event.preventDefault(), {once: true});
      more(pages)!.click();
      await pages.updateComplete;
      expect(all(table, 'tbody tr[part~="row"]')).to.have.length(10);
      more(pages)!.click();
      await waitUntil(() => all(table, 'tbody tr[part~="row"]').length === 20);
      more(pages)!.click();
      await waitUntil(() => all(table, 'tbody tr[part~="row"]').length === 23 && more(pages) === undefined);
    });

    it('A-23 rests where a source gives no more, whatever it counts', async () => {
      const sizes: (number | undefined)[] = [];
      const read = ({view}: FunctionContext) => {
        sizes.push(view.page?.size);
        return {data: ROWS.slice(0, Math.min(view.page?.size ?? 0, 15)), total: 23};
      };
      const functions = {rows: {read, can: {page: 'number', total: true}}};
      const place = await fixture(
        html`<function-provider lang="en" .functions=${functions as never}>
          <table-widget columns="name" per-page="10" data-source="resource:rows"
            ><pagination-widget type="more"></pagination-widget
          ></table-widget>
        </function-provider>`,
      );
      const [pages, table] = [place.querySelector('pagination-widget')!, place.querySelector('table-widget')!];
      await waitUntil(() => range(pages) === '1 to 10 of 23');
      more(pages)!.click();
      await waitUntil(() => all(table, 'tbody tr[part~="row"]').length === 15);
      expect(sizes).to.deep.equal([10, 20]);
      expect(more(pages)!.getAttribute('aria-disabled')).to.equal('true');
    });
  });

  it('counts what its source counts', async () => {
    const element = await make({perPage: 10, dataSource: () => Promise.resolve(35)});
    await waitUntil(() => names(element).length === 4);
    element.dataSource = () => Promise.resolve({page: 2, pages: 6});
    await waitUntil(() => current(element) === 'Page 2' && names(element).length === 6);
  });

  it('shows what went wrong', async () => {
    const element = await make({error: 'No more paper'});
    await waitUntil(() => all(element, '[part="error"]')[0]?.textContent?.includes('No more paper'));
  });

  it('takes wrong values for none, and warns', async () => {
    const {warn} = console;
    const lines: string[] = [];
    console.warn = (line: string) => lines.push(line);
    const element = await fixture<PaginationWidget>(
      html`<pagination-widget page="-3" pages="many" siblings="99"></pagination-widget>`,
    );
    console.warn = warn;
    expect(names(element)).to.have.length(1);
    for (const name of ['page="-3"', 'pages="many"', 'siblings="99"']) expect(lines.join()).to.include(name);
  });

  it('passes axe, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const element = await make({page: 3, perPage: 20, total: 177, perPageOptions: [10, 20]});
      element.parentElement!.style.background = 'var(--widget-page)';
      await expect(element).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
