import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import '../../layout/card/card-widget.js';
import './table-widget.js';
import type {TableWidget} from './table-widget.js';

const isWebKit = navigator.vendor.startsWith('Apple');
/** The first source of a page loads the data layer. */
const PATIENT = {timeout: 5000};

const ORDERS = Array.from({length: 4}, (_, index) => ({
  id: 2040 + index,
  customer: ['Ada Lovelace', 'Katherine Coleman Goble Johnson of Hampton', 'Åsa Bauer', 'Joan Wang'][index],
  total: 1_204_000.5 * (index + 1),
  at: new Date(Date.now() - index * 50 * 60_000).toISOString(),
}));
const COLUMNS = [
  {field: 'customer', label: 'Customer', width: '10%'},
  {field: 'id', label: 'Order', width: '10%'},
  {field: 'total', label: 'Total', format: 'currency'},
  {field: 'at', label: 'Date', format: 'relative_time'},
];

const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

describe('<table-widget> in the room that it has', () => {
  it('is as high while it loads as it will be, and shows what is known of it', async () => {
    let done: (answer: unknown) => void = () => undefined;
    const answer = new Promise((resolve) => (done = resolve));
    const columns = COLUMNS.map((column) => ({...column, filterable: column.field === 'customer'}));
    const element = await fixture<TableWidget>(
      html`<table-widget caption="Orders" per-page="3" .columns=${columns} .dataSource=${() => answer}></table-widget>`,
    );
    await waitUntil(() => element.matches(':state(skeleton)'), 'no skeleton', PATIENT);
    expect(element.shadowRoot?.querySelector('[part="skeleton"]')?.textContent).to.include('Customer');
    const before = element.offsetHeight;
    done(ORDERS.map((order) => ({...order, customer: 'Ada'})));
    await waitUntil(() => element.dataset['state'] === 'ready');
    await element.updateComplete;
    expect(all(element, '.row')).to.have.length(3);
    expect(element.offsetHeight).to.be.within(before - 2, before + 2);
  });

  it('sets a text further apart from the figure before it, with its header and its filter', async () => {
    const columns = [
      {field: 'customer', filterable: true},
      {field: 'total', format: 'currency', filterable: true},
      {field: 'name', filterable: true, editable: true},
      {field: 'mail', filterable: true, editable: true},
    ];
    const rows = [{id: 1, customer: 'Ada', total: 12.5, name: 'Grace', mail: 'ada@example.com'}];
    for (const dir of ['ltr', 'rtl']) {
      const element = await fixture<TableWidget>(html`<table-widget dir=${dir} aria-label="Orders"></table-widget>`);
      Object.assign(element, {columns, rows});
      await waitUntil(() => all(element, '.row').length === 1);
      const before = (cell: HTMLElement): string => getComputedStyle(cell).paddingInlineStart;
      for (const row of ['thead tr:first-child', '.filters', '.row']) {
        const cells = all(element, `${row} > *`);
        expect(cells.slice(1).map(before), `${row}, ${dir}`).to.deep.equal(['10px', '22px', '10px']);
      }
    }
  });

  if (!isWebKit) {
    it('begins where the heading of a card around it begins, on a phone too', async () => {
      for (const [width, dir] of [
        [390, 'ltr'],
        [390, 'rtl'],
        [1000, 'ltr'],
      ] as const) {
        await setViewport({width, height: 600});
        const card = await fixture(
          html`<card-widget dir=${dir} heading="Orders"
            ><table-widget aria-label="Orders"></table-widget
          ></card-widget>`,
        );
        const element = card.querySelector('table-widget')!;
        Object.assign(element, {columns: COLUMNS, rows: ORDERS});
        await waitUntil(() => all(element, '.row').length === 4);
        const texts = [card.shadowRoot!.querySelector('.heading')!, all(element, '.row-header')[0]!].map((around) => {
          const text = document.createRange();
          text.selectNodeContents(around);
          const {left, right} = text.getBoundingClientRect();
          return dir === 'ltr' ? left : right;
        });
        expect(texts[1], `${width} px, ${dir}`).to.be.closeTo(texts[0]!, 0.5);
      }
      await setViewport({width: 800, height: 600});
    });

    it('AX-06 keeps figures and moments on one line at 320 px, and the name of the row in view', async () => {
      await setViewport({width: 320, height: 600});
      const element = await fixture<TableWidget>(html`<table-widget aria-label="Orders"></table-widget>`);
      Object.assign(element, {columns: COLUMNS, rows: ORDERS});
      await element.updateComplete;
      const [scroller] = all(element, '.scroller');
      await waitUntil(() => scroller?.tabIndex === 0, 'takes no focus');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      const lines = (cell: HTMLElement): number => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size;
      };
      expect(all(element, '.row .brief').map(lines)).to.deep.equal(Array.from({length: 12}, () => 1));
      const heights = all(element, '.row').map(({offsetHeight}) => offsetHeight);
      expect([heights[0], heights[2]]).to.deep.equal([heights[3], heights[3]]);
      scroller!.scrollLeft = 400;
      const [first] = all(element, '.row-header');
      await waitUntil(() => (scroller?.scrollLeft ?? 0) > 50, 'does not scroll');
      expect(first!.getBoundingClientRect().left).to.be.within(0, scroller!.getBoundingClientRect().left + 2);
      const {x, y} = first!.getBoundingClientRect();
      expect(element.shadowRoot?.elementFromPoint(x + 20, y + 10)?.closest('.row-header')).to.equal(first);
      await expect(element).to.be.accessible();
      await setViewport({width: 800, height: 600});
    });

    describe('scrolled sideways at 320 px', () => {
      let element: TableWidget;
      let scroller: HTMLElement;
      const box = (selector: string): DOMRect => all(element, selector)[0]!.getBoundingClientRect();
      beforeEach(async () => {
        await setViewport({width: 320, height: 600});
        element = await fixture<TableWidget>(html`<table-widget caption="Orders of this year"></table-widget>`);
        const columns = COLUMNS.map((column) => ({...column, sortable: true, filterable: column.field === 'customer'}));
        Object.assign(element, {columns: [...columns, {field: 'mail', sortable: true}]});
        element.rows = ORDERS.map((order) => ({...order, mail: 'ada.lovelace.of.the.north@example.com'}));
        await waitUntil(() => all(element, '.scroller')[0]?.tabIndex === 0, 'takes no focus');
        [scroller] = all(element, '.scroller') as [HTMLElement];
      });
      afterEach(() => setViewport({width: 800, height: 600}));

      it('gives the first column no more than half of the room, a field that filters it included', () => {
        expect(box('.row-header').width).to.be.within(60, scroller.clientWidth / 2);
        expect(box('.filter').width).to.be.at.most(box('.row-header').width);
      });

      it('keeps the caption and the filter of the first column in view', () => {
        const before = [box('.caption-text').left, box('.filter').left];
        scroller.scrollLeft = 150;
        expect(scroller.scrollLeft).to.equal(150);
        expect([box('.caption-text').left, box('.filter').left]).to.deep.equal(before);
        expect(box('.caption-text').right).to.be.at.most(scroller.getBoundingClientRect().right);
      });

      it('throws a shadow of the first column on what passes below it', () => {
        for (const selector of ['.row-header', '.header-cell.lead']) {
          const {insetInlineEnd, backgroundImage} = getComputedStyle(all(element, selector)[0]!, '::after');
          expect([insetInlineEnd, backgroundImage.startsWith('linear-gradient(to right')], selector).to.deep.equal([
            '-8px',
            true,
          ]);
        }
      });

      it('breaks no mail address', () => {
        const mail = document.createRange();
        mail.selectNodeContents(all(element, '.row > :last-child')[0]!);
        expect(mail.getClientRects()).to.have.length(1);
      });

      it('WCAG 2.4.11 hides no stop of the keyboard under the first column', async () => {
        const sorts = all(element, '.sort');
        sorts.at(-1)!.focus();
        scroller.scrollLeft = scroller.scrollWidth;
        await sendKeys({down: 'Shift'});
        for (const sort of sorts.slice(1, -1).toReversed()) {
          await sendKeys({press: 'Tab'});
          expect(element.shadowRoot?.activeElement).to.equal(sort);
          expect(sort.getBoundingClientRect().right).to.be.at.least(box('.row-header').right + 24);
        }
        await sendKeys({up: 'Shift'});
      });

      it('fades at the edge that has more, until the end is reached', async () => {
        if (!CSS.supports('animation-timeline: scroll()')) return;
        const room = () => getComputedStyle(scroller).maskSize;
        await waitUntil(() => room() === '100% 100%', 'no hint that there is more');
        scroller.scrollLeft = scroller.scrollWidth;
        await waitUntil(() => room() !== '100% 100%', 'fades at the end');
      });
    });
  }
});
