import {once} from '../../../core/late.js';
import type {LightOptions} from './light-options.js';
import type {OpenList} from './open-list.js';
import type {SelectExtras} from './select-extras.js';

/** What a closed select of one choice does without, as soon as it is there. */
export const parts: {
  OpenList?: typeof OpenList;
  SelectExtras?: typeof SelectExtras;
  LightOptions?: typeof LightOptions;
} = {};

export const loadList = once(async () => Object.assign(parts, await import('./open-list.js')));
export const loadExtras = once(async () => Object.assign(parts, await import('./select-extras.js')));
export const loadOptions = once(async () => Object.assign(parts, await import('./light-options.js')));

/** Milliseconds after which the list is fetched from a page that is never idle, too. */
const BUSY = 2000;
/** Milliseconds until the list is fetched where a browser can't tell when it is idle. */
const LATER = 300;

const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), {timeout: BUSY});
    else setTimeout(resolve, LATER);
  });

const fetchOnce = once(() => whenIdle().then(loadList));

/**
 * Fetches the list once the page has nothing better to do, so that the first opening of a select need not wait for it,
 * also where no pointer and no focus has announced it. Nothing of a list is built by that.
 */
export function fetchListIdly(): void {
  // What could not be fetched is fetched again when it is wanted.
  fetchOnce().catch(() => undefined);
}

/** Whether a key may be for the list, which is still on its way: then the page does nothing with it. */
export function holdsKey(event: KeyboardEvent): boolean {
  const {key, ctrlKey, metaKey, altKey} = event;
  const isHeld = !ctrlKey && !metaKey && !altKey && /^(?:.|Arrow\w+|Enter|Home|End)$/u.test(key);
  if (isHeld) event.preventDefault();
  return isHeld;
}
