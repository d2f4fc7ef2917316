import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {FormControlElement, type NativeControl, type Verdict} from '../../../core/form-control-element.js';
import {once} from '../../../core/late.js';
import {numeric, oneOf} from '../../../core/properties.js';
import type {Content} from './clean-html.js';
import type {RichTextEditor} from './editor.js';
import {guess, type Known} from './known.js';
import type {PlainField} from './plain-field.js';
import {plainText} from './plain-text.js';
import {richTextStyles} from './rich-text-widget.styles.js';

export const RICH_TEXT_TOOLBARS = ['basic', 'full', 'none'] as const;
/** The tools of a rich text. */
export type RichTextToolbar = (typeof RICH_TEXT_TOOLBARS)[number];

/** What a part of it tells is nothing for the page. */
const stop = (event: Event): void => event.stopPropagation();
const ORDINARY = {bubbles: true, composed: true};

let Editor: typeof RichTextEditor | undefined;
const loadEditor = once(async () => {
  const {RichTextEditor: Loaded} = await import('./editor.js');
  // Where the page's policies don't let it read HTML, that is known now.
  Loaded.read('');
  Editor = Loaded;
});

let nativeVerdict: Verdict | undefined;

/** What a native field says of itself where something is needed and nothing is there. */
function missing(): Verdict {
  if (nativeVerdict) return nativeVerdict;
  const field = document.createElement('textarea');
  field.required = true;
  return (nativeVerdict = field);
}

/**
 * A field for formatted text: bold and italic, headings, lists, quotes, code and links. Its value is clean HTML of those
 * alone, whatever is set, pasted or dropped. The editor is loaded when the first is shown; until then the text stands
 * there plainly, and where it can't be loaded, in a native field for plain text. Alt+F10 leads to the toolbar, Escape
 * back, Tab out of the field; `# `, `- `, `1. ` and `> ` at the start of a line make headings, lists and quotes.
 *
 * @summary A labelled editor for formatted text.
 * @csspart box - The field itself, with the toolbar.
 * @csspart toolbar - The buttons above the text.
 * @csspart tool - Each button.
 * @csspart link-bar - The row for the address of a link.
 * @csspart control - The text.
 * @csspart note - Why there is a plain field, where the editor could not be loaded.
 * @csspart counter - How many characters may still be written, where `maxlength` is set.
 *
 * @example Dumb
 * ```html
 * <rich-text-widget name="notes" label="Additional notes" toolbar="basic" height="200"></rich-text-widget>
 * ```
 * @example Connected
 * ```html
 * <rich-text-widget name="bio" label="About you" data-source="interface:my_profile()" data-map="value: bio"></rich-text-widget>
 * ```
 */
@widget('rich-text-widget')
export class RichTextWidget extends FormControlElement {
  static override readonly data = {
    value: 'defaultValue',
    accepts: ['defaultValue', 'label'],
    rename: {value: 'defaultValue'},
  };
  static override styles = richTextStyles;

  /** The text at first and after a reset: HTML; empty by default. What the reader has written, `value`, covers it. */
  @property({attribute: 'value'}) defaultValue?: string;

  /** The tools: `basic` for marks, lists and links, `full` for headings, quotes, code and undo too, or `none`; `basic` by default. */
  @property(oneOf(RICH_TEXT_TOOLBARS)) toolbar?: RichTextToolbar;

  /** The least height of the text, in px, from 0 to 10000; 200 by default. It grows with what is written. */
  @property(numeric([0, 10_000])) height?: number;

  /** An example of a text, shown while there is none; none by default. It is no label. */
  @property() placeholder?: string;

  /** The greatest number of characters, without formatting; more is told as wrong and never cut; none by default. */
  @property({...numeric([0, 1e6]), attribute: 'maxlength'}) maxLength?: number;

  #own?: string;
  #known?: Known;
  #shown?: string;
  #editor?: RichTextEditor;
  #plain?: PlainField;
  #isUntold = false;
  #wantsFocus = false;

