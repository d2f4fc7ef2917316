import {kebab} from './decorators.js';

const sides = (name: string): string[] => ['', 'X', 'Y', 'Top', 'Bottom', 'Left', 'Right'].map((side) => name + side);

const MIRRORS: readonly string[] = [
  'span',
  'spanTablet',
  'spanDesktop',
  ...sides('padding'),
  ...sides('margin'),
  'rounded',
  'shadow',
  'animation',
  'transition',
  'showOn',
  'theme',
  'density',
  'hideOnMobile',
  'hideOnDesktop',
  'srOnly',
];

/**
 * The attributes that only style rules read. They are no reactive properties: an element without them pays nothing,
 * and one that has them adopts the layout sheet on the first. The words they take are in `layout-words.ts`.
 */
export const LAYOUT_NAMES: readonly string[] = MIRRORS.map(kebab);

/** The attributes whose style sheet is adopted when an element first has one of them. */
export const LOOKS: ReadonlySet<string> = new Set([...LAYOUT_NAMES, 'variant']);

const isFlag = (name: string): boolean => /^(?:hide|sr)/.test(name);

/** Mirrors each layout attribute by a camelCase accessor on the prototype, at no cost for an instance. */
export function mirrorLayoutAttributes(prototype: HTMLElement): void {
  for (const mirror of MIRRORS) {
    const name = kebab(mirror);
    Object.defineProperty(prototype, mirror, {
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
