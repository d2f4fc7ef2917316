export {chartStyles as chartWidgetStyles} from './chart.styles.js';
