import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {answerCommands} from '../../../core/answer-commands.js';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {WithFilterGroup} from '../../../core/filter-group.js';
import {CONTROL_SIZES, type ControlSize} from '../../../core/form-control-element.js';
import {arrive} from '../../../core/group-arrivals.js';
import {LanguageController} from '../../../core/language.js';
import {once} from '../../../core/late.js';
import {listOf} from '../../../core/list-of.js';
import {json, list, oneOf} from '../../../core/properties.js';
import {say} from '../../../core/say.js';
import {warn, warnOnce} from '../../../core/warn.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {isRecord} from '../../../data/is-record.js';
import type {Condition} from '../../../data/types.js';
import {readFilter} from '../../data/table/view-state.js';
import {APPLIES, FilterPending, type FilterApply} from './filter-apply.js';
import type {FilterAddress} from './filter-address.js';
import {filterBarStyles} from './filter-bar-widget.styles.js';
import type {focusBeside, renderChips} from './filter-chips.js';
import {FilterEntry} from './filter-entry.js';
import {allComplete, loadControls, renderFilter, renderGhost, stop, stopForms} from './filter-fields.js';
import {heldOf, isAsked, isSame, partOf, withPart, type Asked, type Held} from './filter-parts.js';
import {readFilters, type Filter, type FilterDefinition} from './filter-spec.js';
import {focusStart, renderOpener} from './filter-opener.js';
import {FilterTarget} from './filter-target.js';
import type {SlottedFilters} from './slotted-filters.js';
import '../../../core/words/en/filters.js';

export type {FilterDefinition};

const loadChips = once(() => import('./filter-chips.js'));
const NOTHING: Asked = {};

/**
 * A row of filters for a table, a list or a chart: for the one whose id is in `for`, and for all widgets of the page with
 * the same `filter-group`. What the page holds is filtered in place, a source that can filter is asked for what fits, and
 * sources with holes are filled: `interface:list_products({page.products.status?})`, where `products` is the group's
 * name, else the id of `for`. What is asked stands below as chips, each of which takes its filter back. The command
 * `--toggle` hides the bar and shows it again, `--clear` takes all filters back.
 *
 * @summary Filters for a table or a list.
 * @slot - Further filters: controls with a `name` or `field`, native ones too; `data-op` on one says how it compares, such as `gte`.
 * @event {Event} change - A reader has set, changed or removed a filter; `value` and `conditions` say what is asked now.
 * @csspart base - The box that holds everything.
 * @csspart toggle - The button that shows the filters where there is little room.
 * @csspart fields - The row of filters.
 * @csspart filter - One filter of `filters`.
 * @csspart apply - The button that asks all that is set, with `apply="button"`.
 * @csspart active - What is asked, below the filters.
 * @csspart chip - The button that takes one filter back.
 * @csspart clear - The button that takes all back.
 * @csspart count - How many results there are.
 *
 * @example Dumb
 * ```html
 * <filter-bar-widget for="products" filters='[{"field": "status", "type": "select", "options": ["active", "sold"]}, {"field": "price", "type": "range"}]'></filter-bar-widget>
 * ```
 * @example Connected
 * ```html
 * <filter-bar-widget for="products" filters='[{"field": "category", "data_source": "interface:list_categories"}]'></filter-bar-widget>
 * <table-widget id="products" data-source="resource:products"></table-widget>
 * ```
 */
@widget('filter-bar-widget')
export class FilterBarWidget extends WithFilterGroup(WidgetElement) {
  static override readonly data = {list: 'filters', accepts: ['filters', 'label']};
  static override styles = filterBarStyles;

  /** The filters: a JSON list of `{"field", "label", "type", "options", "data_source", "op", "placeholder", "min", "max", "step"}`, or names of fields separated by commas; none by default. A `type` is `select`, `multiselect`, `boolean`, `text`, `search`, `number`, `range`, `date` or `date-range`; `select` where there are options, else `text` by default. */
  @property(list) filters?: readonly (FilterDefinition | string)[];

  /** The id of the table, list or chart that is filtered; none by default. */
  @property() for?: string;

  /** What is asked, by field: JSON `{"status": "active", "price": {"gte": 5}}`, as a table's `filter`; nothing by default. A reader changes it. */
  @property(json) value?: Readonly<Record<string, unknown>>;

  /** When what is set is asked: `change` asks with each change, `button` all at once by a button, or Enter in a text; `change` by default. */
  @property(oneOf(APPLIES)) apply?: FilterApply;

  /** Keeps what is asked in the address of the page, so that it can be shared and survives a reload: empty, or a word to tell several bars apart; not by default. */
  @property() urlKey?: string;

  /** What the filters are called, for screen readers; “Filters” by default. */
  @property() label?: string;

  /** The height of the controls: `sm` 28 px, `md` 32 px or `lg` 40 px; `md` by default. */
  @property(oneOf(CONTROL_SIZES)) size?: ControlSize;

  @state() private opened?: boolean;

