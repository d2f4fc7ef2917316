import {widgetsOfPage} from './all-widgets.js';

/** Switches the debug overlay of every widget on the page. */
export function setPageDebug(on: boolean): void {
  for (const widget of widgetsOfPage(document)) widget.debugMode = on;
}
