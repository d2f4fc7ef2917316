import {sendKeys} from '@web/test-runner-commands';
import type {TreeWidget} from './tree-widget.js';

/** The rows of a tree that are drawn, those of states too. */
export const rowElements = (tree: Element): HTMLElement[] => [
  ...(tree.shadowRoot?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? []),
];

const textOf = (row: HTMLElement): string =>
  [...row.querySelectorAll('[part~="label"], .label, .badge')]
    .map((part) => part.textContent?.replace(/\s+/g, ' ').trim())
    .join(' ');

/** What the rows read, set in by dots as deep as they are. */
export const linesOf = (tree: Element): string[] =>
  rowElements(tree).map((row) => '.'.repeat(Number(row.ariaLevel) - 1) + textOf(row));

/** The row of a text. */
export function rowOf(tree: Element, text: string): HTMLElement {
  const row = rowElements(tree).find((each) => textOf(each) === text);
  if (!row) throw new Error(`There is no row “${text}” among ${linesOf(tree).join(', ')}`);
  return row;
}

/** What the row that has the focus reads; undefined where none has it. */
export function focusedText(tree: TreeWidget): string | undefined {
  const active = tree.shadowRoot?.activeElement;
  return active instanceof HTMLElement && active.getAttribute('role') === 'treeitem' ? textOf(active) : undefined;
}

/** A few branches, two levels deep. */
export const GROCERIES = [
  {
    id: 'fruit',
    label: 'Fruit',
    items: [
      {id: 'apple', label: 'Apples', badge: 12},
      {id: 'pear', label: 'Pears'},
    ],
  },
  {id: 'bread', label: 'Bread', items: [{id: 'rye', label: 'Rye', items: [{id: 'dark', label: 'Dark rye'}]}]},
  {id: 'milk', label: 'Milk'},
];

// Its driver holds no key down.
const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);

async function stroke(element: TreeWidget, text: string): Promise<void> {
  const [key = '', modifier] = text.split('+').toReversed();
  if (modifier && isWebKit) {
    const held = {ctrlKey: modifier === 'Control', shiftKey: modifier === 'Shift'};
    const options = {key, bubbles: true, composed: true, cancelable: true, ...held};
    element.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', options));
    return;
  }
  if (modifier) await sendKeys({down: modifier});
  await sendKeys({press: key});
  if (modifier) await sendKeys({up: modifier});
}

/** Presses keys one after another, such as `ArrowDown` and `Control+x`. */
export async function press(element: TreeWidget, ...strokes: string[]): Promise<void> {
  for (const each of strokes) {
    await stroke(element, each);
    await element.updateComplete;
  }
}
