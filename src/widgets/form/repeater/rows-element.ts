import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {property} from '../../../core/decorators.js';
import {askForForm, type FormLink} from '../../../core/form-link.js';
import {LanguageController} from '../../../core/language.js';
import {list} from '../../../core/properties.js';
import {say} from '../../../core/say.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word, type WordKey} from '../../../core/words.js';
import '../../../core/words/en/form.js';
import type {ChangeKind} from '../../../form/form-changes.js';
import {FormEngine} from '../../../form/form-engine.js';
import {UNION_TYPE} from '../../../form/specials.js';
import '../../action/button/button-widget.js';
import {RowDrag} from './row-drag.js';
import {fillControls, firstControl, kindOf, nameControls, rowsIn, RowTemplates, slotOf} from './row-content.js';

/**
 * The base of what repeats a part of a form: rows made from a template, which are added, taken away and put in order.
 * The rows stand in the page itself, so that they belong to its forms and are dressed by its styles.
 *
 * @slot add-button - What adds a row when it is pressed; a button by default.
 * @event {CustomEvent<{action: 'add' | 'remove' | 'move', index: number}>} rows-change - The reader has added a row, taken one away or moved one, which is at `index` now. Bubbles.
 * @csspart base - The group of the rows.
 * @csspart label - The label.
 * @csspart row - A row, with its buttons.
 * @csspart add - The place of the button that adds a row.
 */
export abstract class RowsElement extends WidgetElement {
  /** The list of the form's record that the rows are, such as `addresses`; needed for the rows to be sent. */
  @property() field?: string;

  /** The label above the rows; none by default. */
  @property() label?: string;

  /** The records at first, where no form widget around knows them: a list of objects; empty by default. */
  @property(list) items?: readonly unknown[];

  /** The least number of rows. */
  protected abstract get least(): number;

  /** The greatest number of rows. */
  protected abstract get most(): number;

  /** What is shown where there are no rows. */
  protected abstract renderNone(): TemplateResult | typeof nothing;

  readonly #language = new LanguageController(this);
  readonly #templates = new RowTemplates(this);
  readonly #rows = new Map<string, HTMLElement>();
  readonly #observer = new MutationObserver(() => this.requestUpdate());
  #alone = new FormEngine();
  #link?: FormLink;
  #stop: readonly (() => void)[] = [];
  readonly #drag = new RowDrag((from, to) => this.#move(from, to));
  #rowsDrawn?: string;
  #isRefilled = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // Those of the element that this one is a copy of.
    for (const row of this.querySelectorAll(':scope > [data-row]'))
      if (![...this.#rows.values()].includes(row as HTMLElement)) row.remove();
    this.#observer.observe(this, {childList: true});
    askForForm(this, (link) => this.joinForm(link));
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    for (const stop of this.#stop) stop();
    this.#stop = [];
    this.#link = undefined;
  }

  /** Called by the form widget around it: from now on the rows are those of the form's record. */
  joinForm(link: FormLink): void {
    if (link === this.#link) return;
    this.#link = link;
    this.#listen();
  }

  /** How many rows there are. */
  get length(): number {
    return this.#engine.rowsOf(this.#list).length;
  }

  /** Adds a row at the end, where there may be one more; `kind` is one of a union's. */
  addItem(item: Readonly<Record<string, unknown>> = {}, kind = this.#templates.kinds[0]?.kind): void {
    if (this.length >= this.most) return;
    this.#engine.addItem(this.#list, kind === undefined ? item : {[UNION_TYPE]: kind, ...item});
  }

  /** Takes a row away, where there may be one less. */
  removeItem(index: number): void {
    if (this.length > this.least) this.#engine.removeItem(this.#list, index);
  }

  /** Moves a row to another place. */
  moveItem(from: number, to: number): void {
    this.#engine.moveItem(this.#list, from, to);
  }

  get #engine(): FormEngine {
    return this.#link?.engine ?? this.#alone;
  }

  get #list(): string {
    return this.field || 'items';
  }

  /** A sentence in the language of the place. */
  protected say(key: WordKey, params: Readonly<Record<string, string | number>> = {}): string {
    return word(this.#language.language, key, params);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('field')) this.#listen();
    if (changed.has('items') && this.items && !this.#engine.isDirty(this.#list)) {
      this.#engine.seed(this.#list, this.items);
      this.#isRefilled = true;
    }
    this.#fillUp();
  }

  // What nobody has written is no change of the form.
  #fillUp(): void {
    const missing = this.least - this.length;
    if (missing <= 0 || !this.isConnected) return;
    const kind = this.#templates.kinds[0]?.kind;
    const blank = kind === undefined ? {} : {[UNION_TYPE]: kind};
    const rows = [...this.#engine.rowsOf(this.#list), ...Array.from({length: missing}, () => blank)];
    this.#engine.seed(this.#list, rows);
  }

  #listen(): void {
    if (!this.isConnected) return;
    for (const stop of this.#stop) stop();
    const changed = (kind: ChangeKind): void => {
      // Other records may stand in the rows that there are; what is written in one leaves them as they are.
      if (kind === 'form') this.#isRefilled = true;
      if (kind !== 'value' || rowsIn(this.#engine, this.#list) !== this.#rowsDrawn) this.requestUpdate();
    };
    this.#stop = [
      this.#engine.subscribe(this.#list, changed),
      ...(this.#link ? [this.#link.joinList(this.#list)] : []),
    ];
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const keys = this.#engine.keysOf(this.#list);
    const records = this.#engine.rowsOf(this.#list);
    for (const [key, row] of this.#rows)
      if (!keys.includes(key)) {
        row.remove();
        this.#rows.delete(key);
      }
    keys.forEach((key, place) => this.#show(key, place, records[place]));
    this.#isRefilled = false;
    this.#rowsDrawn = rowsIn(this.#engine, this.#list);
  }

  #show(key: string, place: number, record: unknown): void {
    const known = this.#rows.get(key);
    const row = known ?? this.#templates.make(slotOf(key));
    this.#templates.showKind(row, kindOf(record));
    // Named before they are in the page: a form fills its controls by the name that they come with.
    nameControls(row, this.#list, place);
    if (!known) {
      this.#rows.set(key, row);
      this.append(row);
    }
    if (this.#isRefilled || (!known && !this.#link)) this.#fill(row, record);
  }

  #fill(row: HTMLElement, record: unknown): void {
    fillControls(row, record, (name, value) => this.#link?.engine.seed(name, value));
  }

  async #act(action: 'add' | 'remove' | 'move', index: number, focus: () => HTMLElement | null): Promise<void> {
    await this.updateComplete;
    focus()?.focus();
    say(this.say(`form.row.${action}`, {number: index + 1, count: this.length}));
    this.dispatchEvent(new CustomEvent('rows-change', {detail: {action, index}, bubbles: true, composed: true}));
  }

  #part(row: number, part: string): HTMLElement | null {
    return this.renderRoot.querySelectorAll<HTMLElement>('[part="row"]')[row]?.querySelector(`.${part}`) ?? null;
  }

  #add(kind?: string): void {
    const before = this.length;
    this.addItem({}, kind);
    if (this.length === before) return;
    void this.#act('add', before, () => firstControl(this.#rows.get(this.#engine.keysOf(this.#list)[before] ?? '')));
  }

  #remove(index: number): void {
    this.removeItem(index);
    const next = Math.min(index, this.length - 1);
    void this.#act('remove', index, () => this.#part(next, 'remove') ?? this.renderRoot.querySelector('.adder'));
  }

  #move(from: number, to: number, button?: 'up' | 'down'): void {
    this.moveItem(from, to);
    const other = button === 'up' ? 'down' : 'up';
    void this.#act('move', to, () => {
      const own = button ? this.#part(to, button) : null;
      return own?.hasAttribute('disabled') ? this.#part(to, other) : own;
    });
  }

