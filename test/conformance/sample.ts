import '../../src/testing/preload.js';
import '../../src/widgets/navigation/page-header/page-stats.js';
import {inside} from './look.js';
import {wantsData} from '../../src/core/wants-data.js';
import type {WidgetElement} from '../../src/core/widget-element.js';

type Class = typeof WidgetElement;

const fragments = new Map<string, Promise<Document>>();

// The fragment is parsed and adopted node by node: nothing of it runs, and no string becomes markup of this page.
async function fetchFragment(tag: string): Promise<Document> {
  const response = await fetch(`/demo/widgets/${tag}.html`);
  if (!response.ok) throw new Error(`demo/widgets/${tag}.html is missing`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function fragmentOf(tag: string): Promise<Document> {
  let fragment = fragments.get(tag);
  if (!fragment) fragments.set(tag, (fragment = fetchFragment(tag)));
  return fragment;
}

/** What opens above the page and draws nothing, or next to nothing, while it is closed: it is looked at open. */
const OPENED: readonly string[] = [
  'form-modal-widget',
  'confirm-dialog-widget',
  'drawer-widget',
  'modal-widget',
  'popover-widget',
  'tooltip-widget',
];

/** The first, plain, dumb example of a widget's demo page. */
export async function sampleOf(tag: string): Promise<WidgetElement> {
  const found = (await fragmentOf(tag)).querySelector(tag);
  if (!found) throw new Error(`demo/widgets/${tag}.html has no <${tag}>`);
  const sample = document.importNode(found, true) as WidgetElement;
  if (OPENED.includes(tag)) sample.setAttribute('open', '');
  return sample;
}

/** Every example of a widget's demo page that needs no server, each as what stands at its top. */
export async function examplesOf(tag: string): Promise<readonly Element[]> {
  const {body} = await fragmentOf(tag);
  const needsServer = (node: Element): boolean =>
    node.matches('[data-source]') || node.querySelector('[data-source]') !== null;
  return [...body.children].filter((node) => !needsServer(node)).map((node) => document.importNode(node, true));
}

/** Puts an element on the page, with text around it, and waits until it is drawn. */
export async function mount<Element extends HTMLElement>(element: Element, place: HTMLElement): Promise<Element> {
  place.replaceChildren(element);
  await atRest(element);
  return element;
}

/** Resolves when the element has drawn, and what it loads on first use is there. */
export async function settled(element: HTMLElement): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await (element as Partial<WidgetElement>).updateComplete;
    await new Promise((done) => requestAnimationFrame(done));
  }
}

/** How often parts may bring further parts until they are taken for ones that wait on purpose. */
const MOST_ROUNDS = 20;

/** Resolves when every widget in an element has drawn too, and none of them reads: one may be made of many others. */
export async function atRest(element: HTMLElement): Promise<void> {
  let drawn = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    await settled(element);
    const parts = [...inside(element)].filter((part) => part !== element && 'updateComplete' in part);
    for (const part of parts as Partial<WidgetElement>[]) await part.updateComplete;
    if (drawn === parts.length && !parts.some(isReading)) return;
    drawn = parts.length;
  }
}

const isReading = (part: Partial<WidgetElement>): boolean =>
  wantsData(part) && [undefined, 'loading'].includes(part.dataController?.state);

/** The data of a dumb widget as a server would send it: every property that data may fill, where the author set it. */
export function recordOf(element: WidgetElement): Readonly<Record<string, unknown>> {
  const {accepts, list, value} = (element.constructor as Class).data;
  const properties = element as unknown as Record<string, unknown>;
  const names = new Set([...accepts, ...(list ? [list] : []), ...(value ? [value] : [])]);
  const record: Record<string, unknown> = {};
  for (const name of names)
    if (properties[name] !== undefined && properties[name] !== '') record[name] = properties[name];
  return record;
}

/** The attribute that fills a property. */
function attributeOf(element: WidgetElement, name: string): string {
  const attribute = (element.constructor as Class).elementProperties.get(name)?.attribute;
  return typeof attribute === 'string' ? attribute : name.toLowerCase();
}

/** The same element with its data taken off, for a source to fill. */
export function withoutData(element: WidgetElement): WidgetElement {
  const copy = element.cloneNode(true) as WidgetElement;
  const {accepts, list, value} = (element.constructor as Class).data;
  for (const name of [...accepts, list, value]) if (name) copy.removeAttribute(attributeOf(element, name));
  for (const script of copy.querySelectorAll(':scope > script[type="application/json"]')) script.remove();
  return copy;
}
