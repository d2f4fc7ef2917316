import type {CSSResult} from 'lit';
import type {StateView} from './state-view.js';
import type {WidgetElement} from './widget-element.js';

/** The parts of the base that few pages need: each enters itself here as soon as it is loaded. */
export interface LateParts {
  /** The style sheet of a layout attribute or of `variant`, and a warning where its word is off the list. */
  looks?: (element: WidgetElement, attribute: string, value: string) => CSSResult;
  /** What shows loading, errors and the states of data. */
  StateView?: new (host: WidgetElement) => StateView;
}

export const late: LateParts = {};

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
