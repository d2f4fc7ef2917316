import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {emptyView} from '../../../core/empty-view.js';
import {WithFilterGroup} from '../../../core/filter-group.js';
import {flag, json, list, numeric} from '../../../core/properties.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import type {Delivery} from '../../../data/types.js';
import {BoardCore} from './board-core.js';
import type {CardClickDetail} from './board-host.js';
import type {CardMoveDetail} from './card-moves.js';
import type {RenderCard} from './card-node.js';
import {columnView, skeletonBoard} from './column-view.js';
import type {KanbanColumn} from './columns.js';
import {kanbanStyles} from './kanban-widget.styles.js';
import '../../../core/words/en/board.js';

export type {CardClickDetail, CardMoveDetail, KanbanColumn, RenderCard};

/**
 * Cards in columns, moved from one to another by mouse, finger, keys or a menu. The columns are the values of one field of
 * the records; a card that is moved gets the value of its new column. A `<template>` child draws the cards, with
 * `{{field}}` for any field of the record; without one, a card shows what the names of the fields say.
 *
 * @summary A board of cards grouped by a field, which can be moved.
 * @event {CustomEvent<CardMoveDetail>} card-move - A user moves a card; cancelable: then the page moves it, by giving other data.
 * @event {CustomEvent<CardClickDetail>} card-click - A card was clicked, or the button in it (see `clickable`); cancelable where `card-navigate` leads on.
 * @event {CustomEvent<ActionDetail>} action - `move-action` or `card-navigate` by a bare name; cancelable.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The action of the board is done.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The action of the board failed; cancelable, then nothing is shown.
 * @csspart base - The box that holds everything.
 * @csspart board - The columns beside each other.
 * @csspart column - A column of the board.
 * @csspart column-header - The heading of a column and the count of its cards.
 * @csspart heading - The heading itself.
 * @csspart count - How many cards there are, and the limit.
 * @csspart over-limit - By how much the limit is exceeded.
 * @csspart cards - The list of the cards of a column.
 * @csspart column-empty - What a column without cards says.
 * @csspart slot - The place of a card in its list.
 * @csspart card - The box of a card, which is lifted when it is dragged.
 * @csspart title - The title of a card.
 * @csspart description - The text below it.
 * @csspart badge - A word on a card, such as its priority.
 * @csspart assignee - Whose a card is.
 * @csspart avatar - The picture or the initials of whose it is.
 * @csspart value - A figure on a card.
 * @csspart due - The day by which it is due.
 * @csspart link - What a card leads on by.
 * @csspart tools - The buttons of a card.
 * @csspart handle - The button that lifts a card.
 * @csspart move-button - The button that opens the menu of a card.
 * @csspart menu - The menu that says where a card goes.
 * @csspart item - An entry of that menu.
 * @csspart failure - Why a card could not be moved.
 * @csspart dismiss - The button that takes that away.
 * @csspart empty - What is shown where there are no columns.
 * @csspart empty-icon - The icon of it.
 * @csspart empty-heading - The words of it.
 * @cssproperty [--widget-kanban-column] - The least width of a column; 17rem by default, 85 % of the board at most.
 * @cssproperty [--widget-kanban-height] - The greatest height of a list of cards, which scrolls beyond it; 36rem by default, and no more than most of the window.
 * @cssstate lifting - A card is lifted.
 *
 * @example Dumb: the data is in the attributes.
 * ```html
 * <kanban-widget columns="todo, doing, done" items='[{"id": 1, "title": "Write the notes", "status": "todo"}]'></kanban-widget>
 * ```
 * @example Connected: one attribute changed, and another says how a card is moved.
 * ```html
 * <kanban-widget columns="todo, doing, done" data-source="interface:list_tasks" stream="tasks" move-action="action:move_task"></kanban-widget>
 * ```
 */
@widget('kanban-widget')
export class KanbanWidget extends WithFilterGroup(WidgetElement) {
  static override readonly data = {list: 'items', accepts: ['items', 'columns']};
  static override styles = kanbanStyles;

  readonly #core = new BoardCore(this);

  /** The columns: a JSON list of `{"id", "label", "color", "limit"}`, or the values separated by commas; those that the cards have by default. Cards of other values are left out. */
  @property(list) columns?: readonly (KanbanColumn | string | number)[];

  /** The cards: a JSON list of records, also from a `<script type="application/json">` child, there with the columns too as `{"columns": …, "items": …}`; none by default. What is no record is left out with a warning. */
  @property(json) items?: readonly object[] | {readonly columns?: unknown; readonly items?: readonly object[]};

