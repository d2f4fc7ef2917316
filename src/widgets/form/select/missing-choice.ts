import type {Verdict} from '../../../core/form-control-element.js';

let native: HTMLSelectElement | undefined;

/** What is wrong where a choice is required and not made, in the browser's own words. */
export function missingChoice(): Verdict {
  if (!native) {
    native = document.createElement('select');
    native.required = true;
  }
  return native;
}
