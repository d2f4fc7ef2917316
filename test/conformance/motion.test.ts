import {expect, fixture, html} from '@open-wc/testing';
import '../../src/every-element.js';
import {emulate, hasAxTree} from './ax-tree.js';
import {inside} from './look.js';
import {widgetEntries} from './manifest.js';
import {sampleOf, settled} from './sample.js';
import {show, STATES} from './states.js';

/** Milliseconds that a motion may take for who asked for none. */
const MOST = 10;
const STATES_THAT_MOVE = STATES.filter(({name}) => ['plain', 'loading', 'waiting'].includes(name));

const seconds = (text: string): number => Number.parseFloat(text) * (text.endsWith('ms') ? 1 : 1000);

/** The motions that run below an element, pseudo-elements included, apart from those of opacity alone. */
function animationsIn(element: Element): readonly string[] {
  return [...inside(element)].flatMap((one) =>
    one.getAnimations({subtree: true}).flatMap((animation) => {
      const effect = animation.effect as KeyframeEffect;
      const bookkeeping = ['offset', 'computedOffset', 'easing', 'composite', 'opacity'];
      const moved = effect
        .getKeyframes()
        .flatMap((frame) => Object.keys(frame).filter((key) => !bookkeeping.includes(key)));
      const {endTime} = effect.getComputedTiming();
      return moved.length > 0 && Number(endTime) > MOST
        ? [`${one.localName}: ${moved.join()} for ${String(endTime)} ms`]
        : [];
    }),
  );
}

/** The transitions that a change would start, apart from those of opacity. */
function transitionsIn(element: Element): readonly string[] {
  return [...inside(element)].flatMap((one) => {
    const {transitionProperty, transitionDuration} = getComputedStyle(one);
    const durations = transitionDuration.split(', ');
    return transitionProperty.split(', ').flatMap((name, index) => {
      const duration = durations[index % durations.length] ?? '0s';
      return name !== 'opacity' && seconds(duration) > MOST ? [`${one.localName}: ${name} in ${duration}`] : [];
    });
  });
}

const entries = hasAxTree ? await widgetEntries() : [];

describe('AX-39 nothing moves for who asked for reduced motion', () => {
  let place: HTMLElement;
  before(async () => {
    if (hasAxTree) await emulate({'prefers-reduced-motion': 'reduce'});
  });
  after(async () => {
    if (hasAxTree) await emulate({'prefers-reduced-motion': 'no-preference'});
  });
  beforeEach(async () => {
    place = await fixture(html`<div></div>`);
  });

  const moving = (): readonly string[] => [...animationsIn(place), ...transitionsIn(place)];

  for (const {tagName} of entries) {
    it(`<${tagName}>`, async () => {
      expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.be.true;
      for (const state of STATES_THAT_MOVE) {
        const sample = await sampleOf(tagName);
        if (!state.applies(sample)) continue;
        await show(sample, state, place);
        expect(moving(), state.name).to.deep.equal([]);
      }
      const sample = await sampleOf(tagName);
      sample.setAttribute('animation', 'bounce');
      sample.setAttribute('transition', 'all');
      place.replaceChildren(sample);
      await settled(sample);
      expect(moving(), 'animation and transition').to.deep.equal([]);
    });
  }

  it('sees what does move', async () => {
    if (!hasAxTree) return;
    await emulate({'prefers-reduced-motion': 'no-preference'});
    const sample = await sampleOf('stat-widget');
    sample.setAttribute('animation', 'bounce');
    sample.setAttribute('transition', 'all');
    place.replaceChildren(sample);
    await settled(sample);
    expect(animationsIn(place)).not.to.be.empty;
    expect(transitionsIn(place)).not.to.be.empty;
    await emulate({'prefers-reduced-motion': 'reduce'});
  });
});
