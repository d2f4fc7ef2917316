import {html, render, type TemplateResult} from 'lit';
import {Anchored} from '../../../core/overlay/anchored.js';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';
import {word, type WordKey} from '../../../core/words.js';
import type {CalendarCore} from './calendar-core.js';
import {isLong, type CalendarEntry} from './calendar-entry.js';
import type {Shift} from './event-shift.js';
import {nameOf} from './event-view.js';
import {moveMenuStyles} from './move-menu.styles.js';
import '../../../core/words/en/calendar.js';

type Item = readonly [label: WordKey, shift: Shift];

const DAYS: readonly Item[] = [
  ['calendar.dayBack', {days: -1}],
  ['calendar.dayOn', {days: 1}],
  ['calendar.weekBack', {days: -7}],
  ['calendar.weekOn', {days: 7}],
];
const TIMES: readonly Item[] = [
  ['calendar.earlier', {minutes: -30}],
  ['calendar.later', {minutes: 30}],
];
const LENGTHS: readonly Item[] = [
  ['calendar.shorter', {minutes: -30, isEnd: true}],
  ['calendar.longer', {minutes: 30, isEnd: true}],
];
const DAY_LENGTHS: readonly Item[] = [
  ['calendar.dayShorter', {days: -1, isEnd: true}],
  ['calendar.dayLonger', {days: 1, isEnd: true}],
];

const itemsFor = (entry: CalendarEntry): readonly Item[] =>
  isLong(entry) ? [...DAYS, ...DAY_LENGTHS] : [...TIMES, ...DAYS, ...LENGTHS];

/** The ways to move an event, as a menu: what dragging does, by single presses. */
export class MoveMenu {
  readonly #core: CalendarCore;
  readonly #choose: (entry: CalendarEntry, shift: Shift) => void;
  readonly #box: HTMLElement;
  readonly #layer: Anchored;
  #anchor?: HTMLElement;

  constructor(core: CalendarCore, choose: (entry: CalendarEntry, shift: Shift) => void) {
    this.#core = core;
    this.#choose = choose;
    const {element} = core;
    element.adoptStyle(layerStyles);
    element.adoptStyle(moveMenuStyles);
    this.#box = element.ownerDocument.createElement('div');
    this.#box.className = 'layer anchored move-menu';
    this.#box.popover = 'manual';
    this.#box.role = 'menu';
    this.#box.setAttribute('part', 'menu');
    this.#box.addEventListener('keydown', this.#handleKey);
    element.shadowRoot?.append(this.#box);
    this.#layer = new Anchored(element, {
      popover: () => this.#box,
      anchor: () => this.#anchor,
      placement: () => 'bottom-start',
      dismiss: () => this.#layer.hide(),
    });
  }

  show(entry: CalendarEntry, anchor: HTMLElement): void {
    const {language} = this.#core;
    this.#anchor = anchor;
    this.#box.ariaLabel = word(language, 'calendar.move', {name: nameOf(entry, language)});
    render(html`${itemsFor(entry).map((item) => this.#renderItem(item, entry))}`, this.#box);
    this.#layer.show();
    this.#items[0]?.focus();
  }

  get #items(): readonly HTMLElement[] {
    return [...this.#box.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }

  #renderItem([label, shift]: Item, entry: CalendarEntry): TemplateResult {
    const choose = (): void => {
      this.#layer.hide();
      this.#choose(entry, shift);
    };
    return html`<button class="move-item" part="menu-item" type="button" role="menuitem" tabindex="-1" @click=${choose}>
      ${word(this.#core.language, label)}
    </button>`;
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    const items = this.#items;
    const at = items.indexOf(event.target as HTMLElement);
    const to = new Map([
      ['ArrowDown', (at + 1) % items.length],
      ['ArrowUp', (at - 1 + items.length) % items.length],
      ['Home', 0],
      ['End', items.length - 1],
    ]).get(event.key);
    if (event.key === 'Tab') this.#layer.hide();
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items[to]?.focus();
  };
}
