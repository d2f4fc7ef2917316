import {stopsIn} from '../../../core/focus-stops.js';
import {warn} from '../../../core/warn.js';

/** What a group hands to children that say nothing themselves. */
export interface Looks {
  readonly size?: string;
  readonly variant?: string;
  readonly color?: string;
}

/** What of a child says which value it stands for. */
interface ValueHolder extends HTMLElement {
  readonly value?: unknown;
  readonly label?: unknown;
}

const NAMES = ['size', 'variant', 'color'] as const;

/** What children have from their group, so that it can be taken back: it never takes what an author wrote. */
const given = new WeakMap<Element, Set<string>>();

/** Hands size, variant and colour to each child that has none of its own; undefined takes back what was handed. */
export function handLooks(children: Iterable<Element>, looks: Looks): void {
  for (const child of children) {
    const own = given.get(child) ?? new Set<string>();
    given.set(child, own);
    for (const name of NAMES) {
      const holder = child as unknown as Record<string, unknown>;
      if (!(name in child) || (!own.has(name) && holder[name] !== undefined)) continue;
      holder[name] = looks[name];
      if (looks[name] === undefined) own.delete(name);
      else own.add(name);
    }
  }
}

/** The controls of a group, at any depth. */
export const controlsOf = (children: Iterable<Element>): HTMLElement[] => stopsIn(children);

/** What a control stands for: its `value`, else its text. */
export function valueOf(control: HTMLElement): string {
  const {value, label} = control as ValueHolder;
  const own = control.getAttribute('value') ?? (value || value === 0 ? String(value) : undefined);
  return own ?? (typeof label === 'string' && label ? label : (control.textContent ?? '').trim());
}

/** The native control that screen readers meet. */
const nativeOf = (control: HTMLElement): Element => control.shadowRoot?.querySelector('[part~="base"]') ?? control;

/** Makes a control a radio button of a group, or a plain one again. */
export function setRadio(control: HTMLElement, checked: boolean | undefined): void {
  const native = nativeOf(control);
  control.toggleAttribute('data-checked', checked === true);
  if (checked === undefined) {
    if (native.getAttribute('role') !== 'radio') return;
    native.removeAttribute('role');
    native.removeAttribute('aria-checked');
  } else {
    native.setAttribute('role', 'radio');
    native.setAttribute('aria-checked', String(checked));
  }
}

/** Makes a control a toggle that is on or off, or a plain one again. */
export function setToggle(control: HTMLElement, pressed: boolean | undefined): void {
  if ('pressed' in control) (control as {pressed?: boolean}).pressed = pressed;
  else if (pressed === undefined) control.removeAttribute('aria-pressed');
  else control.setAttribute('aria-pressed', String(pressed));
}

/** One warning where two controls stand for the same, since choosing one would choose both. */
export function warnOfTwins(host: HTMLElement, controls: readonly HTMLElement[]): void {
  const values = controls.map(valueOf);
  const twin = values.find((value, index) => values.indexOf(value) !== index);
  if (twin !== undefined) warn(host, `has two buttons for “${twin}”: give each a value of its own.`);
}
