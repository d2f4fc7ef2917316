import {emit} from '../../../core/emit.js';
import {runLate} from '../../../core/run-late.js';
import {keyOf} from '../../../data/records.js';
import {isAddress} from '../table/row-target.js';
import type {BoardCards} from './board-cards.js';
import type {BoardElement} from './board-core.js';
import type {BoardHost, CardClickDetail} from './board-host.js';
import type {CardNode} from './card-node.js';

const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, [contenteditable], [role="button"], [role="link"]';

interface ClicksHost extends BoardHost {
  readonly element: BoardElement;
}

type OpenMenu = (key: string, button: HTMLElement, start: 'first' | 'menu') => void;

/** Turns clicks on the cards into what they mean: the menu of a card, or a click on it. */
export class BoardClicks {
  readonly #host: ClicksHost;
  readonly #cards: BoardCards;
  readonly #openMenu: OpenMenu;

  constructor(host: ClicksHost, cards: BoardCards, openMenu: OpenMenu) {
    this.#host = host;
    this.#cards = cards;
    this.#openMenu = openMenu;
  }

  readonly handleClick = (event: MouseEvent): void => {
    const node = this.#cards.nodeAt(event);
    if (!node) return;
    const control = controlOf(event, node.element);
    // Who taps on a handle and drags nothing wants to move the card all the same.
    if (control?.matches('.more, .handle')) {
      const start = event.detail === 0 ? 'first' : 'menu';
      this.#openMenu(node.key, node.control('more') ?? control, start);
    } else if (!control || control.matches('.lead')) this.#clicked(event, node, control);
  };

  #clicked(event: MouseEvent, node: CardNode, link: HTMLElement | undefined): void {
    const {element, model} = this.#host;
    const record = model.recordOf(node.key);
    if (event.defaultPrevented || !record) return;
    const key = keyOf(record, element.key) ?? node.key;
    const goesOn = emit<CardClickDetail>(element, 'card-click', {detail: {record, key}, cancelable: true});
    if (!goesOn) return event.preventDefault();
    const {cardNavigate} = element;
    if (!cardNavigate) return;
    if (!isAddress(cardNavigate)) void this.#run(cardNavigate, node, key);
    else if (!link) follow(event, node.control('lead'));
  }

  async #run(action: string, {record, key}: CardNode, id: string): Promise<void> {
    await runLate(this.#host.element, {action, ids: [id], label: this.#host.nameOf(key), ...(record && {record})});
  }
}

// A click beside the link counts as one on it, with the same keys held, so that Ctrl still opens a new tab.
function follow({ctrlKey, metaKey, shiftKey, altKey}: MouseEvent, link: HTMLElement | null): void {
  link?.dispatchEvent(new MouseEvent('click', {ctrlKey, metaKey, shiftKey, altKey, cancelable: true, composed: true}));
}

/** The control in a card that was clicked, whichever shadow root of the card it stands in. */
function controlOf(event: Event, card: HTMLElement): HTMLElement | undefined {
  for (const node of event.composedPath()) {
    if (node === card) return undefined;
    if (node instanceof HTMLElement && node.matches(CONTROLS)) return node;
  }
  return undefined;
}
