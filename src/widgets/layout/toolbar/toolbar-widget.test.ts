import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../action/bulk-action/bulk-action-widget.js';
import '../../action/button/button-widget.js';
import '../../action/button-group/button-group-widget.js';
import '../../data/table/table-widget.js';
import './toolbar-widget.js';
import type {ToolbarWidget} from './toolbar-widget.js';

const base = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.base')!;
const focused = (): string | undefined => document.activeElement?.id;
const left = (element: Element): number => element.getBoundingClientRect().left;
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
}

const bar = html`
  <toolbar-widget label="Orders">
    <button-widget slot="right" id="export" label="Export"></button-widget>
    <button-widget slot="left" id="new" label="New"></button-widget>
    <button-widget id="off" label="Off" disabled></button-widget>
    <button-group-widget label="View" selection="single" value="list">
      <button-widget id="list" label="List" value="list"></button-widget>
      <button-widget id="board" label="Board" value="board"></button-widget>
    </button-group-widget>
    <input id="search" aria-label="Search" value="ab" />
  </toolbar-widget>
`;

describe('<toolbar-widget>', () => {
  it('is a toolbar with a name', async () => {
    const element = await fixture<ToolbarWidget>(bar);
    expect([base(element).getAttribute('role'), base(element).getAttribute('aria-label')]).to.deep.equal([
      'toolbar',
      'Orders',
    ]);
    element.orientation = 'vertical';
    await element.updateComplete;
    expect(base(element).getAttribute('aria-orientation')).to.equal('vertical');
  });

  it('AX-13 is come to by Tab while its first control waits for a selection, with a form or without', async () => {
    const page = await fixture<HTMLElement>(html`
      <div>
        <button id="before">Before</button>
        <toolbar-widget label="Orders">
          <bulk-action-widget id="move" label="Move" action="move" for="orders">
            <input slot="form" name="to" aria-label="To" />
          </bulk-action-widget>
          <bulk-action-widget id="archive" label="Archive" action="archive" for="orders"></bulk-action-widget>
          <button-widget id="export" label="Export"></button-widget>
        </toolbar-widget>
        <table-widget
          id="orders"
          caption="Orders"
          selectable
          columns="name"
          rows='[{"id": 1, "name": "One"}]'
        ></table-widget>
      </div>
    `);
    const stops = () => [...page.querySelectorAll('[tabindex="0"]')].map(({id}) => id);
    await waitUntil(() => stops().join() === 'export', 'not the only stop');
    page.querySelector<HTMLElement>('#before')!.focus();
    await press('Tab');
    expect(focused()).to.equal('export');
    const table = page.querySelector('table-widget')!;
    const box = (): HTMLElement | null => table.shadowRoot!.querySelector('tbody input');
    await waitUntil(box, 'no row to select');
    box()!.click();
    await waitUntil(() => page.querySelector('#archive')!.matches(':not([data-off])'), 'not switched on');
    await press('Home');
    expect(focused()).to.equal('move');
  });

  it('has its controls at the start, in the middle and at the end', async () => {
    const element = await fixture<HTMLElement>(bar);
    const [start, middle, end] = ['#new', '#off', '#export'].map((id) => left(element.querySelector(id)!));
    expect(start).to.be.lessThan(middle!);
    expect(middle).to.be.lessThan(end!);
    expect(element.querySelector('#export')!.getBoundingClientRect().right).to.be.closeTo(
      element.getBoundingClientRect().right,
      1,
    );
  });

  it('AX-11 AX-13 is one tab stop, through which arrows go as it is seen, into groups and past what is off', async () => {
    const element = await fixture<ToolbarWidget>(bar);
    element.focus();
    const seen = [focused()];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
      await press(key);
      seen.push(focused());
    }
    expect(seen).to.deep.equal(['new', 'list', 'board', 'search', 'search', 'export', 'search', 'search']);
  });

  it('goes around its ends, and remembers the last control', async () => {
    const element = await fixture<ToolbarWidget>(bar);
    element.focus();
    await press('ArrowLeft', 'ArrowRight', 'ArrowLeft');
    expect(focused()).to.equal('export');
    (document.activeElement as HTMLElement).blur();
    element.focus();
    expect(focused()).to.equal('export');
    expect(element.querySelectorAll('[tabindex="0"]').length).to.equal(1);
  });

  it('moves through a choice without choosing', async () => {
    const element = await fixture<ToolbarWidget>(bar);
    element.focus();
    await press('ArrowRight', 'ArrowRight');
    expect([focused(), element.querySelector('button-group-widget')!.value]).to.deep.equal(['board', 'list']);
    await press('Space');
    expect(element.querySelector('button-group-widget')!.value).to.equal('board');
  });

  it('AX-12 swaps Left and Right in right-to-left text', async () => {
    const element = await fixture<ToolbarWidget>(bar);
    element.dir = 'rtl';
    element.focus();
    await press('ArrowLeft');
    expect(focused()).to.equal('list');
    expect(left(element.querySelector('#new')!)).to.be.greaterThan(left(element.querySelector('#export')!));
  });

  it('stands upright, moved by Up and Down', async () => {
    const element = await fixture<ToolbarWidget>(bar);
    element.orientation = 'vertical';
    await element.updateComplete;
    element.focus();
    await press('ArrowRight');
    expect(focused()).to.equal('new');
    await press('ArrowDown');
    expect(focused()).to.equal('list');
    expect(left(element.querySelector('#new')!)).to.equal(left(element.querySelector('#export')!));
  });

  it('F102 takes its name from a source, as text', async () => {
    const element = await fixture<ToolbarWidget>(html`<toolbar-widget label="Mine"></toolbar-widget>`);
    element.dataSource = {label: HOSTILE_TEXTS[0]};
    await waitUntil(() => base(element).getAttribute('aria-label') === HOSTILE_TEXTS[0]);
    element.dataSource = undefined;
    await waitUntil(() => base(element).getAttribute('aria-label') === 'Mine');
  });

  it('is accessible', async () => {
    await expect(await fixture(bar)).to.be.accessible();
  });
});
