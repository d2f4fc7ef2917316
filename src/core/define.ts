import {warn} from './warn.js';

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
  if (typeof customElements === 'undefined') return;
  const present = customElements.get(tag);
  if (!present) {
    customElements.define(tag, widget);
    return;
  }
  if (present === widget) return;
  const other = (present as Versioned).widgetsVersion;
  if (other === undefined) warn(undefined, `<${tag}> is already defined by something else; ${VERSION} is ignored.`);
  else if (other !== VERSION)
    warn(undefined, `Version ${other} is already on this page; version ${VERSION} gives way to it.`);
}

/** The class decorator form of `defineWidget`. */
export const widget =
  (tag: string) =>
  (target: CustomElementConstructor): void =>
    defineWidget(tag, target);

/** Every element defined through `defineWidget` so far, by tag. */
export const definedWidgets = (): ReadonlyMap<string, CustomElementConstructor> => registry;
