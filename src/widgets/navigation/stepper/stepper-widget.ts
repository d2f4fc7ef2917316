import {html, isServer, nothing, svg, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {answerCommands} from '../../../core/answer-commands.js';
import {widget} from '../../../core/define.js';
import {emit} from '../../../core/emit.js';
import {emptyView, emptyStyles} from '../../../core/empty-view.js';
import {listOf} from '../../../core/list-of.js';
import {LanguageController} from '../../../core/language.js';
import {flag, json, oneOf} from '../../../core/properties.js';
import {SIZES, type Size} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {numberFormat} from '../../../format/intl.js';
import {readSteps, type ReadyStep, type StepperStep, type StepState} from './step-list.js';
import {stepperStyles} from './stepper-widget.styles.js';
import '../../../core/words/en/navigation.js';

export type {StepperStep};

export const STEPPER_ORIENTATIONS = ['horizontal', 'vertical'] as const;
/** How the steps follow each other. */
export type StepperOrientation = (typeof STEPPER_ORIENTATIONS)[number];

/** Detail of `step-change`. */
export interface StepChangeDetail {
  /** The step that is gone to. */
  readonly id: string;
  /** Its place, from 0. */
  readonly index: number;
}

/** More steps than these need more room before they are drawn in a row. */
const FEW = 5;

const mark = (path: string) =>
  svg`<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="2.25" stroke-linecap="round" stroke-linejoin="round"><path d=${path}/></svg>`;
const check = mark('m3 8.5 3.2 3.2L13 4.8');
const alert = mark('M8 3.2v5.6M8 12.6v.01');

/**
 * Where one stands in something that is done step by step. Each step says in words whether it is done, has errors, or is
 * to come. In a narrow place a row of steps becomes “Step 2 of 4: Address”. Answers the commands `--next` and
 * `--previous`.
 *
 * @summary The steps of something, and which is the current one.
 * @event {CustomEvent<StepChangeDetail>} step-change - A user goes to another step; cancelable.
 * @csspart base - The list of steps.
 * @csspart step - A step with its mark and its texts.
 * @csspart mark - The number, icon or sign of a step.
 * @csspart label - What a step is called.
 * @csspart description - The line below a label.
 * @csspart short - What stands in a narrow place.
 * @cssproperty [--widget-stepper-color] - Colour of what is done; the primary colour by default.
 *
 * @example Dumb
 * ```html
 * <stepper-widget current="address" steps='[{"id": "account", "label": "Account"}, {"id": "address", "label": "Address"}, {"id": "payment", "label": "Payment"}]'></stepper-widget>
 * ```
 * @example Connected
 * ```html
 * <stepper-widget data-source="subscribe:order:42:progress"></stepper-widget>
 * ```
 */
@widget('stepper-widget')
export class StepperWidget extends WidgetElement {
  static override readonly data = {value: 'current', list: 'steps', accepts: ['steps', 'current']};
  static override styles = [stepperStyles, emptyStyles];

  readonly #language = new LanguageController(this);
  #steps: readonly ReadyStep[] = [];
  #stopAnswering?: () => void;

  /** The steps: a JSON list of texts or of `{"id", "label", "description", "icon", "state", "errors"}`, in which `state` is `done`, `current`, `error` or `upcoming` and `errors` counts them; none by default. What is no list is left out with a warning. */
  @property(json) steps?: readonly (StepperStep | string)[];

  /** The current step: its `id`, or its place from 1; the first that is not done by default. */
  @property() current?: string | number;

  /** How the steps follow each other: `horizontal` or `vertical`; `horizontal` by default. */
  @property(oneOf(STEPPER_ORIENTATIONS)) orientation?: StepperOrientation;

  /** Whether steps that are done or have errors can be gone to; false by default. */
  @property(flag) navigable?: boolean;

  /** The width of the marks, 20 to 52 px: `xs` to `xxl`; `md` (28 px) by default. */
  @property(oneOf(SIZES)) size?: Size;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopAnswering = answerCommands(this, {next: () => this.next(), previous: () => this.previous()});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopAnswering?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('steps') || changed.has('current'))
      this.#steps = readSteps(listOf(this, 'steps', this.steps), this.current);
    if (!isServer && this.#steps.some(({icon}) => icon)) void import('../../media/icon/icon-widget.js');
  }

  /** Goes one step on, as a user would. */
  next(): void {
    this.#goTo(this.#at + 1);
  }

  /** Goes one step back, as a user would. */
  previous(): void {
    this.#goTo(this.#at - 1);
  }

  get #at(): number {
    return this.#steps.findIndex(({isCurrent}) => isCurrent);
  }

  #goTo(index: number): void {
    const step = this.#steps[index];
    if (!step || step.isCurrent || this.disabled) return;
    const {id} = step;
    if (emit<StepChangeDetail>(this, 'step-change', {detail: {id, index}, cancelable: true})) this.current = id;
  }

  override renderSkeleton(): TemplateResult {
    return html`<ol role="none">
      ${[0, 1, 2].map(
        () =>
          html`<li>
            <span class="step"
              ><span class="skeleton mark-skeleton"></span><span class="skeleton label-skeleton"></span
            ></span>
          </li>`,
      )}
    </ol>`;
  }

  override render(): TemplateResult {
    const {language} = this.#language;
    const steps = this.#steps;
    if (steps.length === 0) return emptyView(language);
    return html`<ol
        class=${steps.length > FEW ? 'many' : ''}
        part="base"
        role="list"
        aria-label=${this.ariaLabel || word(language, 'steps')}
      >
        ${steps.map((step, index) => this.#renderStep(step, index))}
      </ol>
      ${this.orientation === 'vertical' ? nothing : this.#renderShort(language)}`;
  }

  #renderStep(step: ReadyStep, index: number): TemplateResult {
    const {state, isCurrent} = step;
    const content = this.#renderContent(step, index);
    const canGo = this.navigable && !isCurrent && (state === 'done' || state === 'error');
    return html`<li aria-current=${isCurrent ? 'step' : nothing} data-state=${state} ?data-passed=${index <= this.#at}>
      ${
        canGo
          ? html`<button class="step" part="step" type="button" @click=${() => this.#goTo(index)}>${content}</button>`
          : html`<span class="step" part="step">${content}</span>`
      }
    </li>`;
  }

  #renderContent({state, isCurrent, icon, label, description, errors}: ReadyStep, index: number): TemplateResult {
    const {language} = this.#language;
    const number = numberFormat(language).format(index + 1);
    const own = icon ? html`<icon-widget .name=${icon}></icon-widget>` : number;
    const sign = state === 'done' ? check : state === 'error' ? alert : own;
    return html`<span class="mark" part="mark" aria-hidden="true">${sign}</span>
      <span class="text">
        <span class="label" part="label">${label}</span>
        ${description ? html`<span class="description" part="description">${description}</span>` : nothing}
        ${isCurrent && state === 'error' ? html`<span class="sr-only">${word(language, 'step.current')}</span> ` : nothing}
        <span class=${errors ? 'errors' : 'sr-only'}>${this.#wordOf(state, errors)}</span>
      </span>`;
  }

  #wordOf(state: StepState, errors: number): string {
    const {language} = this.#language;
    return errors ? word(language, 'tab.errors', {count: errors}) : word(language, `step.${state}`);
  }

  #renderShort(language: string): TemplateResult {
    const steps = this.#steps;
    const current = steps[this.#at];
    const place = word(language, 'step.of', {step: this.#at + 1, steps: steps.length});
    const state = current?.state === 'error' ? `, ${this.#wordOf('error', current.errors)}` : '';
    return html`<div class="short" part="short">
      <span class="short-text">${place}: ${current?.label}${state}</span>
      <span class="pips" aria-hidden="true"
        >${steps.map((step) => html`<span class="pip" data-state=${step.state}></span>`)}</span
      >
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stepper-widget': StepperWidget;
  }
}
