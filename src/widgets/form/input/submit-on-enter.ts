import type {FormControlElement} from '../../../core/form-control-element.js';

// In a task of its own every listener has heard the key, and may have prevented it.
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Submits as native controls do when Enter is pressed in them, unless the page prevents it. Where the reader asks for
 * it, as by Ctrl+Enter, any form is submitted.
 */
export async function submitOnEnter(control: FormControlElement, event: KeyboardEvent, isAsked = false): Promise<void> {
  if (event.key !== 'Enter' || event.isComposing) return;
  const [{submitImplicitly}] = await Promise.all([import('./implicit-submission.js'), nextTask()]);
  if (!event.defaultPrevented) submitImplicitly(control, isAsked);
}
