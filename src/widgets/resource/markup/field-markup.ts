import {controlKind, FILES, ROWS} from '../../form/form/control-kinds.js';
import type {Field} from '../../../data/types.js';
import type {ReadyField} from '../metadata/ready-resource.js';
import type {ResourceField} from '../metadata/resource-metadata.js';
import {element, type MarkupElement} from './markup.js';
import type {PageOptions} from './page-options.js';

/** From how many records on the list of a picker can be searched. */
const SEARCH_FROM = 50;

const FORMATS: Readonly<Record<string, string>> = {
  currency: 'currency',
  integer: 'number',
  number: 'number',
  date: 'date',
  datetime: 'datetime',
  time: 'time',
};

/** How the values of a field are written where nobody says it. */
export const formatOf = ({format, type, options}: ResourceField): string | undefined =>
  format ?? FORMATS[type ?? ''] ?? (options ? 'humanize' : undefined);

/** Where a related record is shown; undefined where the field points at none, or nothing shows what it points at. */
export function hrefOf({resource, href, name, many}: ResourceField, {linkTo}: PageOptions): string | undefined {
  if (href !== undefined) return href === false ? undefined : href;
  return resource && !many ? linkTo?.(resource, `{${name}}`) : undefined;
}

type Choices = Readonly<Record<string, string | number | object | undefined>>;

function choicesOf(field: ResourceField): Choices {
  const {type, options, optionsSource, resource, display = 'name', many} = field;
  if (type === 'tags') return {'suggestions-source': optionsSource, suggestions: options};
  if (optionsSource) return {'data-source': optionsSource, 'search-from': SEARCH_FROM};
  if (!resource || many) return {options};
  return {
    'data-source': `resource:${resource}`,
    'data-map': `value: id, label: ${display}`,
    'search-from': SEARCH_FROM,
  };
}

function partsOf(field: ResourceField): readonly MarkupElement[] {
  const row = (fields: readonly Field[], kind?: string): MarkupElement =>
    element(
      'template',
      {'data-union': kind, 'data-label': kind?.replaceAll('_', ' ')},
      fields
        .filter(({readonly}) => !readonly)
        .map((part) => controlMarkup({...part, label: part.label ?? part.name}, 6)),
    );
  if (field.fields) return [row(field.fields)];
  return Object.entries(field.union ?? {}).map(([kind, fields]) => row(fields, kind));
}

/** The control of a field, so many of twelve columns wide where there is room. */
export function controlMarkup(field: ResourceField, span: number, first = false): MarkupElement {
  const {type, resource, many} = field;
  const {tag, given, isWide} = controlKind(
    resource && !field.fields ? {...field, type: many ? 'choices' : 'select'} : field,
  );
  const isSelect = tag === 'select-widget';
  const hasBounds = ['input-widget', 'currency-input-widget', 'date-picker-widget'].includes(tag);
  return element(
    tag,
    {
      field: field.name,
      label: field.label ?? field.name,
      ...given,
      ...choicesOf(field),
      'help-text': field.help,
      required: field.required && tag !== ROWS.tag && type !== 'checkbox' && type !== 'boolean',
      clearable: isSelect && !field.required,
      multiple: (many && tag === FILES.tag) || given?.['multiple'] !== undefined,
      ...(hasBounds && {min: field.min, max: field.max}),
      ...(tag === 'input-widget' && {pattern: field.pattern}),
      ...(field.sensitive && {autocomplete: 'off'}),
      autofocus: first,
      span: 12,
      ...(!isWide && span < 12 && {'span-tablet': span}),
    },
    partsOf(field),
  );
}

/** A field of the details. */
export function detailMarkup(field: ReadyField, span: number, options: PageOptions): MarkupElement {
  const {name, path, label} = field;
  return element('field-widget', {
    name: path === name ? name : path,
    label,
    type: field.type === 'text' ? undefined : field.type,
    format: formatOf(field),
    display: field.many && field.resource ? (field.display ?? 'name') : undefined,
    href: hrefOf(field, options),
    options: field.options,
    span: 12,
    ...(span < 12 && {'span-tablet': span}),
  });
}
