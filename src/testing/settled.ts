import type {LitElement} from 'lit';

type Drawn = Partial<Pick<LitElement, 'updateComplete'>>;

const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

/** An element and all that is in it, through open shadow roots. */
function* within(root: Element): Generator<Element> {
  yield root;
  for (const child of root.shadowRoot?.children ?? []) yield* within(child);
  for (const child of root.children) yield* within(child);
}

/** Resolves when an element and every widget in it have drawn what they know now; two frames at least. */
export async function settled(element: Element): Promise<void> {
  for (let round = 0; round < 2; round++) {
    for (const one of within(element)) await (one as Drawn).updateComplete;
    await frame();
  }
}

/** Resolves with what `find` gives as soon as it is truthy; rejects with `words` after `timeout` ms, 2,000 by default. */
export async function until<Found>(
  find: () => Found,
  words = 'Waited in vain.',
  timeout = 2000,
): Promise<NonNullable<Found>> {
  const end = performance.now() + timeout;
  for (let found = find(); ; found = find()) {
    if (found) return found;
    if (performance.now() > end) throw new Error(words);
    await frame();
  }
}
