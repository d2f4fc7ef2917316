import {onTheirWay} from './group-arrivals.js';

/** Who reads does not wait longer than this for a widget of its filter group, in milliseconds. */
const LONGEST = 1000;

/**
 * Settles when the widgets of a filter group that stand on the page have asked what they ask, so that nothing is read
 * without it and then again; undefined where none is on its way. One that isn't there within a second is not waited for.
 */
export function arrivals(page: Document, name: string): Promise<unknown> | undefined {
  const late = [...page.querySelectorAll<HTMLElement>('[filter-group]:not(:defined)')].filter(
    (element) => element.getAttribute('filter-group') === name,
  );
  if (late.length === 0 && onTheirWay.size === 0) return undefined;
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST);
    void Promise.all(late.map(updated))
      .then(allArrived)
      .then(() => {
        clearTimeout(timer);
        resolve(undefined);
      });
  });
}

// One that arrives may bring another.
async function allArrived(): Promise<void> {
  while (onTheirWay.size > 0) await Promise.all(onTheirWay);
}

/** Settles when an element is defined and has been drawn once. */
async function updated(element: HTMLElement & {readonly updateComplete?: Promise<unknown>}): Promise<unknown> {
  await customElements.whenDefined(element.localName);
  return element.updateComplete;
}
