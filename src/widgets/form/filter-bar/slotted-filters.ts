import {isRecord} from '../../../data/is-record.js';
import {FILTER_OPS, type FilterOp} from '../../../data/types.js';
import {humanize} from '../../../format/humanize.js';
import {collectValues, controlsAmong} from '../../action/bulk-action/collect-values.js';
import {heldOf, isSame, partOf, withPart, type Asked, type Held} from './filter-parts.js';
import type {Filter, FilterType} from './filter-spec.js';

type Control = ReturnType<typeof controlsAmong>[number] & {
  label?: unknown;
  type?: unknown;
  multiple?: unknown;
  range?: unknown;
  checked?: boolean;
  value?: unknown;
  readonly options?: unknown;
  readonly labels?: Iterable<Node> | null;
};

const TYPES: Readonly<Record<string, FilterType>> = {
  number: 'number',
  date: 'date',
  search: 'search',
  text: 'text',
  'select-one': 'select',
  'select-multiple': 'multiselect',
};
const BOXES = /^(?:checkbox|switch)-widget$/;

const nameOf = ({name, field}: Control): string => String(name || field);
const isBox = (control: Control): boolean => control.type === 'checkbox' || BOXES.test(control.localName);
// A box with a value of its own is a choice among others of its name.
const isSwitch = (control: Control): boolean =>
  isBox(control) && (BOXES.test(control.localName) || !control.hasAttribute('value'));

/** What a bar does with what a reader enters into a control. */
export interface Taker {
  readonly language: () => string;
  readonly take: (filter: Filter, held: Held) => void;
  readonly takeSoon: (filter: Filter, held: Held) => void;
}

/** The controls that a page has put into a bar, as filters by their names; `data-op` says how one compares. */
export class SlottedFilters {
  readonly #slot: HTMLSlotElement;
  readonly #taker: Taker;

  constructor(slot: HTMLSlotElement, taker: Taker) {
    this.#slot = slot;
    this.#taker = taker;
    slot.addEventListener('input', this.#handle);
    slot.addEventListener('change', this.#handle);
  }

  /** One filter for each name. */
  get filters(): readonly Filter[] {
    return [...this.#byName()].map(([field, controls]) => filterOf(field, controls, this.#taker.language()));
  }

  /** Calls `fn` now, and again whenever a control that is still to be defined is there. */
  read(fn: (filters: SlottedFilters) => void): void {
    fn(this);
    const elements = this.#slot.assignedElements({flatten: true});
    const late = elements.flatMap((element) => [element, ...element.querySelectorAll('*')]);
    const tags = new Set(late.filter((element) => element.matches(':not(:defined)')).map(({localName}) => localName));
    for (const tag of tags) void customElements.whenDefined(tag).then(() => fn(this));
  }

  /** What is asked, with what controls are set to at first, unless the bar knows better. */
  complete(asked: Asked): Asked {
    return this.filters.reduce((all, filter) => {
      const part = Object.hasOwn(all, filter.field) ? undefined : partOf(filter, this.#read(filter.field));
      return part === undefined ? all : withPart(all, filter.field, part);
    }, asked);
  }

  /** Sets the controls to what is asked; what means the same is left as it was written. */
  show(asked: Asked): void {
    for (const filter of this.filters) {
      const part = asked[filter.field];
      if (isSame(part, partOf(filter, this.#read(filter.field)))) continue;
      for (const control of this.#byName().get(filter.field) ?? []) write(control, heldOf(filter, part));
    }
  }

  #read(field: string): Held {
    const controls = this.#byName().get(field) ?? [];
    const value = collectValues(controls)[field] as Held;
    const [control] = controls;
    if (control?.range === true && typeof value === 'string') return value ? value.split('/') : undefined;
    // A switch that is off asks nothing.
    return value === false ? undefined : value;
  }

  readonly #handle = (event: Event): void => {
    const path = event.composedPath();
    const [field, controls] = [...this.#byName()].find(([, ones]) => ones.some((one) => path.includes(one))) ?? [];
    const filter = this.filters.find((one) => one.field === field);
    if (field === undefined || !filter) return;
    const isWritten = /^(?:text|search|number)$/.test(String(controls?.[0]?.type));
    if (event.type === 'change') this.#taker.take(filter, this.#read(field));
    else if (isWritten) this.#taker.takeSoon(filter, this.#read(field));
  };

  #byName(): ReadonlyMap<string, readonly Control[]> {
    const groups = new Map<string, readonly Control[]>();
    for (const control of controlsAmong(this.#slot.assignedElements({flatten: true})) as readonly Control[]) {
      const name = nameOf(control);
      groups.set(name, [...(groups.get(name) ?? []), control]);
    }
    return groups;
  }
}

function filterOf(field: string, controls: readonly Control[], language: string): Filter {
  const [control] = controls as [Control];
  const type = typeOf(controls);
  const op = control.dataset['op'];
  const isOp = (text: unknown): text is FilterOp => FILTER_OPS.some((each) => each === text);
  return {
    field,
    type,
    label: labelOf(controls) || humanize(field, language),
    op: isOp(op) ? op : type === 'multiselect' ? 'in' : type === 'text' || type === 'search' ? 'contains' : 'eq',
    options: optionsOf(control),
  };
}

function typeOf(controls: readonly Control[]): FilterType {
  const [control] = controls as [Control];
  if (control.range === true) return 'date-range';
  if (isBox(control)) return isSwitch(control) ? 'boolean' : 'multiselect';
  if (control.multiple === true) return 'multiselect';
  return TYPES[String(control.type)] ?? 'select';
}

function labelOf(controls: readonly Control[]): string {
  const [control] = controls as [Control];
  if (typeof control.label === 'string' && control.label) return control.label;
  if (control.ariaLabel) return control.ariaLabel;
  if (controls.length > 1) return control.closest('fieldset')?.querySelector('legend')?.textContent.trim() ?? '';
  const [label] = [...(control.labels ?? [])];
  // The text of a label around a control is not that of the control's options.
  const texts = [...(label?.childNodes ?? [])].filter((node) => !(node instanceof Element && node.contains(control)));
  return texts
    .map((node) => node.textContent ?? '')
    .join('')
    .trim();
}

function optionsOf({options}: Control): readonly unknown[] {
  if (options instanceof HTMLOptionsCollection) return [...options].map(({label, value}) => [label, value]);
  return Array.isArray(options) ? (options as readonly unknown[]) : [];
}

function write(control: Control, held: Held): void {
  const values = [held ?? []].flat().map((one) => (isRecord(one) ? '' : String(one)));
  if (isSwitch(control)) control.checked = values[0] === 'true';
  else if (isBox(control) || control.type === 'radio') control.checked = values.includes(String(control.value));
  else if (control instanceof HTMLSelectElement && control.multiple)
    for (const option of control.options) option.selected = values.includes(option.value);
  else if (control.range === true) control.value = values.filter(Boolean).length > 1 ? values.join('/') : '';
  else control.value = control.multiple === true ? values : (values[0] ?? '');
}
