import type {Translated} from '../../words.js';
import type {moving as english} from '../en/moving.js';

/** Arabic words for nodes that are moved in a tree. */
export const moving: Translated<typeof english> = {
  'tree.help': 'التحكم وX يرفع عنصرًا لنقله؛ وShift F10 يعرض كل طرق النقل.',
  'tree.move': 'نقل {name}',
  'tree.move.up': 'نقل إلى أعلى',
  'tree.move.down': 'نقل إلى أسفل',
  'tree.move.in': 'نقل إلى داخل {name}',
  'tree.move.out': 'إخراج من {name}',
  'tree.move.to': 'نقل إلى…',
  'tree.lifted': 'رُفع {name}. مفاتيح الأسهم تختار المكان، وEnter يضعه، وEscape يعيده.',
  'tree.choose': 'اختر مكانًا لـ {name}',
  'tree.before': 'قبل {name}',
  'tree.after': 'بعد {name}',
  'tree.inside': 'في {name}',
  'tree.here': 'حيث كان',
  'tree.put.back': 'أُعيد {name} إلى مكانه',
  'tree.moved': 'نُقل {name}. {place}',
  'tree.not.moved': 'تعذّر نقل {name}: {reason}',
};
