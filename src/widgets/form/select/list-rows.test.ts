import {expect} from '@open-wc/testing';
import {choicesOf} from '../../../form/choices.js';
import {matching, rowsOf, windowOf} from './list-rows.js';

describe('the rows of a list', () => {
  it('stand by groups, in the order in which these come up first', () => {
    const {rows, options, places} = rowsOf(
      choicesOf(['free', {label: 'E', options: ['a', 'b']}, {label: 'G', options: ['c']}, {value: 'd', group: 'E'}]),
    );
    expect(rows.map(({choice, group}) => choice?.value ?? `(${group})`).join(' ')).to.equal('free (E) a b d (G) c');
    expect(options.map(({value}) => value).join('')).to.equal('freeabdc');
    expect(places).to.deep.equal([0, 2, 3, 4, 6]);
  });

  it('match where each word of a search is found, whatever the case and the accents', () => {
    const choices = choicesOf([{value: 1, label: 'Élodie Durand', description: 'Kairo'}, 'Eloise', 'Durant']);
    const found = (search: string): string =>
      matching(choices, search)
        .map(({label}) => label)
        .join();
    expect([found('elo'), found('DURAND elo'), found('kairo'), found('x'), matching(choices, ' ')]).to.deep.equal([
      'Élodie Durand,Eloise',
      'Élodie Durand',
      'Élodie Durand',
      '',
      choices,
    ]);
  });

  it('are all drawn where they are few, and else those near to what is seen', () => {
    expect(windowOf(48, 900, 32)).to.deep.equal([0, 48]);
    for (const scrolled of [0, 31, 5_000, 160_000, 319_999, 1e9]) {
      const [start, end] = windowOf(10_000, scrolled, 32);
      const first = Math.min(Math.floor(scrolled / 32), 9_990);
      expect(end - start, String(scrolled)).to.be.at.most(60);
      expect([start <= first, end >= first + 10], String(scrolled)).to.deep.equal([true, true]);
    }
  });
});
