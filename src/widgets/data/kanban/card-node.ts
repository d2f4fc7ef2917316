import {html, render} from 'lit';
import type {CompiledTemplate, TemplateInstance} from '../../../core/template.js';
import type {JsonRecord} from '../../../data/types.js';
import type {BoardCard} from './board-model.js';
import {cardContent} from './card-fields.js';
import {cardTools, cardView, type Lead} from './card-view.js';

/** Draws a card: gets the record, gives text, a node or a Lit template. */
export type RenderCard = (record: JsonRecord, column: string) => unknown;

/** How all cards of a board are drawn; the same object as long as that is the same. */
export interface CardPlan {
  readonly language: string;
  readonly groupBy: string;
  readonly isMovable: boolean;
  readonly template: CompiledTemplate | undefined;
  readonly renderCard: RenderCard | undefined;
  readonly leadOf: (record: JsonRecord) => Lead;
  readonly nameOf: (record: JsonRecord) => string;
}

/** Where a card stands, for what it says of that. */
export interface CardSpot {
  readonly columnId: string;
  readonly index: number;
  readonly count: number;
  /** Whether the column draws only a part of its cards, so that a reader has to be told the place. */
  readonly isCut: boolean;
}

/** One card on the page. It keeps its nodes, and what lives in them, as long as its key is drawn. */
export class CardNode {
  readonly element: HTMLLIElement;
  readonly key: string;
  #record?: JsonRecord;
  #plan?: CardPlan;
  #spot?: CardSpot;
  #instance?: TemplateInstance;

  constructor(key: string) {
    this.key = key;
    this.element = document.createElement('li');
    this.element.className = 'slot';
    this.element.setAttribute('part', 'slot');
    this.element.dataset['key'] = key;
  }

  /** The box that is drawn, which is lifted out of its place while it is dragged. */
  get box(): HTMLElement | null {
    return this.element.querySelector<HTMLElement>('.card');
  }

  get record(): JsonRecord | undefined {
    return this.#record;
  }

  /** The control of one kind: `handle`, `more`, `lead`. */
  control(kind: string): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(`.${kind}`);
  }

  /** Draws what has changed since it was last drawn; nothing where nothing has. */
  update({record}: BoardCard, plan: CardPlan, spot: CardSpot): void {
    const isSame = record === this.#record && plan === this.#plan && spot.columnId === this.#spot?.columnId;
    const isMoved = spot.index !== this.#spot?.index || spot.count !== this.#spot.count;
    if (!isSame) this.#draw(record, plan, spot);
    else if (isMoved && plan.template?.positional) this.#fill(plan, record, spot);
    this.#number(spot);
    this.#record = record;
    this.#plan = plan;
    this.#spot = spot;
  }

  pause(): void {
    this.#instance?.pause();
    this.#plan = undefined;
  }

  dispose(): void {
    this.#instance?.dispose();
    this.element.remove();
  }

  #draw(record: JsonRecord, plan: CardPlan, spot: CardSpot): void {
    const {template, renderCard, language, isMovable} = plan;
    if (this.#plan && this.#plan.template !== template) this.#clear();
    const lead = plan.leadOf(record);
    const isOwn = template === undefined && renderCard === undefined;
    const tools = cardTools({name: plan.nameOf(record), language, isMovable, lead: isOwn ? undefined : lead});
    const content = template
      ? html`<div class="content"></div>`
      : renderCard
        ? html`<div class="content">${renderCard(record, spot.columnId)}</div>`
        : cardView(cardContent(record, plan.groupBy, language), lead, language);
    render(html`<div class="card" part="card">${content}${tools}</div>`, this.element);
    if (template) this.#fill(plan, record, spot);
  }

  #fill({template, language}: CardPlan, record: JsonRecord, {index, count}: CardSpot): void {
    const scope = {item: record, index, count, key: this.key, context: {language}};
    if (this.#instance) return this.#instance.update(scope);
    this.#instance = template?.instantiate(scope);
    this.element.querySelector('.content')?.append(...(this.#instance?.nodes ?? []));
  }

  #clear(): void {
    this.#instance?.dispose();
    this.#instance = undefined;
    render(html``, this.element);
  }

  #number({isCut, index, count}: CardSpot): void {
    setAttribute(this.element, 'aria-posinset', isCut ? String(index + 1) : undefined);
    setAttribute(this.element, 'aria-setsize', isCut ? String(count) : undefined);
  }
}

function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (element.getAttribute(name) === (value ?? null)) return;
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
