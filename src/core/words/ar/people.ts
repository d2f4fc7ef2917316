import type {Translated} from '../../words.js';
import type {people as english} from '../en/people.js';

/** Arabic words for people: roles, and what can be done with them. */
export const people: Translated<typeof english> = {
  'person.status': '{name}، {status}',
  'role.admin': 'مسؤول',
  'role.moderator': 'مشرف',
  'role.user': 'مستخدم',
  'role.guest': 'ضيف',
  'user.name': 'الاسم',
  'user.email': 'البريد الإلكتروني',
  'user.role': 'الدور',
  'user.status': 'الحالة',
  'user.login': 'آخر تسجيل دخول',
  'user.edit': 'تعديل المستخدم',
  'user.edit.named': 'تعديل {name}',
  'user.delete': 'حذف المستخدم',
  'user.delete.named': 'حذف {name}',
  'user.failed': 'تعذر تحميل المستخدم',
};
