import {widget} from '../../../core/define.js';
import {StatWidget} from '../stat/stat-widget.js';
import {statCardStyles} from './stat-card-widget.styles.js';

/**
 * A value with its label, as dashboards name it: all that a `<stat-widget>` is, with a larger figure.
 *
 * @summary A value and its label as a card.
 *
 * @example Dumb
 * ```html
 * <stat-card-widget label="Events today" value="1284"></stat-card-widget>
 * ```
 * @example Connected
 * ```html
 * <stat-card-widget label="Events today" data-source="subscribe:metrics:events"></stat-card-widget>
 * ```
 */
@widget('stat-card-widget')
export class StatCardWidget extends StatWidget {
  static override styles = statCardStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'stat-card-widget': StatCardWidget;
  }
}
