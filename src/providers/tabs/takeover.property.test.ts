import {expect} from '@open-wc/testing';
import type {Source} from '../../data/types.js';
import {TopicHub} from '../live/topic-hub.js';
import {listen, type Recorder} from '../testing/streams.js';
import {SharedConnection} from './shared-connection.js';
import {FakeBrowser, type FakeTab} from './tabs.testing.js';
import {FakeServer, FakeUpstream} from './tab-server.testing.js';

const RUNS = 300;
const STEPS = 60;
const TOPICS = ['a', 'b', 'c:1', 'c:*'];

interface Page {
  readonly tab: FakeTab;
  readonly sinks: Map<string, Recorder>;
  readonly connection: () => SharedConnection;
}

/** Tabs that come, go, crash, freeze and return at random, while a server speaks. */
class RandomTabs {
  readonly browser: FakeBrowser;
  readonly server = new FakeServer();
  readonly pages: Page[] = [];
  readonly gone: Page[] = [];

  constructor(seed: number) {
    this.browser = new FakeBrowser(seed);
  }

  async run(): Promise<void> {
    this.join();
    for (let i = 0; i < STEPS; i++) await this.#step();
    for (const {tab} of this.pages) {
      tab.thaw();
      tab.online = true;
      tab.visible = true;
    }
    // What is between two leaders is asked for and told within this time.
    await this.browser.advance(6000, 50);
  }

  join(): void {
    const tab = this.browser.open();
    let connection!: SharedConnection;
    const hub = new TopicHub(tab, (listener) => {
      const connect = (own: typeof listener): FakeUpstream => new FakeUpstream(this.server, tab, own);
      return (connection = new SharedConnection({environment: tab, listener, connect, group: () => 'g'}));
    });
    const sinks = new Map<string, Recorder>();
    for (const topic of TOPICS) {
      if (sinks.size > 0 && this.browser.random() < 0.5) continue;
      const source = {kind: 'stream', topics: [topic], query: []} as unknown as Source;
      sinks.set(topic, listen(hub as never, [topic], {source}).sink);
    }
    this.pages.push({tab, sinks, connection: () => connection});
  }

  /** What each page should have heard and has not, or has and should not. */
  get faults(): string[] {
    return [...this.pages.map((page) => faultsOf(page, this.server)), this.#count()].flat();
  }

  #count(): string[] {
    const roles = this.pages.map(({connection}) => connection().role);
    const leaders = roles.filter((role) => role === 'leader').length;
    const {open} = this.server;
    return leaders === 1 && open === 1 ? [] : [`${open} connections, of tabs that are ${roles.join(', ')}`];
  }

  async #step(): Promise<void> {
    const {browser, pages, server} = this;
    const page = browser.pick(pages);
    const chance = browser.random();
    if (chance < 0.45) server.publish(browser.pick(['a', 'b', 'c:1', 'c:2'])!);
    else if (chance < 0.55 && pages.length < 6) this.join();
    else if (chance < 0.6) this.#remove(page, (tab) => tab.leave());
    else if (chance < 0.65) this.#remove(page, (tab) => tab.crash());
    else if (chance < 0.7) page?.tab.freeze();
    else if (chance < 0.75 && page?.tab.state === 'running') page.tab.putAside();
    else if (chance < 0.85) page?.tab.thaw();
    else if (chance < 0.9 && page?.tab.state === 'running') page.tab.visible = !page.tab.visible;
    else if (chance < 0.93 && page?.tab.state === 'running') page.tab.online = !page.tab.online;
    else await browser.advance(browser.pick([10, 100, 1000, 12_000])!, browser.pick([10, 50])!);
    if (browser.random() < 0.5) await browser.settle();
  }

  #remove(page: Page | undefined, how: (tab: FakeTab) => void): void {
    if (!page || this.pages.length < 2) return;
    // One that is frozen can say nothing any more.
    if (page.tab.state === 'frozen') page.tab.crash();
    else how(page.tab);
    this.pages.splice(this.pages.indexOf(page), 1);
  }
}

const offset = (id: string | undefined): number => Number(id?.split(':')[1]);

function faultsOf({sinks}: Page, server: FakeServer): string[] {
  return [...sinks].flatMap(([topic, sink]) => {
    const from = offset(sink.opens[0]?.position);
    const said = server.log.filter(
      (entry) => entry.topic === topic || (topic === 'c:*' && entry.topic.startsWith('c:')),
    );
    const due = said.map((entry) => entry.offset).filter((one) => one > from);
    const heard = sink.messages.map(({position}) => offset(position)).filter((one) => one > from);
    const odd = sink
      .resumed(topic)
      .slice(1)
      .filter((one) => one !== 'recovered');
    const same = due.join() === heard.join() && odd.length === 0 && !Number.isNaN(from);
    return same ? [] : [`${topic}: heard ${heard.join()} instead of ${due.join()} (${sink.resumed(topic).join()})`];
  });
}

describe('takeovers, at random', function () {
  this.timeout(120_000);

  it('M-08 F01 F07 F34 each tab hears each message once, in order, whoever leads, and one connection is left', async () => {
    for (let seed = 1; seed <= RUNS; seed++) {
      const tabs = new RandomTabs(seed);
      await tabs.run();
      expect(tabs.faults, `seed ${seed}`).to.deep.equal([]);
    }
  });
});
