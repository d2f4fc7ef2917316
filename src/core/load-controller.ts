import type * as controller from '../data/controller.js';

let loading: Promise<typeof controller> | undefined;

/**
 * Loads the data layer, once a page: 2,000 imports of one module are 2,000 tasks of the browser. What failed may be
 * tried again.
 */
export function loadController(): Promise<typeof controller> {
  loading ??= import('../data/controller.js').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
