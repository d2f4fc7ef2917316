import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {WidgetElement} from './widget-element.js';

/** The widgets around a node, nearest first, through slots and shadow roots. */
function* widgetsAround(node: Node): Generator<Element> {
  let above: Node | null = node;
  while ((above = (above as Element).assignedSlot ?? (above instanceof ShadowRoot ? above.host : above.parentNode))) {
    if (above instanceof Element && above.localName.endsWith('-widget')) yield above;
  }
}

// A control's own attribute is about itself, not about what may stand in it.
const isContainer = ({constructor}: Element): boolean => !(constructor as Partial<typeof WidgetElement>).nativeDisabled;

/**
 * Tells a control whether a container around it is disabled. The container makes it inert by itself; what is inert still
 * looks as if it could be used, is sent with its form and is asked to be valid, so a control has to know. Containers
 * pay nothing for it: their attribute, which their property is written to, is watched by the controls in them.
 */
export class DisabledContext implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #watch?: MutationObserver;
  #around: readonly Element[] = [];
  #disabled = false;

  /** The host is updated when a container is disabled or enabled. */
  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether some container around the host is disabled. */
  get disabled(): boolean {
    return this.#disabled;
  }

  hostConnected(): void {
    this.#around = [...widgetsAround(this.#host)];
    if (this.#around.length > 0) this.#watch ??= new MutationObserver(() => this.#look());
    for (const widget of this.#around) this.#watch?.observe(widget, {attributeFilter: ['disabled']});
    this.#look();
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
    this.#around = [];
  }

  #look(): void {
    const disabled = this.#around.some((widget) => widget.hasAttribute('disabled') && isContainer(widget));
    if (disabled === this.#disabled) return;
    this.#disabled = disabled;
    this.#host.requestUpdate();
  }
}
