const told = new Set<string>();
const LIMIT = 1000;

/** What has been warned about, for the debug overlay: element → lines. */
export const warnings = new WeakMap<Element, string[]>();

/** One console message for each distinct cause; nothing is ever thrown at a page author. */
export function warn(element: Element | undefined, message: string): void {
  const line = element ? `<${element.localName}> ${message}` : message;
  if (element) warnings.set(element, [...(warnings.get(element) ?? []).slice(-9), message]);
  if (told.has(line) || told.size > LIMIT) return;
  told.add(line);
  console.warn(`[total-widgets] ${line}`);
}

/** A value that is off the list or out of range: the default is used instead. */
export function warnOnce(element: Element, attribute: string, value: unknown, allowed: string): void {
  const shown = String(value).slice(0, 60);
  warn(element, `${attribute}="${shown}" is not allowed; the default is used. Allowed: ${allowed}.`);
}

/** Forgets what was told; for tests. */
export function forgetWarnings(): void {
  told.clear();
}
