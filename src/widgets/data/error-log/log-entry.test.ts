import {expect} from '@open-wc/testing';
import {groupSimilar, newestFirst, readLogEntry} from './log-entry.js';

const read = (item: unknown, key = 'k'): ReturnType<typeof readLogEntry> => readLogEntry({key, item});

describe('readLogEntry', () => {
  it('reads the fields of common loggers', () => {
    const entry = read({level: 'WARN', title: 'Slow', module: 'db', backtrace: ['a', 1], occurrences: '3'});
    expect(entry).to.include({severity: 'warn', message: 'Slow', source: 'db', stacktrace: 'a\n1', count: 3});
  });

  it('says nothing twice', () => {
    expect(read({message: 'E42', code: 'E42'}).source).to.equal('');
  });

  it('keeps a trace of bearable length', () => {
    expect(read({stack: 'x'.repeat(1_000_000)}).stacktrace.length).to.equal(20_000);
  });

  it('takes anything', () => {
    for (const odd of [null, undefined, [], 7, {message: {}}, {count: 'many'}, {count: -1}, {time: Infinity}]) {
      const {count, severity} = read(odd);
      expect({count, severity}).to.deep.equal({count: 1, severity: 'error'});
    }
  });
});

describe('groupSimilar', () => {
  it('joins equal ones: counts added, the newest time and a trace kept', () => {
    const [group, other] = groupSimilar([
      read({message: 'a', time: 1, stack: 's'}, '1'),
      read({message: 'a', time: 3}, '2'),
      read({message: 'a', time: 2, count: 5}, '3'),
      read({message: 'a', severity: 'info'}, '4'),
    ]);
    expect(group).to.include({count: 7, moment: 3, stacktrace: 's'});
    expect(other?.severity).to.equal('info');
  });

  it('goes by a fingerprint where there is one', () => {
    const entries = [read({message: 'a 1', fingerprint: 'f'}), read({message: 'a 2', fingerprint: 'f'})];
    expect(groupSimilar(entries)).to.have.length(1);
  });

  it('gives a group a key that stays when more come', () => {
    const one = groupSimilar([read({message: 'a'}, '1')]);
    const two = groupSimilar([read({message: 'a'}, '9'), read({message: 'a'}, '1')]);
    expect(two[0]?.key).to.equal(one[0]?.key);
  });
});

describe('newestFirst', () => {
  it('puts those without a time last, in their order', () => {
    const entries = [
      read({message: 'x'}),
      read({message: 'a', time: 1}),
      read({message: 'y'}),
      read({message: 'b', time: 2}),
    ];
    expect(newestFirst(entries).map(({message}) => message)).to.deep.equal(['b', 'a', 'x', 'y']);
  });
});
