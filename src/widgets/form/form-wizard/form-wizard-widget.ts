import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {answerCommands, type CommandLike} from '../../../core/answer-commands.js';
import {activeIn, holds} from '../../../core/composed-tree.js';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {emit} from '../../../core/emit.js';
import {askForForm, type FormLink} from '../../../core/form-link.js';
import {LanguageController} from '../../../core/language.js';
import {listOf} from '../../../core/list-of.js';
import {flag, json, numeric} from '../../../core/properties.js';
import {safeUrl} from '../../../core/url.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {readSteps, type ReadyStep, type StepperStep} from '../../navigation/stepper/step-list.js';
import type {StepChangeDetail} from '../../navigation/stepper/stepper-widget.js';
import {mayBeLost} from '../form/ask-to-leave.js';
import '../form/form-widget.js';
import type {FormWidget} from '../form/form-widget.js';
import {formWizardStyles} from './form-wizard-widget.styles.js';
import {renderButtons, renderSteps, type WizardPicture} from './render-wizard.js';

/**
 * A form in steps. Each child with `slot="step:ID"` belongs to a step and stays in the form while another is shown, so
 * that nothing filled in is lost by going back. A step is left for the next when what stands in it is right, by its own
 * rules and its server's; the whole is sent with the last. In a `<form-widget>` it is a part of that form; alone it is a
 * form itself, and takes its `data-source`. Enter in a field goes on. Answers the commands `--next`, `--previous`,
 * `--submit`, `--reset` and `--cancel`.
 *
 * @summary A form that is filled in step by step.
 * @slot step:ID - What stands in the step `ID`.
 * @event {SubmitEvent} submit - All steps are right and the form is about to be sent; prevented, nothing is sent. Bubbles. In a form widget it comes from that.
 * @event {CustomEvent<undefined>} cancel - The reader has cancelled, and was asked where something was filled in; prevented, all stays. Bubbles.
 * @event {CustomEvent<StepChangeDetail>} step-change - The reader goes to another step; cancelable. Bubbles.
 * @event {CustomEvent<{outcome: Outcome}>} submit-success - The server has taken the form; prevented, nothing is said or gone to. Bubbles.
 * @event {CustomEvent<{error: DataError}>} submit-error - The server has not taken the form. Bubbles.
 * @event {Event} change - A control in the form was changed; it comes from the control. Bubbles.
 * @csspart form - The form, where it is one itself.
 * @csspart base - The steps and what stands in the current one.
 * @csspart stepper - The list of the steps.
 * @csspart panel - What stands in the current step.
 * @csspart heading - The name of the current step.
 * @csspart error - What is wrong with the wizard.
 * @csspart buttons - The row of the buttons.
 *
 * @example Dumb
 * ```html
 * <form-wizard-widget steps='[{"id": "you", "label": "You"}, {"id": "address", "label": "Address"}]'>
 *   <input-widget slot="step:you" name="name" label="Name" required></input-widget>
 *   <input-widget slot="step:address" name="city" label="City"></input-widget>
 * </form-wizard-widget>
 * ```
 * @example Connected
 * ```html
 * <form-wizard-widget data-source="form:create_user" steps='[{"id": "you", "label": "You"}, {"id": "account", "label": "Account"}]'>
 *   <input-widget slot="step:you" field="name" label="Name" required></input-widget>
 *   <input-widget slot="step:account" field="email" label="E-mail" type="email" required></input-widget>
 * </form-wizard-widget>
 * ```
 */
@widget('form-wizard-widget')
export class FormWizardWidget extends WidgetElement {
  static override readonly data = {list: 'steps', accepts: ['steps', 'current']};
  static override styles = formWizardStyles;
  static override readonly drawsError = true;

  /** The steps: a JSON list of texts or of `{"id", "label", "description", "icon", "errors"}`; none by default. What is no list is left out with a warning. */
  @property(json) steps?: readonly (StepperStep | string)[];

