import type {CardNode} from './card-node.js';

/** What the focus needs to know of the cards on the page. */
export interface FocusPlaces {
  readonly focused: CardNode | undefined;
  nodeOf(key: string): CardNode | undefined;
  /** The keys of a column in the model as it is now. */
  keysOf(columnId: string): readonly string[];
  sectionOf(columnId: string): HTMLElement | null;
  /** Brings a card onto the page. */
  fetch(key: string): CardNode | undefined;
}

/** Where the focus was before the cards changed. */
interface HeldCard {
  readonly key: string;
  readonly name: string;
  readonly active: HTMLElement;
  /** The kind of the control that had it. */
  readonly kind: string;
  readonly columnId: string;
  /** The cards around it on the page, the nearest first: those after it, then those before. */
  readonly others: readonly string[];
}

const KINDS = ['handle', 'more', 'lead'];

/** The kind of a control of a card; empty for one of the author's. */
export const kindOf = (control: Element): string => KINDS.find((kind) => control.classList.contains(kind)) ?? '';

/** Notes where the focus is before cards change; undefined where it is not in a card. */
export function holdCard(root: ShadowRoot, places: FocusPlaces): HeldCard | undefined {
  const {activeElement: active} = root;
  const node = places.focused;
  const list = node?.element.parentElement;
  if (!(active instanceof HTMLElement) || !node || !list) return undefined;
  const keys = [...list.children].map((slot) => (slot as HTMLElement).dataset['key'] ?? '');
  const at = keys.indexOf(node.key);
  const name = node.element.querySelector('[part~="title"]')?.textContent?.trim() || node.control('handle')?.ariaLabel;
  return {
    ...{key: node.key, active, kind: kindOf(active), name: name ?? ''},
    columnId: list.dataset['column'] ?? '',
    others: [...keys.slice(at + 1), ...keys.slice(0, at).reverse()],
  };
}

/**
 * Gives the focus back where a change took it: to the same control of the same card, wherever that is now; where the card
 * is gone, to the next card of its column, else to the one before, else to the column. `lost` is told the name of one
 * that is gone.
 */
export function restoreCard(held: HeldCard | undefined, places: FocusPlaces, lost: (name: string) => void): void {
  if (!held) return;
  const {key, active, kind, columnId} = held;
  const own = places.nodeOf(key);
  if (own) {
    const {activeElement} = active.getRootNode() as ShadowRoot;
    if (active.isConnected && activeElement === active) return;
    const target = active.isConnected ? active : (kind && own.control(kind)) || firstControl(own);
    (target || undefined)?.focus({preventScroll: true});
    return;
  }
  const present = new Set(places.keysOf(columnId));
  const next = held.others.find((other) => present.has(other)) ?? places.keysOf(columnId)[0];
  const node = next === undefined ? undefined : places.fetch(next);
  const target = node && ((kind && node.control(kind)) || firstControl(node));
  focusOn(target || places.sectionOf(columnId));
  lost(held.name);
}

const firstControl = (node: CardNode): HTMLElement | null =>
  node.control('lead') ?? node.control('handle') ?? node.element.querySelector<HTMLElement>('button, a[href], input');

function focusOn(element: HTMLElement | null): void {
  if (!element) return;
  element.focus({preventScroll: true});
  if (element.matches(':focus')) return;
  element.tabIndex = -1;
  element.focus({preventScroll: true});
}
