import type {FormMember} from '../../../core/form-link.js';
import type {FormEngine} from '../../../form/form-engine.js';
import {nameOf, pathOf} from '../../../form/names.js';
import {UNION_TYPE} from '../../../form/specials.js';

type Joinable = Element & {readonly formMember?: FormMember};

/** The names as the author wrote them, which say nothing of the row. */
const written = new WeakMap<Element, Readonly<Record<string, string>>>();

/** What of a row belongs to its kind. */
const parts = new WeakMap<HTMLElement, readonly ChildNode[]>();

const NAMES = ['field', 'name'] as const;

function namesOf(element: Element): Readonly<Record<string, string>> {
  const known = written.get(element);
  if (known) return known;
  const own = NAMES.filter((name) => element.hasAttribute(name)).map((name) => [
    name,
    element.getAttribute(name) ?? '',
  ]);
  const names = Object.fromEntries(own) as Record<string, string>;
  written.set(element, names);
  return names;
}

/** Gives the controls in a row the names that belong to its place: `street` becomes `addresses[0][street]`. */
export function nameControls(row: Element, list: string, place: number): void {
  const above = pathOf(list) ?? [];
  for (const element of row.querySelectorAll('[field], [name]')) {
    // A row of a list in this row is named by its own list.
    if (element.localName === 'slot' || element.closest('[data-row]') !== row) continue;
    for (const [attribute, name] of Object.entries(namesOf(element))) {
      const own = pathOf(name);
      if (own) element.setAttribute(attribute, nameOf([...above, String(place), ...own]));
    }
  }
}

/** The templates of a list of rows: what each row has, and what it has by its kind. */
export class RowTemplates {
  readonly #host: Element;

  constructor(host: Element) {
    this.#host = host;
  }

  /** The kinds of a union, with their labels, in the order of the page; none where rows are all alike. */
  get kinds(): readonly {readonly kind: string; readonly label: string}[] {
    return this.#all.flatMap(({dataset}) => {
      const kind = dataset['union'];
      return kind === undefined ? [] : [{kind, label: dataset['label'] ?? kind.replaceAll('_', ' ')}];
    });
  }

  get #all(): readonly HTMLTemplateElement[] {
    return [...this.#host.children].filter((child) => child instanceof HTMLTemplateElement);
  }

  /** A row as it stands in the page, with what its kind has. */
  make(slot: string): HTMLElement {
    const row = this.#host.ownerDocument.createElement('div');
    row.slot = slot;
    row.dataset['row'] = '';
    for (const template of this.#all) if (template.dataset['union'] === undefined) row.append(copyOf(template));
    return row;
  }

  /** Puts what a kind has in place of what another had. What is filled in is known by its name and comes again. */
  showKind(row: HTMLElement, kind: unknown): void {
    if (this.kinds.length === 0 || row.dataset['row'] === String(kind)) return;
    row.dataset['row'] = String(kind);
    for (const node of parts.get(row) ?? []) node.remove();
    // One without a kind is what all rows have.
    const template = this.#all.find(({dataset}) => dataset['union'] !== undefined && dataset['union'] === kind);
    const content = template && copyOf(template);
    parts.set(row, [...(content?.childNodes ?? [])]);
    if (content) row.append(content);
  }
}

// What a framework appended to the template element itself counts as its content.
function copyOf(template: HTMLTemplateElement): DocumentFragment {
  const page = template.ownerDocument;
  if (template.content.hasChildNodes()) return page.importNode(template.content, true);
  const copy = page.createDocumentFragment();
  for (const node of template.childNodes) copy.append(node.cloneNode(true));
  return copy;
}

// What is on or off has its value whether it is on or not.
const defaultOf = (control: Element): string | undefined =>
  'checked' in control ? undefined : (control.getAttribute('value') ?? undefined);

/** Fills the controls of a row from its record; what that does not say is as the template has it, and `seeds` it. */
export function fillControls(row: HTMLElement, record: unknown, seeds: (name: string, value: string) => void): void {
  const values = (record ?? {}) as Readonly<Record<string, unknown>>;
  for (const element of row.querySelectorAll<Joinable>('[field], [name]')) {
    const name = written.get(element)?.['field'] ?? written.get(element)?.['name'];
    if (name === undefined || element.closest('[data-row]') !== row) continue;
    const isGiven = Object.hasOwn(values, name);
    const own = isGiven ? undefined : defaultOf(element);
    element.formMember?.take(isGiven ? values[name] : own);
    if (own !== undefined) seeds(element.getAttribute('field') ?? element.getAttribute('name') ?? '', own);
  }
}

/** The kind of a record of a union. */
export const kindOf = (record: unknown): unknown => (record as Record<string, unknown> | undefined)?.[UNION_TYPE];

/** The rows of a list in their order, each with its kind, as a text that differs where they do. */
export const rowsIn = (engine: FormEngine, list: string): string => {
  const records = engine.rowsOf(list);
  return engine
    .keysOf(list)
    .map((key, place) => `${key} ${String(kindOf(records[place]))}`)
    .join();
};

/** The slot of a row, by its key. */
export const slotOf = (key: string): string => `row-${key.slice(1)}`;

/** Where a new row begins to be filled in. */
export const firstControl = (row: HTMLElement | undefined): HTMLElement | null =>
  row?.querySelector<HTMLElement>('[field], [name]') ?? null;
