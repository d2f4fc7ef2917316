import type {Values} from '../../../data/types.js';

/** A control, native or a widget: it has a value under a name. */
interface Control extends HTMLElement {
  readonly name?: unknown;
  readonly field?: unknown;
  readonly value?: unknown;
  readonly disabled?: unknown;
  reportValidity?(): boolean;
}

type Value = Values[string];

/** The controls among some elements and what is in them. */
export function controlsAmong(elements: Iterable<Element>): Control[] {
  const controls: Control[] = [];
  for (const element of elements) {
    const control = element as Control;
    if (nameOf(control) && 'value' in control && !control.matches('button, button-widget')) controls.push(control);
    else controls.push(...controlsAmong(element.children));
  }
  return controls;
}

const nameOf = ({name, field}: Control): string =>
  (typeof name === 'string' && name) || (typeof field === 'string' && field) || '';

const isOff = (control: Control): boolean => control.disabled === true || control.matches(':disabled');

/** What controls hold, by their names; several of one name are a list. What is off or not chosen is left out. */
export function collectValues(controls: readonly Control[]): Values {
  const values: Values = {};
  for (const control of controls) {
    const value = isOff(control) ? undefined : valueOf(control);
    if (value === undefined) continue;
    const name = nameOf(control);
    const present = values[name];
    // A list of files or texts is one that the control itself holds.
    if (present === undefined) values[name] = value;
    else values[name] = [present, value].flat() as Value;
  }
  return values;
}

function valueOf(control: Control): Value | undefined {
  if (control instanceof HTMLInputElement) return valueOfInput(control);
  if (control instanceof HTMLSelectElement && control.multiple)
    return [...control.selectedOptions].map(({value}) => value);
  if (control.localName === 'checkbox-widget' || control.localName === 'switch-widget')
    return (control as {checked?: unknown}).checked === true;
  return control.value as Value | undefined;
}

function valueOfInput(input: HTMLInputElement): Value | undefined {
  const {type, checked, value, files, multiple} = input;
  if (type === 'radio') return checked ? value : undefined;
  // Without a value of its own it says yes or no; with one it is a choice among others of its name.
  if (type === 'checkbox') return input.hasAttribute('value') ? (checked ? value : undefined) : checked;
  if (type === 'file') return multiple ? ([...(files ?? [])] as unknown as Value) : (files?.[0] ?? undefined);
  return value;
}

/** Whether all controls are right; the first that is not says so itself. */
export function areValid(controls: readonly Control[]): boolean {
  return controls.every((control) => isOff(control) || control.reportValidity?.() !== false);
}
