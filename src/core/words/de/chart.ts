import type {Translated} from '../../words.js';
import type {chart as english} from '../en/chart.js';

/** German words for charts and their tables. */
export const chart: Translated<typeof english> = {
  'show.table': 'Als Tabelle zeigen',
  'show.chart': 'Als Diagramm zeigen',
  chart: 'Diagramm',
  'chart.line': 'Liniendiagramm',
  'chart.area': 'Flächendiagramm',
  'chart.bar': 'Balkendiagramm',
  'chart.stacked': 'Gestapeltes Balkendiagramm',
  'chart.pie': 'Kreisdiagramm',
  'chart.doughnut': 'Ringdiagramm',
  'chart.scatter': 'Streudiagramm',
  'chart.radar': 'Netzdiagramm',
  'chart.sparkline': 'Sparkline',
  'chart.series': {one: '{count} Reihe', other: '{count} Reihen'},
  'chart.points': {one: '{count} Punkt', other: '{count} Punkte'},
  'chart.range': 'von {from} bis {to}',
  'chart.summary': '{name}: niedrigster Wert {min} bei {minAt}, höchster {max} bei {maxAt}, {trend}',
  'chart.point': '{label}: {value}, {name}, {index} von {count}',
  'chart.threshold': 'Schwelle {label}: {value}',
  'chart.category': 'Kategorie',
  'chart.value': 'Wert',
  'chart.filtered': 'Gefiltert nach {value}',
  'chart.unfilter': 'Filter „{value}“ aufheben',
  'chart.legend': 'Legende',
  series: 'Datenreihe',
  total: 'Summe',
};
