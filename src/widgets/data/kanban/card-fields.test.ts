import {expect} from '@open-wc/testing';
import {cardContent, cardName} from './card-fields.js';

describe('what a card shows by the names of its fields', () => {
  it('is a title, a text, words, a day, a person and a figure', () => {
    const record = {
      ...{id: 1, title: 'Write', description: 'All of it', priority: 'high', tags: ['ui', {name: 'docs'}]},
      ...{assignee: {name: 'Ada Lovelace', avatar: '/ada.png'}, due: '2020-02-12', points: 5},
    };
    expect(cardContent(record, 'status', 'en')).to.deep.equal({
      ...{title: 'Write', description: 'All of it', due: 'Feb 12, 2020', value: '5'},
      badges: [
        {label: 'High', color: 'danger'},
        {label: 'Ui', color: 'default'},
        {label: 'Docs', color: 'default'},
      ],
      person: {name: 'Ada Lovelace', src: '/ada.png'},
    });
  });

  it('is no more than there is, and not what the column says already', () => {
    expect(cardContent({id: 7, priority: 'high'}, 'priority', 'en')).to.deep.equal({title: '7', badges: []});
    expect(cardName({})).to.equal('');
  });
});
