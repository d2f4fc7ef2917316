import {expect} from '@open-wc/testing';
import {MemoryProvider} from '../testing/memory-provider.js';
import type {Client} from './client.js';
import type {DataNode} from './context.js';
import {resolveNode, undefinedProviders, unhandledError, watchChain} from './resolve.js';
import {parseSource} from './source.js';
import type {Source} from './types.js';

const source = (text: string) => (parseSource(text) as {source: Source}).source;
const client = {} as Client;

function chain(...kinds: string[][]): {nodes: DataNode[]; providers: MemoryProvider[]} {
  const nodes: DataNode[] = [];
  const providers = kinds.map((each, i) => {
    const provider = new MemoryProvider(`p${i}`);
    provider.kinds = each;
    const parent = nodes.at(-1);
    nodes.push({provider, client, ...(parent ? {parent} : {})});
    return provider;
  });
  return {nodes, providers};
}

describe('resolveNode', () => {
  it('takes the nearest that handles, each kind by itself', () => {
    const {nodes} = chain(['url', 'interface'], ['subscribe'], ['interface']);
    const at = (text: string) => nodes.indexOf(resolveNode(nodes[2]!, source(text), 'read') as DataNode);
    expect(at('interface:f')).to.equal(2);
    expect(at('subscribe:t')).to.equal(1);
    expect(at('/api')).to.equal(0);
    expect(at('resource:users')).to.equal(-1);
  });

  it('F85 asks each provider once for what is watched, and again after a change', () => {
    const {nodes, providers} = chain(['interface'], [], []);
    let asked = 0;
    for (const provider of providers) {
      const {kinds} = provider;
      provider.handles = ({kind}) => (asked++, kinds!.includes(kind));
    }
    const last = nodes[2]!;
    let told = 0;
    const stops = Array.from({length: 100}, () => watchChain(last, () => told++));
    for (let i = 0; i < 100; i++) expect(resolveNode(last, source('interface:f'), 'read')).to.equal(nodes[0]);
    expect(asked).to.equal(3);
    expect(providers.map((provider) => provider.listeners)).to.deep.equal([1, 1, 1]);
    providers[0]!.change();
    expect(told).to.equal(100);
    resolveNode(last, source('interface:f'), 'read');
    expect(asked).to.equal(6);
    for (const stop of stops) stop();
    expect(providers.map((provider) => provider.listeners)).to.deep.equal([0, 0, 0]);
  });

  it('what nobody watches is asked each time, since nobody would hear of a change', () => {
    const {nodes, providers} = chain([]);
    expect(resolveNode(nodes[0]!, source('interface:f'), 'read')).to.equal(undefined);
    providers[0]!.kinds = ['interface'];
    expect(resolveNode(nodes[0]!, source('interface:f'), 'read')).to.equal(nodes[0]);
  });

  it('waits for a provider that has to load something first, and passes a failure up', async () => {
    const {nodes, providers} = chain(['interface'], [], []);
    providers[1]!.handles = (() => Promise.resolve(true)) as never;
    providers[2]!.handles = (() => Promise.reject(new Error('no document'))) as never;
    expect(await resolveNode(nodes[2]!, source('interface:f'), 'read')).to.equal(nodes[1]);
  });

  it('F100 a provider that throws handles nothing', () => {
    const {nodes, providers} = chain(['interface'], []);
    providers[1]!.handles = () => {
      throw new Error('no');
    };
    expect(resolveNode(nodes[1]!, source('interface:f'), 'read')).to.equal(nodes[0]);
  });
});

describe('nobody handles it', () => {
  it('F92 CN-04 the error names the element to add', () => {
    expect(unhandledError(source('interface:f'), 'interface:f').hint).to.contain('<fetch-provider');
    expect(unhandledError(source('stream:users'), 'stream:users').hint).to.contain('<sse-provider');
    expect(unhandledError(source('subscribe:a:b'), 'subscribe:a:b')).to.deep.include({
      code: 'provider',
      message: 'No provider handles subscribe:a:b.',
      retryable: false,
    });
  });

  it('finds providers that are not defined yet, through shadow roots and slots', () => {
    const outer = document.createElement('not-yet-provider');
    const host = document.createElement('div');
    const root = host.attachShadow({mode: 'open'});
    root.innerHTML = '<inner-missing-provider><slot></slot></inner-missing-provider>';
    const light = document.createElement('p');
    host.append(light);
    outer.append(host);
    expect(undefinedProviders(light)).to.deep.equal(['inner-missing-provider', 'not-yet-provider']);
    expect(undefinedProviders(root.firstElementChild!)).to.deep.equal(['inner-missing-provider', 'not-yet-provider']);
    expect(undefinedProviders(document.body)).to.deep.equal([]);
  });
});
