import {expect} from '@open-wc/testing';
import type {Provider, Source} from '../data/types.js';
import {admits, gated, readGate} from './gate.js';
import {bare, call} from './testing/faults.js';

const topics = (...names: string[]): Source => ({kind: 'stream', topics: names, query: []});

describe('the gate of a provider', () => {
  it('takes the kinds of its provider where nothing is said', () => {
    const gate = readGate(['interface', 'url'], undefined, undefined);
    expect(admits(gate, call('f'))).to.equal(true);
    expect(admits(gate, bare('/x'))).to.equal(true);
    expect(admits(gate, topics('a'))).to.equal(false);
  });

  it('handles narrows and widens', () => {
    const gate = readGate(['interface'], 'stream  form', undefined);
    expect(admits(gate, call('f'))).to.equal(false);
    expect(admits(gate, topics('a'))).to.equal(true);
  });

  it('a word that is no kind is named and left out; with none left the default holds', () => {
    const unknown: string[] = [];
    const gate = readGate(['interface'], 'interfaces', undefined, (word) => unknown.push(word));
    expect(unknown).to.deep.equal(['interfaces']);
    expect(admits(gate, call('f'))).to.equal(true);
  });

  it('only limits to names, with any ending for *', () => {
    const gate = readGate(['interface', 'stream', 'url'], undefined, 'count_users, list_*');
    expect(admits(gate, call('count_users'))).to.equal(true);
    expect(admits(gate, call('list_orders'))).to.equal(true);
    expect(admits(gate, call('count_orders'))).to.equal(false);
  });

  it('topics are limited by their whole or their first segments', () => {
    const gate = readGate(['stream'], undefined, 'users user:updated');
    expect(admits(gate, topics('users', 'user:updated:7'))).to.equal(true);
    expect(admits(gate, topics('users', 'orders'))).to.equal(false);
    expect(admits(gate, topics('usersx'))).to.equal(false);
  });

  it('an address has no name, so only does not limit it', () => {
    expect(admits(readGate(['url'], undefined, 'a'), bare('/x'))).to.equal(true);
  });

  it('a gated provider has the verbs of its provider and no others', async () => {
    const provider: Provider = {
      label: 'l',
      identity: 'i',
      idempotent: true,
      handles: (source, verb) => verb === 'read',
      read: async () => ({data: 1}),
      close() {},
    };
    const outer = gated(provider, () => readGate(['interface'], undefined, undefined));
    expect([outer.label, outer.identity, outer.idempotent]).to.deep.equal(['l', 'i', true]);
    expect(outer.handles(call('f'), 'read')).to.equal(true);
    expect(outer.handles(call('f'), 'mutate')).to.equal(false);
    expect(outer.handles(bare('/x'), 'read')).to.equal(false);
    expect([outer.subscribe, outer.mutate, outer.describe, outer.can]).to.deep.equal([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
