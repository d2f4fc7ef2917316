import {firstField, plainText, textField} from '../../../core/record-fields.js';
import type {Color} from '../../../core/scales.js';
import {isRecord} from '../../../data/is-record.js';
import type {JsonRecord} from '../../../data/types.js';
import {clock} from '../../../format/clock.js';
import {figure} from '../../../format/figure.js';
import {format} from '../../../format/format.js';

/** A word on a card, with its colour. */
export interface CardBadge {
  readonly label: string;
  readonly color: Color;
}

/** What a card shows of a record where the author says nothing. */
export interface CardContent {
  readonly title: string;
  readonly description?: string;
  readonly badges: readonly CardBadge[];
  /** A day, written in the language. */
  readonly due?: string;
  readonly person?: {readonly name: string; readonly src?: string; readonly letters?: string};
  /** A figure, such as points or an amount. */
  readonly value?: string;
}

const TITLE = ['title', 'name', 'label', 'subject', 'summary', 'text', 'message', 'email', 'id', 'key', '_id'];
const DESCRIPTION = ['description', 'subtitle', 'excerpt', 'detail', 'note'];
const BADGE = ['badge', 'priority', 'severity', 'type', 'kind'];
const TAGS = ['tags', 'labels'];
const DUE = ['due', 'due_on', 'due_at', 'due_date', 'deadline'];
const PERSON = ['assignee', 'assignee_name', 'owner', 'owner_name', 'assigned_to', 'user', 'author', 'customer_name'];
const PICTURE = ['assignee_avatar', 'owner_avatar', 'avatar', 'picture', 'image'];
const VALUE = ['value', 'points', 'estimate', 'amount', 'total'];
const MOST_BADGES = 6;

const COLORS: Readonly<Record<string, Color>> = {
  ...{urgent: 'danger', critical: 'danger', blocker: 'danger', highest: 'danger', high: 'danger'},
  ...{bug: 'danger', error: 'danger', warning: 'warning', medium: 'warning'},
  ...{feature: 'purple', enhancement: 'blue', info: 'info', low: 'muted', lowest: 'muted'},
};

/** What a card is called; empty where nothing can be read. */
export const cardName = (record: JsonRecord): string => textField(record, TITLE) ?? '';

/** Reads what a card shows off the names of the fields of its record. */
export function cardContent(record: JsonRecord, groupBy: string, language: string): CardContent {
  const description = textField(record, DESCRIPTION);
  const due = firstField(record, DUE);
  const person = personOf(record);
  const value = firstField(record, VALUE);
  const isFigure = typeof value === 'number' || typeof value === 'string';
  return {
    title: cardName(record),
    ...(description && {description}),
    badges: badgesOf(record, groupBy, language),
    ...(typeof due === 'string' && due && {due: dayText(due, language)}),
    ...(person && {person}),
    ...(isFigure && {value: valueText(value, record, language)}),
  };
}

// The year is worth its room only where it is another.
function dayText(due: string, language: string): string {
  const isThisYear = due.startsWith(String(new Date(clock.now()).getFullYear()));
  return format(due, isThisYear ? 'date(month: "short", day: "numeric")' : 'date', {language});
}

function valueText(value: string | number, record: JsonRecord, language: string): string {
  const {text, unit} = figure(value, textField(record, ['format']), language);
  return [text, unit].filter(Boolean).join(' ');
}

// What the column says already is no news on its cards.
function badgesOf(record: JsonRecord, groupBy: string, language: string): readonly CardBadge[] {
  const own = BADGE.filter((name) => name !== groupBy).map((name) => plainText(record[name]));
  const tags = firstField(record, TAGS);
  const words = Array.isArray(tags) ? tags.map((tag) => plainText(tag) ?? textField(tag, TITLE)) : [];
  const labels = [...new Set([...own, ...words])].filter((label) => label !== undefined).slice(0, MOST_BADGES);
  return labels.map((label) => ({
    label: format(label, 'humanize', {language}),
    color: COLORS[label.toLowerCase()] ?? 'default',
  }));
}

function personOf(record: JsonRecord): CardContent['person'] {
  const name = textField(record, PERSON);
  if (name === undefined) return undefined;
  const inner = firstField(record, PERSON);
  const src = textField(record, PICTURE) ?? (isRecord(inner) ? textField(inner, PICTURE) : undefined);
  const letters = isRecord(inner) ? textField(inner, ['initials']) : undefined;
  return {name, ...(src && {src}), ...(letters && {letters})};
}
