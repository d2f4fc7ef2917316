import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import '../../../every-element.js';
import {drawnIn} from '../../../core/composed-tree.js';
import type {ResourceIndexWidget} from './resource-index-widget.js';

const DESKS = [
  {id: 1, name: 'Linden desk', price: 489},
  {id: 2, name: 'Harbour lamp', price: 79.9},
];

const made = (items: readonly object[]): Promise<ResourceIndexWidget> =>
  fixture(html`<resource-index-widget resource="desks" .items=${items}></resource-index-widget>`);
const inside = (element: Element): Element[] => [...drawnIn(element)];
const names = (element: Element): string[] =>
  inside(element)
    .filter((one) => one.matches('tbody [part~="row-header"]'))
    .map(({textContent}) => textContent?.trim() ?? '');
const openDialog = (element: Element): Element | undefined =>
  inside(element).find((one) => one.matches('dialog[open]'));

describe('<resource-index-widget>', () => {
  it('A-01 A-03 lists the records, with what can be done with them', async () => {
    const element = await made(DESKS);
    await waitUntil(() => names(element).length === 2);
    expect(names(element)).to.deep.equal(['Linden desk', 'Harbour lamp']);
    const buttons = inside(element).map((one) => one.getAttribute('aria-label') ?? one.textContent?.trim());
    expect(buttons).to.include.members(['New desk', 'Delete Linden desk']);
  });

  it('A-06 opens a form above the list, and leaves the address of the page alone', async () => {
    const before = location.href;
    const element = await made(DESKS);
    await waitUntil(() => names(element).length === 2);
    inside(element)
      .find((one): one is HTMLButtonElement => one.matches('button') && one.textContent?.trim() === 'New desk')!
      .click();
    await waitUntil(() => openDialog(element));
    expect(location.href).to.equal(before);
  });

  it('says where there is nothing', async () => {
    const element = await made([]);
    await waitUntil(() => inside(element).some((one) => one.matches('[part~="empty"]')));
    expect(names(element)).to.deep.equal([]);
  });
});
