import {expect} from '@open-wc/testing';
import {readSteps} from './step-list.js';

const STEPS = [
  {id: 'a', label: 'Account'},
  {id: 'b', label: 'Address'},
  {id: 'c', label: 'Payment'},
];
const states = (items: readonly unknown[], current?: string | number): string =>
  readSteps(items, current)
    .map(({state, isCurrent}) => (isCurrent ? `[${state}]` : state))
    .join(' ');

describe('the steps of a stepper', () => {
  it('are done before the current one, and to come after it', () => {
    expect(states(STEPS, 'b')).to.equal('done [current] upcoming');
    expect(states(STEPS, 3)).to.equal('done done [current]');
    expect(states(STEPS, '2')).to.equal('done [current] upcoming');
  });

  it('say themselves how far they are', () => {
    expect(states([{...STEPS[0], state: 'error'}, STEPS[1], {...STEPS[2], state: 'done'}], 'b')).to.equal(
      'error [current] done',
    );
    expect(states([{state: 'done'}, {state: 'current'}, {}])).to.equal('done [current] upcoming');
    expect(states([{state: 'done'}, {}, {}])).to.equal('done [current] upcoming');
    expect(states([{state: 'error'}, {}], 1)).to.equal('[error] upcoming');
    expect(states([{errors: 2, state: 'done'}, {errors: 'x'}], 2)).to.equal('error [current]');
  });

  it('end with the last one where all are done, or the place is beyond it', () => {
    expect(states([{state: 'done'}, {state: 'done'}])).to.equal('done [done]');
    expect(states(STEPS, 9)).to.equal('done done [current]');
  });

  it('are named by what is there', () => {
    const names = readSteps(['Plain', {title: 'Titled'}, {id: 'only'}, {}, null, 7], undefined);
    expect(names.map(({id, label}) => `${id}:${label}`)).to.deep.equal([
      '1:Plain',
      '2:Titled',
      'only:only',
      '4:4',
      '5:7',
    ]);
  });

  it('begin with the first where nothing says which is current', () => {
    expect(states(STEPS)).to.equal('[current] upcoming upcoming');
    expect(states(STEPS, 'nowhere')).to.equal('[current] upcoming upcoming');
    expect(states([])).to.equal('');
  });
});
