import type {ReactiveControllerHost} from 'lit';
import {Anchored} from '../../../core/overlay/anchored.js';
import type {NavLook} from './nav-menu.js';

/** Milliseconds that the pointer may take on its way from an icon to its name. */
const LEAVE_DELAY = 120;

/**
 * What a navigation shows above the page: the group that flies out, and the name of an icon that stands alone. Loaded
 * when a navigation first can show one of them.
 */
export class NavLayers {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #look: () => NavLook;
  readonly #group: Anchored;
  readonly #name: Anchored;
  #key?: string;
  #named?: HTMLElement;
  #leaving?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost & HTMLElement, look: () => NavLook, close: () => void) {
    this.#host = host;
    this.#look = look;
    this.#group = new Anchored(host, {
      popover: () => this.#find(`[data-group="${CSS.escape(this.#key ?? '')}"]`),
      anchor: () => this.#find(`[data-key="${CSS.escape(this.#key ?? '')}"][data-flies]`),
      placement: () => (look().isIconsOnly ? 'end-start' : 'bottom-start'),
      dismiss: close,
    });
    this.#name = new Anchored(host, {
      popover: () => this.#find('.name'),
      anchor: () => this.#named,
      placement: () => 'end',
      passive: true,
      dismiss: () => this.#name.hide(),
    });
    // On the root: a focus that stays in a shadow tree is not told outside of it.
    const root = host.shadowRoot!;
    root.addEventListener('pointerover', this.#handleOver);
    root.addEventListener('pointerout', this.#handleOut);
    root.addEventListener('focusin', this.#handleFocus);
    root.addEventListener('focusout', this.#handleOut);
    // Focus and pointer may have been quicker than this part, and a pointer that rests is not told again.
    const early = root.activeElement?.matches(':focus-visible')
      ? root.activeElement
      : root.querySelector('.link:hover');
    if (early) this.#offerName(early);
  }

  /** Shows the group of that key, or none. */
  sync(key: string | undefined): void {
    const changed = key !== this.#key;
    if (changed) this.#group.hide();
    this.#key = key;
    if (key !== undefined) this.#group.show();
    if (key !== undefined || !this.#look().isIconsOnly || !this.#named?.isConnected) this.#hideName();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  readonly #handleFocus = (event: Event): void => {
    const target = event.target as Element;
    if (target.matches(':focus-visible')) this.#offerName(target);
  };

  readonly #handleOver = (event: Event): void => {
    if ((event as PointerEvent).pointerType !== 'touch') this.#offerName(event.target as Element);
  };

  readonly #handleOut = (): void => {
    clearTimeout(this.#leaving);
    if (this.#named) this.#leaving = setTimeout(() => this.#hideName(), LEAVE_DELAY);
  };

  #offerName(target: Element): void {
    const link = target.closest<HTMLElement>('.link:not(.fly-out *)');
    const isOn = this.#look().isIconsOnly && this.#key === undefined;
    if (!isOn || (!link && !target.closest('.name'))) return;
    clearTimeout(this.#leaving);
    if (link && link !== this.#named) this.#showName(link);
  }

  #showName(link: HTMLElement): void {
    const place = this.#find('.name');
    const label = link.querySelector('.label')?.textContent;
    if (!place || !label) return;
    this.#named = link;
    place.textContent = label;
    this.#name.show();
  }

  #hideName(): void {
    clearTimeout(this.#leaving);
    this.#named = undefined;
    this.#name.hide();
  }
}
