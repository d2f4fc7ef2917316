import type {Field} from '../../../data/types.js';

type Attributes = Readonly<Record<string, string>>;

/** Which control draws a kind of field, and with what. */
interface Kind {
  readonly tag: string;
  readonly load: () => Promise<unknown>;
  readonly given?: Attributes;
  /** Takes the whole width. */
  readonly isWide?: true;
}

const input = (given: Attributes = {}): Kind => ({
  tag: 'input-widget',
  load: () => import('../input/input-widget.js'),
  given,
});
const select = (given: Attributes = {}): Kind => ({
  tag: 'select-widget',
  load: () => import('../select/select-widget.js'),
  given,
});
const TEXTAREA: Kind = {tag: 'textarea-widget', load: () => import('../textarea/textarea-widget.js'), isWide: true};
const CHECKBOX: Kind = {tag: 'checkbox-widget', load: () => import('../checkbox/checkbox-widget.js')};
const ROWS: Kind = {
  tag: 'nested-form-widget',
  load: () => import('../nested-form/nested-form-widget.js'),
  isWide: true,
};

/** The kinds of a description that a control draws; any other is written as text. */
const KINDS: Readonly<Record<string, Kind>> = {
  email: input({type: 'email'}),
  tel: input({type: 'tel'}),
  url: input({type: 'url'}),
  password: input({type: 'password'}),
  hidden: input({type: 'hidden'}),
  integer: input({type: 'number', step: '1'}),
  number: input({type: 'number', step: 'any'}),
  currency: {tag: 'currency-input-widget', load: () => import('../currency-input/currency-input-widget.js')},
  time: input({type: 'time'}),
  datetime: input({type: 'datetime-local'}),
  date: {tag: 'date-picker-widget', load: () => import('../date-picker/date-picker-widget.js')},
  textarea: TEXTAREA,
  richtext: TEXTAREA,
  select: select(),
  choices: select({multiple: ''}),
  tags: {tag: 'tag-input-widget', load: () => import('../tag-input/tag-input-widget.js')},
  file: {
    tag: 'file-upload-widget',
    load: () => import('../file-upload/file-upload-widget.js'),
    isWide: true,
  },
  checkbox: CHECKBOX,
  boolean: CHECKBOX,
};

const isDrawn = ({readonly}: Field): boolean => !readonly;

function kindOf({type, options, optionsSource, fields, union}: Field): Kind {
  if (fields || union) return ROWS;
  return KINDS[type] ?? (options || optionsSource ? select() : input());
}

function* kindsIn(fields: readonly Field[]): Generator<Kind> {
  for (const field of fields.filter(isDrawn)) {
    yield kindOf(field);
    yield* kindsIn([...(field.fields ?? []), ...Object.values(field.union ?? {}).flat()]);
  }
}

/**
 * The fields of a description as controls, in the order of the server, lists and unions as rows of controls. Resolves
 * when every kind of control is there. All is said by attributes, so that the controls of a row are told by its template.
 */
export async function drawFields(fields: readonly Field[]): Promise<readonly HTMLElement[]> {
  await Promise.all([...new Set(kindsIn(fields))].map(({load}) => load()));
  return fields.filter(isDrawn).map(controlOf);
}

function controlOf(field: Field): HTMLElement {
  const {name, required, fields, union} = field;
  const {tag, given, isWide} = kindOf(field);
  const control = document.createElement(tag);
  const attributes = {field: name, label: labelOf(field), ...given, ...choicesOf(field)};
  for (const [attribute, value] of Object.entries(attributes)) control.setAttribute(attribute, value);
  control.toggleAttribute('required', required === true && tag !== ROWS.tag);
  control.toggleAttribute('multiple', field.many === true && tag === KINDS['file']?.tag);
  // What is nobody else's to see is not offered to the next person at this browser.
  if (field.sensitive) control.setAttribute('autocomplete', 'off');
  control.setAttribute('span', '12');
  if (!isWide) control.setAttribute('span-tablet', '6');
  if (fields) control.append(rowOf(fields));
  for (const [kind, own] of Object.entries(union ?? {})) control.append(rowOf(own, kind));
  return control;
}

const labelOf = ({name, label}: Field): string => label ?? name;

// What a server suggests for tags are no choices: anything else may be written too.
function choicesOf({type, options, optionsSource}: Field): Attributes {
  const source = type === 'tags' ? 'suggestions-source' : 'data-source';
  return {...(options && {options: JSON.stringify(options)}), ...(optionsSource && {[source]: optionsSource})};
}

function rowOf(fields: readonly Field[], kind?: string): HTMLTemplateElement {
  const template = document.createElement('template');
  if (kind !== undefined) {
    template.dataset['union'] = kind;
    const words = kind.replaceAll('_', ' ');
    template.dataset['label'] = words.charAt(0).toUpperCase() + words.slice(1);
  }
  template.content.append(...fields.filter(isDrawn).map(controlOf));
  return template;
}