  // reach-ok: what the page puts there is a button, which a key clicks.
  readonly #handleAdder = (event: Event): void => {
    // The slot's own button tells by itself.
    if (!(event.target as Element).closest('.adder')) this.#add();
  };

  override render(): TemplateResult {
    const keys = this.#engine.keysOf(this.#list);
    return html`<div class="base" part="base" role="group" aria-label=${this.ariaLabel || this.label || nothing}>
      ${this.label ? html`<div class="label" part="label">${this.label}</div>` : nothing}
      ${keys.length === 0 ? this.renderNone() : nothing}
      ${repeat(
        keys,
        (key) => key,
        (key, place) => this.#row(key, place, keys.length),
      )}
      <div class="add" part="add">
        <slot name="add-button" @click=${this.#handleAdder}>${this.#adders(keys.length >= this.most)}</slot>
      </div>
    </div>`;
  }

  #row(key: string, place: number, count: number): TemplateResult {
    const number = place + 1;
    return html`<div
      class="row"
      part="row"
      role="group"
      aria-label=${this.say('form.row', {number, count})}
      @dragover=${this.#drag.handleOver}
      @drop=${(event: DragEvent) => this.#drag.drop(event, place)}
    >
      <div class="content"><slot name=${slotOf(key)}></slot></div>
      <div class="tools">
        <span
          class="handle"
          aria-hidden="true"
          draggable="true"
          @dragstart=${(event: DragEvent) => this.#drag.start(event, place)}
          @dragend=${this.#drag.handleEnd}
          ><icon-widget name="grip-vertical" size="sm"></icon-widget
        ></span>
        ${this.#tool('up', 'arrow-up', 'form.row.up', number, place === 0, () => this.#move(place, place - 1, 'up'))}
        ${this.#tool('down', 'arrow-down', 'form.row.down', number, number === count, () =>
          this.#move(place, place + 1, 'down'),
        )}
        ${this.#tool('remove', 'trash', 'form.row.take', number, count <= this.least, () => this.#remove(place))}
      </div>
    </div>`;
  }

  #tool(name: string, icon: string, key: WordKey, number: number, isOff: boolean, act: () => void): TemplateResult {
    return html`<button-widget
      class=${name}
      size="sm"
      variant="ghost"
      icon=${icon}
      aria-label=${this.say(key, {number})}
      ?disabled=${isOff}
      @click=${act}
    ></button-widget>`;
  }

  #adders(isFull: boolean): TemplateResult | TemplateResult[] {
    const adder = (label: string, kind?: string): TemplateResult =>
      html`<button-widget
        class="adder"
        size="sm"
        icon="plus"
        label=${label}
        ?disabled=${isFull}
        @click=${() => this.#add(kind)}
      ></button-widget>`;
    const {kinds} = this.#templates;
    if (kinds.length === 0) return adder(this.say('form.row.new'));
    return kinds.map(({kind, label}) => adder(label, kind));
  }
}
