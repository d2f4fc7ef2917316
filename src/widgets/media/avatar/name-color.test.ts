import {expect} from '@open-wc/testing';
import {colorOfName} from './name-color.js';

describe('colorOfName', () => {
  it('gives a name the same colour always, however it is written', () => {
    expect(colorOfName('Ada Lovelace')).to.equal(colorOfName(' Ada Lovelace '));
    expect(colorOfName('\u00c9lodie')).to.equal(colorOfName('E\u0301lodie'));
  });

  it('gives a team many colours', () => {
    const team = ['Ada', 'Grace', 'Alan', 'Barbara', 'Edsger', 'Margaret', 'Linus', 'Katherine', 'Donald', 'Radia'];
    expect(new Set(team.map(colorOfName)).size).to.be.greaterThan(3);
  });

  it('F115 takes any text', () => {
    for (const name of ['', '\ud800', '👩‍🚀', 'x'.repeat(100_000)]) expect(colorOfName(name)).to.be.a('string');
  });
});
