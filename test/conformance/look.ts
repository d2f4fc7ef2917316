import {axTree, hasAxTree} from './ax-tree.js';

const SEEN = [
  'display',
  'position',
  'visibility',
  'opacity',
  'color',
  'background-color',
  'background-image',
  'border-top-color',
  'border-top-width',
  'border-top-left-radius',
  'box-shadow',
  'outline-style',
  'font-size',
  'font-weight',
  'text-align',
  'text-overflow',
  'white-space',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'margin-top',
  'margin-right',
  'margin-bottom',
  'margin-left',
  'grid-column-start',
  'grid-template-columns',
  'flex-direction',
  'flex-wrap',
  'column-gap',
  'align-items',
  'justify-content',
  'animation-name',
  'transition-property',
  'color-scheme',
  'clip-path',
  'inline-size',
  'block-size',
  'max-inline-size',
  'object-fit',
  'stroke-dasharray',
] as const;

function styleOf(element: Element): string {
  const style = getComputedStyle(element);
  return SEEN.map((name) => style.getPropertyValue(name)).join('|');
}

// Lit's markers are bookkeeping and nothing that anybody sees.
const htmlOf = (root: ShadowRoot | Element): string => root.innerHTML.replace(/<!--.*?-->/gs, '');

/** An element and every element in it, shadow roots included. */
export function* inside(element: Element): Generator<Element> {
  yield element;
  for (const child of element.shadowRoot?.children ?? []) yield* inside(child);
  for (const child of element.children) yield* inside(child);
}

/** Everything of an element that somebody sees, part by part: its markup, its styles and its pictures. */
function* partsOf(element: Element): Generator<string> {
  for (const one of inside(element)) {
    yield styleOf(one);
    if (one.shadowRoot) yield htmlOf(one.shadowRoot);
    if (one instanceof HTMLCanvasElement && one.width > 0) yield one.toDataURL();
  }
}

/** Everything of an element that somebody sees. */
export const lookOf = (element: Element): readonly string[] => [...partsOf(element)];

/** Whether an element looks as it did; the first difference is the answer. */
export function looksAs(element: Element, look: readonly string[]): boolean {
  let count = 0;
  for (const part of partsOf(element)) if (part !== look[count++]) return false;
  return count === look.length;
}

/** Everything of an element that somebody hears: the accessibility tree of the place that it stands in. */
export const soundOf = async ({parentElement}: Element): Promise<string> =>
  hasAxTree && parentElement ? (await axTree(parentElement)).join('\n') : '';

/** Resolves when all that comes in slowly has come: half faded in, a text has no contrast. */
export async function arrived(place: Element): Promise<void> {
  const moving = [...inside(place)].flatMap((element) => element.getAnimations());
  // What moves as somebody scrolls does not pass by itself.
  const passing = moving.filter(
    ({effect, timeline}) => timeline === document.timeline && effect?.getComputedTiming().endTime !== Infinity,
  );
  await Promise.all(passing.map(({finished}) => finished.catch(() => undefined)));
}
