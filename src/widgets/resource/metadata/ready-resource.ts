import {humanize} from '../../../format/humanize.js';
import type {
  LayoutItem,
  LayoutKind,
  LayoutOptions,
  Pagination,
  ResourceAction,
  ResourceField,
  ResourceMetadata,
} from './resource-metadata.js';

/** A field with all that is not said worked out. */
export interface ReadyField extends ResourceField {
  readonly type: string;
  readonly label: string;
  readonly readonly: boolean;
  /** Where its text is found in a record, a dotted path. */
  readonly path: string;
}

/** One way to show the list. */
export interface ReadyLayout extends LayoutOptions {
  readonly kind: LayoutKind;
}

/** A resource with all that is not said worked out: what markup is made of. */
export interface ReadyResource {
  readonly name: string;
  readonly singular: string;
  readonly label: string;
  readonly itemLabel: string;
  readonly key: string;
  /** Where the list is read from, with what is loaded with it. */
  readonly source: string;
  /** Where one record is read from, with a hole for its key. */
  readonly recordSource: string;
  readonly stream?: string;
  readonly fields: ReadonlyMap<string, ReadyField>;
  readonly columns: readonly ReadyField[];
  readonly editLayout: readonly LayoutItem[];
  readonly showLayout: readonly LayoutItem[];
  readonly orderBy?: string;
  /** Records a page; undefined where all are on one. */
  readonly perPage?: number;
  readonly pagination: Pagination;
  readonly layouts: readonly ReadyLayout[];
  readonly filters: readonly ReadyField[];
  readonly forms: {readonly create?: string; readonly update?: string};
  readonly deleteAction?: string;
  readonly actions: readonly ResourceAction[];
}

const STAMPS: ReadonlySet<string> = new Set(['created_at', 'updated_at', 'inserted_at', 'deleted_at', 'version']);
const LONG: ReadonlySet<string> = new Set([
  'textarea',
  'richtext',
  'list',
  'json',
  'tags',
  'file',
  'object',
  'password',
]);
const DAYS: ReadonlySet<string> = new Set(['date', 'datetime']);
const KINDS: readonly LayoutKind[] = ['table', 'card', 'calendar'];
const ENDS = /(?:^|_)(?:ends?|until|to)(?:_|$)/;
const COLUMNS = 6;
const PER_PAGE = 20;

