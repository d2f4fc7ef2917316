import type {Field, Values} from '../../../data/types.js';

/** Which control draws a kind of field, and with what. */
interface Kind {
  readonly tag: string;
  readonly load: () => Promise<unknown>;
  readonly given?: Values;
  /** Takes the whole width. */
  readonly isWide?: true;
}

const input = (given: Values = {}): Kind => ({
  tag: 'input-widget',
  load: () => import('../input/input-widget.js'),
  given,
});
const select = (given: Values = {}): Kind => ({
  tag: 'select-widget',
  load: () => import('../select/select-widget.js'),
  given,
});
const TEXTAREA: Kind = {tag: 'textarea-widget', load: () => import('../textarea/textarea-widget.js'), isWide: true};

/** The kinds of a description that a control draws; any other is written as text. */
const KINDS: Readonly<Record<string, Kind>> = {
  email: input({type: 'email'}),
  tel: input({type: 'tel'}),
  url: input({type: 'url'}),
  password: input({type: 'password'}),
  hidden: input({type: 'hidden'}),
  integer: input({type: 'number', step: '1'}),
  number: input({type: 'number', step: 'any'}),
  currency: input({type: 'number', step: '0.01'}),
  time: input({type: 'time'}),
  datetime: input({type: 'datetime-local'}),
  date: {tag: 'date-picker-widget', load: () => import('../date-picker/date-picker-widget.js')},
  textarea: TEXTAREA,
  richtext: TEXTAREA,
  select: select(),
  choices: select({multiple: true}),
  tags: select({multiple: true}),
  checkbox: {tag: 'checkbox-widget', load: () => import('../checkbox/checkbox-widget.js')},
  boolean: {tag: 'checkbox-widget', load: () => import('../checkbox/checkbox-widget.js')},
};

/** What has fields of its own is written by hand: its rows want a template. */
const isSimple = ({fields, union, type, readonly}: Field): boolean => !fields && !union && !readonly && type !== 'file';

const kindOf = ({type, options, optionsSource}: Field): Kind =>
  KINDS[type] ?? (options || optionsSource ? select() : input());

/** The fields of a description as controls, in the order of the server. Resolves when every kind of control is there. */
export async function drawFields(fields: readonly Field[]): Promise<readonly HTMLElement[]> {
  const simple = fields.filter(isSimple);
  await Promise.all([...new Set(simple.map(kindOf))].map(({load}) => load()));
  return simple.map(controlOf);
}

function controlOf(field: Field): HTMLElement {
  const {name, label = name, required, options, optionsSource, sensitive} = field;
  const {tag, given, isWide} = kindOf(field);
  const control = document.createElement(tag);
  const own = {
    ...given,
    ...(options && {options}),
    ...(optionsSource && {dataSource: optionsSource}),
    // What is nobody else's to see is not offered to the next person at this browser.
    ...(sensitive && {autocomplete: 'off'}),
  };
  Object.assign(control, {label, required, ...own});
  control.setAttribute('field', name);
  control.setAttribute('span', '12');
  if (!isWide) control.setAttribute('span-tablet', '6');
  return control;
}
