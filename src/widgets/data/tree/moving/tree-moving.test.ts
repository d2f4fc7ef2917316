import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {dataFixture, type DataFixture} from '../../../../testing/data-fixture.js';
import '../../../../testing/preload.js';
import '../../../../core/actions.js';
import '../tree-widget.js';
import './tree-moving.js';
import './move-menu.js';
import {focusedText, linesOf, rowOf, press} from '../tree.testing.js';
import type {TreeWidget} from '../tree-widget.js';
import type {NodeMoveDetail} from './node-moves.js';

// The driver of WebKit has no buttons of a mouse.
const itWithMouse = /Chrome|Firefox/.test(navigator.userAgent) ? it : it.skip;

const CHAPTERS = [
  {
    id: 'one',
    label: 'One',
    items: [
      {id: 'a', label: 'A'},
      {id: 'b', label: 'B'},
    ],
  },
  {id: 'two', label: 'Two', items: [{id: 'c', label: 'C'}]},
  {id: 'end', label: 'End', leaf: true},
];
const WHOLE = ['One', '.A', '.B', 'Two', '.C', 'End'];

async function movable(more: Partial<TreeWidget> = {}): Promise<TreeWidget> {
  const element = await fixture<TreeWidget>(
    html`<tree-widget reorderable .items=${CHAPTERS} .expanded=${['one', 'two']}></tree-widget>`,
  );
  Object.assign(element, more);
  await waitUntil(() => element.shadowRoot?.querySelector('.move'), 'no handle', {timeout: 5000});
  return element;
}

async function lift(element: TreeWidget, text: string): Promise<void> {
  rowOf(element, text).focus();
  await press(element, 'Control+x');
}

function movesOf(element: TreeWidget): NodeMoveDetail[] {
  const moves: NodeMoveDetail[] = [];
  element.addEventListener('node-move', (event) => moves.push((event as CustomEvent<NodeMoveDetail>).detail));
  return moves;
}

const place = (element: TreeWidget): string | undefined =>
  element.shadowRoot?.querySelector('.place')?.textContent?.trim();
const said = (text: string): Promise<void> =>
  waitUntil(() => document.body.textContent?.includes(text), `not said: ${text}`);
const middle = (element: Element | null | undefined, share = 0.5): [number, number] => {
  const {left, top, width, height} = element?.getBoundingClientRect() ?? new DOMRect();
  return [Math.round(left + width / 2), Math.round(top + height * share)];
};

