import {clock} from '../../../format/clock.js';
import {momentIn} from '../../../format/dates.js';
import {valueIn, type Column} from './columns.js';
import type {TableCore} from './table-core.js';
import type {TableFeature} from './table-feature.js';
import type {TableRows} from './table-rows.js';

/** Texts such as "5 minutes ago" grow old; the page's one clock says when. */
export class RowClock implements TableFeature {
  readonly #core: TableCore;
  readonly #rows: TableRows;
  #stop?: (() => void) | undefined;
  #isStale = false;

  constructor(core: TableCore, rows: TableRows) {
    this.#core = core;
    this.#rows = rows;
  }

  // What is drawn may be younger than what was: looked for once a second at most.
  drawn(): void {
    const isOn = this.#stop !== undefined;
    if (isOn && this.#isStale) return;
    this.disconnect();
    const {body, plan} = this.#rows;
    if (!plan?.timed.length || !this.#core.element.isConnected || !body?.rows.length) return;
    this.#isStale = isOn;
    this.#stop = clock.subscribe(
      (now) => {
        this.#isStale = false;
        this.#rows.body?.tick(now);
      },
      () => (this.#isStale ? clock.now() : this.#youngest(clock.now())),
    );
  }

  disconnect(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #youngest(now: number): number | undefined {
    const {body, plan} = this.#rows;
    let youngest: number | undefined;
    for (const {record} of body?.rows ?? []) {
      for (const place of plan?.timed ?? []) {
        const column = plan?.columns[place - plan.first] as Column;
        const time = momentIn(valueIn(record, column.field))?.time;
        if (time === undefined) continue;
        if (youngest === undefined || Math.abs(now - time) < Math.abs(now - youngest)) youngest = time;
      }
    }
    return youngest;
  }
}
