import {expect, fixture, html} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import '../../src/every-element.js';
import '../../src/core/state-view.js';
import {dataFixture, type DataFixture} from '../../src/testing/data-fixture.js';
import {HOSTILE_CORPORA} from '../../src/testing/hostile-texts.js';
import {inside} from './look.js';
import {widgetEntries, type ElementEntry} from './manifest.js';
import {bare, harmIn, poisoned, readable, textAttributes, Witness} from './poison.js';
import {recordOf, sampleOf, settled} from './sample.js';
import type {WidgetElement} from '../../src/core/widget-element.js';

const canResize = /Chrome|Firefox/.test(navigator.userAgent);

type Corpus = keyof typeof HOSTILE_CORPORA;

const NARROW = {width: 320, height: 700};
const WIDE = {width: 1280, height: 800};
/** One of each corpus for templates, whose sinks have a test of their own. */
const FEW = ['<img src=x onerror="window.hit=1">', 'javascript:window.hit=1', '{{constructor}}', '\u202egnp.exe'];
const HOLES = '<b title="{{label}}" data-x="{{name}}"><a href="{{path}}">{{label}} {{name}} {{title}}</a></b>';

const entries = await widgetEntries();
const page = globalThis as {hit?: unknown};
const shapeOf = (element: WidgetElement) => (element.constructor as typeof WidgetElement).data;

/** What a server would send: every key that data may fill, and those that it may not. */
function recordFor(widget: WidgetElement): Readonly<Record<string, unknown>> {
  const {accepts, list, value} = shapeOf(widget);
  const known = recordOf(widget);
  const names = [...new Set([...accepts, ...(list ? [list] : []), ...(value ? [value] : [])])];
  return {
    ...Object.fromEntries(names.map((name) => [name, known[name] ?? 'x'])),
    id: '7',
    onclick: 'x',
    innerHTML: 'x',
  };
}

describe('what is looked for', () => {
  const SAFE = '<p title="javascript:x">x<a href="#x">x</a><img src="x.png" alt=""></p>';
  const HARM = [
    '<script>1</script>',
    '<a href="java&#10;script:x">x</a>',
    '<p onclick="x">x</p>',
    '<iframe srcdoc="x"></iframe>',
    '<form action="data:text/html,x"></form>',
    '<base href="//evil.example">',
  ];
  const held = (markup: string): Element => new DOMParser().parseFromString(`<main>${markup}</main>`, 'text/html').body;

  it('is found where it is, and nowhere else', () => {
    expect(harmIn(held(SAFE))).to.deep.equal([]);
    for (const markup of HARM) expect(harmIn(held(markup)), markup).to.not.deep.equal([]);
  });
});

