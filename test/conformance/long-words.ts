/** A text as long as it gets in German, and one in Arabic; neither breaks anywhere but at its spaces. */
const LONG = {
  de: 'Benachrichtigungseinstellungen der Kundenverwaltung',
  ar: 'إعدادات الإشعارات المتقدمة لخدمات المستخدمين والمستخدمات',
} as const;

export type LongLanguage = keyof typeof LONG;

// Words for people start with a capital; names of icons, fields and colours, addresses and dates do not.
const isProse = (text: string): boolean => /^\s*\p{Lu}/u.test(text) && /\p{Ll}/u.test(text) && !/^\w+\/\w+$/.test(text);

// The same text stays the same text, and others stay others: it may be a key.
const lengthen = (text: string, lang: LongLanguage): string => (isProse(text) ? `${LONG[lang]} ${text.trim()}` : text);

function lengthenValue(value: string, lang: LongLanguage): string {
  if (!/^\s*[[{]/.test(value)) return lengthen(value, lang);
  try {
    return JSON.stringify(
      JSON.parse(value, (_, part: unknown) => (typeof part === 'string' ? lengthen(part, lang) : part)),
    );
  } catch {
    return value;
  }
}

/** Makes every text of an element long: its attributes, its content and its data. */
export function makeLong<Widget extends Element>(widget: Widget, lang: LongLanguage): Widget {
  for (const element of [widget, ...widget.querySelectorAll('*')]) {
    for (const {name, value} of [...element.attributes]) {
      const long = lengthenValue(value, lang);
      if (long !== value) element.setAttribute(name, long);
    }
    for (const node of element.childNodes)
      if (node instanceof Text && node.data.trim()) node.data = lengthenValue(node.data, lang);
  }
  return widget;
}
