import {COLORS, type Color} from '../../../core/scales.js';
import {warn, warnOnce} from '../../../core/warn.js';
import {statusWord} from '../../../core/words.js';
import {isRecord} from '../../../data/is-record.js';
import type {Json} from '../../../data/types.js';
import {format} from '../../../format/format.js';
import '../../../core/words/en/status.js';

/** A column of a board as an author writes it. */
export interface KanbanColumn {
  /** The value of the grouping field that its cards have. */
  readonly id: string | number | boolean;
  /** Its heading; the value in plain words by default. */
  readonly label?: string;
  /** The colour of the mark before its heading: a word of the colour scale; no mark by default. */
  readonly color?: Color;
  /** How many cards it should hold at most, which is shown, and said where there are more; no limit by default. */
  readonly limit?: number;
}

/** A column with all that is not said worked out. */
export interface ReadyColumn {
  /** The value as text, by which the column is known. */
  readonly id: string;
  /** The value as cards have it. */
  readonly value: Json;
  readonly label: string;
  readonly color?: Color;
  readonly limit?: number;
}

/** The text of a value that groups; undefined for one that can't, such as nothing at all. */
export function groupText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** The columns that an author gave; what has no id, and an id that comes again, is left out with a warning. */
export function readColumns(given: readonly unknown[], language: string, element?: Element): readonly ReadyColumn[] {
  const columns = new Map<string, ReadyColumn>();
  for (const member of given) {
    const column = readColumn(member, language, element);
    if (column && !columns.has(column.id)) columns.set(column.id, column);
  }
  if (columns.size < given.length) warn(element, 'has columns without an id of their own; they are left out.');
  return [...columns.values()];
}

/** A column that the cards show by themselves. */
export const foundColumn = (value: Json, language: string): ReadyColumn => {
  const id = String(value);
  return {id, value, label: statusWord(language, id) ?? format(id, 'humanize', {language})};
};

function readColumn(member: unknown, language: string, element?: Element): ReadyColumn | undefined {
  const given = isRecord(member) ? member : {id: member as Json};
  const value = given['id'] as Json;
  if (groupText(value) === undefined) return undefined;
  const found = foundColumn(value, language);
  const {label, color, limit} = given;
  const known = COLORS.find((each) => each === color);
  if (element && color !== undefined && color !== null && !known)
    warnOnce(element, 'columns', color, `a color of ${COLORS.join(', ')}`);
  const most = Number(limit);
  return {
    ...found,
    ...((typeof label === 'string' || typeof label === 'number') && label !== '' && {label: String(label)}),
    ...(known && {color: known}),
    ...(limit !== null && Number.isInteger(most) && most > 0 && {limit: most}),
  };
}
