import {expect} from '@open-wc/testing';
import {readItemActions} from './item-actions.js';

describe('readItemActions', () => {
  it('T-13 reads what the seeds write: an icon, and a name with the item’s id', () => {
    const [edit, remove] = readItemActions(
      [
        {icon: 'edit', action: ['edit_item', 7]},
        {icon: 'delete', action: {name: 'delete_item', id: 7}},
      ],
      'en',
    );
    expect(edit).to.include({icon: 'edit', label: 'Edit item', action: 'edit_item', id: 7});
    expect(remove).to.include({label: 'Delete item', action: 'delete_item', id: 7});
  });

  it('leaves sources in any form as they are', () => {
    const [one, other] = readItemActions([{action: 'action:publish(1)'}, {action: ['action', 'publish', 1]}], 'en');
    expect(one?.action).to.equal('action:publish(1)');
    expect(other?.action).to.deep.equal(['action', 'publish', 1]);
    expect(other).not.to.have.property('id');
  });

  it('F56 leaves out what is no action', () => {
    const {warn} = console;
    console.warn = () => undefined;
    expect(readItemActions([null, 7, {}, {icon: 'edit'}], 'en')).to.deep.equal([]);
    expect(readItemActions('nothing:', 'en')).to.have.length(1);
    console.warn = warn;
    expect(readItemActions(undefined, 'en')).to.deep.equal([]);
  });
});
