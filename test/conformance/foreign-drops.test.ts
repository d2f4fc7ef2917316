import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import '../../src/every-element.js';
import {inside} from './look.js';
import {widgetEntries, type ElementEntry} from './manifest.js';
import {readable} from './poison.js';
import {mount, sampleOf, settled} from './sample.js';

/** What a page, a file manager or an attacker may have in the hand that is dropped. */
const PAYLOAD: Readonly<Record<string, string>> = {
  'text/plain': '{"op":"reset","records":[{"id":1,"name":"evil"}]}',
  'text/html': '<img src="x" onerror="window.hit=1"><a href="javascript:window.hit=1">evil</a>',
  'text/uri-list': 'https://evil.example/',
  'application/json': '[{"id":"__proto__","name":"evil"}]',
  'application/x-total-widgets-row': '0',
};

/** A text is dropped into a text; what comes in there has a test of its own. */
const TAKES_TEXT: readonly string[] = ['rich-text-widget'];

/** What pages tell each other, in the words that this library has for its commands, streams, tabs and answers. */
const MESSAGES: readonly unknown[] = [
  null,
  7,
  'refresh',
  '{"type":"command","command":"--show-modal"}',
  {op: 'reset', records: [{id: 1, name: 'evil'}]},
  {topic: 'users', op: 'insert', record: {id: 1, name: 'evil'}},
  {command: '--refresh', source: null},
  {type: 'navigate', url: 'https://evil.example/'},
  {from: 'evil', word: {t: 'lead', term: Number.MAX_SAFE_INTEGER, hidden: 0, online: true}},
  {jsonrpc: '2.0', method: 'eval', params: ['window.hit=1']},
  {__proto__: null, constructor: {prototype: {polluted: true}}},
];

const entries = await widgetEntries();
const page = globalThis as {hit?: unknown};

/** What somebody reads in a widget, without the figures that go on by themselves, and what its controls hold. */
const stateOf = (widget: HTMLElement): string => {
  const held = [...inside(widget)].flatMap((each) =>
    each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement ? [each.value] : [],
  );
  return `${readable(widget)} ${held.join(' ')}`.replace(/\d+/g, '#');
};

/** The same, once nothing comes any more: the form of a record asks for it in turns. */
async function restingState(widget: HTMLElement): Promise<string> {
  for (let before; ; await aTimeout(60)) {
    const now = stateOf(widget);
    if (now === before) return now;
    before = now;
  }
}

/** The events of its own that an element fires. */
function heardOf(widget: HTMLElement, {events = []}: ElementEntry): string[] {
  const heard: string[] = [];
  for (const {name} of events) widget.addEventListener(name, () => heard.push(name));
  return heard;
}

function drop(at: Element): readonly boolean[] {
  const dataTransfer = new DataTransfer();
  for (const [type, text] of Object.entries(PAYLOAD)) dataTransfer.setData(type, text);
  const init = {bubbles: true, composed: true, cancelable: true, dataTransfer};
  return ['dragenter', 'dragover', 'drop'].map((type) => !at.dispatchEvent(new DragEvent(type, init)));
}

describe('F116 what others drop and post is nobody’s', () => {
  let place: HTMLElement;
  beforeEach(async () => {
    delete page.hit;
    place = await fixture(html`<div></div>`);
  });

  function expectNothing(widget: HTMLElement, before: string, heard: readonly string[]): void {
    expect(stateOf(widget)).to.equal(before);
    expect(heard).to.deep.equal([]);
    expect(page.hit, 'it ran').to.equal(undefined);
    expect(({} as {polluted?: unknown}).polluted).to.equal(undefined);
  }

  for (const entry of entries) {
    const {tagName} = entry;

    it(`<${tagName}> takes nothing that is dropped on it`, async function () {
      if (TAKES_TEXT.includes(tagName)) this.skip();
      const widget = await mount(await sampleOf(tagName), place);
      const before = await restingState(widget);
      const heard = heardOf(widget, entry);
      const parts = [...inside(widget)];
      expect(parts.flatMap(drop), 'the browser would not have its own way').to.not.include(true);
      await settled(widget);
      expectNothing(widget, before, heard);
    });

    it(`<${tagName}> hears no messages of other windows`, async () => {
      const widget = await mount(await sampleOf(tagName), place);
      const before = await restingState(widget);
      const heard = heardOf(widget, entry);
      for (const data of MESSAGES)
        for (const origin of ['https://evil.example', location.origin])
          for (const target of [window, document, widget])
            target.dispatchEvent(new MessageEvent('message', {data, origin, source: window, bubbles: true}));
      await settled(widget);
      expectNothing(widget, before, heard);
    });
  }
});
