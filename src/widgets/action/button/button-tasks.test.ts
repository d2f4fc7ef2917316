import {expect} from '@open-wc/testing';
import {hasErrand, hasTask, isQuestionedLink} from './button-tasks.js';

describe('what a click on a button starts', () => {
  it('is nothing for a plain one, or a plain link', () => {
    expect([{}, {href: '/a'}, {navigate: '/a'}, {confirm: 'Sure?'}].map(hasTask)).to.not.include(true);
  });

  it('is at once for forms and toggles', () => {
    expect([{type: 'submit'}, {pressed: false}].map(hasTask)).to.deep.equal([true, true]);
    expect([{type: 'submit'}, {pressed: false}].map(hasErrand)).to.deep.equal([false, false]);
  });

  it('is an errand for actions, commands, sources and questions', () => {
    const errands = [{action: 'a'}, {command: 'close'}, {dataSource: 'action:a'}, {navigate: '/a', confirm: ''}];
    expect(errands.map(hasErrand)).to.not.include(false);
  });

  it('is a question before a link only where no action asks it', () => {
    expect(isQuestionedLink({href: '/a', confirm: true})).to.be.true;
    expect(isQuestionedLink({href: '/a', confirm: true, action: 'a'})).to.be.false;
  });
});
