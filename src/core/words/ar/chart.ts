import type {Translated} from '../../words.js';
import type {chart as english} from '../en/chart.js';

/** Arabic words for charts and their tables. */
export const chart: Translated<typeof english> = {
  'show.table': 'عرض كجدول',
  'show.chart': 'عرض كرسم بياني',
  chart: 'رسم بياني',
  'chart.line': 'مخطط خطي',
  'chart.area': 'مخطط مساحي',
  'chart.bar': 'مخطط أعمدة',
  'chart.stacked': 'مخطط أعمدة مكدسة',
  'chart.pie': 'مخطط دائري',
  'chart.doughnut': 'مخطط حلقي',
  'chart.scatter': 'مخطط مبعثر',
  'chart.radar': 'مخطط نسيجي',
  'chart.sparkline': 'خط مصغّر',
  'chart.series': {
    zero: 'لا سلاسل',
    one: 'سلسلة واحدة',
    two: 'سلسلتان',
    few: '{count} سلاسل',
    many: '{count} سلسلة',
    other: '{count} سلسلة',
  },
  'chart.points': {
    zero: 'لا نقاط',
    one: 'نقطة واحدة',
    two: 'نقطتان',
    few: '{count} نقاط',
    many: '{count} نقطة',
    other: '{count} نقطة',
  },
  'chart.range': 'من {from} إلى {to}',
  'chart.summary': '{name}: الأدنى {min} عند {minAt}، والأعلى {max} عند {maxAt}، {trend}',
  'chart.point': '{label}: {value}، {name}، {index} من {count}',
  'chart.threshold': 'العتبة {label}: {value}',
  'chart.category': 'الفئة',
  'chart.value': 'القيمة',
  'chart.legend': 'وسيلة الإيضاح',
  series: 'سلسلة بيانات',
  total: 'المجموع',
};
