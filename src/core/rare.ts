/** What hardly any page needs of the base, in one file. */
import type {CSSResult, PropertyValues} from 'lit';
import {syncAnalytics} from './analytics-link.js';
import {adoptForeignStyles} from './foreign-styles.js';
import type {WidgetElement} from './widget-element.js';

export {standIn} from './baseline.js';
export {warnOfOther} from './define-warning.js';
export {setPageDebug} from '../tools/debug-page.js';

/** Gives a widget that has moved to another document its styles there, with those of its own. */
export function adoptAgain({shadowRoot, constructor}: WidgetElement, extra: Iterable<CSSResult> = []): void {
  const {elementStyles} = constructor as typeof WidgetElement;
  if (shadowRoot) adoptForeignStyles(shadowRoot, [...elementStyles, ...extra]);
}

/** Starts or stops what one widget is asked for beside its work: analytics and the debug overlay. */
export function syncTools(widget: WidgetElement, changed: PropertyValues): void {
  if (changed.has('trackClicks') || changed.has('trackImpressions')) syncAnalytics(widget);
  if (changed.has('debugMode'))
    void import('../tools/debug-overlay.js').then(({syncDebugOverlay}) => syncDebugOverlay(widget));
}
