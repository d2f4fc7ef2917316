import {provideEnglish, type Word} from '../../words.js';

/** English words for charts and their tables. Who shows one imports this file. */
export const chart = {
  'show.table': 'Show as table',
  'show.chart': 'Show as chart',
  chart: 'Chart',
  'chart.line': 'Line chart',
  'chart.area': 'Area chart',
  'chart.bar': 'Bar chart',
  'chart.stacked': 'Stacked bar chart',
  'chart.pie': 'Pie chart',
  'chart.doughnut': 'Doughnut chart',
  'chart.scatter': 'Scatter chart',
  'chart.radar': 'Radar chart',
  'chart.sparkline': 'Sparkline',
  'chart.series': {one: '{count} series', other: '{count} series'},
  'chart.points': {one: '{count} point', other: '{count} points'},
  'chart.range': 'from {from} to {to}',
  'chart.summary': '{name}: lowest {min} at {minAt}, highest {max} at {maxAt}, {trend}',
  'chart.point': '{label}: {value}, {name}, {index} of {count}',
  'chart.threshold': 'Threshold {label}: {value}',
  'chart.note': '{label}: {at}',
  'chart.note.range': '{label}: from {from} to {to}',
  'chart.line.of': 'Threshold',
  'chart.stretch.of': '{from} to {to}',
  'chart.zoomed': 'Zoomed in, from {from} to {to}',
  'chart.category': 'Category',
  'chart.value': 'Value',
  'chart.filtered': 'Filtered by {value}',
  'chart.unfilter': 'Remove the filter {value}',
  'chart.legend': 'Legend',
  series: 'Series',
  total: 'Total',
} as const satisfies Record<string, Word>;

provideEnglish(chart);
