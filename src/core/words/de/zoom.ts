import type {Translated} from '../../words.js';
import type {zoom as english} from '../en/zoom.js';

/** German words for what is done with a chart. */
export const zoom: Translated<typeof english> = {
  'chart.zoom': 'Zoom',
  'chart.zoom.in': 'Vergrößern',
  'chart.zoom.out': 'Verkleinern',
  'chart.zoom.back': 'Zurück schieben',
  'chart.zoom.on': 'Weiter schieben',
  'chart.zoom.reset': 'Alles zeigen',
  'chart.zoom.all': 'Alles ist zu sehen',
  'chart.marked': 'Markiert von {from} bis {to}. Enter wählt aus, Escape verwirft.',
  'chart.stretch': '{from} – {to}',
  'chart.saved': 'Gespeichert als {name}',
};
