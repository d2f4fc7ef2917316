import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import '../../../every-element.js';
import {drawnIn} from '../../../core/composed-tree.js';
import type {ResourceFormWidget} from './resource-form-widget.js';

const DESKS = [{id: 1, name: 'Linden desk', price: 489}];

const made = (id?: string): Promise<ResourceFormWidget> =>
  fixture(
    html`<resource-form-widget resource="desks" .items=${DESKS} .recordId=${id} lang="en"></resource-form-widget>`,
  );
const inside = (element: Element): Element[] => [...drawnIn(element)];
const field = (element: Element, name: string) =>
  inside(element).find((one) => one.getAttribute('field') === name) as (HTMLElement & {value: unknown}) | undefined;

describe('<resource-form-widget>', () => {
  it('A-04 shows an empty form for a new record', async () => {
    const element = await made();
    await waitUntil(() => field(element, 'name'));
    expect(field(element, 'name')!.value || '').to.equal('');
    expect(element.params).to.deep.include({route: 'new'});
  });

  it('A-04 shows what a record holds, to be changed', async () => {
    const element = await made('1');
    await waitUntil(() => field(element, 'name')?.value === 'Linden desk');
    expect(element.params).to.deep.include({route: 'edit', id: '1'});
  });

  it('A-17 saves what was changed, unless the page prevents it', async () => {
    const element = await made('1');
    await waitUntil(() => field(element, 'name')?.value === 'Linden desk');
    const name = field(element, 'name')!;
    name.value = 'Lime desk';
    const saves: Event[] = [];
    element.addEventListener('save', (event) => saves.push(event));
    inside(element)
      .find((one): one is HTMLButtonElement => one.matches('button') && one.textContent?.trim() === 'Save')!
      .click();
    await waitUntil(() => saves.length === 1);
    await waitUntil(() => (element.records as typeof DESKS)[0]?.name === 'Lime desk');
  });
});
