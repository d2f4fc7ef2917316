import {Anchored, type AnchoredOptions} from '../../../core/overlay/anchored.js';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';
import type {WidgetElement} from '../../../core/widget-element.js';

/** The layer with all that is on one day; it takes the focus when it opens. */
export function openMore(host: WidgetElement, options: AnchoredOptions): Anchored {
  host.adoptStyle(layerStyles);
  return new Anchored(host, options);
}
