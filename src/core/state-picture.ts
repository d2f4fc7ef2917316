import type {Connection} from '../data/types.js';
import type {WidgetElement} from './widget-element.js';

/** What the state view draws over or in place of a widget's content. */
export interface StatePicture {
  /** The one thing to draw; `none` leaves the content alone. */
  readonly kind: 'none' | 'skeleton' | 'overlay' | 'refreshing' | 'stale' | 'error';
  readonly message?: string;
  readonly hint?: string;
  readonly connection?: Connection;
  /** Whether the source can be asked again. */
  readonly retry?: boolean;
  /** Whether it is being asked just now, by the button that still stands there. */
  readonly busy?: boolean;
}

/** What is to be drawn for a widget as it is now: a problem before an error, an error before the rest. */
export function pictureOf(host: WidgetElement): StatePicture {
  const {error, loading} = host;
  const [problem] = host.states.problems;
  if (problem) return {kind: 'error', message: `${problem[0]}: ${problem[1]}`};
  const {drawsError, drawsLoading} = host.constructor as typeof WidgetElement;
  if (error && !drawsError) return {kind: 'error', message: error};
  if (loading && !drawsLoading) return {kind: 'overlay'};
  return dataPicture(host);
}

function dataPicture(host: WidgetElement): StatePicture {
  const {connection, data, dataError} = host.states;
  const about = {message: dataError?.message, hint: dataError?.hint, connection};
  if (data === 'error') return {kind: 'error', ...about, retry: dataError?.code !== 'source'};
  // What only lags behind its feed is read again by itself.
  if (data === 'stale' && connection === 'live' && !dataError) return {kind: 'refreshing'};
  if (data === 'stale') return {kind: 'stale', ...about, retry: connection !== 'reconnecting'};
  if (data === 'refreshing') return {kind: 'refreshing'};
  if (data === 'loading' && !hasAuthorData(host)) return {kind: 'skeleton'};
  return {kind: 'none'};
}

// Labels alone are no data: a stat with only its label is drawn as a skeleton.
function hasAuthorData(widget: WidgetElement): boolean {
  const {list, value, accepts} = (widget.constructor as typeof WidgetElement).data;
  const host = widget as unknown as Record<string, unknown>;
  const main = [list, value].filter((name) => name !== undefined);
  if (main.length === 0 && accepts.length === 0) return true;
  return (main.length ? main : accepts).some((name) => host[name] !== undefined && host[name] !== '');
}
