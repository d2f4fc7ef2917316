import {createContext} from '@lit/context';

/** Something that fills holes: a form's values, a row, a list's item, the page, its address. */
export interface Scope {
  readonly kind: 'form' | 'row' | 'item' | 'page' | 'url' | (string & {});
  /** The scope around this one; the page's own are asked last. */
  readonly parent?: Scope;
  /** The value at a path below this scope; undefined when there is none. */
  get(path: string): unknown;
  /** Calls `fn` when the value at a path may have changed. Gives the function that stops it. */
  subscribe(path: string, fn: () => void): () => void;
}

// A registered symbol, so that two copies of the library on one page agree.
export const scopeContext = createContext<Scope | undefined>(Symbol.for('total-widgets/scope'));

/** Variables of the page: dashboard variables, its time range, filters of a group. One for the page. */
export class PageScope implements Scope {
  readonly kind = 'page';
  readonly #values = new Map<string, unknown>();
  readonly #listeners = new Map<string, Set<() => void>>();

  get(path: string): unknown {
    const [name, ...rest] = path.split('.');
    return rest.reduce<unknown>(own, this.#values.get(name!));
  }

  /** Sets a variable and tells who uses it; undefined removes it. */
  set(name: string, value: unknown): void {
    if (Object.is(this.#values.get(name), value)) return;
    if (value === undefined) this.#values.delete(name);
    else this.#values.set(name, value);
    for (const fn of [...(this.#listeners.get(name) ?? [])]) fn();
  }

  subscribe(path: string, fn: () => void): () => void {
    const name = path.split('.')[0]!;
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    const listener = () => fn();
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(name) === listeners) this.#listeners.delete(name);
    };
  }
}

/** The query of the page's address. */
export class UrlScope implements Scope {
  readonly kind = 'url';
  readonly #listeners = new Set<() => void>();
  #unlisten?: () => void;

  get(path: string): unknown {
    const all = new URLSearchParams(globalThis.location?.search ?? '').getAll(path);
    return all.length > 1 ? all : all[0];
  }

  subscribe(path: string, fn: () => void): () => void {
    const before = {text: JSON.stringify(this.get(path))};
    const listener = () => {
      const text = JSON.stringify(this.get(path));
      if (text === before.text) return;
      before.text = text;
      fn();
    };
    this.#listeners.add(listener);
    this.#unlisten ??= listenToAddress(() => this.changed());
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#unlisten?.();
      this.#unlisten = undefined;
    };
  }

  /** Tells that the address changed. Browsers without the Navigation API say nothing when a script changed it. */
  changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function listenToAddress(fn: () => void): () => void {
  const {navigation} = globalThis as {navigation?: EventTarget};
  const bound: [EventTarget, string][] = [
    [globalThis, 'popstate'],
    [globalThis, 'hashchange'],
  ];
  if (navigation) bound.push([navigation, 'currententrychange']);
  for (const [target, type] of bound) target.addEventListener(type, fn);
  return () => bound.forEach(([target, type]) => target.removeEventListener(type, fn));
}

/** The variables of this page. */
export const pageScope = new PageScope();

/** The query of this page's address. */
export const urlScope = new UrlScope();

const BUILT_IN: readonly Scope[] = [pageScope, urlScope];
const KINDS: ReadonlySet<string> = new Set(['form', 'row', 'item', 'page', 'url']);

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

function* around(nearest: Scope | undefined): Iterable<Scope> {
  for (let scope = nearest; scope; scope = scope.parent) yield scope;
  yield* BUILT_IN;
}

/** The scope that a path of a hole names, and the rest of the path in it. */
function split(path: string): {kind?: string; rest: string} {
  const dot = path.indexOf('.');
  const kind = dot > 0 ? path.slice(0, dot) : '';
  return KINDS.has(kind) ? {kind, rest: path.slice(dot + 1)} : {rest: path};
}

/**
 * The value that fills a hole: `form.x` from the nearest scope of that kind, a bare `x` from the nearest scope that has
 * one, the page's variables and address last.
 */
export function lookUp(nearest: Scope | undefined, path: string): unknown {
  const {kind, rest} = split(path);
  for (const scope of around(nearest)) {
    if (kind !== undefined && scope.kind !== kind) continue;
    const value = scope.get(rest);
    if (kind !== undefined || value !== undefined) return value;
  }
  return undefined;
}

/** Calls `fn` when what fills the hole may have changed; gives the function that stops it. */
export function watchPath(nearest: Scope | undefined, path: string, fn: () => void): () => void {
  const {kind, rest} = split(path);
  const named = [...around(nearest)].filter((scope) => kind === undefined || scope.kind === kind);
  // Of a named kind only the nearest one counts; for a bare name a nearer scope may get it later.
  const stops = (kind === undefined ? named : named.slice(0, 1)).map((scope) => scope.subscribe(rest, fn));
  return () => stops.forEach((stop) => stop());
}
