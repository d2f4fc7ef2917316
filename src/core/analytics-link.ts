import type {ReactiveController} from 'lit';
import {trackClicks, trackImpressions} from './analytics.js';
import type {WidgetElement} from './widget-element.js';

function follow(stop: (() => void) | undefined, wanted: boolean, start: () => () => void): (() => void) | undefined {
  if (wanted) return stop ?? start();
  stop?.();
  return undefined;
}

/** Tracks one widget as its attributes and its place in the page say. */
class AnalyticsLink implements ReactiveController {
  readonly #host: WidgetElement;
  #clicks?: () => void;
  #impressions?: () => void;

  constructor(host: WidgetElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.sync();
  }

  hostDisconnected(): void {
    this.sync();
  }

  sync(): void {
    const host = this.#host;
    const {isConnected} = host;
    this.#clicks = follow(this.#clicks, isConnected && host.trackClicks === true, () => trackClicks(host));
    this.#impressions = follow(this.#impressions, isConnected && host.trackImpressions === true, () =>
      trackImpressions(host),
    );
  }
}

const links = new WeakMap<WidgetElement, AnalyticsLink>();

/** Starts or stops tracking; from then on it follows the widget onto the page and off it. */
export function syncAnalytics(host: WidgetElement): void {
  const link = links.get(host);
  if (link) link.sync();
  else links.set(host, new AnalyticsLink(host));
}
