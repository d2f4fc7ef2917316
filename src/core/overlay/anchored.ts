import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {directionOf} from '../language.js';
import {holds} from '../composed-tree.js';
import type {DismissReason} from './close-reason.js';
import {layersAbove, pushLayer} from './escape-stack.js';
import {rememberFocus} from './focus-return.js';
import {areaOf, EDGE, positionStyles, spareBeside, type Area} from './placement.js';
import type {Placement} from './placements.js';

export type {DismissReason} from './close-reason.js';

/** What the controller asks of its host. */
export interface AnchoredOptions {
  /** The element with `popover="manual"` in the host's shadow root. */
  readonly popover: () => HTMLElement | null | undefined;
  /** What it stands at: a slotted element, one of the shadow root, or any other (`findAbove(host, id)`). */
  readonly anchor: () => Element | null | undefined;
  /** Called when the user is done with it. The host decides, and calls `hide()`. */
  readonly dismiss: (reason: DismissReason) => void;
  /** Where it opens; `bottom` by default. */
  readonly placement?: () => Placement | undefined;
  /** At least as wide as its anchor; false by default. */
  readonly matchWidth?: () => boolean | undefined;
  /** Escape alone dismisses it, and the focus has nothing to do with it: a hint that the pointer brings; false by default. */
  readonly passive?: boolean;
}

interface Shown {
  readonly popover: HTMLElement;
  readonly anchor: Element;
  readonly undo: (() => void)[];
  /** Brings it to its anchor again, where that is done by hand. */
  follow?: (popover: HTMLElement) => void;
}

/** Shows a popover at its anchor; whether the engine can place it there is known by its looking at the source. */
function showAt(popover: HTMLElement, anchor: Element): boolean {
  let isRead = false;
  const options = {
    get source(): Element {
      isRead = true;
      return anchor;
    },
  };
  (popover as {showPopover(given: object): void}).showPopover(options);
  return isRead && CSS.supports('position-area', 'bottom');
}

/**
 * Shows a popover of the host's shadow root beside an anchor: flipped where there is no room, kept within the page,
 * closed by Escape, by a click beside it and by Tab out of it, with the focus back where it was. The whole use of it:
 *
 * ```ts
 * readonly #menu = new Anchored(this, {
 *   popover: () => this.shadowRoot?.querySelector<HTMLElement>('.menu'),
 *   anchor: () => this.trigger,
 *   placement: () => this.placement ?? 'bottom-start',
 *   dismiss: () => (this.open = false),
 * });
 *
 * updated() {
 *   if (this.open) this.#menu.show();
 *   else this.#menu.hide();
 * }
 *
 * render() {
 *   return html`<slot name="trigger"></slot><div class="menu layer anchored" popover="manual">…</div>`;
 * }
 * ```
 *
 * with `layerStyles` among the host's styles. Both calls may be repeated. `show()` does not move the focus; a menu
 * moves it itself afterwards. `hide()` gives it back if it is inside the layer or lost, and leaves it where the user
 * has put it. When the host leaves the page the layer is hidden and nothing is left behind; `open` stays what it is,
 * so that a host which comes back calls `show()` with its next update. Layers that are opened from inside, menus and
 * modals, count as inside. The popover is a manual one, because the engine would close an automatic one unasked, and
 * with every dialog that opens.
 */
