import {expect} from '@open-wc/testing';
import type {Op} from '../../data/types.js';
import {KEPT, TopicLog} from './topic-log.js';

const gone = (key: string): Op => ({op: 'delete', key});
const keys = (resume: {missed: readonly {op: Op}[]}) =>
  resume.missed.map(({op}) => (op.op === 'delete' ? op.key : op.op));

describe('the log of a function provider', () => {
  it('F04 goes on after a position, topic by topic', () => {
    const log = new TopicLog('e');
    for (const key of ['a', 'b', 'c']) log.add('x', gone(key));
    log.add('y', gone('other'));
    expect(log.resume('x', 'e:1', 0)).to.include({resumed: 'recovered'});
    expect(keys(log.resume('x', 'e:1', 0))).to.deep.equal(['b', 'c']);
    expect(keys(log.resume('*', 'e:3', 0))).to.deep.equal(['other']);
    expect(keys(log.resume('x', 'e:4', 0))).to.deep.equal([]);
  });

  it('F06 another epoch, the future, and what is no position are lost', () => {
    const log = new TopicLog('e');
    log.add('x', gone('a'));
    for (const since of ['f:1', 'e:2', 'nonsense', ''])
      expect(log.resume('x', since, 1).resumed, since).to.equal('lost');
  });

  it('F05 what is not kept any more is lost, and memory is bounded', () => {
    const log = new TopicLog('e');
    for (let count = 0; count < KEPT * 5; count++) log.add('x', gone(String(count)));
    expect(log.resume('x', 'e:1', 0).resumed).to.equal('lost');
    const recent = log.resume('x', log.at(log.offset - 10), 0);
    expect(recent.resumed).to.equal('recovered');
    expect(recent.missed).to.have.length(10);
    expect(log.resume('x', log.at(0), 0).missed.length).to.be.at.most(KEPT * 2);
  });

  it('a newcomer gets what says everything, and all after it', () => {
    const log = new TopicLog('e');
    log.add('x', gone('before'));
    log.add('x', {op: 'reset', records: []});
    log.add('x', gone('after'));
    expect(keys(log.resume('x', undefined, log.offset))).to.deep.equal(['reset', 'after']);
    log.add('x', {op: 'value', value: 7});
    expect(keys(log.resume('x', undefined, log.offset))).to.deep.equal(['value']);
  });

  it('a newcomer misses nothing that was pushed since it came, and gets nothing twice', () => {
    const log = new TopicLog('e');
    log.add('x', {op: 'reset', records: []});
    const from = log.offset;
    log.add('x', gone('a'));
    expect(keys(log.resume('x', undefined, from))).to.deep.equal(['reset', 'a']);
    const other = new TopicLog('e');
    other.add('y', gone('before'));
    const came = other.offset;
    other.add('y', gone('after'));
    expect(keys(other.resume('y', undefined, came))).to.deep.equal(['after']);
  });

  it('F05 after a time in which nobody listened to its source, a topic is lost, the others are not', () => {
    const log = new TopicLog('e');
    log.add('x', gone('a'));
    log.add('y', gone('b'));
    const position = log.at(log.offset);
    log.markGap('x');
    expect(log.resume('x', position, 0).resumed).to.equal('lost');
    expect(log.resume('y', position, 0).resumed).to.equal('recovered');
    expect(log.resume('*', position, 0).resumed).to.equal('lost');
  });
});
