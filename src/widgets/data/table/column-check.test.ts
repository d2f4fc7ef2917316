import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import {heardWarnings} from '../../../testing/heard-warnings.js';
import './table-widget.js';
import type {TableColumn, TableWidget} from './table-widget.js';

const ROWS = [
  {id: 1, customer_name: 'Ada', total: 12, state: 'paid', buyer: {email: 'a@b.c'}},
  {id: 2, customer_name: 'Grace', total: 9, state: 'open', buyer: null},
];

type Written = readonly (TableColumn | string | Record<string, unknown>)[];

const drawn = async (columns: Written, rows: readonly object[] = ROWS, children = html``): Promise<TableWidget> => {
  const element = await fixture<TableWidget>(html`<table-widget .rows=${rows}>${children}</table-widget>`);
  element.columns = columns as TableWidget['columns'];
  await element.updateComplete;
  return element;
};

/** What the console is told while a table is drawn; `wanted` is waited for. */
async function told(draw: () => Promise<unknown>, wanted?: RegExp): Promise<string> {
  const heard = heardWarnings();
  const {warn} = console;
  const lines: string[] = [];
  console.warn = (...parts: unknown[]) => void lines.push(parts.join(' '));
  await draw();
  if (wanted) await waitUntil(() => wanted.test(lines.join('\n')), `not told: ${wanted}`);
  // What is loaded already is run before the next frame.
  else await nextFrame();
  console.warn = warn;
  heard();
  return lines.join('\n');
}

describe('columns that are written wrong', () => {
  before(() => import('./column-check.js'));

  it('F89 names a field that no record has, and the nearest of those that they have', async () => {
    const lines = await told(() => drawn(['customer', 'total']), /field/);
    expect(lines).to.include('columns: no record has the field “customer”; they have customer_name, ');
    expect(lines.split('\n')).to.have.length(1);
  });

  it('says nothing of what some record has, of paths, and of what is empty on the way', async () => {
    const rows = [...ROWS, {id: 3, note: 'x'}];
    expect(await told(() => drawn(['id', 'note', 'buyer.email', '/buyer/email'], rows))).to.equal('');
    expect(await told(() => drawn(['buyer.email'], ROWS.slice(1)))).to.equal('');
  });

  it('says nothing without rows, and nothing of cells that are drawn otherwise', async () => {
    expect(await told(() => drawn(['customer'], []))).to.equal('');
    expect(await told(() => drawn([{field: 'all', render: () => 'x'}]))).to.equal('');
    const template = html`<template slot="cell:all"><b>{{total}}</b></template>`;
    expect(await told(() => drawn(['all'], ROWS, template))).to.equal('');
  });

  it('says it as soon as there are rows, and once', async () => {
    const lines = await told(async () => {
      const element = await drawn(['customer'], []);
      for (const rows of [ROWS, ROWS.slice(1)]) {
        element.rows = rows;
        await element.updateComplete;
      }
    }, /customer/);
    expect(lines.split('\n')).to.have.length(1);
  });

  it('names a key that there is none of, and the right one', async () => {
    const lines = await told(() => drawn([{field: 'total', title: 'Sum', fromat: 'currency'}]), /fromat/);
    expect(lines).to.include('“total” has the key “title”, which there is none of; label is meant.');
    expect(lines).to.include('“total” has the key “fromat”, which there is none of; there are format, ');
  });

  it('names a type that there is none of, and what says how values look', async () => {
    const badge = await told(() => drawn([{field: 'state', type: 'badge'}]), /type/);
    expect(badge).to.include('the type “badge” of “state” is none of text, number, boolean, date, select');
    expect(badge).to.include('<template slot="cell:state">');
    const money = await told(() => drawn([{field: 'total', type: 'currency'}]), /type/);
    expect(money).to.include('"format": "currency" is meant.');
    expect(await told(() => drawn([{field: 'total', type: 'number'}]))).to.equal('');
  });
});
