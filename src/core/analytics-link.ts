import {trackClicks, trackImpressions} from './analytics.js';
import type {WidgetElement} from './widget-element.js';

interface Tracking {
  clicks?: () => void;
  impressions?: () => void;
}

const tracked = new WeakMap<WidgetElement, Tracking>();

function follow(stop: (() => void) | undefined, wanted: boolean, start: () => () => void): (() => void) | undefined {
  if (wanted) return stop ?? start();
  stop?.();
  return undefined;
}

/** Starts or stops tracking as the element's attributes and its place in the page say. */
export function syncAnalytics(host: WidgetElement): void {
  const tracking = tracked.get(host) ?? {};
  const {isConnected} = host;
  tracking.clicks = follow(tracking.clicks, isConnected && host.trackClicks === true, () => trackClicks(host));
  tracking.impressions = follow(tracking.impressions, isConnected && host.trackImpressions === true, () =>
    trackImpressions(host),
  );
  tracked.set(host, tracking);
}
