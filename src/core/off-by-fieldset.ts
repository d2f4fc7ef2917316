/**
 * True for a form control that is off because of a fieldset around it, and not by its own attribute; else undefined.
 * The platform tells a control that it is off and not why, and tells it before its property has followed.
 */
export const offByFieldset = (control: HTMLElement): true | undefined =>
  (!control.hasAttribute('disabled') && control.matches(':disabled')) || undefined;
