import {expect} from '@open-wc/testing';
import {readPageActions} from './page-actions.js';

describe('the buttons of a page header', () => {
  it('are records by any of their names, and texts', () => {
    const actions = readPageActions([{label: 'A', path: '#a'}, {title: 'B', action: 'b'}, 'C', {icon: 'plus'}]);
    expect(actions.map(({label, navigate, action, icon}) => [label, navigate, action, icon])).to.deep.equal([
      ['A', '#a', undefined, undefined],
      ['B', undefined, 'b', undefined],
      ['C', undefined, undefined, undefined],
      [undefined, undefined, undefined, 'plus'],
    ]);
  });

  it('are named by text, too, as in other libraries', () => {
    expect(readPageActions([{text: 'Export', action: 'export'}]).map(({label}) => label)).to.deep.equal(['Export']);
  });

  it('take only colours and variants that there are', () => {
    const [good, bad] = readPageActions([
      {label: 'A', color: 'primary', variant: 'ghost'},
      {label: 'B', color: 'red;', variant: 7},
    ]);
    expect([good?.color, good?.variant, bad?.color, bad?.variant]).to.deep.equal([
      'primary',
      'ghost',
      undefined,
      undefined,
    ]);
  });

  it('leave out what has neither text nor icon', () => {
    expect(readPageActions([null, {}, [], {color: 'primary'}])).to.deep.equal([]);
  });
});
