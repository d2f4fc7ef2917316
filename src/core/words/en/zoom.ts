import {provideEnglish, type Word} from '../../words.js';

/** English words for what is done with a chart. Who shows one imports this file. */
export const zoom = {
  'chart.zoom': 'Zoom',
  'chart.zoom.in': 'Zoom in',
  'chart.zoom.out': 'Zoom out',
  'chart.zoom.back': 'Move back',
  'chart.zoom.on': 'Move forward',
  'chart.zoom.reset': 'Show all',
  'chart.zoom.all': 'All is shown',
  'chart.marked': 'Marked from {from} to {to}. Enter selects, Escape drops it.',
  'chart.stretch': '{from} – {to}',
  'chart.saved': 'Saved as {name}',
} as const satisfies Record<string, Word>;

provideEnglish(zoom);
