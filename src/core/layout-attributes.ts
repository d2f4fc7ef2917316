import {ANIMATIONS, COLUMNS, MARGINS, PADDINGS, RADII, SHADOWS, SHOW_ON, THEMES, TRANSITIONS} from './scales.js';

const sides = ['', '-x', '-y', '-top', '-bottom', '-left', '-right'] as const;
const spans = Array.from({length: COLUMNS}, (_, index) => String(index + 1));
const texts = (values: readonly (string | number)[]): readonly string[] => values.map(String);

/**
 * The attributes that only style rules read, with the words they take. They are no reactive properties: an element
 * without them pays nothing, and one that has them adopts the layout sheet on the first.
 */
export const LAYOUT_ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...['span', 'span-tablet', 'span-desktop'].map((name) => [name, spans] as const),
  ...sides.map((side) => [`padding${side}`, texts(PADDINGS)] as const),
  ...sides.map((side) => [`margin${side}`, texts(MARGINS)] as const),
  ['rounded', ['', ...RADII]],
  ['shadow', ['', ...SHADOWS]],
  ['animation', ANIMATIONS],
  ['transition', TRANSITIONS],
  ['show-on', SHOW_ON],
  ['theme', THEMES],
  ['density', ['comfortable', 'compact']],
  ['hide-on-mobile', ['', 'true', 'false', 'hide-on-mobile']],
  ['hide-on-desktop', ['', 'true', 'false', 'hide-on-desktop']],
  ['sr-only', ['', 'true', 'false', 'sr-only']],
]);

export const LAYOUT_NAMES: readonly string[] = [...LAYOUT_ATTRIBUTES.keys()];

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const isFlag = (allowed: readonly string[]): boolean => allowed.includes('true');

/** `transition` takes several words; every other layout attribute takes one. */
export function isAllowed(name: string, value: string): boolean {
  const allowed = LAYOUT_ATTRIBUTES.get(name) ?? [];
  const words = name === 'transition' ? value.split(/[\s,]+/) : [value];
  return words.every((word) => allowed.includes(word));
}

/** Mirrors each layout attribute by a camelCase accessor on the prototype, at no cost for an instance. */
export function mirrorLayoutAttributes(prototype: HTMLElement): void {
  for (const [name, allowed] of LAYOUT_ATTRIBUTES) {
    Object.defineProperty(prototype, camel(name), {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        const value = this.getAttribute(name);
        if (isFlag(allowed)) return value !== null && value !== 'false';
        return value ?? undefined;
      },
      set(this: HTMLElement, value: unknown) {
        if (value === null || value === undefined || value === false) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? '' : String(value));
      },
    });
  }
}
