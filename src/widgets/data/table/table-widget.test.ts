import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import './table-widget.js';
import type {TableWidget} from './table-widget.js';

/** The first source of a page loads the data layer. */
const PATIENT = {timeout: 5000};

const USERS = [
  {id: 1, name: 'Ada', role: 'Admin', logins: 1200},
  {id: 2, name: 'Grace', role: 'User', logins: 30},
  {id: 3, name: 'Alan', role: 'User', logins: 4},
];

const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const textOf = (node: Element | null | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const rowsOf = (element: Element): string[][] =>
  all(element, 'tbody .row').map((row) => [...row.children].map((cell) => textOf(cell)));
const headers = (element: Element): string[] => all(element, 'thead th').map((cell) => textOf(cell));

describe('<table-widget>', () => {
  it('shows its columns and rows', async () => {
    const element = await fixture<TableWidget>(
      html`<table-widget caption="Users" .rows=${USERS} columns="name, role, logins"></table-widget>`,
    );
    expect(headers(element)).to.deep.equal(['Name', 'Role', 'Logins']);
    expect(rowsOf(element)).to.deep.equal([
      ['Ada', 'Admin', '1,200'],
      ['Grace', 'User', '30'],
      ['Alan', 'User', '4'],
    ]);
    await expect(element).to.be.accessible();
  });

  it('sorts by a click on a header', async () => {
    const element = await fixture<TableWidget>(
      html`<table-widget .rows=${USERS} .columns=${[{field: 'name', sortable: true}]}></table-widget>`,
    );
    setTimeout(() => all(element, '.sort')[0]?.click());
    await oneEvent(element, 'sort-change');
    await element.updateComplete;
    expect(rowsOf(element)).to.deep.equal([['Ada'], ['Alan'], ['Grace']]);
  });

  it('shows the answer of a source', async () => {
    const element = await fixture<TableWidget>(
      html`<table-widget columns="name" .dataSource=${() => Promise.resolve(USERS)}></table-widget>`,
    );
    await waitUntil(() => rowsOf(element).length === 3, 'no rows', PATIENT);
    expect(element.dataset['state']).to.equal('ready');
  });
});
