import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {findAbove} from './composed-tree.js';

interface LinkedHost extends ReactiveControllerHost, HTMLElement {
  /** The id of what it belongs to. */
  for?: string | null;
}

interface LinkOptions<Target extends HTMLElement> {
  /** A selector of what it belongs to without an id, where it stands inside one; by default nothing. */
  readonly around?: string;
  /** Called with what it belongs to when that is there and defined. What it gives is called when it is so no more. */
  readonly link: (target: Target) => () => void;
}

/**
 * Ties a widget to the one that it is for: that of the id in `for`, in its own root or one around it, else the one that
 * it stands in. It may come later, be defined later, or be another one of the same id.
 */
export class SiblingLink<Target extends HTMLElement> implements ReactiveController {
  readonly #host: LinkedHost;
  readonly #options: LinkOptions<Target>;
  readonly #observer?: MutationObserver;
  #found?: HTMLElement;
  #watched?: string;
  #stop?: () => void;

  constructor(host: LinkedHost, options: LinkOptions<Target>) {
    this.#host = host;
    this.#options = options;
    if (typeof MutationObserver !== 'undefined') this.#observer = new MutationObserver(() => this.#look());
    host.addController(this);
  }

  hostConnected(): void {
    this.#look();
  }

  hostUpdated(): void {
    this.#look();
  }

  hostDisconnected(): void {
    this.#watch(undefined);
    this.#leave();
  }

  #look(): void {
    if (!this.#host.isConnected) return;
    this.#watch(this.#host.for ?? undefined);
    const found = this.#find();
    if (found === this.#found) return;
    this.#leave();
    this.#found = found;
    if (found) this.#link(found);
  }

  // The one of an id may come, and be replaced; the one around is there as long as what stands in it.
  #watch(id: string | undefined): void {
    if (id === this.#watched) return;
    this.#watched = id;
    this.#observer?.disconnect();
    const what = {childList: true, subtree: true, attributes: true, attributeFilter: ['id']};
    if (id) this.#observer?.observe(this.#host.getRootNode(), what);
  }

  #link(found: HTMLElement): void {
    const tag = found.localName;
    if (!tag.includes('-') || customElements.get(tag)) {
      this.#stop = this.#options.link(found as Target);
      return;
    }
    void customElements.whenDefined(tag).then(() => {
      if (this.#found === found && !this.#stop) this.#link(found);
    });
  }

  #leave(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#found = undefined;
  }

  #find(): HTMLElement | undefined {
    const {for: id, parentElement} = this.#host;
    const {around} = this.#options;
    const found = id ? findAbove(this.#host, id) : around && parentElement?.closest(around);
    return found instanceof HTMLElement ? found : undefined;
  }
}
