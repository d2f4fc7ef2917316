import {expect, fixture, html} from '@open-wc/testing';
import type {JsonRecord} from '../../../data/types.js';
import {readColumns} from './columns.js';
import {Flash} from './flash.js';
import {holdFocus, restoreFocus} from './row-focus.js';
import {planRows} from './row-plan.js';
import {TableBody, type BodyPicture} from './table-body.js';

const records = (...ids: number[]): JsonRecord[] => ids.map((id) => ({id, name: `n${id}`}));

const plan = () =>
  planRows({
    columns: readColumns(['name', 'id'], [], 'en'),
    templates: () => undefined,
    before: [],
    after: [
      {
        name: 'actions-cell',
        make: (place) => {
          place.append(document.createElement('button'));
          return {update: () => false};
        },
      },
    ],
  });

const fixed = plan();

const picture = (rows: readonly JsonRecord[], more: Partial<BodyPicture> = {}): BodyPicture => ({
  rows: rows.map((record, index) => ({key: String(record['id']), record, index})),
  plan: fixed,
  context: {language: 'en'},
  count: rows.length,
  ...more,
});

async function place(): Promise<{parent: HTMLElement; body: TableBody; texts: () => string[]}> {
  const table = await fixture(
    html`<table>
      <tbody></tbody>
    </table>`,
  );
  const parent = table.querySelector('tbody') as HTMLElement;
  const texts = () => [...parent.children].map((row) => row.firstElementChild?.textContent ?? '');
  return {parent, body: new TableBody(parent), texts};
}

describe('TableBody', () => {
  it('keeps the nodes of a row as long as its key', async () => {
    const {parent, body, texts} = await place();
    body.draw(picture(records(1, 2, 3)));
    const [first, second, third] = parent.children;
    body.draw(picture(records(3, 4, 1)));
    expect(texts()).to.deep.equal(['n3', 'n4', 'n1']);
    expect([parent.children[0], parent.children[2]]).to.deep.equal([third, first]);
    expect(second?.isConnected).to.equal(false);
  });

  it('moves the fewest rows', async () => {
    const {parent, body} = await place();
    body.draw(picture(records(1, 2, 3, 4, 5)));
    const observer = new MutationObserver(() => {});
    observer.observe(parent, {childList: true});
    body.draw(picture(records(5, 1, 2, 3, 4)));
    const moved = new Set(observer.takeRecords().flatMap(({addedNodes}) => [...addedNodes]));
    expect(moved.size).to.equal(1);
  });

  it('writes only what changed and tells which cells', async () => {
    const {parent, body} = await place();
    const [one, two] = records(1, 2);
    body.draw(picture([one as JsonRecord, two as JsonRecord]));
    const changed: string[] = [];
    const tell = (cell: HTMLElement) => changed.push(cell.textContent ?? '');
    body.draw(picture([one as JsonRecord, {...two, name: 'new'}], {changed: tell}));
    expect(changed).to.deep.equal(['new']);
    body.patch(new Map([['1', undefined]]), () => ({id: 1, name: 'patched'}), picture([], {changed: tell}));
    expect(changed).to.deep.equal(['new', 'patched']);
    expect(parent.children.length).to.equal(2);
  });

  it('draws all anew for another plan, and writes all anew in another language', async () => {
    const {parent, body} = await place();
    const rows: JsonRecord[] = [{id: 1234, name: 1234.5}];
    body.draw(picture(rows));
    const [before] = parent.children;
    body.draw(picture(rows, {context: {language: 'de'}}));
    expect(parent.children[0]).to.equal(before);
    expect(parent.children[0]?.firstElementChild?.textContent).to.equal('1.234,5');
    body.draw(picture(rows, {plan: plan()}));
    expect(parent.children[0]).not.to.equal(before);
  });

  it('numbers its rows where some are not drawn', async () => {
    const {parent, body} = await place();
    const numbers = () => [...parent.children].map((row) => row.getAttribute('aria-rowindex'));
    body.draw(picture(records(1, 2), {firstRowIndex: 2}));
    expect(numbers()).to.deep.equal(['2', '3']);
    body.draw(picture(records(0, 1, 2), {firstRowIndex: 2}));
    expect(numbers()).to.deep.equal(['2', '3', '4']);
    body.draw(picture(records(1, 2)));
    expect(numbers()).to.deep.equal([null, null]);
  });

  it('lets rows that leave stand for those that come, in their order', async () => {
    const {parent, texts} = await place();
    const {body} = {body: new TableBody(parent, parent.appendChild(document.createElement('tr')))};
    const more = {reuse: true, firstRowIndex: 2, plan: planRows({columns: fixed.columns, templates: () => undefined})};
    body.draw(picture(records(1, 2, 3, 4), more));
    const before = [...parent.children];
    body.draw(picture(records(3, 4, 5, 6), more));
    expect(texts()).to.deep.equal(['n3', 'n4', 'n5', 'n6', '']);
    expect([...parent.children]).to.deep.equal([before[2], before[3], before[0], before[1], before[4]]);
    // None of them has to move where all are others.
    const observer = new MutationObserver(() => {});
    observer.observe(parent, {childList: true});
    body.draw(picture(records(21, 22, 23, 24), more));
    expect(observer.takeRecords()).to.have.length(0);
    expect(texts()).to.deep.equal(['n21', 'n22', 'n23', 'n24', '']);
    expect(body.rowOf('6')).to.equal(undefined);
    expect(body.rowOf('22')?.element).to.equal(parent.children[1]);
  });

  it('lets no row stand for another while a cell of it glows', async () => {
    const {parent, texts} = await place();
    const body = new TableBody(parent, parent.appendChild(document.createElement('tr')));
    const more = {reuse: true, plan: planRows({columns: fixed.columns, templates: () => undefined})};
    body.draw(picture(records(1, 2, 3), more));
    const [first, second, third] = [...parent.children];
    body.draw(picture(records(3, 4, 5), {...more, lit: new Set([first as Element])}));
    expect(texts()).to.deep.equal(['n3', 'n4', 'n5', '']);
    expect([...parent.children]).to.include.members([second, third]);
    expect(first?.isConnected).to.equal(false);
  });

  it('stands in order whatever comes and goes, with other rows in place of those that leave or without', async () => {
    const {parent, texts} = await place();
    const body = new TableBody(parent, parent.appendChild(document.createElement('tr')));
    const open = planRows({columns: fixed.columns, templates: () => undefined});
    let state = 3;
    const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
    for (let turn = 0; turn < 300; turn++) {
      const ids = [...new Set(Array.from({length: next(12)}, () => next(20)))];
      if (next(2) === 0) ids.sort((one, other) => one - other);
      body.draw(picture(records(...ids), {reuse: next(3) > 0, firstRowIndex: 2, plan: open}));
      expect(texts().slice(0, -1)).to.deep.equal(ids.map((id) => `n${id}`));
      expect([...parent.children].slice(0, -1)).to.deep.equal(ids.map((id) => body.rowOf(String(id))?.element));
      expect([...parent.children].map((row) => row.ariaRowIndex)).to.deep.equal([
        ...ids.map((_, index) => String(index + 2)),
        null,
      ]);
    }
  });

  it('stands before what must stay last', async () => {
    const {parent} = await place();
    const last = parent.appendChild(document.createElement('tr'));
    const body = new TableBody(parent, last);
    body.draw(picture(records(1)));
    body.draw(picture(records(1, 2)));
    expect(parent.lastElementChild).to.equal(last);
    body.clear();
    expect(parent.children.length).to.equal(1);
  });
});

