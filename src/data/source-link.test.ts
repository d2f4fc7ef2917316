import {expect} from '@open-wc/testing';
import {LitElement} from 'lit';
import {dataFixture, type DataFixture} from '../testing/data-fixture.js';
import {pageScope} from './scopes.js';
import {connectSource, type SourceLink, type SourceLinkOptions} from './source-link.js';

class LinkProbe extends LitElement {
  rows: unknown[] = [];
  states: string[] = [];
  link?: SourceLink;

  begin(source: unknown, options: Partial<SourceLinkOptions> = {}): SourceLink {
    this.link = connectSource(this, {
      deliver: ({list}) => (this.rows = [...(list ?? [])]),
      changed: (state) => this.states.push(String(state)),
      ...options,
    });
    this.link.set(source);
    return this.link;
  }
}
customElements.define('link-probe-element', LinkProbe);

describe('CN-15 further sources of a widget', () => {
  let page: DataFixture;
  let element: LinkProbe;

  beforeEach(async () => {
    page = await dataFixture();
    element = await page.add<LinkProbe>(document.createElement('link-probe-element'));
  });

  afterEach(() => {
    page.remove();
    pageScope.set('q', undefined);
  });

  it('is read by the same rules, beside what else the element shows, and without its events', async () => {
    const events: string[] = [];
    for (const name of ['data-state', 'data-load']) page.place.addEventListener(name, () => events.push(name), true);
    page.provider.data = {tags: ['a'], list: {data: [{id: 1}, {id: 2}], total: 2}};
    element.begin('interface:list');
    await page.settle();
    expect(element.rows).to.deep.equal([{id: 1}, {id: 2}]);
    expect(element.states).to.deep.equal(['loading', 'ready']);
    expect(element.hasAttribute('data-state')).to.equal(false);
    expect(events).to.deep.equal([]);
  });

  it('waits for its holes, and is read again when they change', async () => {
    page.provider.data = {suggest: ['a']};
    const link = element.begin('interface:suggest({page.q})', {
      deliver: ({data}) => (element.rows = data as unknown[]),
    });
    await page.settle();
    expect(link.state).to.equal('idle');
    pageScope.set('q', 'x');
    await page.advance(600);
    expect(element.rows).to.deep.equal(['a']);
    pageScope.set('q', 'y');
    await page.advance(600);
    expect(page.provider.reads).to.have.length(2);
  });

  it('is searched by its source where that can', async () => {
    page.provider.capabilities = {search: true};
    const link = element.begin('interface:list');
    page.provider.reads[0]?.answer([{id: 1}]);
    await page.settle();
    link.setView({search: 'x'});
    await page.advance(600);
    expect(page.provider.reads.at(-1)!.request.view).to.deep.equal({search: 'x'});
  });

  it('shows what is wrong, refreshes, and takes another source', async () => {
    const link = element.begin('nonsense');
    await page.settle();
    expect([link.state, link.error!.code]).to.deep.equal(['error', 'source']);
    page.provider.data = {list: [{id: 1}]};
    link.set('interface:list', {dataPath: ''});
    await page.advance(600);
    expect(element.rows).to.have.length(1);
    void link.refresh();
    await page.settle();
    expect(page.provider.reads).to.have.length(2);
    link.set(undefined);
    await page.settle();
    expect(link.state).to.equal(undefined);
  });

  it('F71 leaves with its element, comes back with it, and ends for good', async () => {
    const link = element.begin('interface:list');
    await page.settle();
    element.remove();
    await page.advance(101);
    expect(page.provider.reads[0]!.aborted).to.equal(true);
    page.place.append(element);
    await page.advance(600);
    expect(page.provider.reads).to.have.length(2);
    link.disconnect();
    await page.advance(1100);
    expect(page.provider.waiting).to.have.length(0);
    expect(page.provider.listeners).to.equal(0);
    expect(page.environment.pending).to.deep.equal({timers: 0, frames: 0, listeners: 0});
  });
});
