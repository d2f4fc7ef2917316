import {numberFormat, pluralRules} from '../format/intl.js';
import {base} from './words/en/base.js';
import type {en} from './words/en.js';

/** A text, or its plural forms; `{name}` stands for a parameter. */
export type Word = string | PluralForms;

/** The forms of a text by the plural categories of its language; `count` chooses. */
export type PluralForms = {readonly other: string} & {
  readonly [form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/** Every key the library itself uses. */
export type WordKey = keyof typeof en;

/** What a translation of an area's words holds: every key of the English ones. */
export type Translated<English> = {readonly [key in keyof English]: Word};

/** Parameters of a text; numbers are written in the language's own way. */
export type WordParams = Readonly<Record<string, string | number>>;

type Listener = (language: string) => void;

const registry = new Map<string, Map<string, Word>>([['en', new Map<string, Word>(Object.entries(base))]]);
const listeners = new Set<Listener>();
let version = 0;
const chains = new Map<string, readonly string[]>();

// Fetched when a page first speaks the language, so that a page in English pays nothing.
const bundled = new Map<string, () => Promise<unknown>>([
  ['de', () => import('./words/de.js')],
  ['ar', () => import('./words/ar.js')],
]);

/** The languages asked for one after another: `de-AT`, `de`, `en`. */
export function fallbackChain(language: string): readonly string[] {
  const known = chains.get(language);
  if (known) return known;
  const parts = language.toLowerCase().split('-');
  const chain = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  if (!chain.includes('en')) chain.push('en');
  if (chains.size < 200) chains.set(language, chain);
  return chain;
}

/**
 * Adds terms to a language, or replaces some; a new language is made by its first terms. Widgets on the page that
 * speak the language show the new terms at once. Keys of your own are welcome.
 */
export function registerWords(
  language: string,
  words: Readonly<Partial<Record<WordKey, Word>>> | Readonly<Record<string, Word>>,
): void {
  const tag = language.toLowerCase();
  const present = registry.get(tag) ?? new Map<string, Word>();
  for (const [key, value] of Object.entries(words)) present.set(key, value);
  registry.set(tag, present);
  version++;
  for (const listener of [...listeners]) listener(tag);
}

/** Adds English words of one area of the library, without replacing terms that the page registered before. */
export function provideEnglish(words: Readonly<Record<string, Word>>): void {
  const english = registry.get('en')!;
  for (const [key, value] of Object.entries(words)) if (!english.has(key)) english.set(key, value);
}

/**
 * Gives a language that comes with the library without replacing terms that the page registered before it.
 * A language pack calls this; a page calls `registerWords`.
 */
export function provideWords(language: string, words: Readonly<Record<WordKey, Word>>): void {
  const present = registry.get(language);
  bundled.delete(language);
  registerWords(language, {...words, ...(present && Object.fromEntries(present))});
}

/** Calls the listener with the language whenever terms are added; returns a function that stops it. */
export function onWords(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Another number whenever terms were added, by which what was drawn before is known. */
export const wordsVersion = (): number => version;

/** The languages that have terms now. */
export const wordLanguages = (): readonly string[] => [...registry.keys()];

/** Loads the terms of a language that comes with the library; false where there is none, or it is out of reach. */
export async function loadWords(language: string): Promise<boolean> {
  for (const tag of fallbackChain(language)) {
    const load = bundled.get(tag);
    if (!load) continue;
    bundled.delete(tag);
    return load().then(
      () => true,
      () => false,
    );
  }
  return false;
}

/** The text of a key in a language, with its parameters filled in; a key that no language has is given back itself. */
export function word(language: string, key: WordKey, params?: WordParams): string {
  return findWord(language, key, params) ?? key;
}

/** As `word`, for keys that come from data or from the page: undefined where no language has the key. */
export function findWord(language: string, key: string, params?: WordParams): string | undefined {
  const chain = fallbackChain(language);
  if (bundled.size && chain.some((tag) => bundled.has(tag))) void loadWords(language);
  for (const tag of chain) {
    const found = registry.get(tag)?.get(key);
    if (found !== undefined) return fill(found, tag, language, params);
  }
  return undefined;
}

/** The word for a status from data, such as `active`; undefined for one that has none. */
export const statusWord = (language: string, status: string): string | undefined =>
  findWord(language, `status.${status.toLowerCase()}`);

/** The word for a severity from data, such as `warning`; undefined for one that has none. */
export const severityWord = (language: string, severity: string): string | undefined =>
  findWord(language, `severity.${severity.toLowerCase()}`);

// Plural rules are those of the language the text was found in; figures are written as the reader's language writes them.
function fill(text: Word, found: string, language: string, params: WordParams = {}): string {
  const form = typeof text === 'string' ? text : pluralForm(text, found, params['count']);
  if (!form.includes('{')) return form;
  return form.replace(/\{(\w+)\}/g, (hole, name: string) => {
    if (!Object.hasOwn(params, name)) return hole;
    const value = params[name];
    if (typeof value !== 'number') return String(value);
    return numberFormat(found === 'en' ? 'en' : language).format(value);
  });
}

function pluralForm(forms: PluralForms, language: string, count: string | number | undefined): string {
  const number = Number(count);
  if (count === undefined || Number.isNaN(number)) return forms.other;
  return forms[pluralRules(language).select(number)] ?? forms.other;
}
