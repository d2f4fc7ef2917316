import {expect} from '@open-wc/testing';
import {LitElement} from 'lit';
import {PointerDrag} from './pointer-drag.js';

class DragExample extends LitElement {
  readonly log: string[] = [];
  atOnce = false;
  readonly drag = new PointerDrag<string>(this, {
    find: (event) => (event.composedPath()[0] === this ? {item: 'it', atOnce: this.atOnce} : undefined),
    lift: (item, {x, y}) => this.log.push(`lift ${item} ${x} ${y}`),
    move: ({x, y}) => this.log.push(`move ${x} ${y}`),
    drop: () => this.log.push('drop'),
    cancel: () => this.log.push('cancel'),
  });
}
customElements.define('drag-example', DragExample);

describe('a thing that a pointer drags', () => {
  let element: DragExample;
  beforeEach(() => {
    element = new DragExample();
    document.body.append(element);
  });
  afterEach(() => element.remove());

  const point = (type: string, x: number, y: number, more: PointerEventInit = {}): PointerEvent => {
    const event = new PointerEvent(type, {
      ...{bubbles: true, composed: true, cancelable: true, isPrimary: true, pointerId: 7, pointerType: 'mouse'},
      ...{clientX: x, clientY: y, button: 0, ...more},
    });
    element.dispatchEvent(event);
    return event;
  };
  const touch = {pointerType: 'touch'};
  const pressed = (): Promise<void> => new Promise((done) => setTimeout(done, 320));

  it('is lifted where it was pressed once the pointer has moved, moved, and dropped', () => {
    point('pointerdown', 10, 10);
    point('pointermove', 11, 11);
    expect(element.log).to.deep.equal([]);
    point('pointermove', 20, 10);
    point('pointermove', 30, 12);
    expect(element.drag.isLifted).to.be.true;
    point('pointerup', 30, 12);
    expect(element.log).to.deep.equal(['lift it 10 10', 'move 20 10', 'move 30 12', 'drop']);
    point('pointermove', 50, 50);
    expect(element.log).to.have.length(4);
  });

  it('is not lifted by a click, another button, or a second finger', () => {
    point('pointerdown', 10, 10);
    point('pointerup', 10, 10);
    point('pointerdown', 10, 10, {button: 2});
    point('pointermove', 90, 90);
    point('pointerdown', 10, 10, {isPrimary: false});
    point('pointermove', 90, 90);
    expect(element.log).to.deep.equal([]);
  });

  it('swallows the click that follows a drag, and no other', async () => {
    const clicks: Event[] = [];
    element.addEventListener('click', (event) => clicks.push(event));
    point('pointerdown', 10, 10);
    point('pointermove', 30, 10);
    point('pointerup', 30, 10);
    element.click();
    expect(clicks).to.deep.equal([]);
    await pressed();
    element.click();
    expect(clicks).to.have.length(1);
  });

  it('goes back by Escape, by a gesture of the system, and when its host leaves the page', () => {
    const lift = (): void => {
      element.log.length = 0;
      point('pointerdown', 10, 10);
      point('pointermove', 30, 10);
    };
    lift();
    const escape = new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true});
    document.body.dispatchEvent(escape);
    expect(element.log.at(-1)).to.equal('cancel');
    expect(escape.defaultPrevented, 'what is around it stays open').to.be.true;
    point('pointerup', 30, 10);
    lift();
    point('pointercancel', 30, 10);
    expect(element.log.at(-1)).to.equal('cancel');
    lift();
    element.remove();
    expect(element.log.at(-1)).to.equal('cancel');
    document.body.append(element);
  });

  it('a finger lifts by resting, and scrolls by moving', async () => {
    point('pointerdown', 10, 10, touch);
    point('pointermove', 10, 40, touch);
    await pressed();
    expect(element.log).to.deep.equal([]);
    point('pointerup', 10, 40, touch);
    point('pointerdown', 10, 10, touch);
    await pressed();
    expect(element.log).to.deep.equal(['lift it 10 10']);
    point('pointermove', 10, 60, touch);
    point('pointerup', 10, 60, touch);
    expect(element.log.slice(1)).to.deep.equal(['move 10 60', 'drop']);
  });

  it('a finger on a handle lifts at once', () => {
    element.atOnce = true;
    point('pointerdown', 10, 10, touch);
    point('pointermove', 10, 40, touch);
    expect(element.log[0]).to.equal('lift it 10 10');
    point('pointerup', 10, 40, touch);
  });

  it('a lifted thing keeps the page from scrolling under the finger', () => {
    element.atOnce = true;
    const scroll = (): Event => {
      const event = new Event('touchmove', {bubbles: true, cancelable: true});
      element.dispatchEvent(event);
      return event;
    };
    point('pointerdown', 10, 10, touch);
    expect(scroll().defaultPrevented).to.be.false;
    point('pointermove', 10, 40, touch);
    expect(scroll().defaultPrevented).to.be.true;
    point('pointerup', 10, 40, touch);
  });
});
