import {expect} from '@open-wc/testing';
import {FakeEnvironment} from '../testing/fake-environment.js';
import {digest, hasFile, IntentKeys, intentText} from './intent.js';
import {overlayOps, parseOptimistic} from './optimistic.js';
import {parseSource} from './source.js';
import type {Source, Values} from './types.js';

const source = (text: string) => (parseSource(text) as {source: Source}).source;
const text = (values: Values, keys: string[] = []) =>
  intentText('p', 'run', {source: source('action:a(1)'), values, keys});

describe('intents', () => {
  it('the same act is the same text, whatever the order of names and keys', () => {
    expect(text({a: 1, b: {c: [1, null], d: 'x'}}, ['1', '2'])).to.equal(
      text({b: {d: 'x', c: [1, null]}, a: 1}, ['2', '1']),
    );
    expect(text({a: 1})).to.not.equal(text({a: '1'}));
    expect(text({a: [1, 2]})).to.not.equal(text({a: [2, 1]}));
    expect(text({}, ['1,2'])).to.not.equal(text({}, ['1', '2']));
  });

  it('a file is known by its identity', () => {
    const file = new File(['a'], 'a.txt');
    expect(text({file})).to.equal(text({file}));
    expect(text({file})).to.not.equal(text({file: new File(['a'], 'a.txt')}));
    expect([hasFile({a: {b: [file]} as unknown as Values}), hasFile({a: 1, b: null})]).to.deep.equal([true, false]);
  });

  it('keys are kept until done, the oldest of 100 forgotten', () => {
    const keys = new IntentKeys(new FakeEnvironment());
    const first = keys.keyOf('a');
    expect(keys.keyOf('a')).to.equal(first);
    keys.done('a');
    const second = keys.keyOf('a');
    expect(second).to.not.equal(first);
    for (let i = 0; i < 100; i++) keys.keyOf(`other ${i}`);
    expect(keys.keyOf('a')).to.not.equal(second);
  });

  it('digests are short and differ', () => {
    const all = new Set(Array.from({length: 5000}, (_, i) => digest(`intent ${i}`)));
    expect(all.size).to.equal(5000);
    expect(digest('x'.repeat(10_000)).length).to.be.below(13);
  });
});

describe('optimistic', () => {
  it('reads the word, fields, or operations; nothing else', () => {
    expect(parseOptimistic(' delete ')).to.equal('delete');
    expect(parseOptimistic('{"status":"published"}')).to.deep.equal({status: 'published'});
    expect(parseOptimistic('[{"op":"delete","key":"1"}]')).to.deep.equal([{op: 'delete', key: '1'}]);
    for (const bad of ['remove', '[1]', '5', '{', 'null', '']) expect(parseOptimistic(bad)).to.equal(undefined);
  });

  it('means the records named, else the first argument', () => {
    expect(overlayOps('delete', {source: source('action:a(42)')})).to.deep.equal([{op: 'delete', key: '42'}]);
    expect(overlayOps({n: 1}, {source: source('action:a(42)'), keys: ['1', '2']})).to.deep.equal([
      {op: 'update', key: '1', record: {n: 1}},
      {op: 'update', key: '2', record: {n: 1}},
    ]);
    expect(overlayOps('delete', {source: source('action:a({"id":7})')})).to.deep.equal([{op: 'delete', key: '7'}]);
    expect(overlayOps('delete', {source: source('action:a')})).to.deep.equal([]);
  });
});
