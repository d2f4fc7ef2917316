import {emit} from '../../../core/emit.js';
import type {JsonRecord} from '../../../data/types.js';
import {clickLike, controlOf, isSelecting} from '../table/row-press.js';
import {isAddress} from '../table/row-target.js';
import type {TableCore} from '../table/table-core.js';

/** Detail of `card-click`. */
export interface CardClickDetail {
  readonly record: JsonRecord;
  readonly key: string;
}

/** Turns clicks on cards into what they mean: a selection, an action, or a click on the card. */
export class CardEvents {
  readonly #core: TableCore;

  constructor(core: TableCore) {
    this.#core = core;
  }

  readonly handleClick = (event: MouseEvent): void => {
    const card = (event.target as Element).closest<HTMLElement>('.item');
    const key = card?.dataset['key'];
    if (!card || key === undefined) return;
    const control = controlOf(event, card);
    const part = control?.getAttribute('part') ?? '';
    if (control instanceof HTMLInputElement && part === 'checkbox')
      this.#core.select(key, control.checked, event.shiftKey);
    else if (control && part.includes('card-action')) this.#act(control, key);
    else if (!control || part === 'link') this.#press(event, card, key, control);
  };

  #act(control: HTMLElement, key: string): void {
    const action = this.#core.rowActions[Number(control.dataset['action'])];
    if (action) this.#core.act(action, key, control);
  }

  #press(event: MouseEvent, card: HTMLElement, key: string, link: HTMLElement | undefined): void {
    const record = this.#core.model.recordOf(key);
    if (!record || event.defaultPrevented || (!link && isSelecting(card))) return;
    const detail: CardClickDetail = {record, key};
    const goesOn = emit<CardClickDetail>(this.#core.element, 'card-click', {detail, cancelable: true});
    if (!goesOn) return event.preventDefault();
    const {rowNavigate} = this.#core;
    if (rowNavigate && !isAddress(rowNavigate))
      this.#core.act({icon: '', label: '', action: rowNavigate, confirm: false}, key, link ?? card);
    else if (!link) clickLike(event, card.querySelector('a.link[href]'));
  }
}
