import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import {
  board,
  COLUMNS,
  control,
  focus,
  hears,
  mutationsIn,
  picture,
  root,
  slotOf,
  slots,
  tasks,
  titles,
} from './kanban.testing.js';
import './kanban-widget.js';
import type {KanbanWidget} from './kanban-widget.js';
import type {Op} from '../../../data/types.js';

const many = (count: number) =>
  Array.from({length: count}, (_, id) => ({
    ...{id, title: `Card ${id}`, status: COLUMNS[id % 3]!.id, position: id},
    ...(id % 4 === 0 && {description: 'Two lines of text. '.repeat(6)}),
  }));

describe('<kanban-widget> kept up to date', () => {
  let page: DataFixture;
  beforeEach(async () => (page = await dataFixture()));
  afterEach(() => page.remove());

  async function live(records: readonly object[] = tasks()): Promise<KanbanWidget> {
    const element = document.createElement('kanban-widget');
    Object.assign(element, {columns: COLUMNS, stream: 'tasks'});
    element.setAttribute('data-source', 'interface:list_tasks');
    await page.add<KanbanWidget>(element);
    page.provider.waiting[0]?.answer(records);
    await page.settle();
    return element;
  }

  const push = async (...ops: Op[]): Promise<void> => {
    page.provider.push('tasks', ops);
    await page.settle();
  };

  it('RT-08 an update draws the text of its card and nothing else', async () => {
    const element = await live();
    const changes = await mutationsIn(element, () => push({op: 'update', record: {id: 2, title: 'Grace H.'}}));
    expect(titles(element, 'todo')).to.deep.equal(['Ada', 'Grace H.', 'Alan']);
    const touched = new Set(changes.map(({target}) => (target.parentElement ?? (target as Element)).closest('.slot')));
    expect([...touched]).to.deep.equal([slotOf(element, 'Grace H.')]);
  });

  it('RT-08 of 5,000 cards a push draws one', async () => {
    const element = await live(many(5000));
    const changes = await mutationsIn(element, () => push({op: 'update', record: {id: 3, title: 'Other'}}));
    const touched = new Set(changes.map(({target}) => (target.parentElement ?? (target as Element)).closest('.slot')));
    expect(touched.size).to.equal(1);
  });

  it('RT-08 a card that comes is put in, one that goes is taken out, one that moves is moved', async () => {
    const element = await live();
    const added = await mutationsIn(element, () =>
      push({op: 'insert', record: {id: 7, title: 'Kurt', status: 'doing', position: 1.5}}),
    );
    expect(titles(element, 'doing')).to.deep.equal(['Edsger', 'Kurt', 'Barbara']);
    expect(added.flatMap(({addedNodes}) => [...addedNodes])).to.have.length(1);
    const ada = slotOf(element, 'Ada');
    await push({op: 'update', record: {id: 1, status: 'done'}});
    expect(titles(element, 'done')).to.deep.equal(['Ada']);
    expect(slotOf(element, 'Ada') === ada, 'the same node').to.be.true;
    await push({op: 'delete', key: '7'});
    expect(picture(element)).to.equal('Grace Alan | Edsger Barbara | Ada');
  });

  it('AX-25 the focus, the scroll and a marked text stay where they are', async () => {
    const element = await live(many(90));
    const list = root(element).querySelector<HTMLElement>('.cards')!;
    list.scrollTop = 300;
    control(element, 'Card 0').focus({preventScroll: true});
    await page.settle();
    const text = slots(element, 'todo')[4]!.querySelector('.title')!;
    getSelection()?.selectAllChildren(text);
    const {top} = slots(element, 'todo')[5]!.getBoundingClientRect();
    const seen = slots(element, 'todo')[5]!;
    for (let round = 0; round < 5; round++) {
      await push(
        {op: 'insert', record: {id: 1000 + round, title: `New ${round}`, status: 'todo', position: -round - 1}},
        {op: 'update', record: {id: 0, title: 'Card 0'}},
      );
    }
    expect(focus(element)).to.equal('Card 0 handle');
    expect(seen.getBoundingClientRect().top).to.be.closeTo(top, 2);
    if (/Chrome/.test(navigator.userAgent)) expect(getSelection()?.isCollapsed).to.be.false;
  });

  it('the focus goes along with a card that somebody else moves', async () => {
    const element = await live();
    control(element, 'Grace').focus();
    await push({op: 'update', record: {id: 2, status: 'done'}});
    expect(picture(element)).to.equal('Ada Alan | Edsger Barbara | Grace');
    expect(focus(element)).to.equal('Grace handle');
  });

  it('AX-26 the focus of a card that goes comes to the next, else to the one before, else to the column', async () => {
    const element = await live();
    control(element, 'Grace').focus();
    await push({op: 'delete', key: '2'});
    expect(focus(element)).to.equal('Alan handle');
    await hears('Grace removed');
    await push({op: 'delete', key: '3'});
    expect(focus(element)).to.equal('Ada handle');
    await push({op: 'delete', key: '1'});
    expect(root(element).activeElement?.getAttribute('aria-labelledby')).to.equal('column-0');
  });

  it('a lift goes on while others move cards about', async () => {
    const element = await live();
    control(element, 'Grace').focus();
    await sendKeys({press: 'Enter'});
    await sendKeys({press: 'ArrowRight'});
    await element.updateComplete;
    await push(
      {op: 'insert', record: {id: 7, title: 'Kurt', status: 'doing', position: 0}},
      {op: 'update', record: {id: 2, title: 'Grace H.'}},
      {op: 'delete', key: '1'},
    );
    expect(picture(element)).to.equal('Alan | Kurt Edsger Grace H. Barbara | ');
    expect(focus(element)).to.equal('Grace H. handle');
    await sendKeys({press: 'Enter'});
    await hears('Grace H. moved, 3 of 4 in Doing');
  });

  it('a move that nobody answers for stays until the source says something else of the card', async () => {
    const element = await live();
    control(element, 'Ada').focus();
    for (const key of ['Enter', 'ArrowRight', 'Enter']) await sendKeys({press: key});
    await page.settle();
    await push({op: 'update', record: {id: 1, title: 'Ada L.'}});
    expect(picture(element)).to.equal('Grace Alan | Ada L. Edsger Barbara | ');
    await push({op: 'update', record: {id: 1, status: 'done'}});
    expect(picture(element)).to.equal('Grace Alan | Edsger Barbara | Ada L.');
  });

  it('streams are silent', async () => {
    const element = await live();
    const before = [...document.querySelectorAll('.widget-announcer div div')].length;
    for (let round = 0; round < 20; round++) await push({op: 'update', record: {id: 4, title: `Edsger ${round}`}});
    expect([...document.querySelectorAll('.widget-announcer div div')].length).to.be.at.most(before);
    expect(titles(element, 'doing')[0]).to.equal('Edsger 19');
  });
});

