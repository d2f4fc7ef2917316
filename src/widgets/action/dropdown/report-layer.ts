import type {ReactiveControllerHost} from 'lit';
import {Anchored} from '../../../core/overlay/anchored.js';
import type {Placement} from '../../../core/overlay/placements.js';
import type {MenuReport} from './run-item.js';

/** How long a success is said, in milliseconds. */
const REPORT_TIME = 5000;

/** What a report asks of the menu that it is about. */
export interface ReportOptions {
  /** The button that it stands at. */
  readonly anchor: () => Element | null | undefined;
  readonly placement: () => Placement;
}

/**
 * What came of an item, above the page, so that a row of buttons stays as it is. It goes with Escape, with a press or
 * the focus elsewhere, and a success by itself.
 */
export class ReportLayer {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #layer: Anchored;
  #line?: HTMLElement;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ReportOptions) {
    this.#host = host;
    this.#layer = new Anchored(host, {...options, popover: () => this.#line, dismiss: () => this.clear()});
  }

  /** Says what came of an item; undefined, as before it is run, takes away what is said. */
  show(report: MenuReport | undefined): void {
    this.clear();
    const root = this.#host.shadowRoot;
    if (!root || !report?.text) return;
    const line = this.#host.ownerDocument.createElement('div');
    line.className = 'message layer anchored';
    line.popover = 'manual';
    line.setAttribute('part', 'message');
    line.dataset['kind'] = report.kind;
    line.textContent = report.text;
    root.append(line);
    this.#line = line;
    this.#layer.show();
    if (report.kind === 'success') this.#timer = setTimeout(() => this.clear(), REPORT_TIME);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#layer.hide();
    this.#line?.remove();
    this.#line = undefined;
  }
}
