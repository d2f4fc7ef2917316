/** Which control draws a kind of field, and with what. */
export interface ControlKind {
  readonly tag: string;
  readonly given?: Readonly<Record<string, string>>;
  /** Takes the whole width. */
  readonly isWide?: true;
}

/** What the kind of a control is told by. */
export interface KindOfField {
  readonly type?: string;
  readonly options?: unknown;
  readonly optionsSource?: unknown;
  readonly fields?: unknown;
  readonly union?: unknown;
}

const input = (given: Readonly<Record<string, string>> = {}): ControlKind => ({tag: 'input-widget', given});
const select = (given: Readonly<Record<string, string>> = {}): ControlKind => ({tag: 'select-widget', given});
const TEXTAREA: ControlKind = {tag: 'textarea-widget', isWide: true};
const CHECKBOX: ControlKind = {tag: 'checkbox-widget'};

/** What draws lists of fields. */
export const ROWS: ControlKind = {tag: 'nested-form-widget', isWide: true};
/** What takes files. */
export const FILES: ControlKind = {tag: 'file-upload-widget', isWide: true};

/** The kinds of a description that a control draws; any other is written as text. */
const KINDS: Readonly<Record<string, ControlKind>> = {
  email: input({type: 'email'}),
  tel: input({type: 'tel'}),
  url: input({type: 'url'}),
  password: input({type: 'password'}),
  hidden: input({type: 'hidden'}),
  integer: input({type: 'number', step: '1'}),
  number: input({type: 'number', step: 'any'}),
  currency: {tag: 'currency-input-widget'},
  time: input({type: 'time'}),
  datetime: input({type: 'datetime-local'}),
  date: {tag: 'date-picker-widget'},
  textarea: TEXTAREA,
  richtext: TEXTAREA,
  select: select(),
  choices: select({multiple: ''}),
  tags: {tag: 'tag-input-widget'},
  file: FILES,
  checkbox: CHECKBOX,
  boolean: CHECKBOX,
};

/** The control for a field. */
export function controlKind({type = '', options, optionsSource, fields, union}: KindOfField): ControlKind {
  if (fields || union) return ROWS;
  return KINDS[type] ?? (options || optionsSource ? select() : input());
}
