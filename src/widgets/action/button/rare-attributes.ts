interface Button extends HTMLElement {
  readonly icon?: string;
  readonly label?: string;
  readonly pressed?: boolean;
}

const RARE = {pressed: 'aria-pressed', ariaExpanded: 'aria-expanded', ariaHasPopup: 'aria-haspopup'} as const;

/**
 * Brings what few buttons have onto the native control. Not bound in the template: each binding costs every button of
 * the page, whether it is used or not.
 */
export function syncRareAttributes(button: Button): void {
  const control = button.shadowRoot?.querySelector('.base');
  if (!control) return;
  for (const [name, attribute] of Object.entries(RARE) as [keyof typeof RARE, string][]) {
    const value = button[name];
    if (value === undefined || value === null) control.removeAttribute(attribute);
    else control.setAttribute(attribute, String(value));
  }
  control.classList.toggle('icon-only', Boolean(button.icon) && !button.label && !button.textContent?.trim());
}
