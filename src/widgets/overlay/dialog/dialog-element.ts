import {html, nothing, type CSSResult, type PropertyValues, type TemplateResult} from 'lit';
import {query} from '../../../core/query.js';
import {property} from '../../../core/decorators.js';
import {answerCommands, type CommandLike} from '../../../core/answer-commands.js';
import {heading} from '../../../core/heading.js';
import {LanguageController} from '../../../core/language.js';
import {takeRecord} from '../../../core/opener-scope.js';
import {flag, numeric} from '../../../core/properties.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/overlay.js';
import {closedDialogStyles} from './closed-dialog.styles.js';
import {LateLayer} from '../../../core/overlay/late-layer.js';
import {OpenRequests} from '../../../core/overlay/open-requests.js';
import {openness} from '../../../core/overlay/openness.js';

/**
 * What modals and drawers share: a native dialog with a heading, a body and a footer, on the page's stack of layers.
 * While one is open the page behind it is inert and does not scroll; the focus goes in, and back where it was. Opened from
 * a row or an item, the holes of sources in it, such as `{id}`, are filled from that record.
 *
 * @slot - The body.
 * @slot header - Beside or in place of the heading.
 * @slot body - The body by name, for authors who name every slot.
 * @slot footer - Buttons below the body, which stay in sight while it scrolls.
 * @event {CustomEvent<undefined>} show - It is asked to open, by `show()` or a command; cancelable, does not bubble.
 * @event {CustomEvent<undefined>} after-show - It has opened after such a request; does not bubble.
 * @event {CustomEvent<{reason: CloseReason}>} close - It is asked to close, and why; cancelable, does not bubble.
 * @event {CustomEvent<{reason: CloseReason}>} after-close - It has closed after such a request; does not bubble.
 * @csspart base - The dialog.
 * @csspart header - The row of the heading.
 * @csspart heading - The heading.
 * @csspart close-button - The button that closes it.
 * @csspart body - The box of the body, which scrolls.
 * @csspart footer - The row of the footer.
 */
export abstract class DialogElement extends WidgetElement {
  static override readonly nativeDisabled = true;
  static override readonly data = {accepts: ['heading', 'text'], rename: {title: 'heading'}, value: 'text'};
  static override styles = closedDialogStyles;

  protected readonly language = new LanguageController(this);
  readonly #slots = new SlotController(this, 'header', 'footer');
  readonly #layer = new LateLayer(this, async () => {
    const [{ModalLayer}, styles] = await Promise.all([
      import('../../../core/overlay/modal-layer.js'),
      this.loadStyles(),
    ]);
    for (const style of styles) this.adoptStyle(style);
    return new ModalLayer(this, {
      surface: () => this.surface,
      dismiss: (reason) => {
        if (!this.persistent) this.#requests.close(reason);
      },
      closed: () => this.#requests.closed('escape'),
    });
  });
  readonly #requests = new OpenRequests(this);
  #opener?: Element | null;

  /** The heading, which names it; none by default: then `aria-label` names it. */
  @property() heading?: string;

  /** Plain text of the body, before what is slotted; none by default. */
  @property() text?: string;

  /** Whether it is open; it opens and closes without an event where the page sets this; false by default. */
  @property(openness) open?: boolean;

  /** Neither Escape nor a press beside it closes it, only its buttons and commands; false by default. */
  @property(flag) persistent?: boolean;

  /** Level of the heading, 1 to 6; 2 by default. */
  @property({...numeric([1, 6]), attribute: 'heading-level'}) headingLevel?: number;

  @query('.surface') private readonly surface!: HTMLElement | null;

  constructor() {
    super();
    // One that is open stays with the record that it was opened for.
    const show = (source: Element | null, command: CommandLike): void => {
      if (!this.open) takeRecord(this, command);
      this.show(source);
    };
    answerCommands(this, {
      'show-modal': show,
      show,
      close: () => this.#requests.close('command'),
      'request-close': () => this.#requests.close('command'),
      toggle: (source, command) => (this.open ? this.#requests.close('command') : show(source, command)),
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const {isOpen} = this.#layer;
    if (this.open) this.#layer.show(this.#opener);
    else this.#layer.hide();
    if (isOpen !== this.#layer.isOpen) this.#requests.tell();
  }

  /** Opens it, unless a listener of `show` prevents that; the focus goes back to the opener where nothing had it. */
  show(opener?: Element | null): void {
    if (this.#requests.show()) this.#opener = opener;
  }

  /** Closes it, unless a listener of `close` prevents that. */
  close(): void {
    this.#requests.close('method');
  }

  readonly #handleClose = (event: Event): void => {
    event.stopPropagation();
    this.#requests.close('button');
  };

  /** What it is called by a screen reader. */
  protected get accessibleName(): string {
    return this.ariaLabel || this.heading || word(this.language.language, this.kind);
  }

  /** The word for what it is, for one without a name. */
  protected get kind(): 'dialog' | 'drawer' {
    return 'dialog';
  }

  override render(): TemplateResult {
    return html`<dialog class="surface layer" part="base" aria-label=${this.accessibleName}>
      ${this.renderContent()}
    </dialog>`;
  }

  override renderLabel(): typeof nothing {
    return nothing;
  }

  /** The sheets that it is drawn with, loaded when it first opens. */
  protected abstract loadStyles(): Promise<readonly CSSResult[]>;

  /** What stands in the dialog. */
  protected renderContent(): TemplateResult {
    return html`<div class="header" part="header">
        ${this.heading ? heading(this.headingLevel ?? 2, this.heading) : nothing}
        <slot name="header"></slot>
        <button
          class="close"
          part="close-button"
          type="button"
          aria-label=${word(this.language.language, 'close')}
          @click=${this.#handleClose}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M18 6 6 18M6 6l12 12"></path></svg>
        </button>
      </div>
      <div class="body state-home" part="body" role="group" aria-label=${this.accessibleName} ?inert=${this.disabled}>
        ${this.text ? html`<p class="text">${this.text}</p>` : nothing}
        <slot name="body"></slot><slot></slot>
      </div>
      <div class="footer" part="footer" ?hidden=${!this.#slots.has('footer')} ?inert=${this.disabled}>
        <slot name="footer"></slot>
      </div>`;
  }
}
