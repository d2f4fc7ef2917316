import {word, type WordKey} from '../../../core/words.js';
import {sameJson} from '../../../data/records.js';
import type {Json} from '../../../data/types.js';
import {format} from '../../../format/format.js';
import {numberFormat} from '../../../format/intl.js';
import {readAmount} from '../../form/currency-input/read-amount.js';
import type {EditRule} from './edit-rule.js';
import '../../../core/words/en/form.js';
import '../../../core/words/en/rules.js';

/** What a typed text means, or why it means nothing. */
export type Entry = {readonly value: Json; readonly problem?: undefined} | {readonly problem: string};

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** The text with which an editor begins; of a choice, its place among the choices. */
export function editText(value: unknown, {type, choices}: EditRule, language: string): string {
  if (type === 'select') return String(choices.findIndex((choice) => sameJson(choice.value, value)));
  if (value === undefined || value === null) return '';
  if (type === 'number') return numberText(value, language);
  if (type === 'date') return dayOf(value);
  return typeof value === 'object' ? '' : String(value as string | number | boolean);
}

/** The text with which an editor begins where something is pasted on its cell; undefined where that means nothing there. */
export function pastedText(pasted: string, {type, choices}: EditRule): string | undefined {
  const text = pasted.trim().replaceAll(/[\t\r\n]+/g, ' ');
  if (text === '' || type === 'boolean') return undefined;
  if (type === 'date') return DAY.exec(text)?.[0];
  if (type !== 'select') return text;
  const place = choices.findIndex(({label, value}) => label === text || String(value) === text);
  return place < 0 ? undefined : String(place);
}

function numberText(value: unknown, language: string): string {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return '';
  return numberFormat(language, {useGrouping: false, maximumFractionDigits: 20}).format(number);
}

function dayOf(value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : String(value);
  return DAY.exec(text)?.[0] ?? '';
}

/** Reads what was typed by the rules of its column. Nothing is null, except where texts are held. */
export function readEntry(text: string, rule: EditRule, language: string): Entry {
  if (rule.type === 'select') return readChoice(Number(text), rule, language);
  if (text.trim() === '') {
    if (rule.required) return {problem: word(language, 'rule.required')};
    return {value: rule.type === 'text' ? '' : null};
  }
  if (rule.type === 'number') return readNumber(text, rule, language);
  return rule.type === 'date' ? readDay(text, rule, language) : readText(text, rule, language);
}

function readChoice(place: number, {choices, required}: EditRule, language: string): Entry {
  const choice = choices[place];
  if (choice) return {value: choice.value};
  return required ? {problem: word(language, 'rule.required')} : {value: null};
}

function readNumber(text: string, {min, max}: EditRule, language: string): Entry {
  const parts = numberFormat(language, {minimumFractionDigits: 1}).formatToParts(1.5);
  const decimal = parts.some(({type, value}) => type === 'decimal' && value === ',') ? ',' : '.';
  const plain = readAmount(text, {decimal, names: []});
  const value = Number(plain);
  if (plain === undefined || !Number.isFinite(value)) return {problem: word(language, 'rule.number')};
  const limit = (key: WordKey, at: number): Entry => ({
    problem: word(language, key, {limit: numberFormat(language, {maximumFractionDigits: 20}).format(at)}),
  });
  if (min !== undefined && value < Number(min)) return limit('rule.minimum', Number(min));
  if (max !== undefined && value > Number(max)) return limit('rule.maximum', Number(max));
  return {value};
}

function readDay(text: string, {min, max}: EditRule, language: string): Entry {
  const day = text.trim();
  if (!DAY.test(day) || Number.isNaN(Date.parse(day))) return {problem: word(language, 'rule.date')};
  const off = (key: WordKey, at: string): Entry => ({
    problem: word(language, key, {date: format(at, 'date', {language})}),
  });
  if (typeof min === 'string' && day < min) return off('form.dateEarly', min);
  if (typeof max === 'string' && day > max) return off('form.dateLate', max);
  return {value: day};
}

function readText(text: string, {pattern}: EditRule, language: string): Entry {
  const fits = pattern === undefined || patternOf(pattern)?.test(text) !== false;
  return fits ? {value: text} : {problem: word(language, 'rule.pattern')};
}

// As of `pattern` in HTML: one that can't be read asks nothing.
function patternOf(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 'v');
  } catch {
    return undefined;
  }
}
