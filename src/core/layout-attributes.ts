const sides = (name: string): string[] =>
  ['', '-x', '-y', '-top', '-bottom', '-left', '-right'].map((side) => name + side);

/**
 * The attributes that only style rules read. They are no reactive properties: an element without them pays nothing,
 * and one that has them adopts the layout sheet on the first. The words they take are in `layout-words.ts`.
 */
export const LAYOUT_NAMES: readonly string[] = [
  'span',
  'span-tablet',
  'span-desktop',
  ...sides('padding'),
  ...sides('margin'),
  'rounded',
  'shadow',
  'animation',
  'transition',
  'show-on',
  'theme',
  'density',
  'hide-on-mobile',
  'hide-on-desktop',
  'sr-only',
];

const isFlag = (name: string): boolean => /^(?:hide|sr)/.test(name);

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Mirrors each layout attribute by a camelCase accessor on the prototype, at no cost for an instance. */
export function mirrorLayoutAttributes(prototype: HTMLElement): void {
  for (const name of LAYOUT_NAMES) {
    Object.defineProperty(prototype, camel(name), {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        const value = this.getAttribute(name) ?? undefined;
        return isFlag(name) ? value !== undefined && value !== 'false' : value;
      },
      set(this: HTMLElement, value: unknown) {
        if (value === null || value === undefined || value === false) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? '' : String(value));
      },
    });
  }
}
