import {getIn, isForbiddenKey, parsePointer} from '../../data/paths.js';
import {isNode, own, type Node} from './nodes.js';

/** Fetches and parses what stands at an address. */
export type LoadDocument = (url: string) => Promise<unknown>;

/** No document needs more parts, or a longer chain of references. */
const MOST = 50;
const LONGEST = 40;
/** What holds examples and values, in which `$ref` is only a word. */
const DATA: ReadonlySet<string> = new Set(['example', 'examples', 'default', 'const', 'enum']);
/** What holds places by names of the author's own. */
const MAPS: ReadonlySet<string> = new Set(
  'paths properties patternProperties dependentSchemas $defs definitions schemas parameters responses requestBodies headers'.split(
    ' ',
  ),
);

/**
 * A document and those it refers to, all of one origin. References are followed when they are met, so that one that
 * leads back to itself harms nothing.
 */
export class Documents {
  /** The address of the document itself. */
  readonly url: string;
  readonly #byUrl = new Map<string, unknown>();
  readonly #targets = new WeakMap<object, string>();
  readonly #anchors = new Map<string, unknown>();
  readonly #joined = new WeakMap<object, Node>();
  readonly #waiting = new Set<string>();

  private constructor(url: string) {
    this.url = url;
  }

  /** Loads a document and what it refers to; what is out of reach beside it stays unresolved. */
  static async load(url: string, load: LoadDocument): Promise<Documents> {
    const documents = new Documents(url);
    documents.#take(url, await load(url));
    for (let count = 1; documents.#waiting.size > 0 && count < MOST;) {
      const next = [...documents.#waiting].slice(0, MOST - count);
      documents.#waiting.clear();
      count += next.length;
      const loaded = await Promise.all(next.map((one) => load(one).catch(() => undefined)));
      next.forEach((one, index) => documents.#take(one, loaded[index]));
    }
    return documents;
  }

  /** The document's own top. */
  get root(): Node {
    const root = this.#byUrl.get(this.url);
    return isNode(root) ? root : {};
  }

  /** What a place is, references followed; what stands beside a reference has the last word. Undefined: it leads nowhere. */
  deref(value: unknown): Node | undefined {
    let here = value;
    const met: Node[] = [];
    for (let step = 0; step < LONGEST && isNode(here); step++) {
      const target = this.#targets.get(here);
      if (target === undefined) return met.length > 0 ? this.#join(met, here) : here;
      met.unshift(here);
      here = this.#at(target);
    }
    return undefined;
  }

  #join(met: readonly Node[], end: Node): Node {
    const first = met.at(-1)!;
    const known = this.#joined.get(first);
    if (known) return known;
    const beside = met.flatMap((one) => Object.entries(one).filter(([key]) => key !== '$ref'));
    // One object for one thing, by which a circle is known.
    const whole = beside.length > 0 ? (Object.fromEntries([...Object.entries(end), ...beside]) as Node) : end;
    this.#joined.set(first, whole);
    return whole;
  }

  #at(target: string): unknown {
    if (this.#anchors.has(target)) return this.#anchors.get(target);
    const [url = '', fragment = ''] = target.split('#');
    const parts = parsePointer(decoded(fragment));
    return parts && getIn(this.#byUrl.get(url), parts);
  }

  /** Notes all references of a document, without climbing down into it by calls. */
  #take(url: string, document: unknown): void {
    this.#byUrl.set(url, document);
    const seen = new Set<object>();
    const rest: {value: unknown; isMap: boolean}[] = [{value: document, isMap: false}];
    for (let next = rest.pop(); next; next = rest.pop()) {
      const {value, isMap} = next;
      if (typeof value !== 'object' || value === null || seen.has(value)) continue;
      seen.add(value);
      if (Array.isArray(value)) for (const item of value) rest.push({value: item, isMap: false});
      else this.#note(url, value as Node, isMap, rest);
    }
  }

  #note(url: string, node: Node, isMap: boolean, rest: {value: unknown; isMap: boolean}[]): void {
    const reference = own(node, '$ref');
    const anchor = own(node, '$anchor');
    if (!isMap && typeof reference === 'string') this.#noteReference(url, node, reference);
    if (!isMap && typeof anchor === 'string') this.#anchors.set(`${url}#${anchor}`, node);
    for (const [key, value] of Object.entries(node))
      if (!isForbiddenKey(key) && (isMap || !DATA.has(key))) rest.push({value, isMap: !isMap && MAPS.has(key)});
  }

  #noteReference(url: string, node: Node, reference: string): void {
    if (!URL.canParse(reference, url)) return;
    const target = new URL(reference, url);
    const {hash} = target;
    target.hash = '';
    this.#targets.set(node, target.href + (hash || '#'));
    const isNew = !this.#byUrl.has(target.href);
    if (isNew && target.origin === new URL(this.url).origin) this.#waiting.add(target.href);
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
