import {settled} from './settled.js';

/** Where and how something is put on the page. */
export interface MountOptions {
  /** What it stands in, such as a mock provider; a place of its own in the body by default. */
  readonly within?: Element;
}

const mounted = new Set<Element>();

// The markup of a test is parsed and adopted node by node, so that a page with Trusted Types takes it too.
function elementOf(markup: string): Element {
  const {body} = new DOMParser().parseFromString(markup, 'text/html');
  const element = body.firstElementChild;
  if (!element) throw new Error(`There is no element in: ${markup}`);
  return document.importNode(element, true);
}

/**
 * Puts an element on the page, from its HTML or as it is, waits until it and the widgets in it are drawn, and gives it.
 * `cleanUp` takes it away again. Markup without an element rejects.
 */
export async function mount<Mounted extends Element = HTMLElement>(
  markup: string | Mounted,
  {within}: MountOptions = {},
): Promise<Mounted> {
  const element = typeof markup === 'string' ? (elementOf(markup) as Mounted) : markup;
  if (within) {
    within.append(element);
    if (!within.isConnected) document.body.append(within);
    mounted.add(within);
  } else document.body.append(element);
  mounted.add(element);
  await settled(element);
  return element;
}

/** Takes all that was mounted off the page; for `afterEach`. */
export function cleanUp(): void {
  for (const element of mounted) element.remove();
  mounted.clear();
}
