import {LanguageController} from '../../../core/language.js';
import {GroupLink} from '../../../core/group-link.js';
import {listOf} from '../../../core/list-of.js';
import {once} from '../../../core/late.js';
import {TemplateChildren} from '../../../core/template-children.js';
import {warn} from '../../../core/warn.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import type {LiveList} from '../../../data/types.js';
import {readBoard, withCards} from './board-data.js';
import {BoardCards} from './board-cards.js';
import {BoardClicks} from './board-clicks.js';
import type {BoardHost} from './board-host.js';
import {BoardKeys} from './board-keys.js';
import {BoardModel} from './board-model.js';
import {BoardVoice} from './board-voice.js';
import {cardName} from './card-fields.js';
import {CardLift} from './card-lift.js';
import {CardMoves, type MovesHost} from './card-moves.js';
import type {CardPlan, RenderCard} from './card-node.js';
import {planCards} from './card-plan.js';
import {KeyboardLift} from './keyboard-lift.js';
import type {MoveMenu} from './move-menu.js';
import {PointerLift} from './pointer-lift.js';
import {shifted, type Shift} from './shift.js';

/** The properties of a board that its features read. */
export interface BoardElement extends WidgetElement {
  items?: unknown;
  readonly columns?: unknown;
  readonly groupBy?: string;
  readonly orderBy?: string;
  readonly key?: string;
  readonly limit?: number;
  readonly filterGroup?: string;
  readonly moveAction?: string;
  readonly readonly?: boolean;
  readonly clickable?: boolean;
  readonly cardNavigate?: string;
  readonly renderCard?: RenderCard;
}

const loadMenu = once(() => import('./move-menu.js'));

/** What a board is made of beside its nodes: its model, and the features that share it. */
export class BoardCore implements BoardHost, MovesHost {
  readonly element: BoardElement;
  readonly model = new BoardModel();
  readonly templates: TemplateChildren;
  readonly cards: BoardCards;
  readonly keys: BoardKeys;
  readonly clicks: BoardClicks;
  readonly moves: CardMoves;
  readonly lift: CardLift;
  readonly voice = new BoardVoice(() => this);
  plan!: CardPlan;
  readonly #language: LanguageController;
  readonly #group: GroupLink;
  readonly #keyboard: KeyboardLift;
  readonly #pointer: PointerLift;
  #menu?: MoveMenu;
  #isPrepared = false;
  #live?: LiveList;

