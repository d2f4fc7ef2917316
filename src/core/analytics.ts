import {emit} from './emit.js';

/** What `widget-analytics` says. */
export interface AnalyticsDetail {
  /** What happened. */
  readonly kind: 'click' | 'impression';
  /** The tag name of the widget. */
  readonly widget: string;
  /** The widget's `id`; empty where it has none. */
  readonly id: string;
  /** The widget's accessible name, label or heading; empty where it has none. */
  readonly label: string;
  /** What `analytics-metadata` says; empty by default. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

interface TrackedHost extends HTMLElement {
  readonly label?: unknown;
  readonly heading?: unknown;
  readonly analyticsMetadata?: Readonly<Record<string, unknown>>;
}

/** The share of a widget that counts as seen; of one larger than the window, that share of the window. */
const SHARE = 0.5;

function report(host: TrackedHost, kind: AnalyticsDetail['kind']): void {
  const label = [host.ariaLabel, host.label, host.heading].find((text) => typeof text === 'string' && text !== '');
  const metadata = isPlain(host.analyticsMetadata) ? {...host.analyticsMetadata} : {};
  const detail: AnalyticsDetail = {kind, widget: host.localName, id: host.id, label: (label as string) ?? '', metadata};
  emit(host, 'widget-analytics', {detail});
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sends `widget-analytics` for each click on the host; returns a function that stops it. A disabled host is silent. */
export function trackClicks(host: TrackedHost): () => void {
  const listener = (): void => {
    if ((host as {disabled?: unknown}).disabled !== true) report(host, 'click');
  };
  host.addEventListener('click', listener);
  return () => host.removeEventListener('click', listener);
}

const waiting = new Map<Element, TrackedHost>();
let observer: IntersectionObserver | undefined;

function isSeen({isIntersecting, intersectionRatio, intersectionRect, rootBounds}: IntersectionObserverEntry): boolean {
  if (!isIntersecting) return false;
  if (intersectionRatio >= SHARE) return true;
  return rootBounds !== null && intersectionRect.height >= rootBounds.height * SHARE;
}

function handleEntries(entries: readonly IntersectionObserverEntry[]): void {
  for (const entry of entries) {
    const host = waiting.get(entry.target);
    if (!host || !isSeen(entry)) continue;
    forget(entry.target);
    report(host, 'impression');
  }
}

function forget(target: Element): void {
  if (!waiting.delete(target)) return;
  observer?.unobserve(target);
  if (waiting.size) return;
  observer?.disconnect();
  observer = undefined;
}

/**
 * Sends `widget-analytics` once, when half of the host has come into view; returns a function that stops the wait. All
 * hosts of a page share one observer, which is there only while one waits.
 */
export function trackImpressions(host: TrackedHost): () => void {
  observer ??= new IntersectionObserver(handleEntries, {threshold: [0, 0.1, 0.2, 0.3, 0.4, SHARE]});
  waiting.set(host, host);
  observer.observe(host);
  return () => forget(host);
}

/** How many hosts wait to be seen; for tests of cleanliness. */
export const waitingImpressions = (): number => waiting.size;

declare global {
  interface HTMLElementEventMap {
    'widget-analytics': CustomEvent<AnalyticsDetail>;
  }
}
