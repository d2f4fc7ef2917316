import {expect, waitUntil} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import {active, board, control, focus, hears, part, picture, root, slotOf, tasks, titles} from './kanban.testing.js';
import './kanban-widget.js';
import './move-menu.js';
import type {CardMoveDetail, KanbanWidget} from './kanban-widget.js';

const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);

type Spot = readonly [x: number, y: number];

const spotOf = (element: Element, down = 0.5): Spot => {
  const {left, top, width, height} = element.getBoundingClientRect();
  return [Math.round(left + Math.min(width / 3, 60)), Math.round(top + height * down)];
};
const moveTo = (position: Spot) => sendMouse({type: 'move', position: [...position]});

async function press(element: KanbanWidget, title: string): Promise<void> {
  await moveTo(spotOf(slotOf(element, title)));
  await sendMouse({type: 'down'});
}

async function drawn(element: KanbanWidget): Promise<void> {
  await element.updateComplete;
  await new Promise((done) => requestAnimationFrame(done));
  await element.updateComplete;
}

/** Drags over some spots on the way. */
async function drag(element: KanbanWidget, title: string, ...spots: readonly Spot[]): Promise<void> {
  await press(element, title);
  for (const spot of spots) {
    await moveTo([spot[0], spot[1] - 6]);
    await moveTo(spot);
    await drawn(element);
  }
}

const listOf = (element: KanbanWidget, id: string): HTMLElement =>
  root(element).querySelector<HTMLElement>(`.cards[data-column="${id}"]`)!;

