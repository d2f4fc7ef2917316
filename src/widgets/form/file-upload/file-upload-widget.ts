import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {FormControlElement, type NativeControl, type Verdict} from '../../../core/form-control-element.js';
import {LanguageController} from '../../../core/language.js';
import {list, numeric, parseJson} from '../../../core/properties.js';
import {RowFocus} from '../../../core/row-focus.js';
import {prepareToSay} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import {DropZone} from './drop-zone.js';
import {kindsOf, limitsText, MEGABYTE, type FileLimits} from './file-limits.js';
import {fileList} from './file-list.js';
import {fileUploadStyles} from './file-upload-widget.styles.js';
import {FileWork} from './file-work.js';
import {Previews} from './previews.js';
import '../../../core/words/en/upload.js';

const ORDINARY = {bubbles: true, composed: true};

const wrong = (validationMessage: string): Verdict => ({validity: {customError: true}, validationMessage});
/** What a native field of files tells by itself is nothing for the page. */
const stop = (event: Event): void => event.stopPropagation();

/**
 * A field for files: chosen, dropped or pasted, shown with name, size and, of pictures, a small one, and taken away
 * again. What may be chosen is said before and looked at at once. Without a source of the kind `action:` the files go
 * with their form, as those of a native field do. With one, each file is sent there at once, as `file`, with its
 * progress and ways to cancel and to try again; the form then gets what the server answered as its id, and waits for it.
 * Any other source brings the files that are there already.
 *
 * @summary A labelled field for files, which go with the form or are uploaded at once.
 * @event {CustomEvent<{file: File, id: string | number, data?: unknown}>} upload-success - A file has arrived at the source. Bubbles.
 * @event {CustomEvent<{file: File, error: DataError}>} upload-error - The source has not taken a file, or was out of reach. Bubbles.
 * @csspart zone - The area where files are dropped, with the button.
 * @csspart control - The native input, transparent over the area.
 * @csspart button - What looks like a button in it.
 * @csspart limits - What may be chosen.
 * @csspart files - The list of files.
 * @csspart file - Each file.
 * @csspart picture - Its picture, or a sheet.
 * @csspart title - Its name.
 * @csspart meta - Its size, and how far it is.
 * @csspart fault - What is wrong with it.
 * @csspart progress - How much of it is sent.
 * @csspart retry - The button that sends it again.
 * @csspart cancel - The button that gives it up.
 * @csspart remove - The button that takes it away.
 *
 * @example Dumb
 * ```html
 * <file-upload-widget name="documents" label="Documents" accept=".pdf, .docx" max-files="10" max-size-mb="5"></file-upload-widget>
 * ```
 * @example Connected
 * ```html
 * <file-upload-widget name="documents" label="Documents" max-files="10" data-source="action:upload_file"></file-upload-widget>
 * ```
 */
@widget('file-upload-widget')
export class FileUploadWidget extends FormControlElement {
  static override data = {
    list: 'existingFiles',
    accepts: ['existingFiles'],
    rename: {value: 'existingFiles', files: 'existingFiles', existing_files: 'existingFiles'},
  };
  static override styles = fileUploadStyles;

  /** What may be chosen: endings such as `.pdf`, types such as `image/png`, or `image/*`, as a list or separated by commas; everything by default. */
  @property(list) accept?: string | readonly string[];

  /** Whether several files can be chosen; false by default, unless `max-files` says more than one. */
  @property({type: Boolean}) multiple?: boolean;

  /** How many files there may be, those that are there already with them; no limit with `multiple`, else one by default. */
  @property(numeric([1, 10_000])) maxFiles?: number;

  /** How large each file may be, in megabytes of 1,048,576 bytes; no limit by default. */
  @property(numeric([0, 1_000_000])) maxSizeMb?: number;

  /** The files that are there already: records with `id`, `name`, and where known `size`, `url` and `preview`, or addresses; none by default. The reader can take them away. */
  @property(list) existingFiles?: readonly unknown[];