describe('<tree-widget reorderable>', () => {
  describe('by keys', () => {
    it('lifts a node, chooses a place, and puts it there', async () => {
      const element = await movable();
      const moves = movesOf(element);
      await lift(element, 'A');
      expect(rowOf(element, 'A').classList.contains('lifted')).to.be.true;
      await said('A lifted');
      await press(element, 'ArrowDown', 'ArrowDown');
      expect(place(element)).to.equal('In Two. Before C');
      await said('In Two. Before C');
      await press(element, 'Enter');
      expect(linesOf(element)).to.deep.equal(['One', '.B', 'Two', '.A', '.C', 'End']);
      expect(focusedText(element)).to.equal('A');
      const [{key, from, to, index, before} = {}] = moves as Partial<NodeMoveDetail>[];
      expect({key, from, to, index, before}).to.deep.equal({key: 'a', from: 'one', to: 'two', index: 0, before: 'c'});
      await said('A moved. In Two. Before C');
    });

    it('goes further in and out by Right and Left, and the other way round from right to left', async () => {
      const element = await movable();
      await lift(element, 'End');
      await press(element, 'ArrowRight');
      expect(place(element)).to.equal('In Two. After C');
      await press(element, 'ArrowRight');
      expect(place(element)).to.equal('In C');
      await press(element, 'ArrowLeft', 'ArrowLeft');
      expect(place(element)).to.equal('Where it was');
      element.dir = 'rtl';
      await press(element, 'ArrowLeft');
      expect(place(element)).to.equal('In Two. After C');
      await press(element, 'Escape');
    });

    it('is accessible while a node is lifted', async () => {
      const element = await movable();
      await lift(element, 'A');
      await press(element, 'ArrowDown');
      await expect(element).to.be.accessible();
    });

    it('puts a node back by Escape, and when the focus leaves', async () => {
      const element = await movable();
      const moves = movesOf(element);
      await lift(element, 'A');
      await press(element, 'End', 'Escape');
      expect(linesOf(element)).to.deep.equal(WHOLE);
      await said('A put back');
      await lift(element, 'A');
      (element.shadowRoot?.activeElement as HTMLElement).blur();
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('.lifted')).to.equal(null);
      expect(moves).to.deep.equal([]);
    });

    it('offers no place in the node itself, nor in what can hold nothing', async () => {
      const element = await movable();
      await lift(element, 'One');
      const places = new Set<string | undefined>();
      for (let step = 0; step < 6; step++) {
        await press(element, 'ArrowDown', 'ArrowRight');
        places.add(place(element));
      }
      await press(element, 'Escape');
      expect([...places].join()).not.to.match(/In (One|A|B|End)\b/);
    });

    it('moves nothing while a filter hides places, nor what is switched off', async () => {
      const element = await movable({filter: 'a'});
      rowOf(element, 'A').focus();
      await press(element, 'Control+x');
      expect(element.shadowRoot?.querySelector('.lifted')).to.equal(null);
      element.filter = undefined;
      element.items = [{id: 1, label: 'Off', disabled: true}];
      await element.updateComplete;
      rowOf(element, 'Off').focus();
      await press(element, 'Control+x');
      expect(element.shadowRoot?.querySelector('.lifted')).to.equal(null);
    });
  });

  describe('by the menu', () => {
    const entry = (element: TreeWidget, text: string): HTMLElement | undefined =>
      [...(element.shadowRoot?.querySelectorAll<HTMLElement>('dropdown-item-widget') ?? [])].find(
        (item) => (item as HTMLElement & {label?: string}).label === text,
      );

    async function openMenu(element: TreeWidget, text: string): Promise<void> {
      rowOf(element, text).querySelector<HTMLElement>('.move')?.click();
      await waitUntil(() => entry(element, 'Move to…')?.checkVisibility(), 'no menu', {timeout: 5000});
      await waitUntil(() => entry(element, 'Move to…')?.shadowRoot?.childElementCount);
    }

    it('moves by a step', async () => {
      const element = await movable();
      await openMenu(element, 'B');
      entry(element, 'Move up')?.click();
      await waitUntil(() => linesOf(element)[1] === '.B', 'not moved');
      await openMenu(element, 'B');
      entry(element, 'Move out of One')?.click();
      await waitUntil(() => linesOf(element).join() === 'One,.A,B,Two,.C,End', 'not moved');
      await openMenu(element, 'Two');
      entry(element, 'Move into B')?.click();
      await waitUntil(() => linesOf(element).join() === 'One,.A,B,.Two,..C,End', 'not moved');
    });

    it('opens by Shift F10, and gives the focus back to its row', async () => {
      const element = await movable();
      rowOf(element, 'B').focus();
      await press(element, 'Shift+F10');
      await waitUntil(() => entry(element, 'Move up')?.matches(':focus, :focus-within'), 'no focus', {timeout: 5000});
      await press(element, 'Escape');
      await waitUntil(() => focusedText(element) === 'B', 'not back');
    });

    it('lets a place be clicked, without a drag', async () => {
      const element = await movable();
      await openMenu(element, 'End');
      entry(element, 'Move to…')?.click();
      await waitUntil(() => element.shadowRoot?.querySelector('[part="choosing"]'), 'not lifted');
      const [clientX, clientY] = middle(rowOf(element, 'One'));
      rowOf(element, 'One').dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, clientX, clientY}));
      await element.updateComplete;
      expect(linesOf(element)).to.deep.equal(['One', '.End', '.A', '.B', 'Two', '.C']);
    });
  });

  describe('by the pointer', () => {
    async function drag(element: TreeWidget, text: string, to: string, share: number): Promise<void> {
      await sendMouse({type: 'move', position: middle(rowOf(element, text))});
      await sendMouse({type: 'down'});
      await sendMouse({type: 'move', position: middle(rowOf(element, text), 0.9)});
      await sendMouse({type: 'move', position: middle(rowOf(element, to), share)});
      await element.updateComplete;
    }

    itWithMouse('drags a node into a branch, and means no click', async () => {
      const element = await movable();
      const clicks: Event[] = [];
      element.addEventListener('node-click', (event) => clicks.push(event));
      await drag(element, 'A', 'Two', 0.5);
      expect(rowOf(element, 'Two').classList.contains('target')).to.be.true;
      await sendMouse({type: 'up'});
      await element.updateComplete;
      expect(linesOf(element)).to.deep.equal(['One', '.B', 'Two', '.A', '.C', 'End']);
      expect(clicks).to.deep.equal([]);
    });

    itWithMouse('drags a node before another', async () => {
      const element = await movable();
      await drag(element, 'End', 'Two', 0.1);
      await sendMouse({type: 'up'});
      await element.updateComplete;
      expect(linesOf(element)).to.deep.equal(['One', '.A', '.B', 'End', 'Two', '.C']);
    });

    itWithMouse('does not drop a node into itself, and lets go of it by Escape', async () => {
      const element = await movable();
      const moves = movesOf(element);
      await drag(element, 'One', 'A', 0.5);
      await sendMouse({type: 'up'});
      await drag(element, 'A', 'Two', 0.5);
      await sendKeys({press: 'Escape'});
      await sendMouse({type: 'up'});
      await element.updateComplete;
      expect(moves).to.deep.equal([]);
      expect(linesOf(element)).to.deep.equal(WHOLE);
    });
  });

  describe('and the page', () => {
    async function moveA(element: TreeWidget): Promise<void> {
      await lift(element, 'A');
      await press(element, 'ArrowDown', 'ArrowDown', 'Enter');
    }

    it('may refuse a move', async () => {
      const element = await movable();
      element.addEventListener('node-move', (event) => event.preventDefault());
      await moveA(element);
      expect(linesOf(element)).to.deep.equal(WHOLE);
    });

    it('may take its time, and refuse it then', async () => {
      const element = await movable();
      let refuse: (error: Error) => void = () => undefined;
      element.addEventListener('node-move', (event) =>
        (event as CustomEvent<NodeMoveDetail>).detail.until(new Promise((_, fail) => (refuse = fail))),
      );
      await moveA(element);
      expect(linesOf(element)).to.include('.A').and.to.have.property('3', '.A');
      refuse(new Error('Two is full'));
      await waitUntil(() => linesOf(element).join() === WHOLE.join(), 'not back');
      expect(element.shadowRoot?.querySelector('[part="message"]')?.textContent).to.include('Two is full');
      await said('A could not be moved: Two is full');
    });

    it('answers for moves by giving other nodes', async () => {
      const element = await movable();
      await moveA(element);
      element.items = [...CHAPTERS];
      await element.updateComplete;
      expect(linesOf(element)).to.deep.equal(WHOLE);
    });
  });

  describe('and an action', () => {
    let data: DataFixture;
    const FLAT = [
      {id: 1, name: 'One', parent_id: null},
      {id: 2, name: 'A', parent_id: 1},
      {id: 3, name: 'Two', parent_id: null},
    ];
    beforeEach(async () => {
      data = await dataFixture();
      data.provider.data = {list: FLAT};
    });
    afterEach(() => data.remove());

    async function moved(): Promise<TreeWidget> {
      const element = document.createElement('tree-widget');
      Object.assign(element, {
        ...{dataSource: 'interface:list', stream: 'folders', moveAction: 'action:move_folder'},
        ...{reorderable: true, expanded: ['1', '3']},
      });
      await data.add<TreeWidget>(element);
      await waitUntil(() => element.shadowRoot?.querySelector('.move'), 'no handle', {timeout: 5000});
      await lift(element, 'A');
      await press(element, 'End', 'ArrowRight', 'Enter');
      await waitUntil(() => data.provider.changes.length > 0, 'not asked', {timeout: 5000});
      return element;
    }

    it('sends the key and the new place, and shows it before the answer', async () => {
      const element = await moved();
      const [{request} = {}] = data.provider.changes;
      expect(request?.keys).to.deep.equal(['2']);
      expect(request?.values).to.deep.equal({parent_id: '3', index: 0, before: null});
      expect(linesOf(element)).to.deep.equal(['One', 'Two', '.A']);
      data.provider.changes[0]?.done({ops: {folders: [{op: 'update', key: '2', record: {parent_id: 3}}]}});
      await data.settle();
      expect(linesOf(element)).to.deep.equal(['One', 'Two', '.A']);
      data.provider.push('folders', [{op: 'update', record: {id: 2, parent_id: null}}]);
      await data.settle();
      expect(linesOf(element)).to.deep.equal(['One', 'A', 'Two']);
    });

    it('shows what is new of a node that waits for an answer, and not one that is gone', async () => {
      const element = await moved();
      data.provider.push('folders', [{op: 'update', record: {id: 2, name: 'A2'}}]);
      await data.settle();
      expect(linesOf(element)).to.deep.equal(['One', 'Two', '.A2']);
      data.provider.push('folders', [{op: 'delete', key: '2'}]);
      await data.settle();
      expect(linesOf(element)).to.deep.equal(['One', 'Two']);
      data.provider.changes[0]?.done();
      await data.settle();
      expect(linesOf(element)).to.deep.equal(['One', 'Two']);
    });

    it('puts a node back that the server refuses, and says why', async () => {
      const element = await moved();
      data.provider.changes[0]?.fail({code: 'invalid', message: 'Two is full'});
      await data.settle();
      await waitUntil(() => linesOf(element).join() === 'One,.A,Two', 'not back');
      expect(element.shadowRoot?.querySelector('[part="message"]')?.textContent).to.include('Two is full');
    });
  });
});
