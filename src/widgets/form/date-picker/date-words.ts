import type {Verdict} from '../../../core/form-control-element.js';
import {word} from '../../../core/words.js';
import type {Day} from '../../../format/days.js';
import {objectionTo, type Limits} from './limits.js';
import {patternOf, writeDay, writeDays} from '../../../format/write-days.js';
import '../../../core/words/en/form.js';

const EXAMPLES: readonly Day[] = ['2026-02-13', '2026-02-28'];

/** What is said of text that is no date. */
export function unreadable(isRange: boolean, language: string): Verdict {
  const example = writeDays(isRange ? EXAMPLES : EXAMPLES.slice(0, 1), language);
  const validationMessage = word(language, isRange ? 'form.noDates' : 'form.noDate', {example});
  return {validity: {badInput: true}, validationMessage};
}

/** What is said of days that may not be chosen; undefined where they may. */
export function forbidden(days: readonly Day[], limits: Limits, language: string): Verdict | undefined {
  for (const day of days) {
    const objection = objectionTo(day, limits);
    const say = (key: 'form.dateEarly' | 'form.dateLate' | 'form.dateOff', date: Day): string =>
      word(language, key, {date: writeDay(date, language)});
    if (objection === 'early')
      return {validity: {rangeUnderflow: true}, validationMessage: say('form.dateEarly', limits.min!)};
    if (objection === 'late')
      return {validity: {rangeOverflow: true}, validationMessage: say('form.dateLate', limits.max!)};
    if (objection) return {validity: {customError: true}, validationMessage: say('form.dateOff', day)};
  }
  return undefined;
}

/** How a date is written, as a hint: `dd/mm/yyyy`. */
export function hint(isRange: boolean, language: string): string {
  const pattern = patternOf(language, {
    day: word(language, 'form.dayMark'),
    month: word(language, 'form.monthMark'),
    year: word(language, 'form.yearMark'),
  });
  return isRange ? `${pattern} – ${pattern}` : pattern;
}

/** What the calendar is for. */
export const purpose = (isRange: boolean, language: string): string =>
  word(language, isRange ? 'form.chooseDates' : 'form.chooseDate');

/** What the button beside the field does, and what is chosen now. */
export function toggleName(days: readonly Day[], isRange: boolean, language: string): string {
  const date = days.map((day) => writeDay(day, language, {dateStyle: 'long'})).join(' – ');
  return date ? word(language, 'form.changeDate', {date}) : purpose(isRange, language);
}
