import type {Translated} from '../../words.js';
import type {conflict as english} from '../en/conflict.js';

/** Arabic words for a record that two have changed. */
export const conflict: Translated<typeof english> = {
  'conflict.heading': 'غيّر شخص آخر هذا في هذه الأثناء',
  'conflict.text': {
    zero: 'لا يختلف أي حقل.',
    one: 'في حقل واحد الآن قيمة أخرى. اختر ما يبقى.',
    two: 'في حقلين الآن قيمتان أخريان. اختر ما يبقى.',
    few: 'في {count} حقول الآن قيم أخرى. اختر ما يبقى.',
    many: 'في {count} حقلًا الآن قيم أخرى. اختر ما يبقى.',
    other: 'في {count} حقل الآن قيم أخرى. اختر ما يبقى.',
  },
  'conflict.mine': 'ما أدخلته',
  'conflict.theirs': 'المحفوظ الآن',
  'conflict.allMine': 'الإبقاء على كل ما أدخلته',
  'conflict.allTheirs': 'أخذ كل المحفوظ',
  'conflict.send': 'حفظ هذا',
  'conflict.use': 'المتابعة بهذا',
  'conflict.merged': 'غيّر شخص آخر حقولًا أخرى في هذه الأثناء. هي هنا الآن، وما أدخلته باقٍ كما تركته.',
  'conflict.empty': 'فارغ',
  'conflict.items': {
    zero: 'لا عناصر',
    one: 'عنصر واحد',
    two: 'عنصران',
    few: '{count} عناصر',
    many: '{count} عنصرًا',
    other: '{count} عنصر',
  },
};
