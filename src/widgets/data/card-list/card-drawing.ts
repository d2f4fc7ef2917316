import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import type {CompiledTemplate} from '../../../core/template.js';
import {safeUrl} from '../../../core/url.js';
import {warn} from '../../../core/warn.js';
import type {JsonRecord} from '../../../data/types.js';
import {rowHref} from '../table/row-link.js';
import {isAddress} from '../table/row-target.js';
import type {TableCore} from '../table/table-core.js';
import type {RowWindow} from '../../../core/row-window.js';
import {cardFoot} from './card-foot.js';
import {cardParts, titleOf, type CardParts} from './card-parts.js';
import {CardTemplates} from './card-templates.js';
import {cardView, lead, type CardSetting} from './card-view.js';

/** Draws one card: a string is shown as text, a node or Lit template as it is. */
export type RenderCard = (record: JsonRecord, index: number) => unknown;

/** What of the list each card depends on. */
export interface DrawingSettings {
  readonly headingLevel: number;
  readonly renderItem: RenderCard | undefined;
  /** How figures are written that do not say it themselves. */
  readonly valueFormat: string | undefined;
  /** Whether some of the cards are not drawn, so that each says its place among all. */
  readonly isCut: boolean;
  /** The card that has the focus, drawn wherever it is. */
  readonly focused: string | undefined;
}

interface Placed {
  readonly key: string;
  readonly record: JsonRecord;
  /** The place among all cards of all pages, from 0. */
  readonly index: number;
  /** Drawn for the focus in it alone. */
  readonly isAside: boolean;
}

/** Draws the cards of a list: one a key, and anew only where something of it has changed. */
export class CardDrawing {
  readonly #core: TableCore;
  #templates?: CardTemplates;
  #template?: CompiledTemplate;

  constructor(core: TableCore) {
    this.#core = core;
  }

  render(range: RowWindow, settings: DrawingSettings): unknown {
    const core = this.#core;
    if (!settings.renderItem && core.templates.isComing) return nothing;
    this.#follow(settings.renderItem ? undefined : core.templates.main);
    const cards = this.#placed(range, settings.focused);
    this.#templates?.keep(new Set(cards.map(({key}) => key)));
    return repeat(
      cards,
      ({key}) => key,
      (card) => this.#renderCard(card, settings),
    );
  }

  pause(): void {
    this.#templates?.pause();
  }

  #follow(template: CompiledTemplate | undefined): void {
    if (template === this.#template) return;
    this.#templates?.clear();
    this.#template = template;
    this.#templates = template && new CardTemplates(template);
  }

  #placed({start, end}: RowWindow, focused: string | undefined): readonly Placed[] {
    const {model, paging, shownKeys} = this.#core;
    const at = (place: number, isAside: boolean): Placed => ({
      key: shownKeys[place] ?? '',
      record: model.records[model.order.shown[place] ?? -1] ?? {},
      index: paging.before + place,
      isAside,
    });
    const cards = shownKeys.slice(start, end).map((_, index) => at(start + index, false));
    const place = focused === undefined ? -1 : shownKeys.indexOf(focused);
    if (place < 0 || (place >= start && place < end)) return cards;
    return place < start ? [at(place, true), ...cards] : [...cards, at(place, true)];
  }

  #renderCard({key, record, index, isAside}: Placed, settings: DrawingSettings): TemplateResult {
    const isSelected = this.#core.selectable ? this.#core.selection.has(key) : undefined;
    return html`<li
      class=${isAside ? 'item aside' : 'item'}
      part="item"
      data-key=${key}
      ?data-selected=${isSelected}
      aria-setsize=${settings.isCut ? this.#core.paging.total : nothing}
      aria-posinset=${settings.isCut ? index + 1 : nothing}
    >
      <div class="card" part="card">
        ${this.#renderContent(key, record, index, settings)}${this.#renderFoot(record, isSelected)}
      </div>
    </li>`;
  }

  #renderFoot(record: JsonRecord, isSelected: boolean | undefined): unknown {
    const {language, rowActions: actions} = this.#core;
    const name = titleOf(record);
    return guard([name, isSelected, actions, language], () => cardFoot({language, name, actions, isSelected}));
  }

  #renderContent(key: string, record: JsonRecord, index: number, settings: DrawingSettings): unknown {
    const {language, rowNavigate, clickable} = this.#core;
    const {renderItem, headingLevel, valueFormat} = settings;
    const given = [record, language, rowNavigate, clickable];
    if (renderItem)
      return guard([...given, index, renderItem], () =>
        this.#own(record, drawn(this.#core, renderItem, record, index)),
      );
    const templates = this.#templates;
    if (templates) {
      const count = this.#core.paging.total;
      const node = templates.nodeOf(key, {item: record, index, count, key, context: {language}});
      return [guard(given, () => this.#cover(record)), node];
    }
    return guard([...given, headingLevel, valueFormat], () => {
      const parts = cardParts(record, language, valueFormat);
      return cardView(parts, this.#settingOf(record, headingLevel, parts));
    });
  }

  #own(record: JsonRecord, content: unknown): TemplateResult {
    return html`${this.#cover(record)}
      <div class="own">${content}</div>`;
  }

  // What an author draws holds no link of the list's own: one lies below it, over the whole card.
  #cover(record: JsonRecord): TemplateResult | typeof nothing {
    const setting = this.#settingOf(record, 0);
    if (setting.href === undefined && !setting.isButton) return nothing;
    return html`<div class="cover">${lead(html`<span class="sr-only">${titleOf(record)}</span>`, setting)}</div>`;
  }

  #settingOf(record: JsonRecord, headingLevel: number, parts?: CardParts): CardSetting {
    const {language, rowNavigate, clickable} = this.#core;
    const leads = rowNavigate !== '';
    const own = leads ? undefined : safeUrl(parts?.path);
    const href = leads && isAddress(rowNavigate) ? rowHref(rowNavigate, record) : own;
    const isButton = href === undefined && (clickable || (leads && !isAddress(rowNavigate)));
    return {language, headingLevel, href, isButton};
  }
}

function drawn({element}: TableCore, render: RenderCard, record: JsonRecord, index: number): unknown {
  try {
    return render(record, index) ?? nothing;
  } catch (error) {
    warn(element, `renderItem failed: ${error instanceof Error ? error.message : String(error)}`);
    return nothing;
  }
}
