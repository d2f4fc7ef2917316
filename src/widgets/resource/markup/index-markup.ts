import type {ReadyField, ReadyLayout, ReadyResource} from '../metadata/ready-resource.js';
import type {Pagination} from '../metadata/resource-metadata.js';
import {bulkActions, openAction, openCommand, opens, ownButtons, rowActions} from './act-markup.js';
import {formatOf, hrefOf} from './field-markup.js';
import {inSentence} from './in-sentence.js';
import {element, piece, type MarkupElement} from './markup.js';
import {pageNames} from './page-names.js';
import {say, type PageOptions} from './page-options.js';

const STATUS = /^(?:status|state|role|priority|severity)$/;
/** The figures that a card shows, in its own order. */
const FIGURES: readonly string[] = ['value', 'price', 'total', 'amount'];
const FILTER_TYPES: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  checkbox: 'boolean',
  date: 'date-range',
  datetime: 'date-range',
  integer: 'range',
  number: 'range',
  currency: 'range',
};

function headerMarkup(resource: ReadyResource, options: PageOptions): MarkupElement {
  const {filters, label, itemLabel} = resource;
  const toggle = options.isWired
    ? {action: 'filter-toggle'}
    : {commandfor: pageNames(resource).filters, command: '--toggle'};
  const shared = {
    ...{slot: 'actions', label: say(options, 'resource.filters'), icon: 'filter', 'aria-expanded': 'true'},
    // A page may have several resources.
    'aria-label': say(options, 'resource.filtersOf', {name: label}),
  };
  const add = {
    slot: 'actions',
    label: say(options, 'resource.new', {name: inSentence(itemLabel, options.language)}),
    icon: 'plus',
  };
  return element('page-header-widget', {heading: label, 'heading-level': options.headingLevel}, [
    // Where there is little room the bar has such a button itself.
    filters.length > 0 && element('button-widget', {...shared, 'hide-on-mobile': true, ...toggle}),
    ...ownButtons(resource, options, 'index'),
    opens(resource, options, 'new') &&
      element('button-widget', {...add, color: 'primary', ...openCommand(resource, options, 'new')}),
  ]);
}

function filterOf(field: ReadyField): object {
  const {name, label, options, optionsSource, resource, type} = field;
  const source = optionsSource ?? (resource ? `resource:${resource}` : undefined);
  if (source) return {field: name, label, type: 'select', data_source: source};
  if (options) return {field: name, label, type: 'select', options};
  return {field: name, label, type: FILTER_TYPES[type] ?? 'search'};
}

function filtersMarkup(resource: ReadyResource, options: PageOptions): MarkupElement | undefined {
  const {filters, layouts, label} = resource;
  if (filters.length === 0) return undefined;
  const names = pageNames(resource);
  const target = layouts.length > 1 ? {'filter-group': names.group} : {for: names[layouts[0]?.kind ?? 'table']};
  const attributes = {id: names.filters, ...target, label: say(options, 'resource.filtersOf', {name: label})};
  return element('filter-bar-widget', {...attributes, filters: filters.map(filterOf)});
}

const isPlain = ({path, name, many, type}: ReadyField): boolean =>
  path === name && !many && !['tags', 'list', 'file', 'json'].includes(type);

function columnOf(field: ReadyField): object {
  const {path, label, sortable} = field;
  const format = formatOf(field);
  return {field: path, label, ...(format && {format}), ...((sortable ?? isPlain(field)) && {sortable: true})};
}

/** `#/categories/{id}/show` as a template says it. */
const asTemplate = (href: string): string => href.replace(/\{([^{}]+)\}/g, '{{$1}}');

function cellOf(field: ReadyField, options: PageOptions): readonly MarkupElement[] {
  const {name, path} = field;
  const slot = `cell:${path}`;
  const href = hrefOf(field, options);
  if (href) {
    const link = element('link-widget', {href: asTemplate(href), label: `{{${path}}}`});
    return [element('template', {slot}, [link])];
  }
  if (!STATUS.test(name) || !field.options) return [];
  const badge = element('badge-widget', {
    status: `{{${path}}}`,
    label: `{{${path} | humanize}}`,
    size: 'sm',
    dot: true,
  });
  return [element('template', {slot}, [badge])];
}

/** What every way to show the list says: where its records come from, and in what order. */
function sharedOf(resource: ReadyResource, layout: ReadyLayout, options: PageOptions) {
  const {source, stream, layouts, label, key, orderBy} = resource;
  const {items} = options;
  return {
    id: pageNames(resource)[layout.kind],
    'aria-label': label,
    ...(items ? {[layout.kind === 'table' ? 'rows' : 'items']: items} : {'data-source': source, stream}),
    ...(key !== 'id' && {key}),
    ...(layouts.length > 1 && {'filter-group': pageNames(resource).group}),
    ...(layout.kind !== 'calendar' && {
      ...pagesOf(resource, layout, options),
      sort: layout.order_by ?? orderBy,
      'bulk-actions': bulkActions(resource, options),
      'empty-state': emptyOf(resource, options),
    }),
  };
}

