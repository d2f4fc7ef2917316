import {allWidgets} from './all-widgets.js';

/** How many widgets there are on the page, and how they fare. */
export interface Census {
  readonly widgets: number;
  readonly connected: number;
  readonly failed: number;
}

export function countWidgets(): Census {
  let widgets = 0;
  let connected = 0;
  let failed = 0;
  for (const one of allWidgets(document)) {
    widgets++;
    if (one.dataset['mode'] === 'connected') connected++;
    if (one.matches(':state(error)')) failed++;
  }
  return {widgets, connected, failed};
}

export const isSameCensus = (one: Census, other: Census): boolean =>
  one.widgets === other.widgets && one.connected === other.connected && one.failed === other.failed;
