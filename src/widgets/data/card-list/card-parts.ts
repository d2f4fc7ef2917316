import {firstField, plainText, textField} from '../../../core/record-fields.js';
import {isRecord} from '../../../data/is-record.js';
import {momentIn} from '../../../format/dates.js';
import {figure} from '../../../format/figure.js';
import {format} from '../../../format/format.js';

/** A record with the fields that a card draws by itself; those of any other name leave their place empty. */
export interface CardItem {
  /** The key; without one the place in the list. */
  readonly id?: string | number;
  /** The first line; `label`, `name`, `text` and `message` are read as well. */
  readonly title?: string;
  /** The line below it; `category`, `position`, `department`, `sku` and `email` are read as well. */
  readonly subtitle?: string;
  /** The address of a picture across the card; `cover`, `photo`, `picture` and `thumbnail` are read as well. */
  readonly image?: string | null;
  /** The address of a small round picture, or null for initials. */
  readonly avatar?: string | null;
  /** An icon's name, in place of the round picture. */
  readonly icon?: string;
  /** A status or another short word, in the colour that it usually has; `status`, `state` and `role` are read as well. */
  readonly badge?: string;
  /** A figure that stands out; `price`, `total` and `amount` are read as well. */
  readonly value?: string | number;
  /** How the figure is written, such as `currency("EUR")`. */
  readonly format?: string;
  /** Some lines of text, shortened after 160 letters; `summary`, `excerpt` and `body` are read as well. */
  readonly description?: string;
  /** Small print: texts, or names with values; the due day, the author and the like where it is not given. */
  readonly meta?: string | readonly string[] | Readonly<Record<string, unknown>>;
  /** An address to go to; one that is not safe is left out. */
  readonly path?: string;
}

/** What a card shows of one record, as text. */
export interface CardParts {
  readonly title: string;
  readonly subtitle?: string;
  readonly image?: string;
  readonly avatar?: string;
  /** Whether there is a round picture, or initials in its place. */
  readonly isPerson: boolean;
  readonly icon?: string;
  readonly badge?: string;
  readonly value?: string;
  readonly unit?: string;
  readonly description?: string;
  readonly meta: readonly string[];
  readonly path?: string;
}

const TITLE = ['title', 'label', 'name', 'full_name', 'text', 'message', 'email', 'id', 'key'] as const;
const SUBTITLE = ['subtitle', 'category', 'position', 'department', 'sku', 'email', 'detail'] as const;
const IMAGE = ['image', 'image_url', 'cover', 'photo', 'picture', 'thumbnail'] as const;
const AVATAR = ['avatar', 'avatar_url', 'assignee_avatar', 'author_avatar'] as const;
const BADGE = ['badge', 'status', 'state', 'role'] as const;
const VALUE = ['value', 'price', 'total', 'amount'] as const;
const DESCRIPTION = ['description', 'summary', 'excerpt', 'body', 'content'] as const;
const PEOPLE = ['author_name', 'author', 'assignee_name', 'assignee', 'owner', 'customer_name'] as const;
const DAYS = ['due_on', 'due_at', 'date', 'starts_at', 'published_at', 'created_at'] as const;
const PATH = ['path', 'href', 'url'] as const;

/** Letters of a text that a card shows; the whole of it is elsewhere. */
const LONGEST = 160;

/** What a card is called. */
export const titleOf = (item: unknown): string => plainText(item) ?? textField(item, TITLE) ?? '';

const has = (item: unknown, names: readonly string[]): boolean =>
  isRecord(item) && names.some((name) => Object.hasOwn(item, name));

/** Reads what a card shows of a record. */
export function cardParts(item: unknown, language: string, valueFormat?: string): CardParts {
  const title = titleOf(item);
  const other = (names: readonly string[]): string | undefined => {
    const text = textField(item, names);
    return text === title ? undefined : text;
  };
  const found = {
    subtitle: other(SUBTITLE),
    image: textField(item, IMAGE),
    avatar: textField(item, AVATAR),
    icon: textField(item, ['icon']),
    badge: textField(item, BADGE),
    ...figureOf(item, language, valueFormat),
    description: shortened(other(DESCRIPTION)),
    path: textField(item, PATH),
  };
  const known = Object.fromEntries(Object.entries(found).filter(([, text]) => text !== undefined));
  return {title, isPerson: has(item, AVATAR) || has(item, ['initials']), meta: metaOf(item, language), ...known};
}

// At the end of a word, where one ends near enough.
function shortened(text: string | undefined): string | undefined {
  if (text === undefined || text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const end = cut.search(/\s+\S*$/);
  return `${(end > LONGEST / 2 ? cut.slice(0, end) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function figureOf(item: unknown, language: string, spec?: string): Partial<Pick<CardParts, 'value' | 'unit'>> {
  const value = firstField(item, VALUE);
  if (typeof value !== 'string' && typeof value !== 'number') return {};
  const {text, unit} = figure(value, textField(item, ['format']) ?? spec, language);
  return {value: text, ...(unit && {unit})};
}

function metaOf(item: unknown, language: string): readonly string[] {
  const given = firstField(item, ['meta']);
  if (Array.isArray(given)) return given.flatMap((each) => plainText(each) ?? []);
  if (isRecord(given)) return Object.entries(given).flatMap(([name, value]) => pair(name, value, language));
  const text = plainText(given);
  if (text !== undefined) return [text];
  return [textField(item, PEOPLE), dayOf(item, language)].filter((each) => each !== undefined);
}

function pair(name: string, value: unknown, language: string): readonly string[] {
  const text = plainText(value);
  return text === undefined ? [] : [`${format(name, 'humanize', {language})}: ${text}`];
}

function dayOf(item: unknown, language: string): string | undefined {
  const value = firstField(item, DAYS);
  return momentIn(value) && typeof value === 'string' ? format(value, 'date', {language}) : undefined;
}
