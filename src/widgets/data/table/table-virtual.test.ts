import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import './table-widget.js';
import type {TableWidget} from './table-widget.js';

const many = (count: number) => Array.from({length: count}, (_, id) => ({id, name: `User ${id}`, score: id * 3}));

const rowsOf = (table: TableWidget): HTMLElement[] => [
  ...(table.shadowRoot?.querySelectorAll<HTMLElement>('tbody .row') ?? []),
];
const namesOf = (table: TableWidget): string[] => rowsOf(table).map((row) => row.firstElementChild?.textContent ?? '');
const scrollerOf = (table: TableWidget): HTMLElement => table.shadowRoot?.querySelector('.scroller') as HTMLElement;

async function long(count = 1000): Promise<TableWidget> {
  const table = await fixture<TableWidget>(
    html`<table-widget caption="Users" columns="name, score" .rows=${many(count)}></table-widget>`,
  );
  await table.updateComplete;
  return table;
}

async function scrollTo(table: TableWidget, top: number): Promise<void> {
  scrollerOf(table).scrollTop = top;
  await nextFrame();
  await nextFrame();
}

/** The row at the upper edge of what is in view, below the header. */
function topRow(table: TableWidget): string {
  const box = scrollerOf(table).getBoundingClientRect();
  const head = table.shadowRoot?.querySelector('thead') as HTMLElement;
  const edge = box.top + head.getBoundingClientRect().height + 20;
  const row = rowsOf(table).find((each) => each.getBoundingClientRect().bottom > edge);
  return row?.firstElementChild?.textContent ?? '';
}

describe('<table-widget> with many rows', () => {
  it('draws the rows in view alone, in a box that scrolls to all', async () => {
    const table = await long();
    expect(rowsOf(table).length).to.be.below(60);
    const [first] = rowsOf(table);
    const height = first?.getBoundingClientRect().height ?? 0;
    expect(scrollerOf(table).scrollHeight).to.be.closeTo(1000 * height, 200);
  });

  it('AX-34 tells how many rows there are, and the number of each', async () => {
    const table = await long();
    expect(table.shadowRoot?.querySelector('table')?.getAttribute('aria-rowcount')).to.equal('1001');
    expect(rowsOf(table)[0]?.getAttribute('aria-rowindex')).to.equal('2');
    await scrollTo(table, 400 * 40);
    const [first] = rowsOf(table);
    const place = Number(first?.firstElementChild?.textContent?.replace('User ', ''));
    expect(first?.getAttribute('aria-rowindex')).to.equal(String(place + 2));
    await expect(table).to.be.accessible();
  });

  it('draws other rows when it is scrolled, to the very last', async () => {
    const table = await long();
    await scrollTo(table, 500 * 40);
    expect(namesOf(table)).to.include('User 500');
    expect(namesOf(table)).not.to.include('User 0');
    await scrollTo(table, 1_000_000);
    expect(namesOf(table).at(-1)).to.equal('User 999');
  });

  it('AX-25 goes on showing the same rows when others come above them', async () => {
    const table = await long();
    await scrollTo(table, 300 * 40);
    const before = topRow(table);
    table.rows = [...Array.from({length: 10}, (_, id) => ({id: -1 - id, name: `New ${id}`, score: 0})), ...many(1000)];
    await table.updateComplete;
    await nextFrame();
    expect(before).not.to.equal('');
    expect(topRow(table)).to.equal(before);
  });

  it('shows new rows at the top to who is at the top', async () => {
    const table = await long();
    table.rows = [{id: -1, name: 'New', score: 0}, ...many(1000)];
    await table.updateComplete;
    expect(namesOf(table)[0]).to.equal('New');
  });

  it('never loses the focus when its row is scrolled away', async () => {
    const table = await long();
    table.selectable = true;
    await table.updateComplete;
    (rowsOf(table)[3]?.querySelector('input') as HTMLElement).focus();
    await scrollTo(table, 600 * 40);
    expect(table.shadowRoot?.activeElement).to.not.equal(null);
  });

  it('keeps the widths of its columns while it is scrolled', async () => {
    const table = await long();
    const widths = () =>
      [...(table.shadowRoot?.querySelectorAll<HTMLElement>('thead th') ?? [])].map(({offsetWidth}) => offsetWidth);
    const before = widths();
    await scrollTo(table, 900 * 40);
    expect(widths()).to.deep.equal(before);
  });

  it('is one region with a name that takes the focus', async () => {
    const table = await long();
    const scroller = scrollerOf(table);
    expect(scroller.getAttribute('role')).to.equal('region');
    expect(scroller.getAttribute('aria-label')).to.equal('Users');
    expect(scroller.tabIndex).to.equal(0);
  });

  it('draws all where the author wants it', async () => {
    const table = await fixture<TableWidget>(
      html`<table-widget columns="name" enable-virtual-scroll="false" .rows=${many(300)}></table-widget>`,
    );
    expect(rowsOf(table).length).to.equal(300);
  });

  it('draws few rows in a window too, where the author wants it', async () => {
    const table = await fixture<TableWidget>(
      html`<table-widget columns="name" enable-virtual-scroll .rows=${many(100)}></table-widget>`,
    );
    await waitUntil(() => rowsOf(table).length > 0);
    expect(rowsOf(table).length).to.be.below(60);
  });

  it('F86 sorts 50,000 rows', async () => {
    const table = await long(50_000);
    table.sort = '-score';
    await table.updateComplete;
    expect(namesOf(table)[0]).to.equal('User 49999');
  });
});
