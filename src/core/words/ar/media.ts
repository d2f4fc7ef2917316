import type {Translated} from '../../words.js';
import type {media as english} from '../en/media.js';

/** Arabic words for pictures and films. */
export const media: Translated<typeof english> = {
  'image.failed': 'تعذر تحميل الصورة',
  'video.failed': 'تعذر تشغيل الفيديو',
  'video.play': 'تشغيل',
  'video.pause': 'إيقاف مؤقت',
  captions: 'ترجمة نصية',
};
