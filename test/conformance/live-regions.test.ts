import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../src/every-element.js';
import '../../src/data/controller.js';
import {announce, prepareAnnouncer} from '../../src/core/announcer.js';
import {dataFixture, type DataFixture} from '../../src/testing/data-fixture.js';
import {FakeClock} from './fake-clock.js';
import {widgetEntries} from './manifest.js';
import {recordOf, sampleOf, withoutData} from './sample.js';
import type {Json, Op} from '../../src/data/types.js';
import type {WidgetElement} from '../../src/core/widget-element.js';

const SECONDS = 60;
const A_SECOND = 100;
/** Milliseconds from one drawing to the next: more would only draw what nobody sees. */
const STEP = 1000;
/** Records that a list keeps: what is drawn is not what is measured. */
const KEPT = 150;
/** What may be said politely in a minute by one that was asked for summaries. */
const MOST = 6;

/** Those whose one purpose is to tell: a message that data brings is read out, once, whoever asked for it. */
const TELLERS: ReadonlySet<string> = new Set(['alert-widget', 'toast-widget']);

type Heard = ReadonlyMap<string, readonly [WidgetElement, Readonly<Record<string, unknown>>]>;
type Announcing = WidgetElement & {announce?: string};

const entries = await widgetEntries();
const shapeOf = (element: WidgetElement) => (element.constructor as typeof WidgetElement).data;
const announcing = entries.filter(({attributes}) => attributes?.some(({name}) => name === 'announce'));
/** What comes in here is there to be heard. */
const SPEAKERS: readonly string[] = ['toast-widget', 'toast-container-widget'];
const live = entries.filter(({tagName}) => {
  if (SPEAKERS.includes(tagName)) return false;
  const {list, value} = (customElements.get(tagName) as unknown as typeof WidgetElement).data;
  return list !== undefined || value !== undefined;
});

const regions = (politeness: string): readonly Element[] => [
  ...document.querySelectorAll(`.widget-announcer > [aria-live="${politeness}"]`),
];

/** Writes down all that is said, in both regions of the page. */
class Log {
  readonly polite: string[] = [];
  readonly assertive: string[] = [];
  readonly #observer = new MutationObserver((records) => this.#read(records));

  constructor() {
    prepareAnnouncer();
    for (const region of [...regions('polite'), ...regions('assertive')])
      this.#observer.observe(region, {childList: true});
  }

  #read(records: readonly MutationRecord[]): void {
    for (const {target, addedNodes} of records) {
      const said = (target as Element).getAttribute('aria-live') === 'assertive' ? this.assertive : this.polite;
      for (const node of addedNodes) said.push(node.textContent ?? '');
    }
  }

  close(): void {
    this.#read(this.#observer.takeRecords());
    this.#observer.disconnect();
  }
}

