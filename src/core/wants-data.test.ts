import {expect} from '@open-wc/testing';
import {wantsData} from './wants-data.js';

describe('wantsData', () => {
  for (const dataSource of [undefined, null, '', 'static']) {
    it(`is dumb mode with the source ${JSON.stringify(dataSource)}`, () =>
      expect(wantsData({dataSource})).to.equal(false));
  }

  for (const dataSource of ['interface:list_users', 0, false, [], () => 1]) {
    it(`is connected mode with the source ${String(dataSource)}`, () => expect(wantsData({dataSource})).to.equal(true));
  }

  it('is connected mode with a stream alone, and not with an empty one', () => {
    expect(wantsData({stream: 'users'})).to.equal(true);
    expect(wantsData({stream: ''})).to.equal(false);
  });

  it('is connected mode with a subscription alone, unless it is switched off', () => {
    for (const subscribe of ['', 'metrics:cpu', true, ['a', 'b']]) expect(wantsData({subscribe})).to.equal(true);
    for (const subscribe of [false, 'false'] as const) expect(wantsData({subscribe})).to.equal(false);
  });
});
