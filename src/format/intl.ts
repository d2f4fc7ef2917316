/**
 * Intl objects are slow to make and quick to use: each is made once for its language and options and kept.
 * A language or an option that Intl refuses falls back to English or to none; nothing here throws.
 */

const LIMIT = 300;
/** One object for all calls without options: by it a formatter is found at once. */
const NONE = {};
const kept = new Map<string, unknown>();
/** The same, quicker, for options that are one object from call to call. */
const keptByObject = new WeakMap<object, Map<string, unknown>>();

function keep<Formatter>(
  kind: string,
  language: string,
  options: object,
  make: (language: string) => Formatter,
): Formatter {
  const name = `${kind}|${language}`;
  const own = keptByObject.get(options) ?? new Map<string, unknown>();
  const known = own.get(name) as Formatter | undefined;
  if (known) return known;
  const made = keepByText(`${name}|${JSON.stringify(options)}`, language, make);
  if (own.size < LIMIT) keptByObject.set(options, own.set(name, made));
  return made;
}

function keepByText<Formatter>(key: string, language: string, make: (language: string) => Formatter): Formatter {
  const known = kept.get(key) as Formatter | undefined;
  if (known) return known;
  if (kept.size >= LIMIT) kept.clear();
  const made = attempt(language, make);
  kept.set(key, made);
  return made;
}

function attempt<Formatter>(language: string, make: (language: string) => Formatter): Formatter {
  try {
    return make(language);
  } catch (error) {
    if (!isLanguage(language)) return make('en');
    throw error;
  }
}

/** Whether a text is a well-formed language tag. */
export function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** A number formatter; throws a RangeError only for options that Intl refuses, such as an unknown currency. */
export const numberFormat = (language: string, options: Intl.NumberFormatOptions = NONE): Intl.NumberFormat =>
  keep('number', language, options, (tag) => new Intl.NumberFormat(tag, options));

/** A date formatter; throws a RangeError only for options that Intl refuses, such as an unknown time zone. */
export const dateFormat = (language: string, options: Intl.DateTimeFormatOptions = NONE): Intl.DateTimeFormat =>
  keep('date', language, options, (tag) => new Intl.DateTimeFormat(tag, options));

/** A formatter of spans such as "5 minutes ago". */
export const relativeFormat = (
  language: string,
  options: Intl.RelativeTimeFormatOptions = NONE,
): Intl.RelativeTimeFormat => keep('relative', language, options, (tag) => new Intl.RelativeTimeFormat(tag, options));

/** A formatter that joins parts of a list. */
export const listFormat = (language: string, options: Intl.ListFormatOptions = NONE): Intl.ListFormat =>
  keep('list', language, options, (tag) => new Intl.ListFormat(tag, options));

/** The plural rules of a language. */
export const pluralRules = (language: string): Intl.PluralRules =>
  keep('plural', language, NONE, (tag) => new Intl.PluralRules(tag));
