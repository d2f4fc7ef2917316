import {expect} from '@open-wc/testing';
import {HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import {fold, readCrumbs} from './crumbs.js';

const labels = (steps: readonly {label: string}[]): string => steps.map(({label}) => label).join('');

describe('the steps of a trail', () => {
  it('are records by any of their names, and texts; what says nothing is left out', () => {
    expect(labels(readCrumbs([{label: 'A'}, {name: 'B'}, {title: 'C'}, 'D', null, {}, []]))).to.equal('ABCD');
  });

  it('F103 lead only to safe addresses', () => {
    for (const path of HOSTILE_URLS) expect(readCrumbs([{label: 'x', path}])[0]?.path, path).to.equal(undefined);
  });

  it('fold in the middle, with the start and the nearest left', () => {
    const steps = readCrumbs([...'ABCDEFG']);
    const {first, folded, last} = fold(steps, 4);
    expect([first, folded, last].map(labels)).to.deep.equal(['A', 'BCD', 'EFG']);
    expect(labels(fold(steps, 2).folded)).to.equal('BCDEF');
    expect(fold(steps, 7).folded).to.deep.equal([]);
  });
});
