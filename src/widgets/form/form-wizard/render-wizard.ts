import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {heading} from '../../../core/heading.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/navigation.js';
import '../../../core/words/en/wizard.js';
import '../../action/button/button-widget.js';
import type {ReadyStep, StepperStep} from '../../navigation/stepper/step-list.js';
import '../../navigation/stepper/stepper-widget.js';
import type {StepChangeDetail} from '../../navigation/stepper/stepper-widget.js';
import type {FormWizardWidget} from './form-wizard-widget.js';

/** A wizard as it is drawn, and what becomes of it under a hand. */
export interface WizardPicture {
  readonly host: FormWizardWidget;
  readonly language: string;
  readonly steps: readonly ReadyStep[];
  /** The place of the current step, from 0. */
  readonly at: number;
  /** The place of the furthest step that the reader has come to. */
  readonly furthest: number;
  readonly isBusy: boolean;
  readonly onStep: (index: number) => void;
}

/** The list of the steps, and what stands in the current one. */
export function renderSteps({host, language, steps, at, furthest, onStep}: WizardPicture): TemplateResult {
  const handleStep = (event: CustomEvent<StepChangeDetail>): void => {
    // The wizard says it itself, once it goes there.
    event.stopPropagation();
    event.preventDefault();
    onStep(event.detail.index);
  };
  const place = word(language, 'step.of', {step: at + 1, steps: steps.length});
  const name = html`<span class="sr-only">${place}: </span>${steps[at]?.label}`;
  return html`<div class="base" part="base">
    <stepper-widget
      part="stepper"
      aria-label=${host.ariaLabel || nothing}
      navigable
      .steps=${steps.map((step, index) => reached(step, index <= furthest, host.errors))}
      .current=${steps[at]?.id}
      @step-change=${handleStep}
    ></stepper-widget>
    <div class="panel" part="panel">
      ${heading(host.headingLevel ?? 2, name)}
      ${host.error ? html`<p class="error" part="error">${host.error}</p>` : nothing}
      ${repeat(
        steps,
        ({id}) => id,
        ({id, isCurrent}) => html`<slot name="step:${id}" ?hidden=${!isCurrent}></slot>`,
      )}
    </div>
  </div>`;
}

// One that the reader has been at is done, also where he has gone back behind it.
function reached(step: ReadyStep, isReached: boolean, errors: FormWizardWidget['errors']): StepperStep {
  const {id, label, description, icon, isCurrent} = step;
  const state = isCurrent ? 'current' : isReached ? 'done' : 'upcoming';
  return {id, label, description, icon, state, errors: errors?.[id] ?? step.errors};
}

/** The row of the buttons. */
export function renderButtons({host, language, steps, at, isBusy}: WizardPicture): TemplateResult {
  const isLast = at === steps.length - 1;
  const onwards = isLast ? (host.submitLabel ?? word(language, 'wizard.finish')) : word(language, 'wizard.next');
  return html`<div class="buttons" part="buttons">
    <button-widget
      class="back"
      ?hidden=${at === 0}
      label=${word(language, 'wizard.back')}
      @click=${() => host.previous()}
    ></button-widget>
    <button-widget
      ?hidden=${!host.cancelable && host.cancelHref === undefined}
      variant="ghost"
      label=${word(language, 'cancel')}
      @click=${() => host.cancel()}
    ></button-widget>
    <button-widget color="primary" label=${onwards} .loading=${isBusy} @click=${() => host.next()}></button-widget>
  </div>`;
}