  readonly #language = new LanguageController(this);
  readonly #work = new FileWork(this, this.#language, {
    limits: () => this.#limits,
    tell: () => this.#tell(),
    note: () => this.noteInput(),
  });
  readonly #previews = new Previews(this);
  readonly #zone = new DropZone(this, {
    isFixed: () => this.isOff || this.readOnly === true,
    take: (offered) => this.#work.add(offered),
  });
  #isAsked = false;

  constructor() {
    super();
    new RowFocus(this, {rows: '.file', fallback: () => this.control, isOwn: true});
    this.addEventListener('click', this.#handleClick);
    this.addEventListener('invalid', this.#handleInvalid);
  }

  /** What a form sends: the files themselves, or with an upload source what the server knows them by; before them what it knows those by that were there already. A script may set the same, or records. */
  get value(): readonly (string | number | File)[] {
    return this.#work.rows.value;
  }

  set value(value: readonly unknown[] | null | undefined) {
    this.#work.set(value);
    this.noteWritten();
  }

  /** The files that were chosen here and are not refused, whether they have arrived or not. */
  get files(): readonly File[] {
    return this.#work.rows.files;
  }

  /** Whether files are on their way to the source. */
  get isUploading(): boolean {
    return this.#work.rows.isPending;
  }

  /** What kind of control it is, as native ones say. */
  get type(): string {
    return 'file';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    prepareToSay(this.ownerDocument);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Whoever is only moved is on the page again by then.
    queueMicrotask(() => this.isConnected || this.#work.stop());
  }

  protected override get control(): (HTMLInputElement & NativeControl) | null {
    return this.renderRoot?.querySelector<HTMLInputElement>('#control') ?? null;
  }

  protected override get formValue(): FormData | null {
    const name = this.name || this.field;
    if (!name || this.isOff) return null;
    const data = new FormData();
    for (const one of this.value) data.append(name, one instanceof File ? one : String(one));
    return data;
  }

  protected override get fieldValue(): readonly (string | number | File)[] {
    return this.value;
  }

  // After a submission the form hands back what was sent: by that the server knows it now.
  protected override takeFieldValue(value: unknown): void {
    this.#work.take(Array.isArray(value) ? (value as readonly unknown[]) : []);
    this.requestUpdate();
  }

  // Files themselves can't be kept; those that have arrived need not be.
  protected override get kept(): string {
    return JSON.stringify(this.#work.rows.known);
  }

  protected override restore(kept: string | File | FormData): void {
    const records = typeof kept === 'string' ? parseJson(kept) : undefined;
    if (Array.isArray(records)) this.value = records as readonly unknown[];
  }

  protected override takeDefault(): void {
    this.value = undefined;
  }

  protected override get verdict(): Verdict | null {
    const {unsent, hopeless, isPending, count} = this.#work.rows;
    const unsentWord = hopeless === unsent ? 'upload.hopeless' : 'upload.unsent';
    if (unsent > 0) return wrong(this.#word(unsentWord, {count: unsent}));
    if (isPending) return wrong(this.#word('upload.pending'));
    return count > 0 ? null : this.control;
  }

  // That something is on its way is wrong for a form that is sent, and for nobody else.
  protected override get wrong(): string | undefined {
    const {isPending, unsent} = this.#work.rows;
    return isPending && unsent === 0 && !this.#isAsked ? this.error || this.formMember.error : super.wrong;
  }

  protected override get descriptions(): string | typeof nothing {
    const others = super.descriptions;
    const hasLimits = limitsText(this.#language.language, this.#limits) !== '';
    return [hasLimits && 'limits', others !== nothing && others].filter(Boolean).join(' ') || nothing;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#work.rows.isPending) this.#isAsked = false;
  }

  protected override updated(changed: PropertyValues): void {
    this.#zone.show(this.control, this.files);
    super.updated(changed);
    this.#work.follow();
  }

  get #limits(): FileLimits {
    const {accept, maxFiles, maxSizeMb} = this;
    return {
      kinds: kindsOf(accept),
      most: maxFiles ?? (this.multiple ? undefined : 1),
      largest: maxSizeMb === undefined ? undefined : maxSizeMb * MEGABYTE,
    };
  }

  #word(key: Parameters<typeof word>[1], params?: Parameters<typeof word>[2]): string {
    return word(this.#language.language, key, params);
  }

  /** The value has changed. */
  #tell(): void {
    this.noteInput();
    this.dispatchEvent(new Event('input', ORDINARY));
    this.noteChange();
  }

  readonly #handleInvalid = (): void => {
    this.#isAsked = true;
    this.requestUpdate();
  };

  readonly #handleClick = (event: Event): void => {
    // A label of the page clicks on the element, and not on the field in it.
    if (event.composedPath()[0] === this) this.control?.click();
  };

  readonly #handleChange = (event: Event): void => {
    event.stopPropagation();
    this.#work.add([...(this.control?.files ?? [])].map((file) => ({file})));
  };

  override render(): TemplateResult {
    return this.renderField(
      html`<div class="body" @paste=${this.#zone.handlePaste}>
        ${this.readOnly ? nothing : this.#renderZone()}${this.#renderList()}
      </div>`,
    );
  }

  override renderSkeleton(): TemplateResult {
    return html`${this.renderLabel()}
      <div class="zone skeleton"></div>`;
  }

  #renderZone(): TemplateResult {
    const {language} = this.#language;
    const isMany = this.#limits.most !== 1;
    const limits = limitsText(language, this.#limits);
    return this.#zone.render({language, isMany, limits, isOff: this.isOff, input: this.#renderInput(isMany)});
  }

  #renderInput(isMany: boolean): TemplateResult {
    const {outerName} = this;
    const choose = this.#word(isMany ? 'upload.chooseMany' : 'upload.chooseOne');
    return html`<input
      class="control"
      id="control"
      part="control"
      type="file"
      accept=${this.#limits.kinds.join() || nothing}
      ?multiple=${isMany}
      ?disabled=${this.isOff}
      ?required=${this.required && this.#work.rows.count === 0}
      aria-required=${this.required ? 'true' : nothing}
      aria-label=${this.ariaLabel || (outerName === nothing ? nothing : `${String(outerName)}: ${choose}`)}
      aria-describedby=${this.descriptions}
      aria-invalid=${this.wrong === undefined ? nothing : 'true'}
      @input=${stop}
      @change=${this.#handleChange}
    />`;
  }

  #renderList(): TemplateResult | typeof nothing {
    const {remove, cancel, retry, rows} = this.#work;
    return fileList(rows.all, {
      ...{remove, cancel, retry},
      language: this.#language.language,
      isOff: this.isOff,
      isFixed: this.readOnly === true,
      pictureOf: (file) => this.#previews.of(file),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'file-upload-widget': FileUploadWidget;
  }
}
