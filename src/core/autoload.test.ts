import {aTimeout, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {forgetWarnings} from './warn.js';
import {watch, type Loaders, type Watcher} from './autoload.js';

let count = 0;

/** A tag that no other test has used, and a loader that defines it and notes that it was asked. */
function newElement(asked: string[], suffix = 'widget'): [string, () => Promise<unknown>] {
  const tag = `auto${++count}-${suffix}`;
  const load = async (): Promise<void> => {
    asked.push(tag);
    customElements.define(
      tag,
      class extends HTMLElement {
        connectedCallback(): void {
          if (!this.shadowRoot) this.attachShadow({mode: 'open'});
        }
      },
    );
  };
  return [tag, load];
}

describe('autoload', () => {
  let watcher: Watcher | undefined;
  let asked: string[];

  const start = (...entries: [string, () => Promise<unknown>][]): Loaders => {
    const loaders = new Map(entries);
    watcher = watch(document, loaders);
    return loaders;
  };
  const isDefined = (tag: string): boolean => customElements.get(tag) !== undefined;

  beforeEach(() => {
    asked = [];
    forgetWarnings();
  });
  afterEach(() => watcher?.stop());

  it('loads what is on the page and nothing else', async () => {
    const here = newElement(asked);
    const elsewhere = newElement(asked);
    document.body.append(document.createElement(here[0]));
    start(here, elsewhere);
    await waitUntil(() => isDefined(here[0]));
    expect(asked).to.deep.equal([here[0]]);
  });

  it('loads what comes later, once, however many come', async () => {
    const later = newElement(asked);
    start(later);
    const box = await fixture(html`<div></div>`);
    box.append(...Array.from({length: 5}, () => document.createElement(later[0])));
    await waitUntil(() => isDefined(later[0]));
    box.append(document.createElement(later[0]));
    await aTimeout(0);
    expect(asked).to.deep.equal([later[0]]);
  });

  it('finds elements deep inside what is added', async () => {
    const deep = newElement(asked);
    start(deep);
    const section = document.createElement('section');
    section.append(document.createElement('p'));
    section.firstElementChild?.append(document.createElement(deep[0]));
    document.body.append(section);
    await waitUntil(() => isDefined(deep[0]));
  });

  it('looks into open shadow roots that are there', async () => {
    const inside = newElement(asked);
    const host = await fixture(html`<div></div>`);
    host.attachShadow({mode: 'open'}).append(document.createElement(inside[0]));
    start(inside);
    await waitUntil(() => isDefined(inside[0]));
  });

  it('watches the shadow root of an element that is defined later', async () => {
    const inside = newElement(asked);
    const foreign = `foreign${++count}-element`;
    start(inside);
    const host = await fixture(html`<div></div>`);
    host.append(document.createElement(foreign));
    customElements.define(
      foreign,
      class extends HTMLElement {
        readonly root = this.attachShadow({mode: 'open'});
      },
    );
    await waitUntil(() => isDefined(foreign));
    await aTimeout(0);
    host.firstElementChild?.shadowRoot?.append(document.createElement(inside[0]));
    await waitUntil(() => isDefined(inside[0]));
  });

  it("watches the shadow roots of the library's own elements", async () => {
    const outer = newElement(asked);
    const inner = newElement(asked);
    start(outer, inner);
    const element = document.createElement(outer[0]);
    document.body.append(element);
    await waitUntil(() => element.shadowRoot);
    element.shadowRoot?.append(document.createElement(inner[0]));
    await waitUntil(() => isDefined(inner[0]));
  });

  it('fetches what a template holds before it is cloned', async () => {
    const cell = newElement(asked);
    const template = document.createElement('template');
    template.content.append(document.createElement(cell[0]));
    start(cell);
    document.body.append(template);
    await waitUntil(() => isDefined(cell[0]));
  });

  it('looks into a root that it is told of', async () => {
    const inside = newElement(asked);
    start(inside);
    const closed = (await fixture(html`<div></div>`)).attachShadow({mode: 'closed'});
    watcher?.add(closed);
    closed.append(document.createElement(inside[0]));
    await waitUntil(() => isDefined(inside[0]));
  });

  it('asks for providers before widgets, whatever their order on the page', async () => {
    const provider = newElement(asked, 'provider');
    const child = newElement(asked);
    document.body.append(document.createElement(child[0]), document.createElement(provider[0]));
    start(provider, child);
    await waitUntil(() => isDefined(child[0]));
    expect(asked).to.deep.equal([provider[0], child[0]]);
  });

  it('leaves the elements of others alone', async () => {
    const ours = newElement(asked);
    document.body.append(document.createElement('other-people'), document.createElement(ours[0]));
    start(ours);
    await waitUntil(() => isDefined(ours[0]));
    expect(asked).to.deep.equal([ours[0]]);
  });

  it('warns once when an element cannot be fetched, and asks again for the next one', async () => {
    const [tag] = newElement(asked);
    let refused = 0;
    const lines: unknown[] = [];
    const {warn} = console;
    console.warn = (...line: unknown[]) => lines.push(line[0]);
    try {
      start([tag, () => Promise.reject(new Error(`refused ${++refused}`))]);
      document.body.append(document.createElement(tag));
      await waitUntil(() => lines.length === 1);
      document.body.append(document.createElement(tag));
      await waitUntil(() => refused === 2);
      expect(lines[0]).to.equal(`[total-widgets] <${tag}> could not be loaded: refused 1`);
    } finally {
      console.warn = warn;
    }
  });

  it('stops when told to', async () => {
    const late = newElement(asked);
    start(late);
    watcher?.stop();
    document.body.append(document.createElement(late[0]));
    await aTimeout(0);
    expect(asked).to.deep.equal([]);
  });
});
