/**
 * Puts the focus on a widget itself, where the part of it that has the focus is about to go: a keyboard goes on from
 * there. It is no stop for Tab afterwards.
 */
export function holdFocus(host: HTMLElement): void {
  if (!host.matches(':focus-within')) return;
  if (!host.hasAttribute('tabindex')) {
    // Less than 0 would have WebKit pass by what is in it.
    host.tabIndex = 0;
    host.addEventListener('blur', () => host.removeAttribute('tabindex'), {once: true});
  }
  host.focus({preventScroll: true});
}
