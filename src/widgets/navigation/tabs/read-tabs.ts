import {LABELS, textField} from '../../../core/record-fields.js';
import {isRecord} from '../../../data/is-record.js';

/** One tab, as a page author writes it; a text alone is its label. */
export interface TabsItem {
  /** The name of the tab in `active-tab`, in slots and in events; its place, from 1, by default. */
  readonly id?: string | number;
  /** What stands on the tab; `title`, `name` and `text` are read as well. */
  readonly label?: string;
  /** An icon's name; none by default. */
  readonly icon?: string;
  /** A word or a count beside the label; none by default. */
  readonly badge?: string | number;
  /** How many errors there are in its panel; none by default. */
  readonly errors?: number;
  /** Switched off, which leaves it in the row; false by default. */
  readonly disabled?: boolean;
  /** Can be closed by a reader; false by default. */
  readonly closable?: boolean;
}

/** A tab that can be drawn. */
export interface ReadyTab {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly badge: string;
  readonly errors: number;
  readonly isOff: boolean;
  readonly isClosable: boolean;
}

const SLOT = /^(?:tab|panel):(.+)$/s;

/** The id of the tab that an element is the panel of; undefined for one that is none. */
export const tabOf = (panel: Element): string | undefined => SLOT.exec(panel.slot)?.[1];

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function ofItem(item: unknown, index: number): ReadyTab {
  const place = String(index + 1);
  const record: Readonly<Record<string, unknown>> = isRecord(item) ? item : {label: item};
  const {id, icon, badge, errors, disabled, closable} = record;
  return {
    id: textOf(id) || place,
    label: textField(record, [...LABELS, 'id']) ?? place,
    icon: textOf(icon),
    badge: textOf(badge),
    errors: Math.max(0, Number(errors) || 0),
    isOff: disabled === true,
    isClosable: closable === true,
  };
}

const isOn = (element: Element, name: string): boolean =>
  element.hasAttribute(name) && element.getAttribute(name) !== 'false';

function ofPanel(panel: Element, id: string): ReadyTab {
  const attribute = (name: string): string => panel.getAttribute(name) ?? '';
  return {
    id,
    label: attribute('label') || id,
    icon: attribute('icon'),
    badge: attribute('badge'),
    errors: Math.max(0, Number(attribute('errors')) || 0),
    isOff: isOn(panel, 'disabled'),
    isClosable: isOn(panel, 'closable'),
  };
}

/** The tabs of a list, then those of panels that the list does not name; each id once. */
export function readTabs(items: readonly unknown[], panels: Iterable<Element>): readonly ReadyTab[] {
  const tabs = new Map<string, ReadyTab>();
  const add = (tab: ReadyTab): void => {
    if (!tabs.has(tab.id)) tabs.set(tab.id, tab);
  };
  items.filter((item) => item !== null && item !== undefined).forEach((item, index) => add(ofItem(item, index)));
  for (const panel of panels) {
    const id = tabOf(panel);
    if (id !== undefined && !(panel as HTMLElement).hidden) add(ofPanel(panel, id));
  }
  return [...tabs.values()];
}
