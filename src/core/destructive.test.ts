import {expect} from '@open-wc/testing';
import {soundsDestructive} from './destructive.js';

describe('names that destroy', () => {
  it('are known by their first word', () => {
    expect(['delete', 'delete_user', 'Delete user', 'remove-row', 'Purge'].map(soundsDestructive)).to.not.include(
      false,
    );
    expect(['undelete', 'deleted_items_report', 'publish', 'dropdown', ''].map(soundsDestructive)).to.not.include(true);
  });
});
