import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** What every browser can draw, and no larger than is quickly drawn. */
const DRAWABLE = /^image\/(?:png|jpeg|gif|webp|avif|bmp)$/;
const LARGEST = 20 * 1024 * 1024;

/** Addresses of chosen pictures, given back when their row or the element is gone. */
export class Previews implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #addresses = new Map<File, string>();
  #drawn = new Set<File>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The address of a file's picture; undefined where it is none. */
  of(file: File): string | undefined {
    if (!DRAWABLE.test(file.type) || file.size > LARGEST) return undefined;
    const address = this.#addresses.get(file) ?? URL.createObjectURL(file);
    this.#addresses.set(file, address);
    this.#drawn.add(file);
    return address;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    for (const file of this.#addresses.keys()) if (!this.#drawn.has(file)) this.#drop(file);
    this.#drawn = new Set();
  }

  hostDisconnected(): void {
    for (const file of this.#addresses.keys()) this.#drop(file);
  }

  #drop(file: File): void {
    URL.revokeObjectURL(this.#addresses.get(file) ?? '');
    this.#addresses.delete(file);
  }
}
