// Written by `npm run analyze` from the sources; do not edit.

/** Every element of the library by tag, providers first, with what loads and defines it. */
export const elements: ReadonlyMap<string, () => Promise<unknown>> = new Map<string, () => Promise<unknown>>([
  ['stat-widget', () => import('./widgets/display/stat/stat-widget.js')],
]);
