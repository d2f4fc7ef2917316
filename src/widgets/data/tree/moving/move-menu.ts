import {nothing, render} from 'lit';
import {word} from '../../../../core/words.js';
import {DropdownItemWidget} from '../../../action/dropdown-item/dropdown-item-widget.js';
import {menuEntries, type DropdownItem} from '../../../action/dropdown/menu-data.js';
import {Menu} from '../../../action/dropdown/menu.js';
import {openMenuStyles} from '../../../action/dropdown/open-menu.styles.js';
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
  /** The menu is closed without a choice. */
  readonly closed: () => void;
}

/** The menu that moves a node for who drags nothing. One serves all nodes of a tree; it is fetched when first wanted. */
export class MoveMenu {
  readonly #host: ActingHost;
  readonly #deeds: MenuDeeds;
  readonly #menu: Menu;
  readonly #popover: HTMLElement;
  #anchor?: HTMLElement;
  #key?: string;

  constructor(host: ActingHost, popover: HTMLElement, deeds: MenuDeeds) {
    this.#host = host;
    this.#deeds = deeds;
    this.#popover = popover;
    for (const style of openMenuStyles) host.element.adoptStyle(style);
    this.#menu = new Menu(host.element, {
      popover: () => popover,
      anchor: () => this.#anchor,
      placement: () => 'bottom-start',
      dismiss: () => this.#dismiss(),
    });
    popover.addEventListener('click', this.#handleClick);
  }

  get isOpen(): boolean {
    return this.#menu.isOpen;
  }

  /** Opens the menu at a handle; the focus goes to its first entry, or to itself. */
  show(key: string, anchor: HTMLElement, start: 'first' | 'menu'): void {
    const isHere = this.isOpen && this.#key === key;
    this.hide();
    if (isHere) return;
    this.#key = key;
    this.#anchor = anchor;
    anchor.ariaExpanded = 'true';
    const node = this.#host.model.nodes.indexOf(key);
    this.#popover.ariaLabel = word(this.#host.language, 'tree.move', {name: this.#host.model.labelOf(node)});
    render(menuEntries(this.#entries(node)), this.#popover);
    this.#menu.show('none');
    const entries = [...this.#popover.querySelectorAll('dropdown-item-widget')];
    void Promise.all(entries.map(async (entry) => entry.updateComplete)).then(() => {
      if (this.isOpen && this.#key === key) this.#menu.show(start);
    });
  }

  hide(): void {
    this.#menu.hide();
    if (this.#anchor) this.#anchor.ariaExpanded = null;
    render(nothing, this.#popover);
  }

  #dismiss(): void {
    this.hide();
    this.#deeds.closed();
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

  readonly #handleClick = (event: Event): void => {
    const item = event.composedPath().find((place) => place instanceof DropdownItemWidget);
    const key = this.#key;
    if (!item?.value || item.disabled || key === undefined) return;
    const {value} = item;
    const {model} = this.#host;
    const place = value === 'to' ? undefined : stepPlace(model, model.nodes.indexOf(key), value as Step);
    this.#dismiss();
    if (value === 'to') this.#deeds.lift(key);
    else if (place) this.#deeds.move(key, place);
  };
}
