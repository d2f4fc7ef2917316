/** Set by the build; two copies of one version are harmless, two versions are worth a word. */
export const VERSION = '0.1.0';

const registry = new Map<string, CustomElementConstructor>();

interface Versioned {
  readonly widgetsVersion?: string;
}

/**
 * Defines a custom element once. A second definition of the same tag is ignored; if it comes from another version of
 * the library, one warning says so. Every widget and provider, the library's own and yours, is defined through it.
 */
export function defineWidget(tag: string, widget: CustomElementConstructor): void {
  registry.set(tag, widget);
  // There are none on a server.
  const elements = globalThis.customElements as CustomElementRegistry | undefined;
  const present = elements?.get(tag);
  const other = (present as Versioned | undefined)?.widgetsVersion;
  if (!present) elements?.define(tag, widget);
  else if (present !== widget && other !== VERSION)
    void import('./rare.js').then(({warnOfOther}) => warnOfOther(tag, other, VERSION));
}

/** The class decorator form of `defineWidget`. */
export const widget =
  (tag: string) =>
  (target: CustomElementConstructor): void =>
    defineWidget(tag, target);

/** Every element defined through `defineWidget` so far, by tag. */
export const definedWidgets = (): ReadonlyMap<string, CustomElementConstructor> => registry;
