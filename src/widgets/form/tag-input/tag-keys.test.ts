import {expect} from '@open-wc/testing';
import {deedOf, type Deed, type Place} from './tag-keys.js';

const deed = (key: string, place: Partial<Place> = {}, repeat = false): Deed | undefined =>
  deedOf({key, repeat, shiftKey: false}, {at: 1, count: 3, isRtl: false, isAtStart: true, ...place});

describe('the keys among tags', () => {
  it('AX-11 go from tag to tag, and on into the field', () => {
    expect([deed('ArrowLeft'), deed('ArrowRight'), deed('Home'), deed('End')]).to.deep.equal([
      {focus: 0},
      {focus: 2},
      {focus: 0},
      {focus: 3},
    ]);
    expect([deed('ArrowLeft', {at: 0}), deed('ArrowRight', {at: 2})]).to.deep.equal([{focus: 0}, {focus: 3}]);
  });

  it('AX-12 swap left and right where text runs from right to left', () => {
    expect([deed('ArrowLeft', {isRtl: true}), deed('ArrowRight', {isRtl: true})]).to.deep.equal([
      {focus: 2},
      {focus: 0},
    ]);
    expect(deed('ArrowRight', {isRtl: true, at: 3})).to.deep.equal({focus: 2});
  });

  it('remove the tag that has the focus, which goes to the one before or after', () => {
    expect([deed('Backspace'), deed('Delete')]).to.deep.equal([
      {remove: 1, focus: 0},
      {remove: 1, focus: 2},
    ]);
    expect([deed('Backspace', {at: 0}), deed('Delete', {at: 2})]).to.deep.equal([
      {remove: 0, focus: 1},
      {remove: 2, focus: 3},
    ]);
  });

  it('leave the field to the last tag from before the text alone', () => {
    expect([deed('Backspace', {at: 3}), deed('ArrowLeft', {at: 3})]).to.deep.equal([{focus: 2}, {focus: 2}]);
    expect([
      deed('Backspace', {at: 3, isAtStart: false}),
      deed('Backspace', {at: 3}, true),
      deed('Backspace', {at: 0, count: 0}),
      deed('ArrowRight', {at: 3}),
      deed('a'),
    ]).to.deep.equal(Array(5).fill(undefined));
  });
});