/** One of several, in English: `categories` is `category`. A resource of another language says it itself. */
export function singularOf(name: string): string {
  const last = name.split('/').at(-1) ?? name;
  if (last.endsWith('ies')) return `${last.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(last)) return last.slice(0, -2);
  return /[^s]s$/.test(last) ? last.slice(0, -1) : last;
}

function readyField(field: ResourceField, key: string, language: string): ReadyField {
  const {name, preload, resource, many, display = 'name'} = field;
  const relation = preload === true ? name : preload;
  const isRelated = typeof relation === 'string' && relation !== '' && !many;
  return {
    ...field,
    type: field.type ?? (resource ? 'association' : field.options || field.optionsSource ? 'select' : 'text'),
    label: field.label ?? humanize(name.replace(/_id$/, ''), language),
    readonly: field.readonly ?? (name === key || STAMPS.has(name)),
    path: isRelated ? `${relation}.${display}` : name,
  };
}

const isBrief = ({type, sensitive, many, fields, union}: ReadyField): boolean =>
  !LONG.has(type) && !sensitive && !many && !fields && !union;

/** `category_id` says nothing where `category` stands beside it. */
const isTold = ({name, path}: ReadyField, fields: ReadonlyMap<string, ReadyField>): boolean =>
  name !== path || !name.endsWith('_id') || !fields.has(name.slice(0, -3));

const present = (names: readonly string[], fields: ReadonlyMap<string, ReadyField>): readonly ReadyField[] =>
  names.flatMap((name) => fields.get(name) ?? []);

function columnsOf(metadata: ResourceMetadata, fields: ReadonlyMap<string, ReadyField>, key: string) {
  if (metadata.index_columns) return present(metadata.index_columns, fields);
  const brief = [...fields.values()].filter((field) => isBrief(field) && isTold(field, fields) && field.name !== key);
  const telling = brief.filter(({name}) => !STAMPS.has(name));
  // Yes and no say least.
  const isTruth = ({type}: ReadyField): boolean => type === 'boolean' || type === 'checkbox';
  const best = [...telling.filter((field) => !isTruth(field)), ...telling.filter(isTruth)];
  return (best.length > 0 ? best : brief).slice(0, COLUMNS);
}

function filtersOf(
  metadata: ResourceMetadata,
  fields: ReadonlyMap<string, ReadyField>,
  columns: readonly ReadyField[],
) {
  if (metadata.filters) return present(metadata.filters, fields);
  const chosen = [...fields.values()].filter(
    ({type, options, optionsSource, resource, many, filterable, sensitive}) =>
      filterable ??
      (!sensitive && !many && (options ?? optionsSource ?? resource ?? type === 'boolean') && type !== 'tags'),
  );
  const first = columns.find(({type, filterable}) => type === 'text' && filterable !== false);
  return [...new Set([...(first ? [first] : []), ...chosen])].slice(0, 5);
}

function layoutsOf({layouts}: ResourceMetadata, fields: ReadonlyMap<string, ReadyField>): readonly ReadyLayout[] {
  const days = [...fields.values()].filter(({type, name}) => DAYS.has(type) && !STAMPS.has(name));
  const start = days.find(({name}) => !ENDS.test(name))?.name;
  const end = days.find(({name, type}) => ENDS.test(name) && type === fields.get(start ?? '')?.type)?.name;
  const ready = (kind: LayoutKind, given: LayoutOptions = {}): ReadyLayout =>
    kind === 'calendar'
      ? {kind, ...(start !== undefined && {start}), ...(end !== undefined && {end}), ...given}
      : {kind, ...given};
  const isKind = (kind: unknown): kind is LayoutKind => KINDS.some((one) => one === kind);
  if (Array.isArray(layouts)) return (layouts as readonly unknown[]).filter(isKind).map((kind) => ready(kind));
  if (layouts) {
    const wanted = Object.entries(layouts).filter(([kind, given]) => isKind(kind) && given !== false);
    return wanted.map(([kind, given]) => ready(kind as LayoutKind, typeof given === 'object' ? given : {}));
  }
  return KINDS.filter((kind) => kind !== 'calendar' || start !== undefined).map((kind) => ready(kind));
}

/** Fields two beside each other, those that need room alone. */
function pairsOf(fields: readonly ReadyField[]): readonly LayoutItem[] {
  const isWide = ({type, fields: parts, union}: ReadyField): boolean =>
    Boolean(parts ?? union) || ['textarea', 'richtext', 'list', 'file'].includes(type);
  const items: LayoutItem[] = [];
  let open: string[] | undefined;
  for (const field of fields) {
    if (isWide(field)) {
      items.push(field.name);
      open = undefined;
    } else if (open && open.length < 2) open.push(field.name);
    else items.push((open = [field.name]));
  }
  return items;
}

function sourcesOf({source, name = ''}: ResourceMetadata, fields: Iterable<ReadyField>, key: string) {
  const load = [...fields].flatMap(({preload, name: own}) => (preload === true ? own : preload || []));
  const text = source ?? `resource:${name}`;
  const asked =
    load.length > 0 && !/[?&]load=/.test(text) ? `${text}${text.includes('?') ? '&' : '?'}load=${load.join()}` : text;
  const query = load.length > 0 ? `?load=${load.join()}` : '';
  return {source: asked, recordSource: `resource:${name}({${key}})${query}`};
}

const asAction = (action: ResourceAction | string): ResourceAction =>
  typeof action === 'string' ? {name: action} : action;

/** What is not said of forms and deletion, by the names that a server of the convention gives them. */
function changesOf({forms, delete_action: deletes, source}: ResourceMetadata, singular: string) {
  const isReadOnly = source !== undefined && !source.startsWith('resource:') && !forms;
  const name = (given: string | false | undefined, usual: string): string | undefined =>
    given === false || (given === undefined && isReadOnly) ? undefined : given || usual;
  const [create, update] = [name(forms?.create, `create_${singular}`), name(forms?.update, `update_${singular}`)];
  const deleteAction = name(deletes, `delete_${singular}`);
  return {
    forms: {...(create !== undefined && {create}), ...(update !== undefined && {update})},
    ...(deleteAction !== undefined && {deleteAction}),
  };
}

const pageSize = (given: number = PER_PAGE): number => (given >= 1 ? Math.floor(given) : PER_PAGE);

/** Works out all that metadata does not say. */
export function readyResource(metadata: ResourceMetadata, language: string): ReadyResource {
  const {name = '', key = 'id', stream} = metadata;
  const singular = metadata.singular ?? singularOf(name);
  const given = (metadata.fields ?? []).map((field) => (typeof field === 'string' ? {name: field} : field));
  const shown = given.filter(({hidden}) => hidden !== true).map((field) => readyField(field, key, language));
  const fields = new Map(shown.map((field) => [field.name, field]));
  const columns = columnsOf(metadata, fields, key);
  const asked = shown.filter(({readonly}) => !readonly);
  const told = shown.filter((field) => !field.sensitive && field.type !== 'password' && isTold(field, fields));
  return {
    ...{name, singular, key, fields, columns},
    label: metadata.label ?? humanize(name.split('/').at(-1) ?? name, language),
    itemLabel: metadata.item_label ?? humanize(singular, language),
    ...sourcesOf(metadata, shown, key),
    ...(typeof stream === 'string' && stream !== '' && {stream}),
    editLayout: metadata.edit_layout ?? pairsOf(asked),
    showLayout: metadata.show_layout ?? pairsOf(told),
    ...(metadata.order_by !== undefined && {orderBy: metadata.order_by}),
    ...(metadata.per_page !== 0 && {perPage: pageSize(metadata.per_page)}),
    pagination: metadata.pagination ?? 'pages',
    layouts: layoutsOf(metadata, fields),
    filters: filtersOf(metadata, fields, columns),
    actions: (metadata.actions ?? [])
      .map(asAction)
      .filter(({name: action}) => typeof action === 'string' && action !== ''),
    ...changesOf(metadata, singular),
  };
}
