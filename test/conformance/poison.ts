import {inside} from './look.js';
import {withoutData} from './sample.js';
import type {Documented, ElementEntry} from './manifest.js';
import type {WidgetElement} from '../../src/core/widget-element.js';

/** Elements that run, load or restyle something by being there. */
const LIVE_ELEMENTS =
  'script, iframe, frame, object, embed, applet, base, meta, link, portal, fencedframe, animate, set';
const URL_ATTRIBUTES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'poster', 'data', 'background', 'srcdoc'];
/** What an address may begin with where a page is led or a picture is loaded. */
const SAFE = /^(?:https?:|mailto:|tel:|blob:|data:image\/)/;

/** A value of the sample with a text in place of everything in it, and a key more. */
export function poisoned(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((member: unknown) => poisoned(member, text));
  if (typeof value !== 'object' || value === null) return text;
  const entries = Object.entries(value).map(([key, member]) => [key, poisoned(member, text)] as const);
  return {...Object.fromEntries(entries), [text]: text};
}

/** The attributes that take a text or a thing that could mean anything, and that data does not fill. */
export function textAttributes({attributes = []}: ElementEntry, filled: readonly string[]): readonly string[] {
  // What is a source is a source: it has a grammar and tests of its own. The address of a page is what an author says.
  const isLeft = ({name, fieldName}: Documented): boolean =>
    /source$|^(?:stream|subscribe|load|theme|debug-mode|data-path|data-map|command|commandfor|filter-group)$/.test(
      name,
    ) || filled.includes(fieldName ?? name);
  return attributes
    .filter((one) => !isLeft(one) && /string|unknown|object|\[\]/.test(one.type?.text ?? 'string'))
    .map(({name}) => name);
}

/** What an element holds that it must not, in words; empty where all is well. `known` are elements that were there before. */
export function harmIn(widget: Element, known: ReadonlySet<Element> = new Set()): readonly string[] {
  const found: string[] = [];
  for (const element of inside(widget)) {
    if (!known.has(element) && element.matches(LIVE_ELEMENTS)) found.push(`<${element.localName}>`);
    for (const {name, value} of element.attributes) {
      // `only` is no listener: none of HTML's events is called so.
      if (name.startsWith('on') && name !== 'only') found.push(`<${element.localName} ${name}>`);
      if (element !== widget && URL_ATTRIBUTES.includes(name) && !isSafe(value))
        found.push(`${name}=${value.slice(0, 60)}`);
    }
  }
  return found;
}

function isSafe(address: string): boolean {
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : undefined;
  return url === undefined || SAFE.test(url.href);
}

/** All text of an element as somebody reads it, white space folded. */
export function readable(widget: Element): string {
  const texts: string[] = [];
  for (const element of inside(widget))
    for (const node of element.childNodes) if (node instanceof Text) texts.push(node.data);
  return texts.join(' ').replace(/\s+/g, ' ');
}

/** The sample without its data, ready for a source. */
export const bare = (sample: WidgetElement): WidgetElement => withoutData(sample);

/** Everything that the page says, does or asks for meanwhile. */
export class Witness {
  readonly errors: string[] = [];
  readonly warnings: string[] = [];
  readonly requests: string[] = [];
  readonly #restore: () => void;

  constructor() {
    const {error, warn} = console;
    const {fetch} = globalThis;
    const thrown = (event: ErrorEvent | PromiseRejectionEvent): void =>
      void this.errors.push(String('reason' in event ? event.reason : event.message));
    console.error = (...parts: unknown[]) => void this.errors.push(parts.join(' '));
    console.warn = (...parts: unknown[]) => void this.warnings.push(parts.join(' '));
    globalThis.fetch = (input, init) => {
      this.requests.push(String(input instanceof Request ? input.url : input));
      return fetch(input, init);
    };
    addEventListener('error', thrown);
    addEventListener('unhandledrejection', thrown);
    this.#restore = () => {
      Object.assign(console, {error, warn});
      globalThis.fetch = fetch;
      removeEventListener('error', thrown);
      removeEventListener('unhandledrejection', thrown);
    };
  }

  /** Addresses of other origins that something was asked for. */
  get abroad(): readonly string[] {
    const loaded = performance.getEntriesByType('resource').map(({name}) => name);
    return [...loaded, ...this.requests].filter(
      (address) => URL.canParse(address) && new URL(address).host !== location.host,
    );
  }

  close(): void {
    this.#restore();
  }
}
