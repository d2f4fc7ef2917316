import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** What asks for addresses of records, and may have some of its own. */
interface AddressHost extends ReactiveControllerHost {
  readonly params: {readonly route: string};
}

/** The paths below which records of each resource of the page have an address, by who draws them. */
const places = new Map<object, {readonly resource: string; readonly path: string}>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of [...listeners]) listener();
}

/**
 * Which records have an address on this page: those of the resources that are drawn here with a router. A link to any
 * other would lead nowhere.
 */
export class RecordAddresses implements ReactiveController {
  readonly #host: AddressHost;
  #known: ReadonlyMap<string, string> = new Map();

  constructor(host: AddressHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Where a record of a resource is shown, with a hole for its key; undefined where nothing here shows it. */
  readonly linkTo = (resource: string, hole: string): string | undefined => {
    const path = this.#known.get(resource);
    return path === undefined ? undefined : `${path}/${hole}/show`;
  };

  /** Says below which path the host's own records have an address; undefined for none. */
  offer(resource: string, path: string | undefined): void {
    const before = places.get(this.#host);
    if (before?.resource === resource && before.path === path) return;
    if (path === undefined && !before) return;
    if (path === undefined) places.delete(this.#host);
    else places.set(this.#host, {resource, path});
    // A page may lead to itself, and is about to be drawn.
    this.#read();
    tell();
  }

  hostConnected(): void {
    listeners.add(this.#handleChange);
    this.#read();
  }

  hostDisconnected(): void {
    listeners.delete(this.#handleChange);
    if (places.delete(this.#host)) tell();
  }

  hostUpdate(): void {
    this.#read();
  }

  readonly #handleChange = (): void => {
    if (this.#read()) this.#host.requestUpdate();
  };

  // What is drawn anew loses what is filled in: a form that is open keeps its page as it is.
  #read(): boolean {
    if (this.#host.params.route !== 'index') return false;
    const known = new Map([...places.values()].map(({resource, path}) => [resource, path]));
    const text = (map: ReadonlyMap<string, string>): string => JSON.stringify([...map]);
    if (text(known) === text(this.#known)) return false;
    this.#known = known;
    return true;
  }
}
