const STOPS =
  'a[href],button,input:not([type="hidden"]),select,textarea,summary,[tabindex],[contenteditable]:not([contenteditable="false"])';

/** Native controls, and widgets that hand the focus on to a control of theirs. */
const isStop = (element: HTMLElement): boolean => element.matches(STOPS) || element.shadowRoot?.delegatesFocus === true;

/**
 * The elements that can take the focus among some elements and what is in them, in the order of the page; of a widget
 * that delegates its focus, the widget itself. What is hidden is left out.
 */
export function stopsIn(elements: Iterable<Element>): HTMLElement[] {
  const stops: HTMLElement[] = [];
  for (const element of elements) {
    if (!(element instanceof HTMLElement)) continue;
    if (!isStop(element)) stops.push(...stopsIn(element.children));
    else if (element.checkVisibility({visibilityProperty: true})) stops.push(element);
  }
  return stops;
}

/**
 * Whether all that a widget hands the focus on to is switched off; one that has drawn nothing yet is taken to be on. What
 * is in a closed layer of it, such as a form, counts only once it is open.
 */
function isEmptyHanded({shadowRoot}: Element): boolean {
  if (!shadowRoot?.delegatesFocus) return false;
  const stops = [...shadowRoot.querySelectorAll<HTMLElement>('*')].filter(
    (each) => isStop(each) && each.checkVisibility(),
  );
  return stops.length > 0 && stops.every(isOff);
}

/** Whether a control is switched off: by itself, by a fieldset around it, or since nothing in it can have the focus. */
export const isOff = (element: HTMLElement): boolean =>
  element.matches(':disabled,[aria-disabled="true"]') ||
  (element as {disabled?: boolean}).disabled === true ||
  isEmptyHanded(element);

const ALONG: Readonly<Record<string, readonly string[]>> = {
  horizontal: ['ArrowLeft', 'ArrowRight'],
  vertical: ['ArrowUp', 'ArrowDown'],
};

const TEXT = 'textarea,input:not([type="button"],[type="submit"],[type="reset"],[type="checkbox"],[type="radio"])';
const OWNERS =
  '[contenteditable],[role="slider"],[role="spinbutton"],[role="textbox"],[role="combobox"],[role="listbox"]';

/** Whether a key belongs to the control that has the focus: an arrow inside a text moves its caret. */
export function ownsKey(control: EventTarget | undefined, {key, repeat}: KeyboardEvent): boolean {
  if (!(control instanceof HTMLElement)) return false;
  if (control instanceof HTMLSelectElement) return ALONG['vertical']!.includes(key) || key === 'Home' || key === 'End';
  if (control.matches(OWNERS)) return true;
  if (!control.matches(TEXT)) return false;
  return repeat || !leavesText(control as HTMLInputElement, key);
}

// At the end of a text an arrow has nowhere to go but on; otherwise what stands behind two texts could not be reached.
function leavesText(input: HTMLInputElement, key: string): boolean {
  if (!ALONG['horizontal']!.includes(key) || input.selectionStart === null) return false;
  if (input.selectionStart !== input.selectionEnd) return false;
  const isForward = (key === 'ArrowRight') !== input.matches(':dir(rtl)');
  return input.selectionStart === (isForward ? input.value.length : 0);
}
