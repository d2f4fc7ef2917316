import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import '../../../every-element.js';
import {drawnIn} from '../../../core/composed-tree.js';
import type {ResourceShowWidget} from './resource-show-widget.js';

const DESKS = [
  {id: 1, name: 'Linden desk', price: 489},
  {id: 2, name: 'Harbour lamp', price: 79.9},
];

const made = (items: readonly object[], id?: string): Promise<ResourceShowWidget> =>
  fixture(html`<resource-show-widget resource="desks" .items=${items} .recordId=${id}></resource-show-widget>`);
const text = (element: Element): string => [...drawnIn(element)].map(({textContent}) => textContent ?? '').join(' ');

describe('<resource-show-widget>', () => {
  it('A-05 shows the details of the record that is named', async () => {
    const element = await made(DESKS, '2');
    await waitUntil(() => text(element).includes('Harbour lamp'));
    expect(text(element)).to.include('79.9').and.not.to.include('Linden desk');
  });

  it('A-05 shows the only record where none is named', async () => {
    const element = await made(DESKS.slice(0, 1));
    await waitUntil(() => text(element).includes('Linden desk'));
  });
});
