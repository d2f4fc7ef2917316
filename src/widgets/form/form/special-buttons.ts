import type {FormEngine} from '../../../form/form-engine.js';
import {nameOf, pathOf} from '../../../form/names.js';
import {specialOf} from '../../../form/specials.js';

/** A button by its name and value. */
interface Named {
  readonly name?: string;
  readonly value?: string;
}

/** Does what the special name of a button says, such as `addresses[_add_addresses]`; false for any other name. */
export function obey(engine: FormEngine, {name, value}: Named, form?: string): boolean {
  const path = name === undefined ? undefined : pathOf(name, form);
  const special = path && specialOf(path);
  if (!special) return false;
  const list = nameOf(special.list);
  const {does, place = -1} = special;
  if (does === 'add') engine.addItem(list);
  else if (does === 'drop') engine.removeItem(list, place);
  else engine.moveItem(list, place, Number(value));
  return true;
}

/**
 * The button with a name that a click was on, unless it is one that submits: that says its name when it does. The native
 * button in one of this library has none.
 */
export function buttonOf(event: Event): (HTMLElement & Named) | undefined {
  const isButton = (target: EventTarget): target is HTMLElement & Named & {readonly type?: string} =>
    target instanceof HTMLElement && /^button(?:-widget)?$/.test(target.localName) && Boolean((target as Named).name);
  const button = event.composedPath().find(isButton);
  return event.defaultPrevented || button?.type === 'submit' ? undefined : button;
}
