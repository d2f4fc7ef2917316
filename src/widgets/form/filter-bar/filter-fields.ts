import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {formContext} from '../../../core/form-link.js';
import {once} from '../../../core/late.js';
import {word} from '../../../core/words.js';
import type {ControlSize} from '../../../core/form-control-element.js';
import type {Choice} from '../../../form/choices.js';
import type {Held} from './filter-parts.js';
import type {Filter, FilterType} from './filter-spec.js';
import '../../../core/words/en/filters.js';

/** What the controls of a bar share. */
export interface FieldContext {
  readonly language: string;
  readonly size?: ControlSize;
  /** The reader has done with a control. */
  readonly take: (filter: Filter, held: Held) => void;
  /** The reader types into a control. */
  readonly takeSoon: (filter: Filter, held: Held) => void;
  /** What can be chosen in a control has changed. */
  readonly changed: () => void;
}

type Chooser = HTMLElement & {readonly selectedOptions: readonly Choice[]; readonly multiple?: boolean};
type Written = HTMLElement & {readonly value: string};

const CHOOSER = {tag: 'select-widget', load: once(() => import('../select/select-widget.js'))};
const INPUT = {tag: 'input-widget', load: once(() => import('../input/input-widget.js'))};
const DATE = {tag: 'date-picker-widget', load: once(() => import('../date-picker/date-picker-widget.js'))};
const SEARCH = {tag: 'icon-widget', load: once(() => import('../../media/icon/icon-widget.js'))};

const PARTS: Readonly<Record<FilterType, readonly (typeof CHOOSER | typeof INPUT | typeof DATE | typeof SEARCH)[]>> = {
  select: [CHOOSER],
  multiselect: [CHOOSER],
  boolean: [CHOOSER],
  text: [INPUT],
  search: [INPUT, SEARCH],
  number: [INPUT],
  range: [INPUT],
  date: [DATE],
  'date-range': [DATE],
};

/** Loads the controls that some filters are drawn with; undefined where all are there. */
export function loadControls(filters: readonly Filter[]): Promise<unknown> | undefined {
  const missing = new Set(filters.flatMap(({type}) => PARTS[type]).filter(({tag}) => !customElements.get(tag)));
  return missing.size > 0 ? Promise.all([...missing].map(({load}) => load())) : undefined;
}

/** Settles when all controls are drawn; each has parts that load. */
export async function allComplete(root: ParentNode | undefined): Promise<void> {
  const controls = [...(root?.querySelectorAll<LitElement>('.filter > *') ?? [])];
  // What is not on the page is drawn when it comes back.
  await Promise.all(controls.filter(({isConnected}) => isConnected).map((control) => control.updateComplete));
}

/** The bar's own `change` tells of what its controls tell. */
export const stop = (event: Event): void => event.stopPropagation();

/** What is filtered by is no part of a form around it. */
export const stopForms = (event: Event & {readonly context?: unknown}): void =>
  void (event.context === formContext && stop(event));

/** Where a control will be. */
export const renderGhost = (): TemplateResult => html`<div class="filter"><div class="skeleton box"></div></div>`;

/** The control of a filter, or where it will be. */
export function renderFilter(filter: Filter, held: Held, context: FieldContext): TemplateResult {
  if (PARTS[filter.type].some(({tag}) => !customElements.get(tag))) return renderGhost();
  return html`<div class="filter" part="filter" data-field=${filter.field}>${draw(filter, held, context)}</div>`;
}

function draw(filter: Filter, held: Held, context: FieldContext): TemplateResult {
  switch (filter.type) {
    case 'select':
    case 'multiselect':
    case 'boolean':
      return chooser(filter, held, context);
    case 'date':
    case 'date-range':
      return days(filter, held, context);
    case 'range':
      return range(filter, held, context);
    default:
      return written(filter, held, context);
  }
}

const textOf = (held: Held): string => (held === undefined || held === null ? '' : String(held));

