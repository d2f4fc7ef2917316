import {html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {afterListeners} from '../../../core/after-listeners.js';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {flag, json, oneOf, reflectedFlag} from '../../../core/properties.js';
import {COLORS, SIZES, type Color, type Size} from '../../../core/scales.js';
import {relFor, safeUrl} from '../../../core/url.js';
import {offByFieldset} from '../../../core/off-by-fieldset.js';
import {WidgetElement} from '../../../core/widget-element.js';
import type {JsonRecord} from '../../../data/types.js';
import type {BusyWord} from './busy-word.js';
import {hasErrand, hasTask, isQuestionedLink} from './button-tasks.js';
import {buttonStyles} from './button-widget.styles.js';
import {syncRareAttributes, touchesRare} from './rare-attributes.js';
import {actOnForm} from './submitter.js';

export const BUTTON_TYPES = ['button', 'submit', 'reset'] as const;
/** What a button does in a form. */
export type ButtonType = (typeof BUTTON_TYPES)[number];

export const ICON_POSITIONS = ['start', 'end'] as const;
/** On which side of the text the icon stands. */
export type IconPosition = (typeof ICON_POSITIONS)[number];

/**
 * A button: it runs an action, sends a command, submits a form, goes somewhere, or only says that it was clicked.
 *
 * @summary A button or a link that looks like one.
 * @slot - The text, in place of `label`.
 * @event {CustomEvent<ActionDetail>} action - A bare name or a form was asked for; cancelable, so that the page does it itself.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The action was done; cancelable: then nothing is shown in place.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The action failed; cancelable: then nothing is shown in place.
 * @event {Event} change - A toggle was switched; `pressed` is the new state.
 * @csspart base - The native button or link.
 * @csspart icon - The icon.
 * @csspart label - The text.
 * @csspart spinner - The spinner of a busy button.
 * @csspart message - What came of the action, below the button.
 * @cssproperty [--widget-button-radius] - Corner radius; 8 px by default.
 * @cssstate busy - An action is under way, or `loading` is set.
 * @cssstate pressed - The toggle is on.
 *
 * @example Dumb
 * ```html
 * <button-widget label="Save" color="primary"></button-widget>
 * ```
 * @example Connected
 * ```html
 * <button-widget label="Publish" data-source="action:publish_post(42)" confirm="Publish this post?" loading-text="Publishing…"></button-widget>
 * ```
 */
@widget('button-widget')
export class ButtonWidget extends WidgetElement {
  static readonly formAssociated = true;
  static override readonly nativeDisabled = true;
  static override readonly drawsLoading = true;
  static override readonly ownVariants = true;
  static override readonly data = {value: 'label', accepts: ['label', 'icon', 'color']};
  static override readonly shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};
  static override styles = buttonStyles;

  /** The text; what is slotted by default. */
  @property() label?: string;

  /** An icon's name; none by default. Without a text, `aria-label` names the button. */
  @property() icon?: string;

  /** On which side of the text the icon stands: `start` or `end`; `start` by default. */
  @property({...oneOf(ICON_POSITIONS), attribute: 'icon-position'}) iconPosition?: IconPosition;

  /** The colour; a quiet outline by default, filled for the other colours. */
  @property(oneOf(COLORS)) color?: Color;

  /** The height: `xs` 24 px to `xxl` 56 px; `md` (32 px) by default; 44 px at least on coarse pointers. */
  @property(oneOf(SIZES)) size?: Size;

  /** As wide as its place; false by default. */
  @property({...reflectedFlag, attribute: 'full-width'}) fullWidth?: boolean;

  /** What it does in a form: `button`, `submit` or `reset`; `button` by default. */
  @property({values: BUTTON_TYPES}) type?: ButtonType;

  /** The name under which a submit button sends `value`; none by default. */
  @property() name?: string;

  /** What a submit button sends under `name`; empty by default. */
  @property() value?: string;

  /** The id of the form it belongs to, native or `<form-widget>`; the form around it by default. */
  @property({attribute: 'form'}) formId?: string;

  /** What to run: `action:publish`, `form:edit`, `show-modal@id`, `/path` or a bare name; none by default; what can't be run is said below the button. */
  @property() action?: string;

  /** The record that the action is about: its key is sent, its fields fill holes; none by default. */
  @property(json) record?: JsonRecord;

  /** A question asked before the action; empty is “Are you sure?”; none by default. */
  @property() confirm?: string | boolean;

  /** What the button says while its action is under way; `label` with a spinner by default. */
  @property({attribute: 'loading-text'}) loadingText?: string;

  /** What shows before the server has answered: `delete`, or JSON of fields or operations; nothing by default. */
  @property() optimistic?: string;

  /** The names of the sources that `optimistic` is shown on; the nearest data widget by default. */
  @property() affects?: string;

  /** What is read again after success, separated by commas; what the server says by default. */
  @property() refreshes?: string;

  /** A page of this app to go to: makes it a link; none by default. Unsafe addresses are dropped. */
  @property() navigate?: string;

  /** Any address to go to: makes it a link; none by default. Unsafe addresses are dropped. */
  @property() href?: string;

  /** Where the link opens, such as `_blank`; here by default. */
  @property() target?: string;

  /** The link saves a file, under this name where one is given; none by default. */
  @property() download?: string;

  /** The id of the element that gets `command`; none by default; a missing one is said below the button. */
  @property() commandfor?: string;

  /** The command sent to it: `show-modal`, `close`, `--toggle`, `--refresh` …; none by default. */
  @property() command?: string;

  /** Makes it a toggle, pressed or (`false`) not; no toggle by default. */
  @property(flag) pressed?: boolean;

  /** Whether a pop-up that the button opens is open, for screen readers; not said by default. */
  @property({attribute: 'aria-expanded'}) override ariaExpanded!: string | null;

  /** What kind of pop-up the button opens, such as `menu`, for screen readers; not said by default. */
  @property({attribute: 'aria-haspopup'}) override ariaHasPopup!: string | null;

  @state() private acting?: boolean;
  @state() private busyWord?: BusyWord;
  @state() private formDisabled?: boolean;

  // One for all: a closure in each of a thousand buttons is a thousand closures.
  private static hear(this: void, event: Event): void {
    (event.currentTarget as ButtonWidget).#handleClick(event);
  }

  constructor() {
    super();
    // Before all other listeners: nobody hears a click on a button that is off.
    this.addEventListener('click', ButtonWidget.hear, true);
  }

  /** The form it submits or resets, where that is a native one. */
  get form(): HTMLFormElement | null {
    return this.states.internals.form;
  }

  /** Called by the platform when a fieldset around it is switched off or on. */
  formDisabledCallback(): void {
    this.formDisabled = offByFieldset(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.icon && !isServer && !customElements.get('icon-widget')) void import('../../media/icon/icon-widget.js');
    if (this.#isBusy && !this.loadingText && !this.busyWord) this.#findBusyWord();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('loading') || changed.has('acting')) this.states.toggle('busy', this.#isBusy);
    if (changed.has('pressed')) this.states.toggle('pressed', this.pressed === true);
    if (touchesRare(changed)) syncRareAttributes(this, changed);
    if (changed.has('disabled')) this.formDisabled = offByFieldset(this);
  }

  override render(): TemplateResult {
    const href = this.navigate ?? this.href;
    return href === undefined || this.action ? this.#renderButton() : this.#renderLink(href);
  }

  get #isBusy(): boolean {
    return this.loading === true || this.acting === true;
  }

  get #isOff(): boolean {
    return this.disabled === true || this.formDisabled === true;
  }

  /** An action whose holes are not filled yet has nothing to act on. */
  get #isWaiting(): boolean {
    return this.dataController?.state === 'idle' && !this.dataController.source;
  }

  #handleClick(event: Event): void {
    if (this.#isOff || this.#isBusy || this.#isWaiting) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (hasTask(this)) {
      // A link can't be held back later, when the question has been answered.
      if (isQuestionedLink(this)) event.preventDefault();
      afterListeners(event, () => this.#activate());
    }
  }

  #activate(): void {
    if (this.pressed !== undefined) {
      this.pressed = !this.pressed;
      this.dispatchEvent(new Event('change', {bubbles: true, composed: true}));
    }
    const actsOnForm = this.type === 'submit' || this.type === 'reset';
    const form = actsOnForm ? this.form : null;
    if (form && this.confirm === undefined && !this.action) actOnForm(form, this);
    else if (actsOnForm || hasErrand(this)) void this.#perform();
  }

  async #perform(): Promise<void> {
    try {
      const {performAndReport} = await import('./perform.js');
      await performAndReport(this, () => (this.acting = true));
    } finally {
      this.acting = undefined;
    }
  }

  #findBusyWord(): void {
    void import('./busy-word.js').then(({BusyWord}) => (this.busyWord ??= new BusyWord(this)));
  }

  // All in one template: pages hold hundreds of buttons, and each nested template is one more clone for each of them.
  #renderButton(): TemplateResult {
    return html`<button
      class="base"
      part="base"
      type="button"
      ?disabled=${this.#isOff}
      aria-disabled=${this.#isBusy || this.#isWaiting ? 'true' : nothing}
      aria-label=${this.ariaLabel ?? nothing}
    >
      ${this.#renderMark()}<span class="label" part="label">${this.#text}<slot></slot></span>
    </button>`;
  }

  #renderLink(address: string): TemplateResult {
    const href = this.#isOff || this.#isBusy ? undefined : safeUrl(address);
    return html`<a
      class="base"
      part="base"
      href=${href ?? nothing}
      target=${this.target ?? nothing}
      rel=${(href && relFor(href, this.target)) ?? nothing}
      download=${this.download ?? nothing}
      role=${href ? nothing : 'link'}
      aria-disabled=${href ? nothing : 'true'}
      aria-label=${this.ariaLabel ?? nothing}
      >${this.#renderMark()}<span class="label" part="label">${this.#text}<slot></slot></span
    ></a>`;
  }

  get #text(): string | undefined {
    return (this.#isBusy && this.loadingText) || this.label;
  }

  #renderMark(): TemplateResult | typeof nothing {
    if (this.#isBusy) return this.#renderSpinner();
    return this.icon ? html`<icon-widget part="icon" .name=${this.icon}></icon-widget>` : nothing;
  }

  #renderSpinner(): TemplateResult {
    const said = this.loadingText ? undefined : this.busyWord?.text;
    return html`<span
      class=${this.loadingText ? 'spinner telling' : 'spinner'}
      part="spinner"
      role=${said ? 'img' : nothing}
      aria-label=${said ?? nothing}
    ></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'button-widget': ButtonWidget;
  }
}
