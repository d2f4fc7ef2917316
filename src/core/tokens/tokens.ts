import {cssColor} from './color.js';
import {FAMILY_NAMES, ROLES, scale, SERIES, type Pair} from './palette.js';

/** One design token: its custom property without `--widget-`, its type in the DTCG format, its value. */
export interface Token {
  readonly name: string;
  readonly type: 'color' | 'dimension' | 'number' | 'fontFamily' | 'fontWeight' | 'duration' | 'cubicBezier' | 'shadow';
  readonly value: string;
  /** Colours carry both themes. */
  readonly pair?: Pair;
}

const color = (name: string, pair: Pair): Token => ({
  name,
  type: 'color',
  value: `light-dark(${cssColor(pair.light)}, ${cssColor(pair.dark)})`,
  pair,
});

const group = (type: Token['type'], prefix: string, values: Readonly<Record<string, string>>): Token[] =>
  Object.entries(values).map(([step, value]) => ({name: `${prefix}-${step}`, type, value}));

const rem = (px: number): string => `${px / 16}rem`;

const SPACE_STEPS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16];

const scales = (): Token[] =>
  FAMILY_NAMES.flatMap((family) => scale(family).map((pair, index) => color(`${family}-${index + 1}`, pair)));

const colors = (): Token[] => [
  ...scales(),
  ...Object.entries(ROLES).map(([name, pair]) => color(name, pair)),
  ...SERIES.map((pair, index) => color(`series-${index + 1}`, pair)),
];

const type = (): Token[] => [
  {
    name: 'font-family',
    type: 'fontFamily',
    value: 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, Inter, "Helvetica Neue", Arial, sans-serif',
  },
  {name: 'font-mono', type: 'fontFamily', value: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace'},
  ...group('dimension', 'font-size', {
    xs: rem(12),
    sm: rem(13),
    base: rem(14),
    md: rem(14),
    lg: rem(16),
    xl: rem(18),
    '2xl': rem(20),
    '3xl': rem(24),
    '4xl': rem(30),
    '5xl': rem(36),
    figure: rem(28),
  }),
  ...group('fontWeight', 'font-weight', {normal: '400', medium: '500', bold: '600'}),
  {name: 'line-height', type: 'number', value: '1.5'},
  {name: 'line-height-tight', type: 'number', value: '1.25'},
];

const shape = (): Token[] => [
  ...group('dimension', 'radius', {none: '0', sm: '6px', md: '8px', lg: '12px', xl: '16px', full: '999px'}),
  ...group('dimension', 'control', {xs: rem(24), sm: rem(28), md: rem(32), lg: rem(40), xl: rem(48), xxl: rem(56)}),
  {name: 'row-height', type: 'dimension', value: rem(40)},
  {name: 'touch-target', type: 'dimension', value: '44px'},
  {name: 'focus-width', type: 'dimension', value: '2px'},
  {name: 'focus-offset', type: 'dimension', value: '2px'},
  {name: 'disabled-opacity', type: 'number', value: '0.55'},
  {name: 'density', type: 'number', value: '1'},
];

const shadowColor = (light: number, dark: number): string =>
  `light-dark(oklch(24% .02 260 / ${light}), oklch(0% 0 0 / ${dark}))`;

const effects = (): Token[] => [
  ...group('shadow', 'shadow', {
    none: 'none',
    sm: `0 1px 2px ${shadowColor(0.05, 0.3)}`,
    md: `0 1px 2px ${shadowColor(0.06, 0.3)}, 0 4px 12px -2px ${shadowColor(0.08, 0.4)}`,
    lg: `0 2px 4px ${shadowColor(0.05, 0.3)}, 0 12px 28px -6px ${shadowColor(0.14, 0.5)}`,
    xl: `0 4px 8px ${shadowColor(0.06, 0.3)}, 0 24px 48px -12px ${shadowColor(0.22, 0.6)}`,
  }),
  ...group('duration', 'duration', {fast: '120ms', base: '160ms', slow: '200ms'}),
  {name: 'ease', type: 'cubicBezier', value: 'cubic-bezier(0.2, 0, 0, 1)'},
];

/** Every token of the system, in one list: the page's sheet, the CSS file and the DTCG file are made from it. */
export const tokens = (): readonly Token[] => [
  ...colors(),
  ...type(),
  ...SPACE_STEPS.map((step): Token => ({name: `space-${step}`, type: 'dimension', value: `${step * 4}px`})),
  ...shape(),
  ...effects(),
];

const aliases = `--widget-focus-color:var(--widget-focus);`;

/** The tokens as a style sheet, in a cascade layer, so that any rule of the page wins. */
export function tokensCss(): string {
  const lines = tokens().map(({name, value}) => `--widget-${name}:${value};`);
  return `@layer total-widgets{:where(:root){color-scheme:light dark;${lines.join('')}${aliases}}}`;
}
