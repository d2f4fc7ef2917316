import type {Translated} from '../../words.js';
import type {board as english} from '../en/board.js';

/** Arabic words for boards of cards that are moved. */
export const board: Translated<typeof english> = {
  board: 'لوحة',
  card: 'بطاقة',
  'board.cards': {
    zero: 'لا بطاقات',
    one: 'بطاقة واحدة',
    two: 'بطاقتان',
    few: '{count} بطاقات',
    many: '{count} بطاقة',
    other: '{count} بطاقة',
  },
  'board.limit': 'الحد الأقصى {limit}',
  'board.over': '{count} فوق الحد',
  'board.none': 'لا بطاقات',
  'board.drop': 'أفلت هنا',
  'board.open': 'فتح {name}',
  'board.move': 'نقل {name}',
  'board.move-to': 'نقل {name} إلى …',
  'board.column': 'العمود',
  'board.order': 'الموضع في العمود',
  'board.first': 'إلى الأعلى تمامًا',
  'board.up': 'إلى الأعلى',
  'board.down': 'إلى الأسفل',
  'board.last': 'إلى الأسفل تمامًا',
  'board.help':
    'ارفع بمفتاح الإدخال أو المسافة، وانقل بمفاتيح الأسهم، وأفلت بمفتاح الإدخال أو المسافة، وارجع بمفتاح الهروب.',
  'board.place': '{place} من {count} في {column}',
  'board.lifted': 'رُفعت {name}، {place}',
  'board.moved': 'نُقلت {name}، {place}',
  'board.back': 'عادت {name} إلى مكانها، {place}',
  'board.refused': 'تعذر نقل {name}: {reason}',
  'board.due': 'تستحق في {date}',
  'board.assigned': 'مُسندة إلى {name}',
};
