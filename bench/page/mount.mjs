// Runs in the page: puts elements on it and takes them off again.
import {painted} from './frames.mjs';

/** What the runner calls; `makers` makes one element of each kind by its number. */
export function drive(makers) {
  const box = document.createElement('div');
  document.body.append(box);
  return {
    /** Gives the height of the first element, which is nothing when it has not been drawn. */
    async mount(kind, count) {
      const elements = Array.from({length: count}, (_, index) => makers[kind](index));
      box.append(...elements);
      await Promise.all(elements.map(({updateComplete}) => updateComplete));
      await painted();
      return elements[0].getBoundingClientRect().height;
    },
    async unmount() {
      box.replaceChildren();
      await painted();
    },
  };
}
