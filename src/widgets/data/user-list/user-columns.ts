import {html, type TemplateResult} from 'lit';
import {plainText} from '../../../core/record-fields.js';
import {word} from '../../../core/words.js';
import {isRecord} from '../../../data/is-record.js';
import type {JsonRecord} from '../../../data/types.js';
import {roleColor} from '../../display/badge/word-colors.js';
import type {TableColumn} from '../table/columns.js';
import {roleText, textsOf} from '../user-card/user.js';
import '../../../core/words/en/people.js';

/** What the columns of users are drawn with. */
export interface ColumnSetting {
  readonly language: string;
  /** The fields that the author draws with a template. */
  readonly drawn: (field: string) => boolean;
}

type Draw = (record: JsonRecord, language: string) => unknown;

function person(record: JsonRecord): TemplateResult {
  const {name, email, avatar} = textsOf(record);
  const title = name ?? email ?? '';
  return html`<span class="person"
    ><avatar-widget decorative size="sm" .name=${title} .src=${avatar}></avatar-widget><bdi>${title}</bdi></span
  >`;
}

function role(record: JsonRecord, language: string): unknown {
  const text = plainText(record['role']);
  if (text === undefined) return '–';
  return html`<badge-widget size="sm" .color=${roleColor(text)} .label=${roleText(text, language)}></badge-widget>`;
}

function status(record: JsonRecord): unknown {
  const text = plainText(record['status']);
  return text === undefined
    ? '–'
    : html`<status-indicator-widget show-label .status=${text}></status-indicator-widget>`;
}

/** Fields of users that are more than their text. */
const DRAWN: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  ['name', person],
  ['role', role],
  ['status', status],
]);

/** The columns where the author names none. */
const usual = (language: string): readonly TableColumn[] => [
  {field: 'name', label: word(language, 'user.name'), sortable: true},
  {field: 'email', label: word(language, 'user.email'), sortable: true},
  {field: 'role', label: word(language, 'user.role'), sortable: true},
  {field: 'status', label: word(language, 'user.status'), sortable: true},
  {field: 'last_login_at', label: word(language, 'user.login'), format: 'relative_time', sortable: true},
];

/** The columns of a table of users: the author's, else the usual ones, each known field drawn as what it is. */
export function userColumns(given: unknown, {language, drawn}: ColumnSetting): readonly (TableColumn | string)[] {
  const columns: readonly (TableColumn | string)[] = Array.isArray(given) ? given : usual(language);
  return columns.map((column) => {
    const own = typeof column === 'string' ? {field: column} : column;
    const draw = isRecord(own) ? DRAWN.get(String(own.field)) : undefined;
    if (!draw || own.render || own.format || drawn(own.field)) return column;
    return {...own, render: (record: JsonRecord) => draw(record, language)};
  });
}
