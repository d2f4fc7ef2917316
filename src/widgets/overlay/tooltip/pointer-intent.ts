/** Milliseconds that the pointer may be away on its way to the hint. */
const LINGER = 120;
/** Milliseconds of a touch after which it asks for the hint. */
const LONG_PRESS = 500;

/** What the intent asks of its owner. */
export interface IntentOptions {
  /** Milliseconds for which the pointer rests before it means it. */
  readonly delay: () => number;
  readonly show: () => void;
  readonly hide: () => void;
}

/** Reads from pointer and focus whether a user wants to see the hint of what they are at. */
export class PointerIntent {
  readonly #options: IntentOptions;
  #timer?: ReturnType<typeof setTimeout>;
  #pressed = false;

  constructor(options: IntentOptions) {
    this.#options = options;
  }

  /** Listens to the target and to its hint; gives the function that stops it. */
  listen(target: EventTarget, hint: EventTarget): () => void {
    const stop = new AbortController();
    const on = (place: EventTarget, type: string, listener: (event: PointerEvent) => void): void =>
      place.addEventListener(type, listener as EventListener, {signal: stop.signal});
    for (const place of [target, hint]) {
      on(place, 'pointerenter', this.#handleEnter);
      on(place, 'pointerleave', this.#handleLeave);
    }
    on(target, 'pointerdown', this.#handlePress);
    for (const type of ['pointerup', 'pointercancel']) on(target, type, this.#handleRelease);
    on(target, 'focusin', this.#handleFocus);
    on(target, 'focusout', this.#options.hide);
    return () => {
      clearTimeout(this.#timer);
      stop.abort();
    };
  }

  #after(milliseconds: number, act: () => void): void {
    clearTimeout(this.#timer);
    if (milliseconds > 0) this.#timer = setTimeout(act, milliseconds);
    else act();
  }

  readonly #handleEnter = ({pointerType}: PointerEvent): void => {
    if (pointerType !== 'touch' && !this.#pressed) this.#after(this.#options.delay(), this.#options.show);
  };

  readonly #handleLeave = ({pointerType}: PointerEvent): void => {
    this.#pressed = false;
    if (pointerType !== 'touch') this.#after(LINGER, this.#options.hide);
  };

  // Who presses knows what they want; a finger that stays asks.
  readonly #handlePress = ({pointerType}: PointerEvent): void => {
    this.#pressed = true;
    this.#options.hide();
    clearTimeout(this.#timer);
    if (pointerType === 'touch') this.#after(LONG_PRESS, this.#options.show);
  };

  readonly #handleRelease = ({pointerType}: PointerEvent): void => {
    if (pointerType !== 'touch') return;
    this.#pressed = false;
    clearTimeout(this.#timer);
  };

  // The ring of the focus is shown for a keyboard, and so is the hint.
  readonly #handleFocus = ({target}: Event): void => {
    if (target instanceof Element && target.matches(':focus-visible')) this.#after(0, this.#options.show);
  };
}
