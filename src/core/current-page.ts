import type {ReactiveController, ReactiveControllerHost} from 'lit';

export const CURRENT_MATCHES = ['prefix', 'exact'] as const;
/** How a link's address is compared with the page's: `prefix` takes pages below the link's for current, too. */
export type CurrentMatch = (typeof CURRENT_MATCHES)[number];

/** An address as it is compared: places below one another, then what has to be equal. */
interface Place {
  readonly origin: string;
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  /** A fragment that is no route; it is a place in the page. */
  readonly fragment: string;
}

const ROUTE = /^#!?\//;

function segmentsOf(path: string): string[] {
  const parts = path.split('/').filter(Boolean);
  return /^index\.html?$/.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
}

/** A route in the fragment, as `#/users?sort=name`, stands below the path that it belongs to. */
function placeOf({protocol, host, pathname, search, hash}: URL): Place {
  const origin = `${protocol}//${host}`;
  const segments = segmentsOf(pathname);
  if (!ROUTE.test(hash)) return {origin, segments, query: new URLSearchParams(search), fragment: hash};
  const [route = '', inRoute = ''] = hash.split('?', 2);
  const query = new URLSearchParams([...new URLSearchParams(search), ...new URLSearchParams(inRoute)]);
  return {origin, segments: [...segments, '#', ...segmentsOf(route.slice(1))], query, fragment: ''};
}

/** The start page of an app or of its routes: everything is below it, so that it is current only by itself. */
const isRoot = ({segments}: Place): boolean => segments.length === 0 || segments.at(-1) === '#';

/**
 * Whether a link leads to the page at `location`, or (by `prefix`) to one that the page stands below: segment by
 * segment, so that `/user` is not above `/users`. A root is current only on itself; routes in the fragment (`#/users`)
 * count as paths, another fragment has to be the same. A query counts only where the link has one. Trailing slashes and
 * `index.html` make no difference. What is no address is never current.
 */
export function isCurrent(href: string, location: string, match: CurrentMatch = 'prefix'): boolean {
  if (!URL.canParse(href, location)) return false;
  const link = placeOf(new URL(href, location));
  const page = placeOf(new URL(location));
  if (link.origin !== page.origin || !link.segments.every((part, index) => part === page.segments[index])) return false;
  const isExact = link.segments.length === page.segments.length;
  if (link.fragment && link.fragment !== page.fragment) return false;
  if (![...link.query].every(([name, value]) => page.query.getAll(name).includes(value))) return false;
  return isExact || (match === 'prefix' && !isRoot(link) && link.fragment === '');
}

interface NavigationEvents {
  readonly navigation?: EventTarget;
}

/** After a click, an address is looked at again so often, each time after twice as many milliseconds. */
const LOOKS = 8;
const FIRST_LOOK = 25;

/** The address of the page, and who wants to know when it changes: one set of listeners, only while there is anyone. */
class PageWatch {
  readonly #listeners = new Set<() => void>();
  #address = '';
  #timer?: ReturnType<typeof setTimeout>;

  get address(): string {
    return typeof location === 'undefined' ? '' : location.href;
  }

  get size(): number {
    return this.#listeners.size;
  }

  subscribe(listener: () => void): () => void {
    if (this.#listeners.size === 0) this.#start();
    this.#listeners.add(listener);
    return () => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#stop();
    };
  }

  #start(): void {
    this.#address = this.address;
    addEventListener('popstate', this.#check);
    addEventListener('hashchange', this.#check);
    const {navigation} = globalThis as NavigationEvents;
    if (navigation) navigation.addEventListener('currententrychange', this.#check);
    else addEventListener('click', this.#handleClick, true);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    removeEventListener('popstate', this.#check);
    removeEventListener('hashchange', this.#check);
    (globalThis as NavigationEvents).navigation?.removeEventListener('currententrychange', this.#check);
    removeEventListener('click', this.#handleClick, true);
  }

  readonly #check = (): void => {
    if (this.#address === this.address) return;
    this.#address = this.address;
    for (const listener of [...this.#listeners]) listener();
  };

  // Nothing tells of `history.pushState` where there is no Navigation API. A router calls it after a click, at once or
  // when the page has been fetched, so that is when we look.
  readonly #handleClick = (): void => this.#look(FIRST_LOOK, LOOKS);

  #look(wait: number, times: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const before = this.#address;
      this.#check();
      if (before === this.#address && times > 1 && this.#listeners.size > 0) this.#look(wait * 2, times - 1);
    }, wait);
  }
}

/** The address of the page for all widgets. */
export const currentPage = new PageWatch();

/** Renders its host again when the page has another address, and tells which links lead to it. */
export class CurrentPageController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #stop?: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The address of the page, whole. */
  get address(): string {
    return currentPage.address;
  }

  hostConnected(): void {
    this.#stop = currentPage.subscribe(() => this.#host.requestUpdate());
    // The page may have gone on while the host was away.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Whether a link leads to the page, or to the page of `path` where the author says it; see `isCurrent`. */
  isCurrent(href: string, match?: CurrentMatch, path?: string): boolean {
    const {address} = this;
    const base = address && URL.canParse('x', document.baseURI) ? document.baseURI : address;
    if (!URL.canParse(href, base)) return false;
    const page = path !== undefined && URL.canParse(path, base) ? new URL(path, base).href : address;
    return isCurrent(new URL(href, base).href, page, match);
  }
}
