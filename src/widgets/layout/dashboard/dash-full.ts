import type {ReactiveController} from 'lit';
import type {WidgetElement} from '../../../core/widget-element.js';

/**
 * Full screen of the dashboard or of one widget. Where the browser has none for the page, as in a frame or on a phone,
 * it fills the window.
 */
export class DashFull implements ReactiveController {
  readonly #host: WidgetElement;
  #id?: string;
  #isOn = false;
  #isReal = false;

  constructor(host: WidgetElement) {
    this.#host = host;
    host.addController(this);
    if (host.isConnected) this.hostConnected();
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** The widget that is shown alone; undefined for the whole dashboard. */
  get id(): string | undefined {
    return this.#isOn ? this.#id : undefined;
  }

  hostConnected(): void {
    const page = this.#host.ownerDocument;
    page.addEventListener('fullscreenchange', this.#handleChange);
    page.addEventListener('keydown', this.#handleKey);
  }

  hostDisconnected(): void {
    const page = this.#host.ownerDocument;
    page.removeEventListener('fullscreenchange', this.#handleChange);
    page.removeEventListener('keydown', this.#handleKey);
    this.#set(false);
  }

  /** Begins it, or ends it where it is on. */
  async toggle(id?: string): Promise<void> {
    if (this.#isOn) return this.end();
    this.#id = id;
    this.#set(true);
    // The window is filled at once; the screen follows where it may.
    try {
      await this.#host.requestFullscreen?.();
      this.#isReal = this.#host.ownerDocument.fullscreenElement !== null;
    } catch {
      this.#isReal = false;
    }
  }

  async end(): Promise<void> {
    this.#set(false);
    const page = this.#host.ownerDocument;
    if (this.#isReal && page.fullscreenElement) await page.exitFullscreen().catch(() => undefined);
    this.#isReal = false;
  }

  #set(isOn: boolean): void {
    if (this.#isOn === isOn) return;
    this.#isOn = isOn;
    this.#host.states.toggle('full-screen', isOn);
    this.#host.requestUpdate();
  }

  readonly #handleChange = (): void => {
    if (this.#isReal && !this.#host.ownerDocument.fullscreenElement) void this.end();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isOn || event.defaultPrevented) return;
    event.preventDefault();
    void this.end();
  };
}