describe('<kanban-widget> with thousands of cards', () => {
  const nodes = (element: KanbanWidget): number => root(element).querySelectorAll('.board .slot').length;
  const list = (element: KanbanWidget): HTMLElement => root(element).querySelector<HTMLElement>('.cards')!;

  async function scrolled(element: KanbanWidget, top: number): Promise<void> {
    list(element).scrollTop = top;
    await waitUntil(() => {
      const box = list(element).getBoundingClientRect();
      return slots(element, 'todo').some((slot) => {
        const {top: from, bottom} = slot.getBoundingClientRect();
        return from <= box.top + 40 && bottom > box.top;
      });
    }, 'nothing is drawn there');
  }

  it('draws those in view alone, and tells where each stands', async () => {
    const element = await board({items: many(5000)});
    await waitUntil(() => slots(element, 'todo').length > 4);
    expect(nodes(element)).to.be.at.most(150);
    const [first] = slots(element, 'todo');
    expect([first?.getAttribute('aria-posinset'), first?.getAttribute('aria-setsize')]).to.deep.equal(['1', '1667']);
    await scrolled(element, 60_000);
    expect(nodes(element)).to.be.at.most(150);
    const middle = slots(element, 'todo')[3]!;
    const place = Number(middle.getAttribute('aria-posinset'));
    expect(place).to.be.greaterThan(100);
    expect(middle.textContent).to.include(`Card ${(place - 1) * 3}`);
  });

  it('keeps what has the focus on the page, wherever the column is scrolled to', async () => {
    const element = await board({items: many(3000)});
    control(element, 'Card 6').focus();
    await scrolled(element, 20_000);
    expect(focus(element)).to.equal('Card 6 handle');
    await sendKeys({press: 'ArrowDown'});
    expect(focus(element)).to.equal('Card 9 handle');
    const box = list(element).getBoundingClientRect();
    await waitUntil(() => {
      const {top} = slotOf(element, 'Card 9').getBoundingClientRect();
      return top >= box.top - 1 && top < box.bottom;
    }, 'not in view');
  });

  it('goes to the end by a key', async () => {
    const element = await board({items: many(3000)});
    control(element, 'Card 0').focus();
    await sendKeys({press: 'End'});
    expect(focus(element)).to.equal('Card 2997 handle');
    await waitUntil(() => list(element).scrollTop > 10_000, 'not scrolled');
    expect(nodes(element)).to.be.at.most(150);
    await sendKeys({press: 'Home'});
    expect(focus(element)).to.equal('Card 0 handle');
  });

  it('shows the same cards when others come in above them', async () => {
    const element = await board({items: many(3000)});
    await scrolled(element, 8000);
    await new Promise((done) => requestAnimationFrame(done));
    const {top: edge} = list(element).getBoundingClientRect();
    const seen = slots(element, 'todo').find((slot) => slot.getBoundingClientRect().top >= edge)!;
    const {top} = seen.getBoundingClientRect();
    const above = Array.from({length: 40}, (_, id) => ({
      id: `n${id}`,
      title: `New ${id}`,
      status: 'todo',
      position: -1,
    }));
    element.items = [...above, ...many(3000)];
    await element.updateComplete;
    expect(seen.isConnected).to.be.true;
    expect(seen.getBoundingClientRect().top).to.be.closeTo(top, 2);
  });
});
