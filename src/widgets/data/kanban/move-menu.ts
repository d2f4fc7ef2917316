import {word} from '../../../core/words.js';
import {LentMenu} from '../../action/dropdown/lent-menu.js';
import type {DropdownItem} from '../../action/dropdown/menu-data.js';
import type {BoardHost} from './board-host.js';
import type {CardPlace} from './board-model.js';
import '../../../core/words/en/board.js';

type Step = 'first' | 'up' | 'down' | 'last';
const STEPS: readonly Step[] = ['first', 'up', 'down', 'last'];
const ICONS: Readonly<Record<Step, string>> = {
  first: 'arrow-up-to-line',
  up: 'arrow-up',
  down: 'arrow-down',
  last: 'arrow-down-to-line',
};

/**
 * The menu that says where a card goes, for who drags nothing: its columns, and its place in its own. One menu serves all
 * cards of a board; it is fetched when it is first wanted.
 */
export class MoveMenu {
  readonly #host: BoardHost;
  readonly #menu: LentMenu;

  constructor(host: BoardHost, popover: HTMLElement, choose: (key: string, place: CardPlace) => void) {
    this.#host = host;
    this.#menu = new LentMenu(host.element, popover, {
      placement: 'bottom-end',
      choose: (key, value) => {
        const place = this.#placeOf(key, value);
        if (place) choose(key, place);
      },
    });
  }

  /** The card that the menu is open for. */
  get key(): string | undefined {
    return this.#menu.key;
  }

  /** Opens the menu at a button of a card, or closes it there; the focus goes to its first entry, or to itself. */
  toggle(key: string, anchor: HTMLElement, start: 'first' | 'menu'): void {
    const label = word(this.#host.language, 'board.move-to', {name: this.#host.nameOf(key)});
    this.#menu.toggle({key, anchor, label, entries: this.#entries(key), start});
  }

  #entries(key: string): readonly DropdownItem[] {
    const {model, language} = this.#host;
    const place = model.placeOf(key);
    const columns = model.columns.map(({id, label}): DropdownItem => ({
      ...{label, value: `to ${id}`, type: 'radio'},
      checked: id === place?.columnId,
    }));
    const group = {group: word(language, 'board.column'), items: columns};
    if (model.orderField === undefined || !place) return [group];
    const last = (model.column(place.columnId)?.cards.length ?? 1) - 1;
    const steps = STEPS.map((step): DropdownItem => ({
      ...{label: word(language, `board.${step}`), icon: ICONS[step], value: step},
      disabled: step === 'first' || step === 'up' ? place.index === 0 : place.index === last,
    }));
    return [group, {divider: true}, {group: word(language, 'board.order'), items: steps}];
  }

  #placeOf(key: string, value: string): CardPlace | undefined {
    const {model} = this.#host;
    const place = model.placeOf(key);
    if (!place) return undefined;
    if (value.startsWith('to ')) {
      const columnId = value.slice(3);
      const index = model.column(columnId)?.cards.length ?? 0;
      return columnId === place.columnId ? undefined : {columnId, index};
    }
    const last = (model.column(place.columnId)?.cards.length ?? 1) - 1;
    const index = {first: 0, up: place.index - 1, down: place.index + 1, last}[value as Step];
    return {columnId: place.columnId, index};
  }
}
