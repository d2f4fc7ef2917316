// Runs in the page: opens a select and counts frames.
import {frame} from './frames.mjs';

/** What the runner calls; `make` makes the select. */
export function drive(make) {
  const element = make();
  const control = () => element.shadowRoot.querySelector('[role="combobox"]');
  const options = () => element.shadowRoot.querySelectorAll('[role="option"]');
  const isOpen = () => control().getAttribute('aria-expanded') === 'true' && options().length > 0;
  return {
    async mount() {
      document.body.append(element);
      await element.updateComplete;
      await frame();
      await frame();
    },
    /** Waits until the page has nothing to do, and what is fetched then is there. */
    async idle() {
      await new Promise((resolve) => requestIdleCallback(resolve));
      await new Promise((resolve) => setTimeout(resolve, 500));
    },
    /** Gives the frame in which options stand, counted from the click, and how many. */
    async open() {
      await frame();
      control().click();
      let frames = 0;
      do {
        await frame();
        frames++;
        // A machine that is busy with other things is given the time that it needs to fetch the list.
      } while (!isOpen() && frames < 1200);
      // What is drawn once it is measured counts, too.
      await frame();
      return {frames, nodes: options().length};
    },
    async close() {
      control().click();
      while (control().getAttribute('aria-expanded') === 'true') await frame();
      await frame();
    },
  };
}
