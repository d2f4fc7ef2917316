import {expect} from '@open-wc/testing';
import type {Entry} from './entry.js';
import {findStale, findUnsaid, goesBy, splitList} from './invalidation.js';
import {parseSource} from './source.js';
import type {Connection, Source} from './types.js';
import {MemoryProvider} from '../testing/memory-provider.js';

const provider = new MemoryProvider();

function entry(text: string, more: {tags?: string[]; topics?: string[]; connection?: Connection} = {}): Entry {
  const {source} = parseSource(text) as {source: Source};
  const {tags = [], topics = [], connection = 'none'} = more;
  const feeds = topics.length > 0 ? [{topics}] : [];
  const reads = !('topics' in source);
  return {tags, connection, plan: {source, feeds, ...(reads ? {reader: provider} : {})}} as unknown as Entry;
}

describe('invalidation', () => {
  const users = entry('resource:users?sort=-id');
  const one = entry('resource:users(42)');
  const count = entry('interface:count("a")', {tags: ['stats']});
  const url = entry('/api/stats');
  const stream = entry('stream:users');
  const all = [users, one, count, url, stream];

  it('`kind:name` means any arguments, a source with some means itself, anything else is a tag or a name', () => {
    expect(findStale(all, ['resource:users'])).to.deep.equal([users, one]);
    expect(findStale(all, ['resource:users(42)'])).to.deep.equal([one]);
    expect(findStale(all, ['interface:count'])).to.deep.equal([count]);
    expect(findStale(all, ['interface:count("b")'])).to.deep.equal([]);
    expect(findStale(all, ['stats'])).to.deep.equal([count]);
    expect(findStale(all, ['users'])).to.deep.equal([users, one]);
    expect(findStale(all, ['/api/stats'])).to.deep.equal([url]);
    expect(findStale(all, ['none'])).to.deep.equal([]);
  });

  it('an entry goes by its name, its tags and its topics', () => {
    const listening = entry('interface:list', {topics: ['users:created']});
    expect(['list', 'users:created', 'users'].map((name) => goesBy(listening, name))).to.deep.equal([
      true,
      true,
      false,
    ]);
    expect(goesBy(stream, 'users')).to.equal(true);
  });

  it('said by nobody: the reads of the provider that no live feed keeps', () => {
    const kept = entry('interface:kept', {topics: ['t'], connection: 'live'});
    const lost = entry('interface:lost', {topics: ['t'], connection: 'reconnecting'});
    expect(findUnsaid([users, kept, lost, stream], provider.identity)).to.deep.equal([users, lost]);
    expect(findUnsaid([users], 'another')).to.deep.equal([]);
  });

  it('splits a list at its own commas, not at those of a source', () => {
    expect(splitList('users, interface:f(1, "a,b") , , resource:x?filter[a][in]=1')).to.deep.equal([
      'users',
      'interface:f(1, "a,b")',
      'resource:x?filter[a][in]=1',
    ]);
    expect(splitList('')).to.deep.equal([]);
  });
});