  readonly #language = new LanguageController(this);
  readonly #target = new FilterTarget(this, () => this.#language.language);
  readonly #entry = new FilterEntry((filter, held) => this.#setHeld(filter, held));
  readonly #pending = new FilterPending(this, {
    asked: () => this.#asked,
    ...{set: (asked) => this.#set(asked), flush: () => this.#entry.flush(), clear: () => this.#handleClear()},
  });
  #drawn: readonly Filter[] = [];
  #slotted?: SlottedFilters;
  #late?: {renderChips: typeof renderChips; focusBeside: typeof focusBeside};
  #address?: FilterAddress;
  #isAsking?: boolean;

  constructor() {
    super();
    answerCommands(this, {clear: () => this.clear(), toggle: this.#toggle});
  }

  /** What is asked, as conditions. */
  get conditions(): readonly Condition[] {
    return readFilter(this.#asked).value;
  }

  /** Takes all filters back, as the reader would. */
  clear(): void {
    const isSet = Object.keys(this.#pending.wanted).length > 0;
    this.#entry.forget();
    this.#pending.forget();
    if (!isSet && Object.keys(this.#asked).length === 0) return;
    say(word(this.#language.language, 'filters.cleared'));
    this.#set({});
  }

  readonly #toggle = (by: Element | null): void => {
    this.hidden = !this.hidden;
    if (by) by.ariaExpanded = String(!this.hidden);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#address?.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#entry.forget();
    this.#address?.rest();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // What is filtered by is no part of a form around it.
    root.addEventListener('context-request', stopForms);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('filters')) this.#read();
    if (!this.#late && Object.values(this.#asked).some(isAsked))
      this.waitFor(loadChips().then((late) => ((this.#late = late), this.requestUpdate())));
    if (this.value !== undefined && !isRecord(this.value)) warnOnce(this, 'value', this.value, 'an object');
    if (this.urlKey === undefined || this.#isAsking) return;
    this.#isAsking = true;
    arrive(this.#readAddress());
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('value')) this.#slotted?.show(this.#pending.wanted);
    // What the address asks is waited for.
    if (this.urlKey === undefined || this.#address) this.#target.ask(this.conditions);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await allComplete(this.renderRoot);
    return done;
  }

  get #asked(): Asked {
    return isRecord(this.value) ? (this.value as Asked) : NOTHING;
  }

  #read(): void {
    const {filters, problems} = readFilters(listOf(this, 'filters', this.filters), this.#language.language);
    for (const problem of problems) warn(this, problem);
    this.#drawn = filters;
    const loading = loadControls(filters);
    if (loading) this.waitFor(loading.then(() => this.requestUpdate()));
  }

  async #readAddress(): Promise<void> {
    const {addressOf} = await import('./filter-address.js');
    this.#address = addressOf(this);
    this.requestUpdate();
    await this.updateComplete;
  }

  #set(asked: Asked): void {
    this.value = asked;
    if (this.urlKey !== undefined) this.#address?.write(this.conditions);
    this.dispatchEvent(new Event('change', {bubbles: true, composed: true}));
    this.#target.tell();
  }

  #setHeld(filter: Filter, held: Held): void {
    const part = partOf(filter, held);
    if (this.#pending.isOn) this.#pending.put(filter.field, part);
    else if (!isSame(part, this.#asked[filter.field])) this.#set(withPart(this.#asked, filter.field, part));
    this.requestUpdate();
  }

  readonly #handleSlotChange = async ({target}: Event): Promise<void> => {
    const slot = target as HTMLSlotElement;
    if (!this.#slotted && slot.assignedElements().length === 0) return;
    const {SlottedFilters: Slotted} = await import('./slotted-filters.js');
    this.#slotted ??= new Slotted(slot, {
      language: () => this.#language.language,
      take: this.#entry.take,
      takeSoon: this.#entry.takeSoon,
    });
    this.#slotted.read(this.#settle);
  };

  // What controls of the page are set to at first counts, unless the bar knows better.
  readonly #settle = (slotted: SlottedFilters): void => {
    const asked = slotted.complete(this.#asked);
    if (asked !== this.#asked) this.value = asked;
    slotted.show(asked);
    this.requestUpdate();
  };

  // The focus moves before its place goes, so that it is never lost.
  readonly #remove = ({field}: Filter, text: string): void => {
    if (!this.#late?.focusBeside(this.renderRoot, field)) focusStart(this);
    this.#entry.forget();
    this.#pending.forget(field);
    say(word(this.#language.language, 'removed.named', {name: text}));
    this.#set(withPart(this.#asked, field, undefined));
  };

  readonly #handleClear = (): void => {
    focusStart(this);
    this.clear();
  };

  override render(): TemplateResult {
    const {language} = this.#language;
    const count = Object.values(this.#asked).filter(isAsked).length;
    const name = this.ariaLabel || this.label || word(language, 'filters');
    return html`<div class="base" part="base" role="group" aria-label=${name}>
      ${renderOpener({language, count, isOpen: this.opened === true, act: () => (this.opened = !this.opened)})}
      <div
        class="fields"
        id="fields"
        part="fields"
        ?data-open=${this.opened}
        @input=${stop}
        @change=${stop}
        @keydown=${this.#pending.handleKey}
      >
        ${repeat(
          this.#drawn,
          ({field, type}) => `${type} ${field}`,
          (filter) => this.#renderFilter(filter),
        )}
        <slot @slotchange=${this.#handleSlotChange}></slot>
        ${this.#pending.render(language)}
      </div>
      ${count > 0 ? this.#renderChips() : nothing}
    </div>`;
  }

  #renderChips(): TemplateResult | undefined {
    return this.#late?.renderChips({
      ...{language: this.#language.language, asked: this.#asked, root: this.renderRoot},
      known: [...this.#drawn, ...(this.#slotted?.filters ?? [])],
      count: this.#target.count,
      remove: this.#remove,
      clear: this.#pending.isOn ? undefined : this.#handleClear,
    });
  }

  #renderFilter(filter: Filter): TemplateResult {
    const held = this.#entry.heldIn(filter.field, heldOf(filter, this.#pending.wanted[filter.field]));
    return renderFilter(filter, held, {
      language: this.#language.language,
      ...(this.size && {size: this.size}),
      take: this.#entry.take,
      takeSoon: this.#entry.takeSoon,
      changed: () => this.requestUpdate(),
    });
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="fields">${[0, 1, 2].map(renderGhost)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'filter-bar-widget': FilterBarWidget;
  }
}
