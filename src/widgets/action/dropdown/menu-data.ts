import {html, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {keyedItems} from '../../../core/keyed-items.js';
import {LABELS, textField} from '../../../core/record-fields.js';
import type {JsonRecord} from '../../../data/types.js';

/** One entry of a menu as data: an item, the heading of a group, or a line. */
export interface DropdownItem {
  /** The text; `title`, `name` and `text` are read as well. */
  readonly label?: string;
  /** What it stands for in `item-select`; its text by default. */
  readonly value?: string;
  /** An icon's name. */
  readonly icon?: string;
  /** What is run: `action:publish`, `form:edit`, `show-modal@id`, `/path` or a bare name. */
  readonly action?: string;
  /** The record that the action is about; that of the menu by default. */
  readonly record?: JsonRecord;
  /** A question asked before; `true` is one that names the action. */
  readonly confirm?: string | boolean;
  /** It destroys something. */
  readonly danger?: boolean;
  /** It can't be chosen. */
  readonly disabled?: boolean;
  /** `checkbox` or `radio` make it a choice. */
  readonly type?: 'item' | 'checkbox' | 'radio' | 'divider';
  /** Whether the choice is made. */
  readonly checked?: boolean;
  /** An address to go to. */
  readonly href?: string;
  /** A page of this app to go to. */
  readonly navigate?: string;
  /** The keys that do the same, such as `⌘C`. */
  readonly shortcut?: string;
  /** The name of the group whose entries are in `items`. */
  readonly group?: string;
  /** The name of a group whose entries follow, up to the next heading or line. */
  readonly heading?: string;
  /** A line between entries. */
  readonly divider?: boolean;
  /** The entries of the menu that it opens, or of its group. */
  readonly items?: readonly DropdownItem[];
}

/** An entry as data may hold it, in the form that is drawn. */
function entryOf(entry: unknown): DropdownItem {
  if (entry === '-') return {type: 'divider'};
  if (typeof entry !== 'object' || entry === null) return {label: String(entry)};
  const label = textField(entry, LABELS);
  return label === undefined ? entry : {...entry, label};
}

const isLine = ({divider, type}: DropdownItem): boolean => divider === true || type === 'divider';

/** Puts what follows a heading into a group of that name. */
function grouped(entries: readonly DropdownItem[]): readonly DropdownItem[] {
  const result: DropdownItem[] = [];
  let group: {items: DropdownItem[]} | undefined;
  for (const entry of entries) {
    if (entry.heading !== undefined && !entry.items) {
      group = {items: []};
      result.push({group: entry.heading, ...group});
    } else if (group && !isLine(entry) && entry.group === undefined) group.items.push(entry);
    else {
      group = undefined;
      result.push(entry.heading === undefined ? entry : {...entry, group: entry.heading});
    }
  }
  return result;
}

const typeOf = (entry: DropdownItem): string | undefined =>
  isLine(entry) ? 'divider' : entry.group === undefined ? entry.type : 'group';

/** The entries of a menu as elements; those without an `id` or `value` are known by their place. */
export function menuEntries(entries: readonly unknown[]): unknown {
  const keyed = keyedItems(grouped(entries.map(entryOf)));
  return repeat(
    keyed,
    ({key}) => key,
    ({item}) => renderEntry(item as DropdownItem),
  );
}

function renderEntry(entry: DropdownItem): TemplateResult {
  return html`<dropdown-item-widget
    part="item"
    .type=${typeOf(entry)}
    .label=${entry.group ?? entry.label}
    .value=${entry.value}
    .icon=${entry.icon}
    .action=${entry.action}
    .record=${entry.record}
    .confirm=${entry.confirm}
    .danger=${entry.danger}
    .disabled=${entry.disabled === true}
    .checked=${entry.checked}
    .href=${entry.href}
    .navigate=${entry.navigate}
    .shortcut=${entry.shortcut}
    .items=${entry.items}
  ></dropdown-item-widget>`;
}
