import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import {active, board, control, focus, hears, picture, plainTasks, root, tasks, titles} from './kanban.testing.js';
import './kanban-widget.js';
import type {CardMoveDetail, KanbanWidget} from './kanban-widget.js';

const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);

async function press(element: KanbanWidget, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({press: key});
    await element.updateComplete;
    await element.updateComplete;
  }
}

describe('<kanban-widget> by keys', () => {
  it('AX-13 goes up and down in a column, across to the others, and to the ends', async () => {
    const element = await board();
    control(element, 'Ada').focus();
    await press(element, 'ArrowDown');
    expect(focus(element)).to.equal('Grace handle');
    await press(element, 'End');
    expect(focus(element)).to.equal('Alan handle');
    await press(element, 'ArrowDown');
    expect(focus(element)).to.equal('Alan handle');
    await press(element, 'Home', 'ArrowRight');
    expect(focus(element)).to.equal('Edsger handle');
    await press(element, 'ArrowRight');
    expect(focus(element), 'an empty column has nothing to go to').to.equal('Edsger handle');
    await press(element, 'ArrowLeft');
    expect(focus(element)).to.equal('Ada handle');
  });

  it('keeps to the kind of control, and Tab comes back to the card that it left', async () => {
    const element = await board();
    control(element, 'Ada', 'more').focus();
    await press(element, 'ArrowDown');
    expect(focus(element)).to.equal('Grace more');
    if (isWebKit) return;
    await press(element, 'Tab');
    expect(focus(element)).to.equal('Edsger handle');
    await sendKeys({down: 'Shift'});
    await press(element, 'Tab');
    await sendKeys({up: 'Shift'});
    expect(focus(element)).to.equal('Grace more');
  });

  it('AX-12 left and right swap where text runs from right to left', async () => {
    const element = await board();
    element.dir = 'rtl';
    control(element, 'Ada').focus();
    await press(element, 'ArrowLeft');
    expect(focus(element)).to.equal('Edsger handle');
    await press(element, 'Enter', 'ArrowLeft', 'Enter');
    expect(picture(element)).to.equal('Ada Grace Alan | Barbara | Edsger');
  });

  it('AX-30 lifts a card, moves it up, down and across, drops it, and says each step', async () => {
    const element = await board();
    const moves: CardMoveDetail[] = [];
    element.addEventListener('card-move', ({detail}) => moves.push(detail));
    control(element, 'Ada').focus();
    await press(element, 'Enter');
    await hears('Ada lifted, 1 of 3 in To do');
    await press(element, 'ArrowDown');
    expect(picture(element)).to.equal('Grace Ada Alan | Edsger Barbara | ');
    await hears('2 of 3 in To do');
    await press(element, 'ArrowRight');
    await hears('2 of 3 in Doing');
    await press(element, 'ArrowRight');
    await hears('1 of 1 in Done');
    await press(element, 'ArrowLeft', 'ArrowDown', 'ArrowDown');
    await hears('3 of 3 in Doing');
    expect(moves, 'not before it is dropped').to.deep.equal([]);
    await press(element, 'Space');
    await hears('Ada moved, 3 of 3 in Doing');
    expect(picture(element)).to.equal('Grace Alan | Edsger Barbara Ada | ');
    expect(focus(element), 'the focus comes along').to.equal('Ada handle');
    const [{from, to, index, before, changes, key} = {} as CardMoveDetail] = moves;
    expect({from, to, index, before, changes, key}).to.deep.equal({
      ...{from: 'todo', to: 'doing', index: 2, before: null, key: '1'},
      changes: {status: 'doing', position: 3},
    });
    expect(moves).to.have.length(1);
  });

  it('AX-30 cancel restores', async () => {
    const element = await board();
    const moves: Event[] = [];
    element.addEventListener('card-move', (event) => moves.push(event));
    control(element, 'Grace').focus();
    await press(element, 'Space', 'ArrowRight', 'ArrowDown');
    expect(picture(element)).to.equal('Ada Alan | Edsger Barbara Grace | ');
    await press(element, 'Escape');
    expect(picture(element)).to.equal('Ada Grace Alan | Edsger Barbara | ');
    await hears('Grace is back, 2 of 3 in To do');
    expect(focus(element)).to.equal('Grace handle');
    expect(moves).to.deep.equal([]);
  });

  it('a lifted card stays in view, in a long column and on a narrow board', async () => {
    const many = Array.from({length: 80}, (_, id) => ({
      id: 100 + id,
      title: `Card ${id}`,
      status: 'done',
      position: id,
    }));
    const element = await board({items: [...tasks(), ...many]});
    element.style.setProperty('inline-size', '300px');
    await element.updateComplete;
    control(element, 'Ada').focus();
    const isSeen = (): boolean => {
      const {left, right, top, bottom} = control(element, 'Ada').getBoundingClientRect();
      const list = control(element, 'Ada').closest('.cards')!.getBoundingClientRect();
      const own = element.getBoundingClientRect();
      return left >= own.left && right <= own.right && top >= list.top && bottom <= list.bottom;
    };
    await press(element, 'Enter', 'ArrowRight', 'ArrowRight');
    await waitUntil(isSeen, 'not in the far column');
    await press(element, ...Array.from({length: 12}, () => 'ArrowDown'));
    await waitUntil(isSeen, 'not down the column');
    await press(element, 'Enter');
    expect(titles(element, 'done').indexOf('Ada')).to.be.greaterThan(3);
    expect(focus(element)).to.equal('Ada handle');
  });

  it('a card that is dropped where it was is no move', async () => {
    const element = await board();
    const moves: Event[] = [];
    element.addEventListener('card-move', (event) => moves.push(event));
    control(element, 'Ada').focus();
    await press(element, 'Enter', 'ArrowDown', 'ArrowUp', 'Enter');
    await hears('Ada is back, 1 of 3 in To do');
    expect(moves).to.deep.equal([]);
  });

  it('a lifted card goes back when the focus leaves it', async () => {
    const element = await board();
    control(element, 'Ada').focus();
    await press(element, 'Enter', 'ArrowRight');
    expect(titles(element, 'doing')).to.include('Ada');
    control(element, 'Alan').focus();
    await element.updateComplete;
    await element.updateComplete;
    expect(picture(element)).to.equal('Ada Grace Alan | Edsger Barbara | ');
    expect(focus(element)).to.equal('Alan handle');
  });

  it('without a field for the place a card changes its column alone', async () => {
    const element = await board({items: plainTasks()});
    const moves: CardMoveDetail[] = [];
    element.addEventListener('card-move', ({detail}) => moves.push(detail));
    control(element, 'Grace').focus();
    await press(element, 'Enter', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter');
    expect(picture(element)).to.equal('Ada Alan | Grace Edsger Barbara | ');
    expect(moves.map(({changes}) => changes)).to.deep.equal([{status: 'doing'}]);
  });

  it('leaves keys to what a card holds, such as a text that is written', async () => {
    const element = await board({
      renderCard: (record) => {
        const input = document.createElement('input');
        input.value = String(record['title']);
        return input;
      },
    });
    const [input] = root(element).querySelectorAll('input');
    input?.focus();
    await press(element, 'ArrowDown', 'Home');
    expect(active(element) === input).to.be.true;
  });
});
