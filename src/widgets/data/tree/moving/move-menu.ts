import {word} from '../../../../core/words.js';
import {LentMenu} from '../../../action/dropdown/lent-menu.js';
import type {DropdownItem} from '../../../action/dropdown/menu-data.js';
import type {ActingHost} from '../tree-acts.js';
import {stepPlace, type MovePlace} from './move-plan.js';
import '../../../../core/words/en/moving.js';

const STEPS = ['up', 'down', 'in', 'out'] as const;
/** The keys that lift a node, as this machine writes them. */
const shortcut = (): string => (/Mac|iP/.test(navigator.platform) ? '⌘X' : 'Ctrl+X');

type Step = (typeof STEPS)[number];

const ICONS: Readonly<Record<Step, string>> = {
  up: 'arrow-up',
  down: 'arrow-down',
  in: 'corner-down-right',
  out: 'corner-left-up',
};

/** What is chosen in the menu. */
export interface MenuDeeds {
  /** One step. */
  readonly move: (key: string, place: MovePlace) => void;
  /** A place that is chosen next. */
  readonly lift: (key: string) => void;
  /** The menu is closed. */
  readonly closed: () => void;
}

/** The menu that moves a node for who drags nothing. One serves all nodes of a tree; it is fetched when first wanted. */
export class MoveMenu {
  readonly #host: ActingHost;
  readonly #deeds: MenuDeeds;
  readonly #menu: LentMenu;

  constructor(host: ActingHost, popover: HTMLElement, deeds: MenuDeeds) {
    this.#host = host;
    this.#deeds = deeds;
    this.#menu = new LentMenu(host.element, popover, {
      placement: 'bottom-start',
      choose: (key, value) => this.#choose(key, value),
      closed: () => deeds.closed(),
    });
  }

  /** Opens the menu at a handle, or closes it there; the focus goes to its first entry, or to itself. */
  toggle(key: string, anchor: HTMLElement, start: 'first' | 'menu'): void {
    const {model, language} = this.#host;
    const node = model.nodes.indexOf(key);
    const label = word(language, 'tree.move', {name: model.labelOf(node)});
    this.#menu.toggle({key, anchor, label, entries: this.#entries(node), start});
  }

  #entries(node: number): readonly DropdownItem[] {
    const {model, language} = this.#host;
    const names: Readonly<Record<Step, number>> = {
      ...{up: node, down: node},
      in: stepPlace(model, node, 'in')?.parent ?? -1,
      out: model.nodes.parentOf(node),
    };
    const steps = STEPS.filter((step) => step === 'up' || step === 'down' || names[step] >= 0).map(
      (step): DropdownItem => ({
        ...{
          label: word(language, `tree.move.${step}`, {name: model.labelOf(names[step])}),
          icon: ICONS[step],
          value: step,
        },
        disabled: stepPlace(model, node, step) === undefined,
      }),
    );
    return [
      ...steps,
      {divider: true},
      {label: word(language, 'tree.move.to'), icon: 'move', value: 'to', shortcut: shortcut()},
    ];
  }

  #choose(key: string, value: string): void {
    if (value === 'to') return this.#deeds.lift(key);
    const {model} = this.#host;
    const place = stepPlace(model, model.nodes.indexOf(key), value as Step);
    if (place) this.#deeds.move(key, place);
  }
}
