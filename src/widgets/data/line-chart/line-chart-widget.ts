import {widget} from '../../../core/define.js';
import {ChartWidget} from '../chart/chart-widget.js';
import {lineChartStyles} from './line-chart-widget.styles.js';

/**
 * A chart of lines, as dashboards name it: all that a `<chart-widget>` is, with the same attributes, mostly given a whole
 * configuration in the form of Chart.js as `config`. Without one its data is `data`: `{labels, datasets}`, figures, or
 * records, whose fields `x`, `y` and `series` name.
 *
 * @summary A line chart from a Chart.js configuration.
 *
 * @example Dumb
 * ```html
 * <line-chart-widget label="Events" config='{"data": {"labels": ["Mon", "Tue"], "datasets": [{"label": "Events", "data": [12, 19]}]}}'></line-chart-widget>
 * ```
 * @example Connected
 * ```html
 * <line-chart-widget label="Revenue" data-source="interface:revenue_by_month" x="month" y="revenue"></line-chart-widget>
 * ```
 */
@widget('line-chart-widget')
export class LineChartWidget extends ChartWidget {
  static override styles = lineChartStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'line-chart-widget': LineChartWidget;
  }
}