describe('<kanban-widget> by pointer', () => {
  let element: KanbanWidget;
  let moves: CardMoveDetail[];

  beforeEach(async function () {
    // WebKit's driver has no pointer that drags.
    if (isWebKit) return this.skip();
    await setViewport({width: 1000, height: 700});
    element = await board();
    moves = [];
    element.addEventListener('card-move', ({detail}) => void moves.push(detail));
    await drawn(element);
  });
  afterEach(async () => {
    if (isWebKit) return;
    await resetMouse();
    await setViewport({width: 800, height: 600});
  });

  it('lifts a card above the page, keeps its place open where it would come to stand, and drops it there', async () => {
    await drag(element, 'Ada', spotOf(slotOf(element, 'Barbara'), 0.2));
    const card = slotOf(element, 'Ada').querySelector('.card')!;
    expect(card.matches(':popover-open')).to.be.true;
    expect(picture(element)).to.equal('Grace Alan | Edsger Ada Barbara | ');
    expect(element.matches(':state(lifting)')).to.be.true;
    expect(moves, 'not before it is dropped').to.deep.equal([]);
    await sendMouse({type: 'up'});
    await drawn(element);
    expect(card.matches(':popover-open')).to.be.false;
    expect(picture(element)).to.equal('Grace Alan | Edsger Ada Barbara | ');
    expect(moves.map(({from, to, index, before}) => ({from, to, index, before}))).to.deep.equal([
      {from: 'todo', to: 'doing', index: 1, before: '5'},
    ]);
    await hears('Ada moved, 2 of 3 in Doing');
  });

  it('into an empty column, by anywhere over it', async () => {
    const empty = part(element, 'column-empty')!.closest('.column')!;
    await drag(element, 'Grace', spotOf(empty, 0.9));
    await sendMouse({type: 'up'});
    await drawn(element);
    expect(picture(element)).to.equal('Ada Alan | Edsger Barbara | Grace');
  });

  it('within its column', async () => {
    await drag(element, 'Ada', spotOf(slotOf(element, 'Alan'), 0.9));
    await sendMouse({type: 'up'});
    await drawn(element);
    expect(picture(element)).to.equal('Grace Alan Ada | Edsger Barbara | ');
    expect(moves[0]?.changes).to.deep.equal({status: 'todo', position: 4});
  });

  it('Escape takes it back, and the button that is let go then clicks nothing', async () => {
    const clicks: Event[] = [];
    element.addEventListener('card-click', (event) => clicks.push(event));
    await drag(element, 'Ada', spotOf(slotOf(element, 'Barbara'), 0.2));
    await sendKeys({press: 'Escape'});
    await drawn(element);
    expect(picture(element)).to.equal('Ada Grace Alan | Edsger Barbara | ');
    await sendMouse({type: 'up'});
    await drawn(element);
    expect([moves, clicks]).to.deep.equal([[], []]);
    expect(element.matches(':state(lifting)')).to.be.false;
  });

  it('a press that does not move is a click, a drag is none', async () => {
    const clicks: string[] = [];
    element.addEventListener('card-click', ({detail}) => clicks.push(detail.key));
    await drawn(element);
    await press(element, 'Ada');
    await sendMouse({type: 'up'});
    expect(clicks).to.deep.equal(['1']);
    await drag(element, 'Ada', spotOf(slotOf(element, 'Barbara'), 0.2));
    await sendMouse({type: 'up'});
    await drawn(element);
    expect(clicks).to.deep.equal(['1']);
  });

  it('AX-25 a card in the hand stays there, whatever comes and goes around it', async () => {
    await drag(element, 'Ada', spotOf(slotOf(element, 'Barbara'), 0.2));
    const card = slotOf(element, 'Ada').querySelector('.card')!;
    const {left, top} = card.getBoundingClientRect();
    for (let round = 0; round < 5; round++) {
      element.items = [...tasks(), {id: 10 + round, title: `New ${round}`, status: 'todo', position: 0}];
      await drawn(element);
    }
    expect(card.matches(':popover-open')).to.be.true;
    expect([card.getBoundingClientRect().left, card.getBoundingClientRect().top]).to.deep.equal([left, top]);
    expect(titles(element, 'doing')).to.deep.equal(['Edsger', 'Ada', 'Barbara']);
    await sendMouse({type: 'up'});
    await drawn(element);
    expect(moves).to.have.length(1);
  });

  it('a card that is deleted while it is held is let go', async () => {
    await drag(element, 'Ada', spotOf(slotOf(element, 'Barbara'), 0.2));
    element.items = tasks().slice(1);
    await drawn(element);
    expect(picture(element)).to.equal('Grace Alan | Edsger Barbara | ');
    expect(element.matches(':state(lifting)')).to.be.false;
    await sendMouse({type: 'up'});
    expect(moves).to.deep.equal([]);
  });

  it('a list scrolls while a card is held at its edge', async () => {
    const many = Array.from({length: 60}, (_, id) => ({
      id: 100 + id,
      title: `Card ${id}`,
      status: 'doing',
      position: id,
    }));
    element.items = [...tasks(), ...many];
    await drawn(element);
    const list = listOf(element, 'doing');
    const {bottom} = list.getBoundingClientRect();
    await drag(element, 'Ada', [spotOf(list)[0], Math.round(Math.min(bottom, 690)) - 6]);
    await waitUntil(() => list.scrollTop > 300, 'it does not scroll');
    const shown = titles(element, 'doing');
    expect(shown).to.include('Ada');
    await sendMouse({type: 'up'});
    await drawn(element);
    expect(moves[0]?.index).to.be.greaterThan(4);
    expect(titles(element, 'doing')).to.include('Ada');
  });

  it('a card is not dragged where the board is read only, nor by a control in it', async () => {
    element.readonly = true;
    await drawn(element);
    await drag(element, 'Ada', spotOf(slotOf(element, 'Barbara'), 0.2));
    expect(picture(element)).to.equal('Ada Grace Alan | Edsger Barbara | ');
    await sendMouse({type: 'up'});
    element.readonly = false;
    await drawn(element);
    const {left, top} = control(element, 'Ada', 'more').getBoundingClientRect();
    await moveTo([Math.round(left) + 8, Math.round(top) + 8]);
    await sendMouse({type: 'down'});
    await moveTo(spotOf(slotOf(element, 'Barbara'), 0.2));
    await drawn(element);
    expect(picture(element)).to.equal('Ada Grace Alan | Edsger Barbara | ');
    await sendMouse({type: 'up'});
  });
});

