import {navigate} from '../../../core/action-places.js';
import {currentPage} from '../../../core/current-page.js';
import {INDEX, isSameRoute, parseRoute, pathIn, routePath, type Route, type RouterMode} from './routes.js';

/** What a stack is told and tells. */
export interface StackHost {
  /** The element on whose behalf a page is gone to. */
  readonly element: Element;
  mode(): RouterMode;
  base(): string;
  /** Whether a route is one of those that are offered. */
  offers(route: Route): boolean;
  /** The route is another. */
  changed(): void;
}

/** What of the Navigation API is used here; TypeScript's own types have it only in part. */
interface NavigateEvent extends Event {
  readonly canIntercept: boolean;
  readonly hashChange: boolean;
  readonly downloadRequest: string | null;
  readonly formData: FormData | null;
  readonly destination: {readonly url: string};
  intercept(options: {handler: () => Promise<void>; focusReset: 'manual'; scroll: 'manual'}): void;
}

const navigationOf = (): EventTarget | undefined => (globalThis as {navigation?: EventTarget}).navigation;

/**
 * The routes that were gone through, with ways back and forth. With a router it follows the address of the page and
 * changes it; a route that is in the address first shows as if it had been gone to from the list.
 */
export class RouteStack {
  readonly #host: StackHost;
  #entries: Route[] = [INDEX];
  #at = 0;
  #stop?: () => void;

  constructor(host: StackHost) {
    this.#host = host;
  }

  /** The route that shows. */
  get current(): Route {
    return this.#entries[this.#at] ?? INDEX;
  }

  /** The one before it, where there is a way back to it. */
  get previous(): Route | undefined {
    return this.#entries[this.#at - 1];
  }

  /** The one that was gone back from, where there is a way forward to it. */
  get next(): Route | undefined {
    return this.#entries[this.#at + 1];
  }

  /** All routes that were gone through, oldest first. */
  get entries(): readonly Route[] {
    return this.#entries;
  }

  /** Follows the address of the page. */
  start(): void {
    if (this.#stop || this.#host.mode() === 'none') return;
    const leave = currentPage.subscribe(() => this.#follow());
    if (this.#host.mode() === 'path') navigationOf()?.addEventListener('navigate', this.#handleNavigate);
    this.#stop = () => {
      leave();
      navigationOf()?.removeEventListener('navigate', this.#handleNavigate);
    };
    const first = this.#read();
    this.#entries = [first];
    this.#at = 0;
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Goes to a route. */
  forward(route: Route): void {
    if (isSameRoute(route, this.current)) return;
    if (this.#host.mode() === 'none') return this.#push(route);
    this.#go(routePath(route, this.#host.base()));
  }

  /** Goes to the route before this one, or to the list where there is none. */
  back(): void {
    if (this.previous === undefined) return this.replace(INDEX);
    if (this.#host.mode() !== 'none') return history.back();
    this.#at--;
    this.#host.changed();
  }

  /** Goes to the route that was gone back from. */
  ahead(): void {
    if (this.#at >= this.#entries.length - 1) return;
    if (this.#host.mode() !== 'none') return history.forward();
    this.#at++;
    this.#host.changed();
  }

  /** Puts a route in the place of this one. */
  replace(route: Route): void {
    if (isSameRoute(route, this.current)) return;
    this.#entries[this.#at] = route;
    if (this.#host.mode() !== 'none') history.replaceState(history.state, '', this.href(route));
    this.#host.changed();
  }

  /** The address of a route. */
  href(route: Route): string {
    const path = routePath(route, this.#host.base());
    const mode = this.#host.mode();
    return mode === 'hash' ? `${location.pathname}${location.search}#${path}` : path;
  }

  #push(route: Route): void {
    this.#entries = [...this.#entries.slice(0, this.#at + 1), route];
    this.#at++;
    this.#host.changed();
  }

  #go(path: string): void {
    const mode = this.#host.mode();
    const href = mode === 'hash' ? `${location.pathname}${location.search}#${path}` : path;
    // Without it nobody would keep the page from being loaded anew.
    if (mode === 'path' && !navigationOf()) {
      history.pushState(null, '', href);
      dispatchEvent(new PopStateEvent('popstate'));
    } else navigate(new URL(href, location.href).href, this.#host.element);
    this.#follow();
  }

  #read(): Route {
    const [mode, base] = [this.#host.mode(), this.#host.base()];
    const path = pathIn(currentPage.address, mode);
    const route = path === undefined ? undefined : parseRoute(path, base);
    return route && this.#host.offers(route) ? route : INDEX;
  }

  // The browser's own buttons say only where they have led.
  #follow(): void {
    const route = this.#read();
    if (isSameRoute(route, this.current)) return;
    const [before, after] = [this.#entries[this.#at - 1], this.#entries[this.#at + 1]];
    if (before && isSameRoute(before, route)) this.#at--;
    else if (after && isSameRoute(after, route)) this.#at++;
    else return this.#push(route);
    this.#host.changed();
  }

  readonly #handleNavigate = (event: Event): void => {
    const {canIntercept, hashChange, downloadRequest, formData, destination} = event as NavigateEvent;
    if (!canIntercept || hashChange || downloadRequest !== null || formData || event.defaultPrevented) return;
    const {origin, pathname, search} = new URL(destination.url);
    if (origin !== location.origin || !parseRoute(pathname + search, this.#host.base())) return;
    (event as NavigateEvent).intercept({handler: async () => undefined, focusReset: 'manual', scroll: 'manual'});
  };
}
