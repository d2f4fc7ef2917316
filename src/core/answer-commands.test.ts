import {expect} from '@open-wc/testing';
import {answerCommands} from './answer-commands.js';
import {dispatchCommand} from './commands.js';

describe('a command', () => {
  it('is answered with and without dashes, once, until it stops', () => {
    const target = document.createElement('div');
    const heard: string[] = [];
    const stop = answerCommands(target, {open: () => heard.push('open')});
    expect(dispatchCommand(target, '--open', null)).to.be.false;
    expect(dispatchCommand(target, 'open', null)).to.be.false;
    expect(dispatchCommand(target, 'toString', null)).to.be.true;
    stop();
    dispatchCommand(target, 'open', null);
    expect(heard).to.deep.equal(['open', 'open']);
  });

  it('is left alone where a listener before it has prevented it', () => {
    const target = document.createElement('div');
    let answered = false;
    target.addEventListener('command', (event) => event.preventDefault());
    answerCommands(target, {open: () => (answered = true)});
    dispatchCommand(target, 'open', null);
    expect(answered).to.be.false;
  });
});
