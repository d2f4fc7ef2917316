import {isRecord} from '../../../data/is-record.js';
import type {LayoutItem} from '../metadata/resource-metadata.js';
import type {ReadyField} from '../metadata/ready-resource.js';
import {element, type MarkupElement} from './markup.js';

/** Draws one field, so many of twelve columns wide. */
type DrawField = (field: ReadyField, span: number, first: boolean) => MarkupElement;

interface Drawing {
  readonly fields: ReadonlyMap<string, ReadyField>;
  readonly draw: DrawField;
  /** What tabs are called by a screen reader. */
  readonly label: string;
  drawn: number;
}

const DEEPEST = 6;

function namesOf(item: LayoutItem): readonly string[] | undefined {
  if (typeof item === 'string') return [item];
  if (Array.isArray(item)) return item as readonly string[];
  const {inline} = item as {inline?: unknown};
  return Array.isArray(inline) ? (inline as readonly string[]) : undefined;
}

function rowOf(names: readonly string[], drawing: Drawing): readonly MarkupElement[] {
  const fields = names.flatMap((name) => drawing.fields.get(name) ?? []);
  const span = Math.max(3, Math.floor(12 / Math.max(1, fields.length)));
  return fields.map((field) => drawing.draw(field, span, drawing.drawn++ === 0));
}

const grid = (children: readonly MarkupElement[], attributes: Readonly<Record<string, string>> = {}): MarkupElement =>
  element('grid-widget', {...attributes, columns: 12, gap: 4}, children);

/** Rows that follow each other share one grid; sections and tabs stand between them. */
function blocksOf(items: readonly LayoutItem[], drawing: Drawing, depth: number): readonly MarkupElement[] {
  const blocks: MarkupElement[] = [];
  let open: MarkupElement[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(grid(open));
    open = [];
  };
  for (const item of items) {
    const names = namesOf(item);
    if (names) open.push(...rowOf(names, drawing));
    else if (isRecord(item) && depth < DEEPEST) {
      close();
      blocks.push(...nested(item as Exclude<LayoutItem, string | readonly string[]>, drawing, depth + 1));
    }
  }
  close();
  return blocks;
}

function nested(item: object, drawing: Drawing, depth: number): readonly MarkupElement[] {
  if ('section' in item && 'items' in item) {
    const blocks = blocksOf(listOf(item.items), drawing, depth);
    return [element('section-widget', {heading: String(item.section), 'heading-level': 3}, blocks)];
  }
  if (!('tabs' in item)) return [];
  const panels = listOf(item.tabs).flatMap((tab, index) => (isRecord(tab) ? panelOf(tab, index, drawing, depth) : []));
  return [element('tabs-widget', {'aria-label': drawing.label}, panels)];
}

function panelOf(tab: object, index: number, drawing: Drawing, depth: number): MarkupElement {
  const {label = index + 1, items} = tab as {label?: unknown; items?: unknown};
  const blocks = blocksOf(listOf(items), drawing, depth);
  const attributes = {slot: `tab:${slug(String(label), index)}`, label: String(label)};
  const [only] = blocks;
  if (blocks.length === 1 && only?.tag === 'grid-widget') return grid(only.children as MarkupElement[], attributes);
  return element('stack-widget', {...attributes, gap: 4}, blocks);
}

const listOf = (value: unknown): readonly LayoutItem[] => (Array.isArray(value) ? (value as LayoutItem[]) : []);

const slug = (label: string, index: number): string =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || `tab-${index + 1}`;

/** A layout as markup: fields side by side in a grid, sections, tabs. Names that are no field are left out. */
export function layoutMarkup(
  items: readonly LayoutItem[],
  fields: ReadonlyMap<string, ReadyField>,
  draw: DrawField,
  label: string,
): readonly MarkupElement[] {
  return blocksOf(items, {fields, draw, label, drawn: 0}, 0);
}