describe('<kanban-widget> by its menu', () => {
  const entries = (element: KanbanWidget): HTMLElement[] => [
    ...root(element).querySelectorAll<HTMLElement>('.menu dropdown-item-widget'),
  ];
  const texts = (element: KanbanWidget): string[] =>
    entries(element)
      .flatMap((entry) => [entry, ...(entry.shadowRoot?.querySelectorAll<HTMLElement>('dropdown-item-widget') ?? [])])
      .filter((entry) => !['group', 'divider'].includes((entry as {type?: string}).type ?? ''))
      .map((entry) => (entry as {label?: string}).label ?? '');
  const entry = (element: KanbanWidget, label: string): HTMLElement =>
    entries(element)
      .flatMap((each) => [each, ...(each.shadowRoot?.querySelectorAll<HTMLElement>('dropdown-item-widget') ?? [])])
      .find((each) => (each as {label?: string}).label === label)!;

  async function open(element: KanbanWidget, title: string): Promise<void> {
    control(element, title, 'more').click();
    await waitUntil(() => texts(element).length > 0 && part(element, 'menu')?.matches(':popover-open'), 'no menu');
    await element.updateComplete;
    await waitUntil(() => active(element)?.closest('.menu'), 'no focus');
  }

  it('AX-30 moves a card by taps alone, and the focus comes along', async () => {
    const element = await board();
    await open(element, 'Grace');
    expect(part(element, 'menu')?.ariaLabel).to.equal('Move Grace to …');
    expect(texts(element)).to.deep.equal([
      ...['To do', 'Doing', 'Done'],
      ...['To the top', 'Up', 'Down', 'To the bottom'],
    ]);
    entry(element, 'Doing').click();
    await hears('Grace moved, 3 of 3 in Doing');
    expect(picture(element)).to.equal('Ada Alan | Edsger Barbara Grace | ');
    expect(focus(element)).to.equal('Grace more');
    expect(control(element, 'Grace', 'more').ariaExpanded).to.equal('false');
    await open(element, 'Grace');
    entry(element, 'To the top').click();
    await hears('Grace moved, 1 of 3 in Doing');
    expect(picture(element)).to.equal('Ada Alan | Grace Edsger Barbara | ');
  });

  it('by keys, and Escape gives the focus back', async () => {
    const element = await board();
    control(element, 'Grace', 'more').focus();
    await open(element, 'Grace');
    await sendKeys({press: 'Escape'});
    expect(focus(element)).to.equal('Grace more');
    await open(element, 'Grace');
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => titles(element, 'done').includes('Grace'), 'not moved');
  });

  it('a tap on the handle opens it as well', async () => {
    const element = await board();
    control(element, 'Ada').click();
    await waitUntil(() => part(element, 'menu')?.matches(':popover-open'), 'no menu');
  });

  it('AX-25 stays open while cards change, and closes where its card goes', async () => {
    const element = await board();
    await open(element, 'Grace');
    for (let round = 0; round < 5; round++) {
      element.items = [...tasks(), {id: 20 + round, title: 'x', status: 'todo', position: round}];
      await element.updateComplete;
    }
    expect(part(element, 'menu')?.matches(':popover-open')).to.be.true;
    expect(active(element)?.closest('.menu'), 'the focus').to.exist;
    element.items = tasks().filter(({id}) => id !== 2);
    await waitUntil(() => !part(element, 'menu')?.matches(':popover-open'), 'it stays');
  });

  it('without a field for the place it has the columns alone', async () => {
    const element = await board({items: tasks().map(({id, title, status}) => ({id, title, status}))});
    await open(element, 'Grace');
    expect(texts(element)).to.deep.equal(['To do', 'Doing', 'Done']);
  });
});