  constructor() {
    super();
    this.addEventListener('click', this.#handleClick);
  }

  /** The text now as HTML: what the reader or the page has written, else `defaultValue`; clean as soon as the editor is there. */
  get value(): string {
    return this.#now.html;
  }

  set value(value: string | null | undefined) {
    this.#own = value === null || value === undefined ? undefined : String(value);
    this.noteWritten();
  }

  /** What kind of control it is: always `rich-text`. */
  get type(): 'rich-text' {
    return 'rich-text';
  }

  /** Puts the focus into the text; as soon as it is there. */
  override focus(options?: FocusOptions): void {
    if (this.#editor) this.#editor.focus();
    else if (this.#plain) this.control?.focus(options);
    else this.#wantsFocus = true;
  }

  protected override get control(): NativeControl | null {
    return this.renderRoot?.querySelector<NativeControl>('#control') ?? null;
  }

  protected override get formValue(): string {
    return this.value;
  }

  protected override get verdict(): Verdict | null {
    if (this.readOnly) return null;
    return this.required && this.#now.length === 0 ? missing() : (this.#editor?.room.verdict ?? null);
  }

  protected override get descriptions(): string | typeof nothing {
    const counter = this.#editor && this.maxLength !== undefined && 'counter';
    const all = [counter, super.descriptions, this.#plain && 'note'].filter((ids) => ids && ids !== nothing);
    return all.join(' ') || nothing;
  }

  protected override restore(kept: string | File | FormData): void {
    if (typeof kept === 'string') this.value = kept;
  }

  protected override takeDefault(): void {
    this.value = undefined;
    // At once, whoever is in it.
    this.#shown = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#plain) return;
    if (!Editor) return this.waitFor(loadEditor().then(this.#start, this.#fail));
    this.#editor ??= new Editor({
      host: this,
      toolbar: () => this.toolbar ?? 'basic',
      isOff: () => this.isOff,
      isEditable: () => !this.isOff && !this.readOnly,
      left: () => (this.maxLength === undefined ? undefined : this.maxLength - this.#now.length),
      edited: this.#take,
    });
    this.#show(this.#editor);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const {height} = this;
    if (changed.has('height')) this.style.setProperty('--_least', height === undefined ? null : `${height}px`);
    super.updated(changed);
    if (!this.#wantsFocus || !(this.#editor ?? this.#plain)) return;
    this.#wantsFocus = false;
    this.focus();
  }

  get #now(): Known {
    const source = String(this.#own ?? this.defaultValue ?? '');
    if (this.#known?.source === source && (this.#known.content || !Editor)) return this.#known;
    const content = Editor?.read(source);
    return (this.#known = content ? {...content, content, source} : guess(source));
  }

  // Who is writing isn't interrupted: what the data says then waits until the reader has left.
  #show(editor: RichTextEditor): void {
    const {content, source} = this.#now;
    if (source === this.#shown || !content) return;
    if (editor.isComposing || (this.#own === undefined && this.#shown !== undefined && editor.hasFocus)) return;
    this.#shown = source;
    editor.show(content);
  }

  readonly #start = (): void => this.requestUpdate();

  readonly #fail = async (): Promise<void> => {
    const {PlainField: Field} = await import('./plain-field.js');
    this.#plain ??= new Field(this, (html) => this.#enter(guess(html)));
    this.requestUpdate();
  };

  readonly #take = (content: Content): void => {
    this.#enter({...content, content, source: content.html});
  };

  #enter(known: Known): void {
    this.#own = this.#shown = known.source;
    this.#known = known;
    this.#isUntold = true;
    this.noteInput();
    this.#editor?.room.noteInput();
    this.dispatchEvent(new Event('input', ORDINARY));
  }

  readonly #handleLeave = ({currentTarget, relatedTarget}: FocusEvent): void => {
    if (relatedTarget instanceof Node && (currentTarget as Element).contains(relatedTarget)) return;
    if (this.#isUntold) this.noteChange();
    this.#isUntold = false;
    this.requestUpdate();
  };

  // What a native label is pressed for is the text, and not the first button there is.
  readonly #handleClick = (event: Event): void => {
    if (event.composedPath()[0] === this && !this.isOff) this.focus();
  };

  // Nor is a press beside the text.
  readonly #handleEnter = ({target, relatedTarget}: FocusEvent): void => {
    const isFromOutside = !(relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget));
    if (isFromOutside && target instanceof HTMLButtonElement && !target.matches(':focus-visible')) this.focus();
  };

  override render(): TemplateResult {
    return this.renderField(
      html`<div class="box" part="box" @focusin=${this.#handleEnter} @focusout=${this.#handleLeave}>
          ${this.#plain ? this.#renderPlain(this.#plain) : this.#editor ? this.#renderEditor(this.#editor) : this.#renderText()}
        </div>
        ${this.#editor?.room.render()}`,
    );
  }

  override renderLabel(): TemplateResult | typeof nothing {
    if (!this.label) return nothing;
    const mark = this.required ? html`<span class="mark" aria-hidden="true"> *</span>` : nothing;
    // reach-ok: who has no pointer comes to the text by Tab
    return html`<span class="label" part="label" @click=${() => this.focus()}>${this.label}${mark}</span>`;
  }

  override renderSkeleton(): TemplateResult {
    return html`${this.renderLabel()}
      <div class="box skeleton"></div>`;
  }

  #renderEditor(editor: RichTextEditor): TemplateResult {
    const isEmpty = this.#now.html === '';
    return html`${editor.render()}
      <div
        class="control"
        id="control"
        part="control"
        role="textbox"
        aria-multiline="true"
        tabindex=${this.isOff ? nothing : '0'}
        data-placeholder=${(isEmpty && this.placeholder) || nothing}
        aria-placeholder=${(isEmpty && this.placeholder) || nothing}
        aria-label=${this.#name}
        aria-describedby=${this.descriptions}
        aria-required=${this.required ? 'true' : nothing}
        aria-readonly=${this.readOnly ? 'true' : nothing}
        aria-disabled=${this.isOff ? 'true' : nothing}
        aria-invalid=${this.wrong === undefined ? nothing : 'true'}
        @input=${stop}
      ></div>`;
  }

  /** What shows until the editor is there. */
  #renderText(): TemplateResult {
    const bar = this.readOnly || this.toolbar === 'none' ? nothing : html`<div class="bar"></div>`;
    return html`${bar}
      <div class="control plain">${plainText(this.value)}</div>`;
  }

  #renderPlain(field: PlainField): TemplateResult {
    const {value, placeholder, isOff, readOnly = false, required = false, descriptions} = this;
    const isWrong = this.wrong !== undefined;
    return field.render({value, placeholder, isOff, readOnly, required, descriptions, isWrong, name: this.#name});
  }

  get #name(): string | typeof nothing {
    const {outerName} = this;
    return outerName === nothing ? this.label || nothing : outerName;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rich-text-widget': RichTextWidget;
  }
}