// The same list each time, so that a control is not told of another.
const answers = new Map<string, readonly unknown[]>();
function yesOrNo(language: string): readonly unknown[] {
  const list = answers.get(language) ?? [
    [word(language, 'yes'), true],
    [word(language, 'no'), false],
  ];
  answers.set(language, list);
  return list;
}

function chooser(filter: Filter, held: Held, {language, size, take, changed}: FieldContext): TemplateResult {
  const isMultiple = filter.type === 'multiselect';
  const read = ({currentTarget}: Event): void => {
    const raw = (currentTarget as Chooser).selectedOptions.map((choice) => choice.raw as Held);
    take(filter, isMultiple ? (raw as Held) : raw[0]);
  };
  return html`<select-widget
    .label=${filter.label}
    .size=${size}
    .placeholder=${filter.placeholder ?? word(language, 'filters.any')}
    .multiple=${isMultiple}
    .maxChips=${isMultiple ? 0 : undefined}
    .clearable=${!isMultiple}
    .options=${filter.options ?? (filter.type === 'boolean' ? yesOrNo(language) : undefined)}
    .dataSource=${filter.source}
    .value=${isMultiple ? JSON.stringify(held ?? []) : textOf(held)}
    @change=${read}
    @data-load=${changed}
  ></select-widget>`;
}

function written(filter: Filter, held: Held, {size, take, takeSoon}: FieldContext): TemplateResult {
  const {type} = filter;
  return html`<input-widget
    .label=${filter.label}
    .size=${size}
    .type=${type}
    .placeholder=${filter.placeholder}
    .min=${filter.min}
    .max=${filter.max}
    .step=${filter.step ?? (type === 'number' ? 'any' : undefined)}
    .value=${textOf(held)}
    @input=${({currentTarget}: Event) => takeSoon(filter, (currentTarget as Written).value)}
    @change=${({currentTarget}: Event) => take(filter, (currentTarget as Written).value)}
    >${type === 'search' ? html`<icon-widget slot="prefix" name="search" size="sm"></icon-widget>` : nothing}</input-widget
  >`;
}

function days(filter: Filter, held: Held, {size, take}: FieldContext): TemplateResult {
  const isRange = filter.type === 'date-range';
  const text = Array.isArray(held) ? rangeText(held as readonly Held[]) : textOf(held);
  const read = ({currentTarget}: Event): void => {
    const {value} = currentTarget as Written;
    take(filter, isRange && value ? value.split('/') : value);
  };
  return html`<date-picker-widget
    .label=${filter.label}
    .size=${size}
    .range=${isRange}
    .placeholder=${filter.placeholder}
    .min=${filter.min}
    .max=${filter.max}
    .value=${text}
    @change=${read}
  ></date-picker-widget>`;
}

// A picker of days knows no range with one end alone.
const rangeText = ([from, to]: readonly Held[]): string => (from && to ? `${String(from)}/${String(to)}` : '');

function range(filter: Filter, held: Held, context: FieldContext): TemplateResult {
  const ends = Array.isArray(held) ? (held as readonly Held[]) : [];
  const read = (group: Element): Held => [...group.querySelectorAll<Written>('input-widget')].map(({value}) => value);
  return html`<div class="label" aria-hidden="true">${filter.label}</div>
    <div
      class="ends"
      role="group"
      aria-label=${filter.label}
      @input=${({currentTarget}: Event) => context.takeSoon(filter, read(currentTarget as Element))}
      @change=${({currentTarget}: Event) => context.take(filter, read(currentTarget as Element))}
    >
      ${end(filter, ends[0], word(context.language, 'filters.least'), context)}
      <span class="dash" aria-hidden="true">–</span>
      ${end(filter, ends[1], word(context.language, 'filters.most'), context)}
    </div>`;
}

const end = ({min, max, step = 'any'}: Filter, held: Held, name: string, {size}: FieldContext): TemplateResult =>
  html`<input-widget
    type="number"
    aria-label=${name}
    .placeholder=${name}
    .size=${size}
    .min=${min}
    .max=${max}
    .step=${step}
    .value=${textOf(held)}
  ></input-widget>`;
