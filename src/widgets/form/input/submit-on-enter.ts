import type {FormControlElement} from '../../../core/form-control-element.js';

/** Submits as native controls do when Enter is pressed in them; when this part has come the page may have prevented it. */
export async function submitOnEnter(control: FormControlElement, event: KeyboardEvent): Promise<void> {
  if (event.key !== 'Enter' || event.isComposing) return;
  const {submitImplicitly} = await import('./implicit-submission.js');
  if (!event.defaultPrevented) submitImplicitly(control);
}
