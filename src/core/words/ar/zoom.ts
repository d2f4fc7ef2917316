import type {Translated} from '../../words.js';
import type {zoom as english} from '../en/zoom.js';

/** Arabic words for what is done with a chart. */
export const zoom: Translated<typeof english> = {
  'chart.zoom': 'التكبير',
  'chart.zoom.in': 'تكبير',
  'chart.zoom.out': 'تصغير',
  'chart.zoom.back': 'التحريك إلى الخلف',
  'chart.zoom.on': 'التحريك إلى الأمام',
  'chart.zoom.reset': 'عرض الكل',
  'chart.zoom.all': 'الكل معروض',
  'chart.marked': 'تم التحديد من {from} إلى {to}. مفتاح Enter للاختيار وEscape للإلغاء.',
  'chart.stretch': '{from} – {to}',
  'chart.saved': 'تم الحفظ باسم {name}',
};
