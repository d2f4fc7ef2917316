import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Host = ReactiveControllerHost & HTMLElement & {readonly debounce?: number; readonly renderRoot: Node};

/** Tells of what is typed only when the keys have been still for a while; a change tells of it at once. */
export class LateInput implements ReactiveController {
  readonly #host: Host;
  #held?: InputEvent;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
    // The control has read the value by then, and nobody outside has heard of it.
    host.renderRoot.addEventListener('input', this.#hold);
    host.addEventListener('change', this.#tell, {capture: true});
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#held = undefined;
  }

  readonly #hold = (event: Event): void => {
    const {debounce} = this.#host;
    clearTimeout(this.#timer);
    if (!debounce) return;
    event.stopPropagation();
    this.#held = event as InputEvent;
    this.#timer = setTimeout(this.#tell, debounce);
  };

  readonly #tell = (): void => {
    const held = this.#held;
    clearTimeout(this.#timer);
    this.#held = undefined;
    if (!held) return;
    const {data, inputType} = held;
    this.#host.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, data, inputType}));
  };
}
