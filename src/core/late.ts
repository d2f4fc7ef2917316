import type {looks} from './looks.js';
import type {StateView} from './state-view.js';

/** The parts of the base that few pages need, as soon as they are there. */
export const late: {looks?: typeof looks; StateView?: typeof StateView} = {};

/**
 * Loads a part once a page: 2,000 imports of one module are 2,000 tasks of the browser. What failed may be tried again.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

export const loadLooks = once(async () => Object.assign(late, await import('./looks.js')));
export const loadStateView = once(async () => Object.assign(late, await import('./state-view.js')));
