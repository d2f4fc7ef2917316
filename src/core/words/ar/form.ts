import type {Translated} from '../../words.js';
import type {form as english} from '../en/form.js';

/** Arabic words for what is filled in. */
export const form: Translated<typeof english> = {
  'form.clear': 'مسح',
  'form.showPassword': 'إظهار كلمة المرور',
  'form.charactersLeft': {
    zero: 'لم يبق أي حرف',
    one: 'بقي حرف واحد',
    two: 'بقي حرفان',
    few: 'بقيت {count} أحرف',
    many: 'بقي {count} حرفًا',
    other: 'بقي {count} حرف',
  },
  'form.wrongFields': {
    zero: 'لا حقول تحتاج إلى مراجعة',
    one: 'حقل واحد يحتاج إلى مراجعة',
    two: 'حقلان يحتاجان إلى مراجعة',
    few: '{count} حقول تحتاج إلى مراجعة',
    many: '{count} حقلًا يحتاج إلى مراجعة',
    other: '{count} حقل يحتاج إلى مراجعة',
  },

  'form.chooseDate': 'اختيار تاريخ',
  'form.chooseDates': 'اختيار أول يوم وآخر يوم',
  'form.changeDate': 'تغيير التاريخ، {date}',
  'form.chooseLastDay': 'اختر الآن آخر يوم',
  'form.firstDay': '{date}، أول يوم',
  'form.lastDay': '{date}، آخر يوم',
  'form.today': 'اليوم',
  'form.previousMonth': 'الشهر السابق',
  'form.nextMonth': 'الشهر التالي',
  'form.month': 'الشهر',
  'form.year': 'السنة',
  'form.dayMark': 'يوم',
  'form.monthMark': 'شهر',
  'form.yearMark': 'سنة',
  'form.noDate': 'اكتب تاريخًا مثل {example}.',
  'form.noDates': 'اكتب تاريخين مثل {example}.',
  'form.dateEarly': 'اختر {date} أو يومًا بعده.',
  'form.dateLate': 'اختر {date} أو يومًا قبله.',
  'form.dateOff': 'لا يمكن اختيار {date}.',

  'form.noOptions': 'لا توجد خيارات',
  'form.chosen': {
    zero: 'لم يُختَر شيء',
    one: 'اختير عنصر واحد',
    two: 'اختير عنصران',
    few: 'اختيرت {count} عناصر',
    many: 'اختير {count} عنصرًا',
    other: 'اختير {count} عنصر',
  },
  'form.results': {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '{count} نتائج',
    many: '{count} نتيجة',
    other: '{count} نتيجة',
  },
  'form.removeChoice': 'إزالة {name}',
};
