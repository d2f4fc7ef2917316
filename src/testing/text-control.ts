import type {LitElement} from 'lit';

/** The native control in a text control. */
export const inner = <Native extends HTMLElement = HTMLInputElement>(element: Element): Native =>
  element.shadowRoot!.querySelector<Native>('input, textarea')!;

export const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);

/** Writes a text into the field, all at once as a paste does. */
export async function write(element: LitElement, text: string): Promise<void> {
  const control = inner(element);
  element.dispatchEvent(new Event('focusin'));
  control.value = text;
  control.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await element.updateComplete;
}

/** Leaves the field, as the next Tab does. */
export async function leave(element: LitElement): Promise<void> {
  inner(element).dispatchEvent(new Event('change', {bubbles: true}));
  element.dispatchEvent(new FocusEvent('focusout', {bubbles: true, composed: true}));
  await element.updateComplete;
}
