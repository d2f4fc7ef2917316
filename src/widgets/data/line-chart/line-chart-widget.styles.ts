import {chartWidgetStyles} from '../chart/chart-widget.styles.js';

export const lineChartStyles = chartWidgetStyles;