  /** The field whose value says in which column a card stands, a dotted path allowed; `status` by default. */
  @property({attribute: 'group-by'}) groupBy?: string;

  /** The field with a number that says where in its column a card stands; `position`, `place`, `rank` or `sort_order` where the records have one by default. Without it cards stand in the order of the data, and a move changes the column alone. */
  @property({attribute: 'order-by'}) orderBy?: string;

  /** The action that moves a card, such as `action:move_task`: it gets the record's key, and the changed fields as its values; none by default. The card moves at once, and goes back where the action is refused. */
  @property({attribute: 'move-action'}) moveAction?: string;

  /** The cards can't be moved; false by default. */
  @property(flag) readonly?: boolean;

  /** Where a click on a card leads: a path such as `/tasks/{id}`, as a real link, or an action; nowhere by default. */
  @property({attribute: 'card-navigate'}) cardNavigate?: string;

  /** Gives each card a button, the keyboard's way to `card-click`; by default where that event is listened to on the board itself. */
  @property(flag) clickable?: boolean;

  /** The field that tells records apart, a dotted path allowed; `id`, else `key`, else `_id` by default. */
  @property() key?: string;

  /** The most cards that are kept of the list or stream; a negative number keeps the last ones; 10,000 by default. */
  @property(numeric([-100_000, 100_000])) limit?: number;

  /** The level of the headings of the columns, 1 to 6; 3 by default. */
  @property({...numeric([1, 6]), attribute: 'heading-level'}) headingLevel?: number;

  /** Draws a card in place of the built-in look: gets the record and the id of its column; none by default. One that fails leaves its card empty, with a warning. */
  @property({attribute: false}) renderCard?: RenderCard;

  /** Takes note of listeners to `card-click`: what a mouse can do to a card a keyboard can do as well, see `clickable`. */
  override addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  /** The same for events of any other name. */
  override addEventListener(...args: Parameters<HTMLElement['addEventListener']>): void;
  /** The same for both. */
  override addEventListener(...args: Parameters<HTMLElement['addEventListener']>): void {
    super.addEventListener(...args);
    if (args[0] === 'card-click') this.clickable ??= true;
  }

  override applyData(delivery: Delivery): void {
    this.#core.receive(delivery.list);
    delivery.merge();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#core.update();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#core.draw();
    this.states.toggle('lifting', this.#core.lifting !== undefined);
  }

  override renderSkeleton(): TemplateResult {
    return skeletonBoard(this.#core.model.columns);
  }

  override render(): TemplateResult {
    const core = this.#core;
    const {language, model, lifting} = core;
    const {columns} = model;
    const isPlain = !core.isMovable && !this.clickable && !this.cardNavigate;
    const picture = {language, level: this.headingLevel ?? 3, isPlain, isLifting: lifting !== undefined};
    return html`<div class="base" part="base">
      ${this.#renderFailure()}
      <div
        class="board"
        part="board"
        role="group"
        aria-label=${this.ariaLabel || word(language, 'board')}
        data-lifting=${lifting ?? nothing}
        ?hidden=${columns.length === 0}
        @keydown=${core.keys.handleKey}
        @click=${core.clicks.handleClick}
        @focusin=${this.#handleFocusIn}
        @focusout=${core.handleFocusOut}
        @pointerover=${core.prepare}
      >
        ${repeat(
          columns,
          ({id}) => id,
          (column, place) => columnView(column, place, picture),
        )}
      </div>
      ${columns.length === 0 ? emptyView(language) : nothing}
      <p id="help" hidden>${word(language, 'board.help')}</p>
      <div class="menu layer anchored" part="menu" popover="manual" role="menu" tabindex="-1"></div>
    </div>`;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const {failure} = this.#core.moves;
    if (failure === undefined) return nothing;
    return html`<div class="failure" part="failure">
      <span>${failure}</span>
      <button class="dismiss" part="dismiss" type="button" @click=${this.#handleDismiss}>
        ${word(this.#core.language, 'dismiss')}
      </button>
    </div>`;
  }

  readonly #handleDismiss = (): void => this.#core.dismiss();

  readonly #handleFocusIn = (event: Event): void => {
    this.#core.prepare();
    this.#core.keys.handleFocus(event);
  };
}

declare global {
  interface HTMLElementEventMap {
    'card-move': CustomEvent<CardMoveDetail>;
    'card-click': CustomEvent<CardClickDetail>;
  }
  interface HTMLElementTagNameMap {
    'kanban-widget': KanbanWidget;
  }
}