export class Anchored implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: AnchoredOptions;
  #shown?: Shown;
  #pressedOutside = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: AnchoredOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether the layer is shown now. */
  get isOpen(): boolean {
    return this.#shown !== undefined;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.hide();
  }

  /** Shows the layer, or brings one that is shown in line with its placement; does nothing without an anchor. */
  show(): void {
    const popover = this.#options.popover();
    const anchor = this.#options.anchor();
    if (!popover?.isConnected || !anchor?.isConnected) return;
    const {popover: shown, anchor: at, follow} = this.#shown ?? {};
    if (shown === popover && at === anchor) return (follow ?? this.#place)(popover);
    this.hide();
    // What comes and goes with the pointer has nothing to do with the focus.
    const giveBack = this.#options.passive ? () => undefined : rememberFocus(popover, anchor);
    this.#place(popover);
    const isAnchored = showAt(popover, anchor) && directionOf(this.#host) === directionOf(popover.ownerDocument.body);
    const pop = pushLayer({element: popover, close: () => this.#options.dismiss('escape')});
    this.#shown = {popover, anchor, undo: [pop, this.#listen(popover, anchor), giveBack]};
    popover.classList.toggle('followed', !isAnchored);
    if (!isAnchored) void this.#follow(this.#shown);
  }

  /** Hides the layer and gives the focus back. */
  hide(): void {
    const shown = this.#shown;
    if (!shown) return;
    this.#shown = undefined;
    // The engine hides one that leaves the page itself.
    if (shown.popover.matches(':popover-open')) shown.popover.hidePopover();
    for (const undo of shown.undo) undo();
  }

  get #area(): Area {
    return areaOf(this.#options.placement?.() ?? 'bottom', directionOf(this.#host));
  }

  // Older engines can't place it by style sheets, and Firefox misplaces one whose direction is not that of the page.
  async #follow(shown: Shown): Promise<void> {
    const {followAnchor} = await import('./follow-anchor.js');
    if (this.#shown !== shown) return;
    const {place, stop} = followAnchor(shown.popover, shown.anchor, () => this.#area);
    shown.follow = place;
    shown.undo.push(stop);
  }

  readonly #place = (popover: HTMLElement): void => {
    const box = this.#options.anchor()?.getBoundingClientRect();
    const {clientWidth} = popover.ownerDocument.documentElement;
    const styles = positionStyles(this.#area, box && spareBeside(box, clientWidth));
    for (const [name, value] of Object.entries(styles)) popover.style.setProperty(name, value);
    this.#fit(popover);
  };

  // Measured, since WebKit hangs on the size of an anchor that is laid out anew while its layer is shown.
  #fit({style}: HTMLElement): void {
    const anchor = this.#options.matchWidth?.() ? this.#options.anchor() : undefined;
    const width = anchor && `min(${anchor.getBoundingClientRect().width}px, 100vw - ${2 * EDGE}px)`;
    style.setProperty('min-inline-size', width ?? '');
  }

  #listen(popover: HTMLElement, anchor: Element): () => void {
    const page = anchor.ownerDocument;
    // An element that leaves the page has no size any more, and that is told without watching the whole page.
    const watch = new ResizeObserver(() => {
      if (anchor.isConnected) this.#fit(popover);
      else this.#options.dismiss('removed');
    });
    watch.observe(anchor);
    if (this.#options.passive) return () => watch.disconnect();
    // A focus that stays within a shadow tree is not told outside of it.
    const roots = rootsAbove(popover);
    page.addEventListener('pointerdown', this.#handlePress, true);
    page.addEventListener('pointerup', this.#handleRelease, true);
    for (const root of roots) root.addEventListener('focusin', this.#handleFocus, true);
    return () => {
      watch.disconnect();
      page.removeEventListener('pointerdown', this.#handlePress, true);
      page.removeEventListener('pointerup', this.#handleRelease, true);
      for (const root of roots) root.removeEventListener('focusin', this.#handleFocus, true);
    };
  }

  // Pressed and released beside it: a scroll by touch begins outside too, and text may be selected out of it.
  readonly #handlePress = (event: Event): void => {
    this.#pressedOutside = this.#isOutside(event);
  };

  readonly #handleRelease = (event: Event): void => {
    const wasPressed = this.#pressedOutside;
    this.#pressedOutside = false;
    if (wasPressed && this.#isOutside(event)) this.#options.dismiss('outside');
  };

  readonly #handleFocus = (event: Event): void => {
    if (!this.#pressedOutside && this.#isOutside(event)) this.#options.dismiss('focus');
  };

  #isOutside(event: Event): boolean {
    if (!this.#shown) return false;
    const {popover, anchor} = this.#shown;
    const [target] = event.composedPath();
    if (!(target instanceof Element)) return false;
    // Of a closed root around the host one sees only its host: then nobody can tell.
    if (!target.shadowRoot && target.localName.includes('-') && isRootAbove(target, popover)) return false;
    return ![popover, anchor, ...layersAbove(popover)].some((inside) => holds(inside, target));
  }
}

/** Whether a node is in the shadow tree of an element, or in one below it. */
function isRootAbove(host: Element, node: Node): boolean {
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    if (root.host === host) return true;
  return false;
}

/** The roots from a node up to its document. */
function rootsAbove(node: Node): readonly Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAbove(root.host)] : [root];
}
