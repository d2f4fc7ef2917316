import {expect} from '@open-wc/testing';
import {growBox, moveBox, resizeBox, settle, stepBox, type Box} from './dash-grid.js';

const box = (id: string, x: number, y: number, w: number, h: number): Box => ({id, x, y, w, h});
const at = (boxes: readonly Box[], id: string): readonly number[] => {
  const {x, y, w, h} = boxes.find((one) => one.id === id)!;
  return [x, y, w, h];
};
const overlaps = (boxes: readonly Box[]): boolean =>
  boxes.some((a) =>
    boxes.some((b) => a.id < b.id && a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h),
  );

describe('the grid of a dashboard', () => {
  it('leaves no box over another and none hanging below a gap', () => {
    const settled = settle([box('a', 0, 0, 6, 3), box('b', 3, 1, 6, 3), box('c', 0, 20, 3, 2)]);
    expect(overlaps(settled)).to.be.false;
    expect(at(settled, 'b')).to.deep.equal([3, 3, 6, 3]);
    expect(at(settled, 'c')).to.deep.equal([0, 3, 3, 2]);
  });

  it('makes room for what is moved, and keeps it in the grid', () => {
    const boxes = [box('a', 0, 0, 6, 3), box('b', 6, 0, 6, 3)];
    const moved = moveBox(boxes, 'b', 0, 0);
    expect(at(moved, 'b')).to.deep.equal([0, 0, 6, 3]);
    expect(at(moved, 'a')).to.deep.equal([0, 3, 6, 3]);
    expect(at(moveBox(boxes, 'b', 99, 0), 'b')[0]).to.equal(6);
    expect(at(moveBox(boxes, 'a', -5, -5), 'a')).to.deep.equal([0, 0, 6, 3]);
  });

  it('steps past a neighbour of any height by one key, down and up', () => {
    const boxes = [box('a', 0, 0, 12, 3), box('b', 0, 3, 12, 5)];
    const down = stepBox(boxes, 'a', 'down');
    expect([at(down, 'a')[1], at(down, 'b')[1]]).to.deep.equal([5, 0]);
    const up = stepBox(down, 'a', 'up');
    expect([at(up, 'a')[1], at(up, 'b')[1]]).to.deep.equal([0, 3]);
    expect(stepBox(boxes, 'a', 'up')).to.equal(boxes);
  });

  it('steps to the side by a column, and grows by a column or a row, up to the edges', () => {
    const boxes = [box('a', 0, 0, 6, 3)];
    expect(at(stepBox(boxes, 'a', 'right'), 'a')).to.deep.equal([1, 0, 6, 3]);
    expect(at(growBox(boxes, 'a', 'right'), 'a')).to.deep.equal([0, 0, 7, 3]);
    expect(at(growBox(boxes, 'a', 'up'), 'a')).to.deep.equal([0, 0, 6, 2]);
    expect(at(resizeBox(boxes, 'a', 99, 0), 'a')).to.deep.equal([0, 0, 12, 1]);
  });

  it('never overlaps, whatever is moved wherever', () => {
    let boxes: readonly Box[] = settle(
      Array.from({length: 12}, (_, index) =>
        box(String(index), (index * 5) % 9, index, 1 + (index % 4), 1 + (index % 3)),
      ),
    );
    for (let turn = 0; turn < 200; turn++) {
      boxes = moveBox(boxes, String(turn % 12), (turn * 7) % 12, (turn * 5) % 9);
      boxes = resizeBox(boxes, String((turn * 3) % 12), 1 + (turn % 6), 1 + (turn % 4));
      expect(overlaps(boxes)).to.be.false;
      expect(boxes.every(({x, y, w}) => x >= 0 && y >= 0 && x + w <= 12)).to.be.true;
    }
  });
});
