import {expect} from '@open-wc/testing';
import {cardParts, titleOf} from './card-parts.js';

const parts = (item: unknown) => cardParts(item, 'en');

describe('what a card shows of a record', () => {
  it('calls it by the first field that names it', () => {
    expect(titleOf({name: 'N', title: 'T'})).to.equal('T');
    expect(titleOf({email: 'a@example.org', id: 7})).to.equal('a@example.org');
    expect(titleOf({id: 7})).to.equal('7');
    expect(titleOf({})).to.equal('');
  });

  it('reads a product, a person and a task by the names that they have', () => {
    const product = parts({
      name: 'Kettle',
      category: 'Kitchen',
      price: 49.9,
      format: 'currency("EUR")',
      status: 'active',
    });
    expect([product.title, product.subtitle, product.value, product.badge]).to.deep.equal([
      'Kettle',
      'Kitchen',
      '€49.90',
      'active',
    ]);
    const person = parts({name: 'Ada', email: 'ada@example.org', avatar: null, role: 'admin'});
    expect([person.isPerson, person.subtitle, person.badge]).to.deep.equal([true, 'ada@example.org', 'admin']);
    const task = parts({title: 'Call', description: 'Now', assignee_name: 'Ada', due_on: '2026-02-03'});
    expect([task.description, ...task.meta]).to.deep.equal(['Now', 'Ada', 'Feb 3, 2026']);
  });

  it('shortens a long text at the end of a word', () => {
    const {description} = parts({title: 't', description: 'word '.repeat(60)});
    expect(description).to.match(/word…$/);
    expect(description!.length).to.be.below(162);
    expect(parts({title: 't', description: 'x'.repeat(300)}).description).to.equal(`${'x'.repeat(160)}…`);
  });

  it('takes small print as a text, a list, or names with values', () => {
    expect(parts({meta: 'one'}).meta).to.deep.equal(['one']);
    expect(parts({meta: ['one', 2, null, {}]}).meta).to.deep.equal(['one', '2']);
    expect(parts({meta: {room_size: '20 m²', beds: 2}}).meta).to.deep.equal(['Room size: 20 m²', 'Beds: 2']);
  });

  it('says nothing twice, and nothing of what can not be read', () => {
    const found = parts({email: 'a@example.org', price: {}, created_at: 'soon', image: 3});
    expect(found).to.deep.equal({title: 'a@example.org', isPerson: false, image: '3', meta: []});
  });

  it('writes a figure as it is asked to, unless its record says otherwise', () => {
    const item = {name: 'Desk', value: 1200};
    expect(cardParts(item, 'en', 'currency').value)
      .to.contain('1,200')
      .and.contain('$');
    expect(cardParts({...item, format: 'number'}, 'en', 'currency').value).to.equal('1,200');
  });
});