  /** The current step: its `id`, or its place from 1; the first by default. */
  @property() current?: string | number;

  /** What the button of the last step says; “Finish” by default. */
  @property() submitLabel?: string;

  /** Whether there is a button that cancels; false by default. */
  @property(flag) cancelable?: boolean;

  /** Where cancelling leads, which brings the button with it; nowhere by default. Unsafe addresses are dropped. */
  @property() cancelHref?: string;

  /** Whether the step stands in the address, as `#ID`, and is read from there; false by default. */
  @property(flag) hash?: boolean;

  /** Level of the heading of a step, 1 to 6; 2 by default. */
  @property({...numeric([1, 6]), attribute: 'heading-level'}) headingLevel?: number;

  /** Under which name what is filled in is kept in this browser over a reload, as in a form widget; none by default. In one, that keeps it. */
  @property() draft?: string;

  /** Empties the form once it was taken, and begins with the first step; false by default. In a form widget, that says it. */
  @property(flag) resetOnSuccess?: boolean;

  /** How many errors there are in each step, by `id`; its form says it by itself. Those of the steps by default. */
  @property({attribute: false}) errors?: Readonly<Record<string, number>>;

  @state() private isBusy?: boolean;
  @state() private link?: FormLink;

  readonly #language = new LanguageController(this);
  #steps: readonly ReadyStep[] = [];
  #furthest = 0;
  #isFollowing = false;
  #leave = new AbortController();