describe('AX-28 a minute of 100 events a second', () => {
  let page: DataFixture;
  let clock: FakeClock;

  beforeEach(async () => {
    page = await dataFixture();
    clock = new FakeClock();
    clock.install();
  });
  afterEach(() => {
    page.remove();
    // What was said is taken back after a while.
    clock.tick(20_000);
    clock.uninstall();
  });

  async function connected(tag: string, announce: string | undefined): Promise<Announcing> {
    const sample = await sampleOf(tag);
    const record = recordOf(sample);
    const element = withoutData(sample) as Announcing;
    const {list} = shapeOf(element);
    if (announce) element.setAttribute('announce', announce);
    if ('limit' in element) element.setAttribute('limit', String(KEPT));
    element.setAttribute('data-source', list ? `stream:${tag}` : `subscribe:${tag}`);
    await page.add(element);
    push(tag, element, record, 0);
    return element;
  }

  // A list gets new records like its own, a figure another figure, a word the same again, of one that is read out another.
  function push(tag: string, element: WidgetElement, record: Readonly<Record<string, unknown>>, count: number): void {
    const {list, value = ''} = shapeOf(element);
    if (list) {
      const [example] = (record[list] as readonly unknown[] | undefined) ?? [];
      const fields = typeof example === 'object' ? example : {label: String(example), value: count};
      send(tag, {op: 'insert', at: 0, record: {...fields, id: `n${count}`} as Json});
    } else {
      // A prime, so that what is drawn once in a hundred events differs each time.
      const isFigure = Number.isFinite(Number(record[value]));
      const other = element.announce && count % 2 ? 'pending' : record[value];
      const figure = isFigure ? (count % 53) + 1 : other;
      send(tag, {op: 'value', value: {...record, [value]: figure} as Json});
    }
  }

  function send(topic: string, op: Op): void {
    for (const {request, sink} of page.provider.live) if (request.topics.includes(topic)) sink.next(topic, [op]);
  }

  async function pass(seconds: number, tags: Heard): Promise<void> {
    let count = 1;
    for (let passed = 0; passed < seconds * 1000; passed += STEP) {
      clock.tick(STEP);
      for (let event = 0; event < (A_SECOND * STEP) / 1000; event++, count++)
        for (const [tag, [element, record]] of tags) push(tag, element, record, count);
      page.environment.tick(STEP);
      page.environment.frame();
      await Promise.all([...tags.values()].map(([element]) => element.updateComplete));
      await page.environment.settle();
    }
  }

  async function listen(tags: readonly string[], announce?: string, seconds = SECONDS): Promise<Log> {
    const log = new Log();
    const heard = new Map<string, readonly [WidgetElement, Readonly<Record<string, unknown>>]>();
    for (const tag of tags) heard.set(tag, [await connected(tag, announce), recordOf(await sampleOf(tag))]);
    await pass(seconds, heard);
    log.close();
    return log;
  }

  for (const {tagName} of announcing) {
    it(`<${tagName}> says at most ${MOST} things politely, and at least one, where summaries are asked for`, async () => {
      const log = await listen([tagName], 'summary');
      expect(log.polite.length).to.be.within(1, MOST);
      expect(log.assertive).to.deep.equal([]);
    }).timeout(90_000);
  }

  it('nothing is said by all widgets together where nobody asked', async () => {
    const quiet = live.map(({tagName}) => tagName).filter((tag) => !TELLERS.has(tag));
    const log = await listen(quiet, undefined, SECONDS / 6);
    expect(log.polite).to.deep.equal([]);
    expect(log.assertive).to.deep.equal([]);
  }).timeout(180_000);

  for (const {tagName} of live.filter(({tagName: tag}) => TELLERS.has(tag))) {
    it(`<${tagName}> is there to tell: its message is said once, however often it comes`, async () => {
      const log = await listen([tagName], undefined, SECONDS / 6);
      expect([...log.polite, ...log.assertive]).to.have.length(1);
    }).timeout(90_000);
  }

  it('nothing is said where `announce` is off', async () => {
    const log = await listen(
      announcing.map(({tagName}) => tagName),
      'off',
    );
    expect([...log.polite, ...log.assertive]).to.deep.equal([]);
  }).timeout(180_000);
});

describe('AX-29 the regions of the page', () => {
  beforeEach(() => {
    prepareAnnouncer();
    for (const region of [...regions('polite'), ...regions('assertive')]) region.replaceChildren();
  });

  it('are there, one of each, empty, before the first text', () => {
    for (const politeness of ['polite', 'assertive']) {
      expect(regions(politeness)).to.have.length(1);
      expect(regions(politeness)[0]?.textContent).to.equal('');
    }
  });

  it('are heard inside an open modal dialog, and outside again', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><button>Close</button></dialog>`);
    dialog.showModal();
    announce('Inside');
    expect(dialog.contains(regions('polite')[0] ?? null)).to.be.true;
    dialog.close();
    announce('Outside');
    expect(regions('polite')[0]?.parentElement?.parentElement).to.equal(document.body);
    await waitUntil(() => regions('polite')[0]?.textContent === 'InsideOutside', 'not said');
  });

  for (const {tagName} of announcing) {
    it(`<${tagName}> has them in place before it says anything`, async () => {
      const place = await fixture(html`<div></div>`);
      const sample = (await sampleOf(tagName)) as Announcing;
      document.querySelector('.widget-announcer')?.remove();
      sample.setAttribute('announce', 'summary');
      place.append(sample);
      await waitUntil(() => regions('polite').length === 1, 'no region');
      expect(regions('polite')[0]?.textContent).to.equal('');
    });
  }
});
