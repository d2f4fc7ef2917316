import type {FormControlElement} from './form-control-element.js';

/** Of several wrong controls that are told at once, the first takes the focus, as in native forms. */
export function isFirstWrong(control: FormControlElement): boolean {
  const {form} = control;
  // A form widget leads to the first by itself.
  if (!form) return control.formMember.form === undefined;
  return [...form.elements].find((one) => one.localName !== 'fieldset' && one.matches(':invalid')) === control;
}