  constructor() {
    super();
    this.addEventListener('command', this.#handleEnter, true);
    this.addEventListener('reset', this.#handleReset);
    this.addEventListener('submit-success', this.#handleSuccess);
    answerCommands(this, {
      submit: (source) => this.form?.requestSubmit(source as HTMLElement | null),
      reset: () => this.form?.reset(),
      next: () => this.next(),
      previous: () => this.previous(),
      cancel: () => this.cancel(),
    });
  }

  /** The form: the form widget around it, else its own; null before that is drawn. */
  get form(): FormWidget | null {
    return (this.link?.form as FormWidget | undefined) ?? this.renderRoot?.querySelector('form-widget') ?? null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = new AbortController();
    askForForm(this, (link) => this.joinForm(link));
    if (this.hasUpdated) void this.#followHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave.abort();
    this.#isFollowing = false;
    this.link = undefined;
  }

  /** Called by the form widget around it: from now on it is a part of that. */
  joinForm(link: FormLink): void {
    if (link === this.link) return;
    this.link = link;
    const {signal} = this.#leave;
    link.form.addEventListener('reset', this.#handleReset, {signal});
    link.form.addEventListener('submit-success', this.#handleSuccess, {signal});
  }

  /** Goes one step on, as a reader would: not past what is wrong; sends the form from the last step. */
  next(): void {
    if (this.#at < this.#steps.length - 1) void this.#go(this.#at + 1);
    else void this.#busily(this.form?.submit());
  }

  /** Goes one step back, as a reader would. */
  previous(): void {
    void this.#go(this.#at - 1);
  }

  /** Cancels, as a reader would: asks where something is filled in, takes it back, and goes to `cancel-href`. */
  cancel(): void {
    void this.#cancel();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#steps = readSteps(listOf(this, 'steps', this.steps), this.current ?? 1);
    this.#furthest = Math.max(this.#furthest, this.#at);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const {form} = this;
    if (changed.has('hash')) void this.#followHash();
    // What stands in the steps was in its own form until now.
    if (changed.has('link')) this.link?.sweep();
    // Any other source fills the steps.
    const isForms = /^(?:form|action)$/.test(this.dataController?.source?.kind ?? '');
    if (form && !this.link) form.dataSource = isForms ? this.dataSource : undefined;
  }

  get #at(): number {
    return this.#steps.findIndex(({isCurrent}) => isCurrent);
  }

  async #go(index: number): Promise<void> {
    const step = this.#steps[index];
    if (!step || step.isCurrent || this.isBusy || this.disabled) return;
    if (index > this.#at && !(await this.#isRight())) return;
    const {id} = step;
    if (!emit<StepChangeDetail>(this, 'step-change', {detail: {id, index}, cancelable: true})) return;
    this.current = id;
    if (this.hash) void import('../../navigation/tabs/tab-hash.js').then(({writeHash}) => writeHash(id));
    await this.#lead();
  }

  /** Leads to the step, whose heading says which one it is. */
  async #lead(): Promise<void> {
    await this.updateComplete;
    const name = this.renderRoot.querySelector<HTMLElement>('.heading');
    if (name) name.tabIndex = -1;
    name?.focus();
  }

  /** Whether what stands in the current step is right; where nothing does, it is. */
  async #isRight(): Promise<boolean> {
    const slot = `step:${this.#steps[this.#at]?.id}`;
    const content = [...this.children].filter((child) => child.slot === slot);
    return content.length === 0 || (await this.#busily(this.form?.validate(...content))) === true;
  }

  async #busily<Result>(work: Promise<Result> | undefined): Promise<Result | undefined> {
    if (this.isBusy || this.disabled) return undefined;
    this.isBusy = true;
    try {
      return await work;
    } finally {
      this.isBusy = false;
    }
  }

  async #cancel(): Promise<void> {
    if (this.isBusy || (this.form?.isDirty && !(await mayBeLost(this, this.#language.language)))) return;
    if (!emit(this, 'cancel', {cancelable: true})) return;
    this.form?.reset();
    const href = safeUrl(this.cancelHref);
    if (href !== undefined) (await import('../../../core/action-places.js')).navigate(href, this);
  }

  async #followHash(): Promise<void> {
    if (!this.hash || this.#isFollowing) return;
    this.#isFollowing = true;
    const {signal} = this.#leave;
    const {followHash} = await import('../../navigation/tabs/tab-hash.js');
    if (signal.aborted) return;
    const stop = followHash((id) => {
      if (this.#steps.some((step) => step.id === id)) this.current = id;
    });
    signal.addEventListener('abort', stop);
  }

  #begin(): void {
    this.#furthest = 0;
    this.current = undefined;
    this.requestUpdate();
  }

  // Enter in a field asks the nearest form to be sent; a button means the whole.
  readonly #handleEnter = (event: Event): void => {
    const {command, source} = event as CommandLike;
    if (event.target !== this || command !== '--submit' || !source || !('formMember' in source)) return;
    event.preventDefault();
    event.stopPropagation();
    this.next();
  };

  // A listener that comes later may prevent it.
  readonly #handleReset = (event: Event): void => {
    if (event.target === (this.link?.form ?? this))
      queueMicrotask(() => (event.defaultPrevented ? undefined : this.#begin()));
  };

  readonly #handleSuccess = (event: Event): void => {
    queueMicrotask(() => {
      if (event.defaultPrevented || !this.form?.resetOnSuccess) return;
      this.#begin();
      if (holds(this, activeIn(document))) void this.#lead();
    });
  };

  override renderSkeleton(): TemplateResult {
    return html`<span class="skeleton line"></span><span class="skeleton block"></span>`;
  }

  override render(): TemplateResult {
    if (this.#steps.length === 0) return html`<stepper-widget part="stepper"></stepper-widget>`;
    const picture = this.#picture;
    const content = renderSteps(picture);
    if (this.link) return html`${content}${renderButtons(picture)}`;
    return html`<form-widget part="form" draft=${this.draft ?? nothing} ?reset-on-success=${this.resetOnSuccess}
        >${content}</form-widget
      >${renderButtons(picture)}`;
  }

  get #picture(): WizardPicture {
    return {
      host: this,
      language: this.#language.language,
      steps: this.#steps,
      at: this.#at,
      furthest: this.#furthest,
      isBusy: this.isBusy === true,
      onStep: (index) => void this.#go(index),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'form-wizard-widget': FormWizardWidget;
  }
}
