import {ROLES, scales, SERIES, type Pair} from './palette.js';

const short = (value: number): number => Math.round(value * 1000) / 1000;

const oklch = (l: number, c: number, h: number): string => `oklch(${l}% ${short(c)} ${h})`;

const cssPair = ([l, c, h, darkL, darkC, darkH]: Pair): string =>
  `light-dark(${oklch(l, c, h)}, ${oklch(darkL, darkC, darkH)})`;

const numbered = (name: string, pairs: readonly Pair[]): [string, Pair][] =>
  pairs.map((pair, index) => [`${name}-${index + 1}`, pair]);

/** Every colour by its token's name. */
export const colors = (): readonly (readonly [name: string, pair: Pair])[] => [
  ...Object.entries(scales()).flatMap(([name, pairs]) => numbered(name, pairs)),
  ...Object.entries(ROLES),
  ...numbered('series', SERIES),
];

const SPACE_STEPS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16];

const shadow = (light: number, dark: number): string =>
  `light-dark(oklch(24% .02 260 / ${light}), oklch(0% 0 0 / ${dark}))`;

const PLAIN: Readonly<Record<string, string>> = {
  'font-family':
    'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, Inter, "Helvetica Neue", Arial, sans-serif',
  'font-mono': 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  'font-size-xs': '0.75rem',
  'font-size-sm': '0.8125rem',
  'font-size-base': '0.875rem',
  'font-size-md': '0.875rem',
  'font-size-lg': '1rem',
  'font-size-xl': '1.125rem',
  'font-size-2xl': '1.25rem',
  'font-size-3xl': '1.5rem',
  'font-size-4xl': '1.875rem',
  'font-size-5xl': '2.25rem',
  'font-size-figure': '1.75rem',
  'font-weight-normal': '400',
  'font-weight-medium': '500',
  'font-weight-bold': '600',
  'line-height': '1.5',
  'line-height-tight': '1.25',
  'radius-none': '0',
  'radius-sm': '6px',
  'radius-md': '8px',
  'radius-lg': '12px',
  'radius-xl': '16px',
  'radius-full': '999px',
  'control-xs': '1.5rem',
  'control-sm': '1.75rem',
  'control-md': '2rem',
  'control-lg': '2.5rem',
  'control-xl': '3rem',
  'control-xxl': '3.5rem',
  'row-height': '2.5rem',
  'touch-target': '44px',
  'focus-width': '2px',
  'focus-offset': '2px',
  'disabled-opacity': '0.55',
  density: '1',
  'shadow-none': 'none',
  'shadow-sm': `0 1px 2px ${shadow(0.05, 0.3)}`,
  'shadow-md': `0 1px 2px ${shadow(0.06, 0.3)}, 0 4px 12px -2px ${shadow(0.08, 0.4)}`,
  'shadow-lg': `0 2px 4px ${shadow(0.05, 0.3)}, 0 12px 28px -6px ${shadow(0.14, 0.5)}`,
  'shadow-xl': `0 4px 8px ${shadow(0.06, 0.3)}, 0 24px 48px -12px ${shadow(0.22, 0.6)}`,
  'duration-fast': '120ms',
  'duration-base': '160ms',
  'duration-slow': '200ms',
  ease: 'cubic-bezier(0.2, 0, 0, 1)',
};

/** Every token of the system by its custom property without `--widget-`: the page's sheet and the files are made of it. */
export const tokenValues = (): readonly (readonly [name: string, value: string])[] => [
  ...colors().map(([name, pair]) => [name, cssPair(pair)] as const),
  ...SPACE_STEPS.map((step) => [`space-${step}`, `${step * 4}px`] as const),
  ...Object.entries(PLAIN),
];

/** The tokens as a style sheet, in a cascade layer, so that any rule of the page wins. */
export function tokensCss(): string {
  const lines = tokenValues().map(([name, value]) => `--widget-${name}:${value};`);
  return `@layer total-widgets{:where(:root){color-scheme:light dark;${lines.join('')}--widget-focus-color:var(--widget-focus)}}`;
}