const paginationOf = (resource: ReadyResource, layout: ReadyLayout, {pagination}: PageOptions): Pagination =>
  pagination ?? layout.pagination ?? resource.pagination;

function pagesOf(resource: ReadyResource, layout: ReadyLayout, options: PageOptions) {
  if (paginationOf(resource, layout, options) === 'virtual') return {'enable-virtual-scroll': true};
  return {'per-page': layout.per_page ?? resource.perPage};
}

/** What stands in a list to go on with: tables and cards have pages of their own. */
function moreOf(resource: ReadyResource, layout: ReadyLayout, options: PageOptions): readonly MarkupElement[] {
  if (paginationOf(resource, layout, options) !== 'more') return [];
  return [element('pagination-widget', {slot: 'pagination', type: 'more'})];
}

function emptyOf(resource: ReadyResource, options: PageOptions): object {
  const {label, itemLabel} = resource;
  const add = {
    label: say(options, 'resource.new', {name: inSentence(itemLabel, options.language)}),
    action: openAction(resource, options, 'new'),
  };
  const title = say(options, 'resource.none', {name: inSentence(label, options.language)});
  return {icon: 'inbox', title, ...(opens(resource, options, 'new') && {action: add})};
}

/** Where a press on a record leads: to its details, else to its form, else nowhere. */
function leadsTo(resource: ReadyResource, options: PageOptions): string | undefined {
  if (opens(resource, options, 'show')) return openAction(resource, options, 'show');
  return opens(resource, options, 'edit') ? openAction(resource, options, 'edit') : undefined;
}

function viewMarkup(resource: ReadyResource, layout: ReadyLayout, options: PageOptions): MarkupElement {
  const shared = sharedOf(resource, layout, options);
  const leads = leadsTo(resource, options);
  const actions = rowActions(resource, options);
  if (layout.kind === 'card') {
    const figure = [...resource.fields.values()].find(({name}) => FIGURES.includes(name));
    const looks = {'value-format': figure && formatOf(figure), 'heading-level': (options.headingLevel ?? 1) + 1};
    const attributes = {...shared, 'card-navigate': leads, 'card-actions': actions, ...looks};
    return element('card-list-widget', attributes, moreOf(resource, layout, options));
  }
  if (layout.kind === 'calendar') {
    const {start, end, title} = layout;
    const fields = {'start-field': start, 'end-field': end, 'title-field': title};
    const level = (options.headingLevel ?? 1) + 1;
    return element('calendar-widget', {...shared, ...fields, 'event-navigate': leads, 'heading-level': level});
  }
  const columns = resource.columns.map(columnOf);
  return element('table-widget', {...shared, columns, 'row-navigate': leads, 'row-actions': actions}, [
    ...resource.columns.flatMap((field) => cellOf(field, options)),
    ...moreOf(resource, layout, options),
  ]);
}

const LAYOUT_WORDS = {
  table: 'resource.table',
  card: 'resource.cards',
  calendar: 'resource.calendar',
} as const;

function viewsMarkup(resource: ReadyResource, options: PageOptions): MarkupElement | undefined {
  const {layouts} = resource;
  const draw = (layout: ReadyLayout): MarkupElement => piece(layout.kind, viewMarkup(resource, layout, options));
  if (layouts.length < 2) return layouts[0] && draw(layouts[0]);
  const active = layouts.some(({kind}) => kind === options.layout) ? options.layout : layouts[0]?.kind;
  const panels = layouts.map((layout) => {
    const {kind, label = say(options, LAYOUT_WORDS[kind])} = layout;
    const panel = {slot: `tab:${kind}`, label};
    // One that nobody looks at asks for nothing.
    if (kind !== active) return element('template', panel, [draw(layout)]);
    return element('box-widget', panel, [draw(layout)]);
  });
  const attributes = {'aria-label': say(options, 'resource.layout'), type: 'pill', size: 'sm', 'active-tab': active};
  return element('tabs-widget', attributes, panels);
}

/** The list with its head and its filters. */
export function indexMarkup(resource: ReadyResource, options: PageOptions): MarkupElement {
  const filters = filtersMarkup(resource, options);
  const views = viewsMarkup(resource, options);
  return element('stack-widget', {gap: 4}, [
    piece('header', headerMarkup(resource, options)),
    filters && piece('filters', filters),
    views && (views.piece ? views : piece('views', views)),
  ]);
}
