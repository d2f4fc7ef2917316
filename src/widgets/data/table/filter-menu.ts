import {html, svg, type TemplateResult} from 'lit';
import {Anchored} from '../../../core/overlay/anchored.js';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import type {Column, ColumnType} from './columns.js';
import {choicesOf, columnType, readChoices, type Choice} from './edit-rule.js';
import {filterMenuStyles} from './filter-menu.styles.js';
import {askedText, conditionsOf, questionOf, type Asked, type Question} from './filter-ops.js';
import {loadFields, renderPanel} from './filter-panel.js';
import {recordControlStyles} from './record-controls.styles.js';
import type {TableCore} from './table-core.js';
import type {TableFeature} from './table-feature.js';
import '../../../core/words/en/filters.js';
import '../../../core/words/en/grid.js';
import '../../../core/words/en/table.js';

const funnel = svg`<svg class="funnel" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M2.5 3.5h11L9.5 8.3v4.2l-3-1.5V8.3z"/></svg>`;
const cross = svg`<svg class="cross" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" aria-hidden="true"><path d="m4.5 4.5 7 7m0-7-7 7"/></svg>`;

/** More values than these are no choice. */
const MOST_CHOICES = 500;

/** Columns that are filtered from a menu in their header; what is asked stands above the rows, to be taken back. */
export class FilterMenu implements TableFeature {
  readonly #core: TableCore;
  readonly #layer: Anchored;
  #open?: Column | undefined;
  #question: Question = {name: '', values: []};
  /** Where the focus goes with the next drawing. */
  #begins = false;

  constructor(core: TableCore) {
    this.#core = core;
    const {element} = core;
    element.adoptStyle(layerStyles);
    element.adoptStyle(recordControlStyles);
    element.adoptStyle(filterMenuStyles);
    this.#layer = new Anchored(element, {
      popover: () => this.#find('.filter-panel'),
      anchor: () => this.#open && this.#find(`.filter-button[data-field="${CSS.escape(this.#open.field)}"]`),
      placement: () => 'bottom-start',
      dismiss: () => this.#close(),
    });
  }

  header(column: Column): TemplateResult | undefined {
    if (!column.menu) return undefined;
    const {language} = this.#core;
    const isActive = this.#askedOf(column) !== undefined;
    return html`<button
      class="filter-button"
      part="filter-button"
      type="button"
      data-field=${column.field}
      ?data-active=${isActive}
      aria-label=${word(language, isActive ? 'filter.on' : 'filter.by', {name: column.label})}
      aria-haspopup="dialog"
      aria-expanded=${this.#open?.field === column.field}
      @click=${() => (this.#open?.field === column.field ? this.#close() : void this.#show(column))}
    >
      ${funnel}
    </button>`;
  }

  above(): TemplateResult {
    const column = this.#open;
    const {language} = this.#core;
    return html`${this.#renderChips()}
      <div
        class="filter-panel layer anchored"
        part="filter-panel"
        popover="manual"
        role="dialog"
        aria-label=${word(language, 'filter.by', {name: column?.label ?? ''})}
        @keydown=${this.#handleKey}
        @change=${stop}
        @input=${stop}
      >
        ${column && this.#renderPanel(column)}
      </div>`;
  }

  drawn(): void {
    if (!this.#open) return this.#layer.hide();
    this.#layer.show();
    if (!this.#begins) return;
    this.#begins = false;
    const first = this.#find('.filter-panel select-widget') as WidgetElement | null | undefined;
    void first?.updateComplete.then(() => first.focus());
  }

  disconnect(): void {
    this.#open = undefined;
  }

  #renderPanel(column: Column): TemplateResult {
    return renderPanel({
      language: this.#core.language,
      column,
      type: this.#typeOf(column),
      choices: this.#choicesOf(column),
      question: this.#question,
      isActive: this.#askedOf(column) !== undefined,
      ask: (question) => {
        this.#question = question;
        this.#core.element.requestUpdate();
      },
      apply: () => this.#apply(column, conditionsOf(this.#typeOf(column), this.#question, this.#choicesOf(column))),
      clear: () => this.#apply(column, []),
    });
  }

  #renderChips(): TemplateResult | undefined {
    const {language, model} = this.#core;
    const chips = model.columns.flatMap((column) => {
      const asked = column.menu ? this.#askedOf(column) : undefined;
      return asked ? [{column, text: askedText(column, this.#typeOf(column), asked, language)}] : [];
    });
    if (chips.length === 0) return undefined;
    return html`<div class="filter-chips" part="filter-chips">
      <ul role="list" aria-label=${word(language, 'filters.active')}>
        ${chips.map(
          ({column, text}) =>
            html`<li>
              <button
                class="chip"
                part="filter-chip"
                type="button"
                aria-label=${word(language, 'filters.remove', {name: text})}
                @click=${() => this.#apply(column, [])}
              >
                ${text}${cross}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #askedOf({field}: Column): Asked | undefined {
    return this.#core.view.typed.find((each) => each.field === field);
  }

  #typeOf(column: Column): ColumnType {
    return columnType(column, this.#core.model.records);
  }

  #choicesOf(column: Column): readonly Choice[] {
    if (this.#typeOf(column) !== 'select') return [];
    const known = readChoices(column.given.options);
    const records = known.length > 0 ? [] : this.#core.model.records;
    return choicesOf(column, known, records, this.#core.language).slice(0, MOST_CHOICES);
  }

  async #show(column: Column): Promise<void> {
    const type = this.#typeOf(column);
    const coming = loadFields(type);
    this.#core.element.waitFor(coming);
    await coming;
    this.#question = questionOf(type, this.#askedOf(column), this.#choicesOf(column));
    this.#open = column;
    this.#begins = true;
    this.#core.element.requestUpdate();
  }

  #close(): void {
    this.#open = undefined;
    this.#layer.hide();
    this.#core.element.requestUpdate();
  }

  #apply(column: Column, asked: readonly Asked[]): void {
    const wasOpen = this.#open !== undefined;
    if (wasOpen) this.#close();
    // The chip that was pressed is gone then.
    else this.#find(`.filter-button[data-field="${CSS.escape(column.field)}"]`)?.focus();
    if (this.#core.view.filterNow(column.field, asked)) void this.#core.sayRows();
  }

  // Enter in a field means what it means in a form.
  readonly #handleKey = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    const isField = target.matches('input-widget, date-picker-widget');
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || !isField || !this.#open) return;
    event.preventDefault();
    const column = this.#open;
    this.#apply(column, conditionsOf(this.#typeOf(column), this.#question, this.#choicesOf(column)));
  };

  #find(selector: string): HTMLElement | null | undefined {
    return this.#core.element.shadowRoot?.querySelector<HTMLElement>(selector);
  }
}

// The fields of the menu are the table's own: the page hears of them by `filter-change`.
const stop = (event: Event): void => event.stopPropagation();
