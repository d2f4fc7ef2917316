import {stepOf} from './moving-range.js';
import type {Source} from './types.js';

/** What is done for a source without being asked; every part can be overridden on the widget. */
export interface Optimisation {
  /** Rows a page, where a widget pages by itself. */
  readonly pageSize?: number;
  /** Draw only the rows in view. */
  readonly virtual?: boolean;
  /** For how many milliseconds an answer is shown without asking again. */
  readonly freshFor: number;
  /** Requests of one task may go as one, where the provider has a batch endpoint. */
  readonly batch?: boolean;
  /** After how many milliseconds it is read again, since it asks for a time range that has moved on. */
  readonly refreshInterval?: number;
}

// Elements of one page are upgraded in waves; what one wave asked, the next need not ask again.
const WAVE = 2000;

/** The defaults by the kind of source: paging and virtual rows for streams, a cache of 30 s and batching for resources. */
export function optimise(source: Source | undefined): Optimisation {
  const refreshInterval = stepOf(source);
  return refreshInterval === undefined ? byKind(source) : {...byKind(source), refreshInterval};
}

function byKind(source: Source | undefined): Optimisation {
  if (source?.kind === 'stream') return {pageSize: 50, virtual: true, freshFor: WAVE};
  if (source?.kind === 'resource') return {freshFor: 30_000, batch: true};
  if (source?.kind === 'interface') return {freshFor: WAVE, batch: true};
  return {freshFor: WAVE};
}
