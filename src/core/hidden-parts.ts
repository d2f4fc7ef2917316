import {parentOf} from './composed-tree.js';

/** Shows one of its parts at a time: tabs, steps. A part says by its slot which one it is. */
export type Parted = HTMLElement & {
  errors?: Readonly<Record<string, number>>;
  readonly updateComplete?: Promise<boolean>;
};

/** Which property names the part in front, by the word that the slot of a part begins with. */
const FRONT = {tab: 'activeTab', panel: 'activeTab', step: 'current'} as const;
const PART = /^(tab|panel|step):(.+)$/s;
const OPENS = 'details, drawer-widget';

interface Part {
  readonly parted: Parted;
  readonly front: string;
  readonly id: string;
}

function partOf(element: Element): Part | undefined {
  const [, kind, id] = PART.exec(element.slot) ?? [];
  const {parentElement: parted} = element;
  return parted && kind && id ? {parted, front: FRONT[kind as keyof typeof FRONT], id} : undefined;
}

function* around(element: Element, end?: Element): Generator<Element> {
  for (let node: Node | null = element; node && node !== end; node = parentOf(node))
    if (node instanceof Element) yield node;
}

/**
 * Shows an element that stands in what is hidden: in a tab, a step, a disclosure or a drawer; the outer ones first, as far
 * as they are in `end`, where that is given.
 */
export async function reveal(element: Element, end?: Element): Promise<void> {
  for (const each of [...around(element, end)].toReversed()) {
    if (each.matches(OPENS)) (each as HTMLDetailsElement).open = true;
    const part = partOf(each);
    const opened = part?.parted ?? (each as Parted);
    if (part) Object.assign(opened, {[part.front]: part.id});
    await opened.updateComplete;
  }
}

/** Says at each tab and step within `end` how many of some controls stand in it. `told` is where something was said. */
export function countInParts(controls: Iterable<Element>, end: Element, told: Set<Parted>): void {
  const counts = new Map<Parted, Map<string, number>>();
  for (const control of controls) {
    for (const each of around(control, end)) {
      const {parted, id} = partOf(each) ?? {};
      if (!parted || id === undefined) continue;
      const own = counts.get(parted) ?? new Map<string, number>();
      counts.set(parted, own.set(id, (own.get(id) ?? 0) + 1));
    }
  }
  for (const parted of new Set([...told, ...counts.keys()])) tell(parted, counts.get(parted), told);
}

function tell(parted: Parted, counts: ReadonlyMap<string, number> | undefined, told: Set<Parted>): void {
  const errors = counts && Object.fromEntries(counts);
  // What says the same again would be drawn again.
  if (JSON.stringify(errors) !== JSON.stringify(parted.errors)) parted.errors = errors;
  if (counts) told.add(parted);
  else told.delete(parted);
}
