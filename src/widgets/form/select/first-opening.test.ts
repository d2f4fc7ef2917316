import {expect, fixture} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import {loadList} from './select-parts.js';
import './select-widget.js';
import type {SelectWidget} from './select-widget.js';

const MOST_FRAMES = 2;

/** Resolves with the frames from a key to the first one in which the list is drawn. */
function framesAfterKey(select: SelectWidget): Promise<number> {
  const isDrawn = (): boolean => {
    const option = select.shadowRoot!.querySelector('.list [role="option"]');
    return option !== null && option.getBoundingClientRect().height > 0;
  };
  return new Promise((resolve) => {
    const count = (frames: number): void => {
      if (isDrawn() || frames > 100) resolve(frames);
      else requestAnimationFrame(() => count(frames + 1));
    };
    select.addEventListener('keydown', () => requestAnimationFrame(() => count(1)), {once: true});
  });
}

describe('the first opening of a <select-widget>', () => {
  // A page at rest has it already.
  before(() => loadList());

  for (const number of [20, 10_000])
    it(`of ${number} options is drawn at most two frames after the key`, async () => {
      const select = await fixture<SelectWidget>('<select-widget label="Long"></select-widget>');
      select.options = Array.from({length: number}, (_, place) => ({value: String(place), label: `Option ${place}`}));
      await select.updateComplete;
      select.focus();
      await select.updateComplete;
      const frames = framesAfterKey(select);
      await sendKeys({press: 'ArrowDown'});
      expect(await frames).to.be.at.most(MOST_FRAMES);
      expect(select.shadowRoot!.querySelectorAll('[role="option"]').length).to.be.within(20, 48);
    });
});
