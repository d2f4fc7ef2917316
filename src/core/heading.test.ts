import {expect, fixture} from '@open-wc/testing';
import {heading} from './heading.js';

describe('heading', () => {
  for (const level of [1, 2, 3, 4, 5, 6]) {
    it(`AX-43 is a real heading of level ${level}`, async () => {
      const element = await fixture(heading(level, 'Users'));
      expect(element.localName).to.equal(`h${level}`);
      expect(element.textContent).to.equal('Users');
      expect(element.part.contains('heading')).to.be.true;
    });
  }

  it('is of level 2 for a level that there is not', async () => {
    for (const level of [0, 7, NaN]) expect((await fixture(heading(level, 'x'))).localName).to.equal('h2');
  });

  it('F102 shows markup as text', async () => {
    const attack = '<img src=x onerror="window.hit = true">';
    const element = await fixture(heading(2, attack));
    expect(element.textContent).to.equal(attack);
    expect(element.querySelector('img')).to.equal(null);
  });
});
