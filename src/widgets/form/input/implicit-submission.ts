import {actOnNearestForm} from '../../action/button/nearest-form.js';
import type {FormControlElement} from '../../../core/form-control-element.js';

const SUBMIT = 'button:not([type]), [type="submit"], [type="image"]';

/** Of these a form with several does nothing by itself when Enter is pressed and it has no submit button. */
const isLine = (element: Element): boolean =>
  element.matches('input-widget, currency-input-widget, date-picker-widget, tag-input-widget') ||
  (element instanceof HTMLInputElement && !['checkbox', 'radio', 'file', 'button', 'hidden'].includes(element.type));

/**
 * Does what Enter does in a native field of one line: presses the form's submit button, or submits without one. A
 * reader who asks for it, with Ctrl+Enter, submits any form.
 */
export function submitImplicitly(control: FormControlElement, isAsked = false): void {
  const {form} = control;
  if (!form) return void actOnNearestForm(control, 'submit');
  const elements = [...form.elements];
  const button = elements.find((element): element is HTMLElement => element.matches(SUBMIT));
  if (button) button.click();
  else if (isAsked || elements.filter(isLine).length === 1) form.requestSubmit();
}
