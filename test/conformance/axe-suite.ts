import {expect, fixture, html} from '@open-wc/testing';
import '../../src/every-element.js';
import {violations} from './axe.js';
import {arrived} from './look.js';
import {widgetEntries, type ElementEntry} from './manifest.js';
import {sampleOf} from './sample.js';
import {show, STATES} from './states.js';

/** A page for axe to look at: how it is made, and how it is left. */
export interface AxePage {
  readonly title: string;
  readonly states: readonly string[];
  enter(page: HTMLElement): void | Promise<unknown>;
  leave(page: HTMLElement): void | Promise<unknown>;
}

function suite({title, states, enter, leave}: AxePage, entries: readonly ElementEntry[]): void {
  describe(title, () => {
    let place: HTMLElement;
    beforeEach(async () => {
      await enter(document.documentElement);
      place = await fixture(html`<div></div>`);
    });
    afterEach(() => leave(document.documentElement));

    for (const {tagName} of entries) {
      it(`<${tagName}> in every state`, async () => {
        for (const state of STATES.filter(({name}) => states.includes(name))) {
          const sample = await sampleOf(tagName);
          if (!state.applies(sample)) continue;
          await show(sample, state, place);
          await arrived(place);
          expect(await violations(place), state.name).to.deep.equal([]);
        }
      });
    }
  });
}

/** Runs axe over every widget and its states on one kind of page. */
export async function axeSuite(page: AxePage): Promise<void> {
  suite(page, await widgetEntries());
}

/** All states there are. */
export const everyState: readonly string[] = STATES.map(({name}) => name);
