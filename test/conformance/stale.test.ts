import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../src/every-element.js';
import '../../src/core/state-view.js';
import {inside} from './look.js';
import {widgetEntries} from './manifest.js';
import {mount, sampleOf, settled} from './sample.js';
import type {WidgetElement} from '../../src/core/widget-element.js';
import type {DataError} from '../../src/data/types.js';

const LOST: DataError = {code: 'network', message: 'No network', retryable: true};
const WIDE = {width: 1280, height: 800};
/** What two edges may share by rounding, in pixels. */
const ROUNDING = 1;

/** By how much a word may move beside a taller one, in pixels. */
const MOVED = 4;

const canResize = /Chrome|Firefox/.test(navigator.userAgent);

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

const entries = (await widgetEntries()).filter(({tagName}) => {
  const {accepts} = (customElements.get(tagName) as unknown as typeof WidgetElement).data;
  return accepts.length > 0;
});

const part = (widget: WidgetElement, name: string): HTMLElement | null =>
  widget.shadowRoot?.querySelector<HTMLElement>(`.widget-state [part="${name}"]`) ?? null;

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right - ROUNDING &&
  other.left < one.right - ROUNDING &&
  one.top < other.bottom - ROUNDING &&
  other.top < one.bottom - ROUNDING;

/** Whatever somebody may want to see or use: text, pictures and controls. */
function* content(widget: WidgetElement): Generator<readonly [string, DOMRect]> {
  for (const element of inside(widget)) {
    if (element.closest('.widget-state, .sr-only, .probe, .reader')) continue;
    if (element.matches('canvas, img, svg, input, button, a'))
      yield [element.localName, element.getBoundingClientRect()];
    for (const node of element.childNodes) {
      if (!(node instanceof Text) || node.data.trim() === '' || !element.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) yield [node.data.trim().slice(0, 40), box];
    }
  }
}

const isSeen = ({width, height}: DOMRect): boolean => width > 1 && height > 1;

// Motions that go on for ever move nothing to another place, nor do those that follow a scroller.
const hasEnd = ({playState, effect, timeline}: Animation): boolean =>
  playState !== 'running' || timeline !== document.timeline || effect?.getComputedTiming().iterations === Infinity;

/** What icons that are drawn later and motions come to. */
async function stable(look: () => readonly string[]): Promise<readonly string[]> {
  let last = '';
  await waitUntil(
    () => {
      const before = last;
      last = look().join();
      return last === before && document.getAnimations().every(hasEnd);
    },
    'it never stands still',
    {interval: 60},
  );
  return look();
}

describe('what is said of old data hides nothing', () => {
  let place: HTMLElement;
  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`<div></div>`);
  });
  before(function () {
    // WebKit's driver can't size its window.
    if (!canResize) this.skip();
  });
  after(() => canResize && setViewport(WIDE));

  for (const {tagName} of entries) {
    for (const width of [1280, 320]) {
      it(`<${tagName}> at ${width} px`, async () => {
        await setViewport({width, height: 800});
        const widget = await mount(await sampleOf(tagName), place);
        // What is not shown now, as a closed dialog, says nothing either.
        if (!isSeen(widget.getBoundingClientRect())) return;
        const spots = (): readonly string[] => {
          const {top} = widget.getBoundingClientRect();
          // Icons are drawn when they are there.
          const seen = [...content(widget)].filter(([name, box]) => name !== 'svg' && isSeen(box));
          return seen.map(([name, box]) => `${name} ${Math.round(box.top - top)}`);
        };
        const before = await stable(spots);
        const {width: breadthBefore, height: heightBefore} = widget.getBoundingClientRect();
        widget.showDataState('stale', 'offline', LOST);
        await settled(widget);
        await stable(spots);
        const pill = part(widget, 'stale')?.getBoundingClientRect();
        if (!pill || !isSeen(pill)) expect.fail('nothing is said');
        for (const words of part(widget, 'stale')!.querySelectorAll<HTMLElement>('.words')) {
          const isTitled = (words.parentElement?.title ?? '').startsWith(words.textContent ?? '?');
          const isWhole = words.scrollWidth <= Math.max(words.clientWidth, words.offsetWidth);
          expect(isTitled && (isWhole || words.offsetWidth === 1), `“${words.textContent}” is cut`).to.be.true;
        }
        for (const [name, box] of content(widget))
          if (isSeen(box)) expect(meet(pill, box), `it lies over “${name}”`).to.be.false;
        const after = spots();
        const places = (all: readonly string[]) => all.map((one) => Number(one.split(' ').at(-1)));
        const moved = places(after).map((top, index) => Math.abs(top - (places(before)[index] ?? Number.NaN)));
        expect(after.length === before.length && moved.every((by) => by <= MOVED), `${before} became ${after}`).to.be
          .true;
        expect(pill.right, 'the page is wide enough').to.be.at.most(width);
        const size = widget.getBoundingClientRect();
        expect([size.width, size.height], 'it moves nothing on the page').to.deep.equal([breadthBefore, heightBefore]);
        const retry = part(widget, 'retry');
        retry?.scrollIntoView({block: 'center'});
        const {left, top, width: breadth, height} = retry!.getBoundingClientRect();
        const hit = widget.shadowRoot?.elementFromPoint(left + breadth / 2, top + height / 2);
        expect(hit === retry, `under the pointer is ${hit?.localName}`).to.be.true;
        retry?.focus();
        expect(widget.shadowRoot?.activeElement === retry, 'it takes the focus').to.be.true;
      });
    }
  }
});
