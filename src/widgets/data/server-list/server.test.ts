import {expect} from '@open-wc/testing';
import {healthText, levelOf, readServer} from './server.js';

describe('readServer', () => {
  it('reads the names that servers give their fields', () => {
    expect(readServer({hostname: 'a', cpu: '12.5', status: 'idle', zone: 'b'})).to.deep.equal({
      name: 'a',
      detail: 'b',
      load: 12.5,
      health: 'idle',
      level: 'unknown',
    });
    expect(readServer('web-1')).to.deep.equal({name: 'web-1', level: 'unknown'});
  });

  it('takes anything', () => {
    for (const odd of [null, undefined, [], 7, true, {load: {}}, {name: []}])
      expect(readServer(odd).level, String(odd)).to.equal('unknown');
  });
});

describe('levelOf', () => {
  it('tells good, busy and bad words apart, whatever their case', () => {
    expect(['up', 'Healthy', ' OK '].map(levelOf)).to.deep.equal(['good', 'good', 'good']);
    expect(['busy', 'degraded'].map(levelOf)).to.deep.equal(['busy', 'busy']);
    expect(['DOWN', 'critical'].map(levelOf)).to.deep.equal(['bad', 'bad']);
    expect([undefined, '', 'toString', '__proto__'].map(levelOf)).to.deep.equal(Array(4).fill('unknown'));
  });
});

describe('healthText', () => {
  it('says what it knows in words, the rest humanised', () => {
    expect(healthText('healthy', 'en')).to.equal('Healthy');
    expect(healthText('warming_up', 'en')).to.equal('Warming up');
    expect(healthText(undefined, 'en')).to.equal('Unknown');
  });
});