  constructor(element: BoardElement) {
    this.element = element;
    this.#language = new LanguageController(element);
    this.#group = new GroupLink(element);
    this.templates = new TemplateChildren(element);
    this.cards = new BoardCards(this);
    this.moves = new CardMoves(this, this.voice, (key) => this.#focusAgain(key));
    this.lift = new CardLift(this, {
      dropped: (key, from, shift) => void this.moves.move(key, from, shift),
      back: (key) => void this.#back(key),
    });
    this.#keyboard = new KeyboardLift(this, this.lift, this.voice);
    this.#pointer = new PointerLift(this, this.cards, this.lift);
    this.keys = new BoardKeys(this, this.cards, this.#keyboard);
    this.clicks = new BoardClicks(this, this.cards, (key, button, start) => void this.#openMenu(key, button, start));
  }

  get language(): string {
    return this.#language.language;
  }

  get isMovable(): boolean {
    return this.element.readonly !== true;
  }

  get keyField(): string | undefined {
    return this.element.key;
  }

  get moveAction(): string | undefined {
    return this.element.moveAction || undefined;
  }

  get hasSource(): boolean {
    return this.element.dataController?.delivery !== undefined;
  }

  get pinned(): ReadonlySet<string> {
    return new Set([this.lift.key, this.#menu?.key].filter((key) => key !== undefined));
  }

  /** How a card is lifted now: `pointer` or `key`; undefined where none is. */
  get lifting(): 'pointer' | 'key' | undefined {
    return this.lift.key === undefined ? undefined : this.#pointer.isOn ? 'pointer' : 'key';
  }

  receive(live: LiveList | undefined): void {
    this.#live = live;
  }

  /** Reads the properties of the board anew. */
  update(): void {
    this.#read();
    if (this.moves.settle()) this.#read();
    if (this.lift.key !== undefined && !this.model.has(this.lift.key)) this.#forgetLift();
    this.plan = planCards(this.plan, this);
    if (this.model.bad > 0) warn(this.element, 'has cards that are no records; they are left out.');
  }

  /** The shell is drawn: the cards follow. */
  draw(): void {
    this.cards.draw();
    this.keys.sync();
    this.#pointer.drawn();
    for (const {element, key} of this.cards.all) element.toggleAttribute('data-lifted', key === this.lift.key);
  }

  nameOf = (key: string): string => {
    const record = this.model.recordOf(key);
    return (record && cardName(record)) || word(this.language, 'card');
  };

  reveal = (key: string): void => this.cards.reveal(key);

  lost = (name: string): void => this.voice.lost(name);

  keep(key: string, shift: Shift): void {
    const record = this.model.recordOf(key);
    const {cards} = readBoard(this.element, this.element.items);
    if (!record) return;
    const moved = cards.map((each) => (each === record ? shifted(record, shift) : each));
    this.element.items = withCards(this.element.items, moved);
  }

  /** The focus has left what had it; a card that a key has lifted goes back unless it came along. */
  readonly handleFocusOut = (): void => {
    if (!this.#keyboard.isOn) return;
    queueMicrotask(() => {
      if (this.element.ownerDocument.hasFocus() && this.cards.focused?.key !== this.lift.key) this.#keyboard.cancel();
    });
  };

  /** Takes away why the last move was refused; the focus that was on the button goes on to the board. */
  dismiss(): void {
    const isInside = this.element.shadowRoot?.activeElement?.matches('.dismiss');
    const stop = this.element.shadowRoot?.querySelector<HTMLElement>('.slot :is(.lead, .handle):not([tabindex])');
    this.moves.dismiss();
    if (isInside) stop?.focus();
  }

  /** Somebody is about to move a card: what that needs is fetched. */
  readonly prepare = (): void => {
    if (!this.isMovable || this.#isPrepared) return;
    this.#isPrepared = true;
    this.voice.prepare();
    void loadMenu().catch(() => undefined);
  };

  #read(): void {
    const {element, language} = this;
    const {key, limit, groupBy, orderBy} = element;
    const {cards, columns: beside} = readBoard(element, element.items);
    const given = element.columns ?? beside;
    const columns = given === undefined ? undefined : listOf(element, 'columns', given);
    this.model.update(
      {
        data: this.#group.fittingOwn(cards),
        ...{columns, key, limit, language},
        groupBy: groupBy || 'status',
        orderBy: orderBy || undefined,
        live: this.#live,
        shifts: new Map([
          ...this.moves.shifts,
          ...(this.lift.shift ? [[this.lift.shift.key, this.lift.shift] as const] : []),
        ]),
      },
      element,
    );
  }

  #forgetLift(): void {
    this.lift.forget();
    this.#pointer.cancel();
  }

  async #back(key: string): Promise<void> {
    await this.element.updateComplete;
    if (this.model.has(key)) this.voice.back(key);
  }

  async #openMenu(key: string, button: HTMLElement, start: 'first' | 'menu'): Promise<void> {
    const {MoveMenu: Made} = await loadMenu();
    const popover = this.element.shadowRoot?.querySelector<HTMLElement>('.menu');
    if (!popover || !button.isConnected) return;
    this.#menu ??= new Made(this, popover, (card, place) => {
      const from = this.model.placeOf(card);
      const shift = this.model.shiftOf(card, place);
      if (from && shift) void this.moves.move(card, from, shift);
      void this.element.updateComplete.then(() => this.reveal(card));
    });
    this.#menu.toggle(key, button, start);
  }

  // Who has gone on to something else meanwhile is not torn away from it.
  #focusAgain(key: string): void {
    const {element} = this;
    const active = element.ownerDocument.activeElement;
    if (active && active !== element.ownerDocument.body && !element.matches(':focus-within')) return;
    if (this.cards.focused?.key !== key) this.cards.focus(key);
  }
}