describe('the focus in rows', () => {
  const focused = async (ids: number[], row: number, then: number[]) => {
    const {parent, body} = await place();
    const fallback = parent.closest('table') as HTMLElement;
    fallback.tabIndex = -1;
    body.draw(picture(records(...ids)));
    parent.children[row]?.querySelector('button')?.focus();
    const held = holdFocus(body, parent);
    body.draw(picture(records(...then)));
    const lost = restoreFocus(held, body, parent, fallback);
    const active = document.activeElement;
    return {lost, text: active?.closest('tr')?.firstElementChild?.textContent, isFallback: active === fallback};
  };

  it('stays where its row stays', async () => {
    expect(await focused([1, 2, 3], 1, [3, 2, 4])).to.deep.equal({lost: false, text: 'n2', isFallback: false});
  });

  it('goes to the next row, then to the one before, then to the table', async () => {
    expect(await focused([1, 2, 3], 1, [1, 3])).to.deep.include({lost: true, text: 'n3'});
    expect(await focused([1, 2], 1, [1])).to.deep.include({lost: true, text: 'n1'});
    expect(await focused([1], 0, [])).to.deep.include({lost: true, isFallback: true});
  });

  it('is not taken from elsewhere on the page', async () => {
    const {parent, body} = await place();
    body.draw(picture(records(1)));
    expect(holdFocus(body, parent)).to.equal(undefined);
    expect(restoreFocus(undefined, body, parent, parent)).to.equal(false);
  });
});

describe('Flash', () => {
  const cells = (count: number) => Array.from({length: count}, () => document.createElement('td'));
  const glowing = (list: readonly HTMLElement[]) => list.filter((cell) => cell.getAnimations().length > 0).length;

  async function shown(count: number, times = 1): Promise<number> {
    const list = cells(count);
    (await place()).parent.append(...list);
    const flash = new Flash();
    for (let time = 0; time < times; time++) {
      for (const cell of list) flash.add(cell);
      flash.show();
    }
    return Math.max(glowing(list), ...list.map((cell) => cell.getAnimations().length));
  }

  it('lets the cells glow that changed, each once at a time', async () => {
    expect(await shown(3)).to.equal(3);
    expect(await shown(1, 5)).to.equal(1);
  });

  it('lets none glow where a few change again and again', async () => {
    const list = cells(20);
    (await place()).parent.append(...list);
    const flash = new Flash();
    for (let time = 0; time < 5000; time += 16) {
      for (const cell of list) {
        for (const animation of cell.getAnimations()) animation.cancel();
        flash.add(cell);
      }
      flash.show(time);
    }
    expect(glowing(list)).to.equal(0);
    expect(flash.litRows(5000)).to.have.property('size', 0);
    flash.add(list[0] as HTMLElement);
    flash.show(20_000);
    expect(glowing(list)).to.equal(1);
    expect([...flash.litRows(20_001)]).to.deep.equal([list[0]?.parentElement]);
  });

  it('lets none glow where nearly all change', async () => {
    expect(await shown(61)).to.equal(0);
  });
});
