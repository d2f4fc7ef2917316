import {expect} from '@open-wc/testing';
import {Malformed} from '../../../core/properties.js';
import {emptyAction, emptyActionConverter} from './empty-action.js';

const read = (text: string | null): unknown => emptyActionConverter.fromAttribute?.(text);

describe('the action of an empty state', () => {
  it('is an object, or the bare words of an action', () => {
    expect(read('{"label": "Create", "action": "new_item"}')).to.deep.equal({label: 'Create', action: 'new_item'});
    expect(read('show-modal@new')).to.equal('show-modal@new');
    expect(read(null)).to.equal(undefined);
  });

  it('is a named fault where the object can’t be read', () => {
    expect(read('{"label": ')).to.be.instanceOf(Malformed);
  });

  for (const [action, label] of [
    ['new_item', 'New item'],
    ['action:create-user({id})', 'Create user'],
    ['form:new_order', 'New order'],
    ['show-modal@edit', 'Show modal'],
  ]) {
    it(`${action} is called “${label}” where there is no label`, () => {
      expect(emptyAction(action)).to.deep.equal({action, label});
    });
  }

  it('keeps the words of the author', () => {
    expect(emptyAction({label: 'Go', action: 'x', confirm: true})).to.deep.equal({
      label: 'Go',
      action: 'x',
      confirm: true,
    });
  });

  it('is none where there is nothing to run', () => {
    expect([undefined, null, '', {}, {label: 'Go'}, 7, {action: 3}].map(emptyAction)).to.deep.equal(
      Array(7).fill(undefined),
    );
  });
});
