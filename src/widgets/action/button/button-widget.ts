import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {once} from '../../../core/late.js';
import {offByFieldset} from '../../../core/off-by-fieldset.js';
import {flag, json, oneOf, reflectedFlag} from '../../../core/properties.js';
import {COLORS, SIZES, type Color, type Size, type WhenForbidden} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import type {JsonRecord} from '../../../data/types.js';
import type {ButtonMore} from './button-more.js';
import {buttonStyles} from './button-widget.styles.js';

export const BUTTON_TYPES = ['button', 'submit', 'reset'] as const;
/** What a button does in a form. */
export type ButtonType = (typeof BUTTON_TYPES)[number];

export const ICON_POSITIONS = ['start', 'end'] as const;
/** On which side of the text the icon stands. */
export type IconPosition = (typeof ICON_POSITIONS)[number];

/** What a button has by itself; whatever else is set needs what is loaded for the first button that is more. */
const PLAIN: ReadonlySet<PropertyKey> = new Set([
  'label',
  'color',
  'variant',
  'size',
  'fullWidth',
  'disabled',
  'formDisabled',
  'ariaLabel',
]);

let more: typeof ButtonMore | undefined;
const loadMore = once(async () => {
  more = (await import('./button-more.js')).ButtonMore;
});

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
 * @cssstate forbidden - The user may not run its action, or that is not known yet (see `when-forbidden`).
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
  static override readonly shadowRootOptions = {mode: 'open', delegatesFocus: true} as const;
  static override styles = buttonStyles;

  /** The text; what is slotted by default. */
  @property() label?: string;

  /** An icon's name; none by default. Without a text, `aria-label` names the button. */
  @property() icon?: string;

  /** On which side of the text the icon stands: `start` or `end`; `start` by default. */
  @property(oneOf(ICON_POSITIONS)) iconPosition?: IconPosition;

  /** The colour; a quiet outline by default, filled for the other colours. */
  @property(oneOf(COLORS)) color?: Color;

  /** The height: `xs` 24 px to `xxl` 56 px; `md` (32 px) by default; 44 px at least on coarse pointers. */
  @property(oneOf(SIZES)) size?: Size;

  /** As wide as its place; false by default. */
  @property(reflectedFlag) fullWidth?: boolean;

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
  @property() loadingText?: string;

  /** What shows before the server has answered: `delete`, or JSON of fields or operations; nothing by default. */
  @property() optimistic?: string;

  /** The names of the sources that `optimistic` is shown on; the nearest data widget by default. */
  @property() affects?: string;

  /** What is read again after success, separated by commas; what the server says by default. */
  @property() refreshes?: string;

  /** What becomes of it where the user may not run its action: `hide` or `disable`; as the provider around has it by default. */
  @property({reflect: true}) whenForbidden?: WhenForbidden;

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

  @state() private formDisabled?: boolean;

  // Null while it is on its way; undefined where it is not needed.
  #more?: ButtonMore | null;

  constructor() {
    super();
    // Before all other listeners: nobody hears a click on a button that is off.
    this.addEventListener('click', this, true);
  }

  /** The form it submits or resets, where that is a native one. */
  get form(): HTMLFormElement | null {
    return this.states.internals.form;
  }

  /** Called by the platform when a fieldset around it is switched off or on. */
  formDisabledCallback(): void {
    this.formDisabled = offByFieldset(this);
  }

  /** Called by the platform for each click; the element itself is the listener, which costs it no closure. */
  handleEvent(event: Event): void {
    if (this.#isOff || this.#isWaiting) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (this.#more) this.#more.handleClick(event);
    else if (this.#more === null) void this.updateComplete.then(() => this.#more?.handleEarlyClick(event));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#more === undefined) for (const name of changed.keys()) if (!PLAIN.has(name)) this.#more = null;
    if (this.#more !== null) return;
    if (more) this.#more = new more(this);
    else this.waitFor(loadMore().then(() => this.requestUpdate()));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('disabled')) this.formDisabled = offByFieldset(this);
  }

  get #isOff(): boolean {
    return this.disabled === true || this.formDisabled === true || this.#more?.isForbidden === true;
  }

  get #isBusy(): boolean {
    return this.#more?.isBusy ?? this.loading === true;
  }

  /** Busy, or about to run an action whose holes are not filled yet: nothing can be done now. */
  get #isWaiting(): boolean {
    return this.#isBusy || (this.dataController?.state === 'idle' && !this.dataController.source);
  }

  get #text(): string | undefined {
    return (this.#isBusy && this.loadingText) || this.label;
  }

  // All in one template: pages hold hundreds of buttons, and each nested template is one more clone for each of them.
  override render(): TemplateResult {
    const link = this.#more?.renderLink(this.#text, this.#isOff);
    return (
      link ??
      html`<button
        class="base"
        part="base"
        type="button"
        ?disabled=${this.#isOff}
        aria-disabled=${this.#isWaiting ? 'true' : nothing}
        aria-label=${this.ariaLabel ?? nothing}
      >
        ${this.#more?.renderMark()}<span class="label" part="label">${this.#text}<slot></slot></span>
      </button>`
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'button-widget': ButtonWidget;
  }
}
