import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {readTheme, type ChartTheme} from './chart-colors.js';

const WATCHED = ['(forced-colors: active)', '(prefers-reduced-motion: reduce)'];

/** The theme at the place of a chart: read when it is first asked for, and anew when it has changed. */
export class ThemeWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #media: MediaQueryList[] = [];
  #theme?: ChartTheme;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The theme as it was last read. */
  get now(): ChartTheme | undefined {
    return this.#theme;
  }

  /** Reads the theme at an element, unless it is known. */
  at(probe: HTMLElement): ChartTheme {
    return (this.#theme ??= readTheme(probe));
  }

  hostConnected(): void {
    for (const query of WATCHED) {
      const media = matchMedia(query);
      media.addEventListener('change', this.renew);
      this.#media.push(media);
    }
    this.renew();
  }

  hostDisconnected(): void {
    for (const media of this.#media.splice(0)) media.removeEventListener('change', this.renew);
  }

  /** Forgets the theme: it is read again with the next drawing. */
  readonly renew = (): void => {
    this.#theme = undefined;
    this.#host.requestUpdate();
  };
}
