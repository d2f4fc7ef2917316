/** Gives a control the focus, also where it stands in a tab, a step or a disclosure that is not open. */
export async function goTo(control: HTMLElement): Promise<void> {
  if (!control.checkVisibility()) await (await import('./hidden-parts.js')).reveal(control);
  control.focus();
}
