/** What hardly any page needs of the base, in one file. */
import type {PropertyValues} from 'lit';
import {syncAnalytics} from './analytics-link.js';
import type {WidgetElement} from './widget-element.js';

export {standIn} from './baseline.js';
export {warnOfOther} from './define-warning.js';
export {adoptForeignStyles} from './foreign-styles.js';
export {setPageDebug} from '../tools/debug-page.js';

/** Starts or stops what one widget is asked for beside its work: analytics and the debug overlay. */
export function syncTools(widget: WidgetElement, changed: PropertyValues): void {
  if (changed.has('trackClicks') || changed.has('trackImpressions')) syncAnalytics(widget);
  if (changed.has('debugMode'))
    void import('../tools/debug-overlay.js').then(({syncDebugOverlay}) => syncDebugOverlay(widget));
}
