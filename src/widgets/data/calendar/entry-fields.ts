import {firstField} from '../../../core/record-fields.js';
import {getPath} from '../../../data/paths.js';
import type {JsonRecord} from '../../../data/types.js';

/** The fields that the author names. */
export interface EntryFields {
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly title: string | undefined;
  readonly color: string | undefined;
  readonly allDay: string | undefined;
}

const words = (text: string): readonly string[] => text.split(' ');

/** Where a record says what a calendar asks of it, in the order in which it is looked for. */
const NAMES: Readonly<Record<keyof EntryFields, readonly string[]>> = {
  start: words('start starts_at start_at starts_on start_date start_time date due_on due_at scheduled_at at time'),
  end: words('end ends_at end_at ends_on end_date end_time until'),
  title: words('title name label subject summary text id'),
  color: words('color status category type kind'),
  allDay: words('all_day allDay is_all_day'),
};

/** The fields to look at for the words of an event: the one that the author names, else the usual ones. */
export const titleFields = (given: string | undefined): readonly string[] =>
  given === undefined ? NAMES.title : [given, ...NAMES.title];

/** What a record says: in the field that the author names, else in the first of the usual ones that holds something. */
export const valueOf = (record: JsonRecord, given: string | undefined, about: keyof EntryFields): unknown =>
  given === undefined ? firstField(record, NAMES[about]) : getPath(record, given);

/** The field in which a record says it; undefined where it does not. */
export const fieldOf = (record: JsonRecord, given: string | undefined, about: keyof EntryFields): string | undefined =>
  given ?? NAMES[about].find((name) => firstField(record, [name]) !== undefined);
