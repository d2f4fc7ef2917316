import {expect} from '@open-wc/testing';
import {readActions} from './actions-of.js';
import {heardWarnings} from '../../../testing/heard-warnings.js';

const labels = (given: unknown) => readActions(given, 'row-actions', 'en').map(({label}) => label);

describe('readActions', () => {
  it('takes what the author says', () => {
    const [action] = readActions([{icon: 'eye', label: 'View', action: 'view', confirm: true}], 'row-actions', 'en');
    expect(action).to.deep.equal({icon: 'eye', label: 'View', action: 'view', confirm: true});
  });

  it('names an action by what it does', () => {
    const given = [
      'view_order',
      'action:publish_post({id})',
      'form:edit_user',
      '/users/{id}/edit',
      ['action', 'archive'],
    ];
    expect(labels(given.map((action) => ({action})))).to.deep.equal([
      'View order',
      'Publish post',
      'Edit user',
      'Edit',
      'Archive',
    ]);
  });

  it('takes a bare name and one action alone', () => {
    expect(labels('export_products')).to.deep.equal(['Export products']);
    expect(labels(undefined)).to.deep.equal([]);
  });

  it('knows what is lost by an action: by its word, its colour or its name', () => {
    const given = [
      {action: 'delete_user'},
      {action: 'delete_user', danger: false},
      {action: 'archive', danger: true},
      {action: 'archive', color: 'danger'},
      {action: 'archive', color: 'green'},
    ];
    const danger = readActions(given, 'row-actions', 'en').map((action) => action.danger === true);
    expect(danger).to.deep.equal([true, false, true, true, false]);
  });

  it('leaves out what has no action, with one warning', () => {
    const told = heardWarnings();
    expect(labels([{label: 'x'}, null, 7, {action: 'ok'}])).to.deep.equal(['Ok']);
    expect(told()).to.match(/members without an action/);
  });
});