describe('F102 F111 F114 F115 whatever data and attributes say is text', () => {
  let data: DataFixture;
  let witness: Witness;

  // What moves is drawn again and again, and is no matter here.
  before(() => emulateMedia({reducedMotion: 'reduce'}));
  after(() => emulateMedia({reducedMotion: 'no-preference'}));
  beforeEach(async () => {
    data = await dataFixture();
    performance.clearResourceTimings();
    witness = new Witness();
    delete page.hit;
  });
  afterEach(() => {
    witness.close();
    data.remove();
  });

  function expectNoHarm(widget: WidgetElement, text: string, known: ReadonlySet<Element>): void {
    const told = text.slice(0, 80);
    expect(harmIn(widget, known), told).to.deep.equal([]);
    expect(page.hit, `it ran: ${told}`).to.equal(undefined);
    expect(({} as {polluted?: unknown}).polluted, told).to.equal(undefined);
    expect(widget.shadowRoot?.childElementCount, `it is blank: ${told}`).to.be.greaterThan(0);
  }

  function expectQuiet(): void {
    expect(witness.errors).to.deep.equal([]);
    expect(witness.abroad, 'asked of others').to.deep.equal([]);
    const strange = witness.warnings.filter((line) => !line.startsWith('[total-widgets]'));
    expect(strange).to.deep.equal([]);
  }

  async function answer(text: string, record: Readonly<Record<string, unknown>>): Promise<void> {
    data.provider.waiting[0]?.answer(poisoned(record, text));
    await data.settle();
  }

  /** The sample, connected, with all of its data and the attributes left to its author said by each text in turn. */
  async function feed(
    entry: ElementEntry,
    texts: readonly string[],
    each: (widget: WidgetElement, text: string) => void,
  ): Promise<void> {
    const sample = await sampleOf(entry.tagName);
    const record = recordFor(sample);
    const widget = bare(sample);
    const attributes = textAttributes(entry, shapeOf(sample).accepts);
    const hasData = shapeOf(sample).accepts.length > 0;
    if (hasData) widget.setAttribute('data-source', 'interface:hostile');
    await data.add(widget);
    for (const text of texts) {
      for (const name of attributes) widget.setAttribute(name, text);
      if (hasData) await answer(text, record);
      await widget.updateComplete;
      if (hasData) expect(widget.dataset['state'], 'it never came').to.not.be.oneOf([undefined, 'idle', 'loading']);
      each(widget, text);
      if (hasData) void widget.dataController?.refresh();
      await data.settle();
    }
  }

  for (const entry of entries) {
    for (const corpus of Object.keys(HOSTILE_CORPORA) as Corpus[]) {
      it(`<${entry.tagName}> ${corpus}`, async () => {
        const known = new Set(inside(await sampleOf(entry.tagName)));
        await feed(entry, HOSTILE_CORPORA[corpus], (widget, text) => expectNoHarm(widget, text, known));
        await settled(data.place);
        expectQuiet();
      }).timeout(60_000);
    }
  }

  for (const {tagName} of entries) {
    it(`<${tagName}> in a template of its own`, async () => {
      const sample = await sampleOf(tagName);
      if (shapeOf(sample).list === undefined) return;
      const record = recordFor(sample);
      const widget = bare(sample);
      const template = document.createElement('template');
      template.content.append(new DOMParser().parseFromString(HOLES, 'text/html').body.firstElementChild!);
      widget.append(template);
      widget.setAttribute('data-source', 'interface:hostile');
      await data.add(widget);
      for (const text of FEW) {
        await answer(text, record);
        expectNoHarm(widget, text, new Set());
        void widget.dataController?.refresh();
        await data.settle();
      }
      expectQuiet();
    });
  }
});

describe('F102 what was text stays that text', () => {
  const [attack = ''] = HOSTILE_CORPORA.xss;

  for (const {tagName} of entries) {
    it(`<${tagName}> shows markup letter by letter`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const witness = new Witness();
      const sample = await sampleOf(tagName);
      place.append(sample);
      await settled(sample);
      const properties = sample as unknown as Record<string, unknown>;
      const before = readable(sample);
      for (const name of shapeOf(sample).accepts) {
        const said = properties[name];
        if (typeof said !== 'string' || said === '' || !before.includes(said)) continue;
        properties[name] = attack;
        await settled(sample);
        // A word off a list is not shown, whatever it is.
        if (properties[name] === attack) expect(readable(sample).toLowerCase(), name).to.include(attack.toLowerCase());
        properties[name] = said;
      }
      witness.close();
      expect(witness.errors).to.deep.equal([]);
    });
  }
});

describe('F115 long and strange words break no page', () => {
  const LONG = ['x'.repeat(10_000), 'word '.repeat(1000), '\u202e' + 'y'.repeat(400), 'e' + '\u0301'.repeat(400)];
  before(function () {
    // WebKit's driver can't size its window.
    if (!canResize) this.skip();
    return setViewport(NARROW);
  });
  after(() => canResize && setViewport(WIDE));

  for (const {tagName} of entries) {
    it(`<${tagName}> at 320 px`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const witness = new Witness();
      for (const text of LONG) {
        const widget = await sampleOf(tagName);
        place.replaceChildren(widget);
        const before = document.documentElement.scrollWidth;
        const properties = widget as unknown as Record<string, unknown>;
        for (const [name, value] of Object.entries(recordOf(widget))) properties[name] = poisoned(value, text);
        await settled(widget);
        const wide = document.documentElement.scrollWidth;
        expect(wide, `the page, by ${text.slice(0, 8)}…`).to.be.at.most(Math.max(before, NARROW.width));
      }
      witness.close();
      expect(witness.errors).to.deep.equal([]);
    }).timeout(60_000);
  }
});
