import {emit} from '../../../core/emit.js';
import {clickLike, controlOf, isSelecting} from './row-press.js';
import {isAddress} from './row-target.js';
import type {RowClickDetail, TableHost} from './table-host.js';
import type {TableBody} from './table-body.js';
import type {BodyRow} from './table-row.js';

/** Turns clicks in the rows into what they mean: a selection, an action, or a click on the row. */
export class RowEvents {
  readonly #host: TableHost;
  readonly #body: () => TableBody | undefined;
  /** Whether Shift is held with the key that clicks, which not every engine says with the click. */
  #isShifted = false;

  constructor(host: TableHost, body: () => TableBody | undefined) {
    this.#host = host;
    this.#body = body;
  }

  readonly handleKey = (event: KeyboardEvent): void => {
    this.#isShifted = event.shiftKey;
  };

  readonly handleClick = (event: MouseEvent): void => {
    const row = this.#rowOf(event);
    if (!row || row.isExtra) return;
    const control = controlOf(event, row.element);
    if (control instanceof HTMLInputElement && control.getAttribute('part') === 'checkbox') {
      const isRange = event.shiftKey || (event.detail === 0 && this.#isShifted);
      this.#host.select(row.key, control.checked, isRange);
    } else if (control?.getAttribute('part') === 'row-action') {
      const action = this.#host.rowActions[Number(control.dataset['action'])];
      if (action) this.#host.act(action, row.key, control);
    } else if (!control || control.getAttribute('part') === 'link') this.#handleRowClick(event, row, control);
  };

  #rowOf(event: Event): BodyRow | undefined {
    const body = this.#body();
    return event.target instanceof Node ? body?.rowAt(event.target) : undefined;
  }

  #handleRowClick(event: MouseEvent, row: BodyRow, link: HTMLElement | undefined): void {
    if (event.defaultPrevented || (!link && isSelecting(row.element))) return;
    const detail: RowClickDetail = {record: row.record, key: row.key};
    const goesOn = emit<RowClickDetail>(this.#host.element, 'row-click', {detail, cancelable: true});
    if (!goesOn) event.preventDefault();
    else if (this.#host.rowNavigate) this.#follow(event, row, link);
  }

  #follow(event: MouseEvent, row: BodyRow, link: HTMLElement | undefined): void {
    const {rowNavigate} = this.#host;
    if (!isAddress(rowNavigate)) {
      this.#host.act({icon: '', label: '', action: rowNavigate, confirm: false}, row.key, link ?? row.element);
      return;
    }
    if (link) return;
    clickLike(event, row.element.querySelector('a.link[href]'));
  }
}
