import {oklch, type Oklch} from './color.js';

/** One colour in both themes. */
export interface Pair {
  readonly light: Oklch;
  readonly dark: Oklch;
}

/**
 * The jobs of the twelve steps: 1 page, 2 subtle, 3 soft (badge, selection), 4 hover, 5 active, 6 hairline, 7 border,
 * 8 strong border, 9 solid, 10 solid hover, 11 text, 12 strong text.
 */
const STEPS = 12;

// Lightness in percent and share of the family's chroma, step by step.
const lightSteps = [99, 97.5, 95.5, 92.5, 89, 84, 77, 68, 52, 47, 45, 30];
const lightChroma = [0.03, 0.06, 0.12, 0.2, 0.3, 0.42, 0.58, 0.8, 1, 1, 0.95, 0.55];
const darkSteps = [17, 21, 27, 31, 35, 40, 47, 56, 68, 73, 80, 93];
const darkChroma = [0.12, 0.2, 0.36, 0.44, 0.5, 0.56, 0.64, 0.8, 0.9, 0.85, 0.62, 0.25];

const neutralLight = [99.4, 98.4, 96.4, 94.4, 92.8, 91.4, 86, 64, 53, 48, 45, 24];
const neutralDark = [14.5, 17, 22.5, 26, 29, 30.5, 37, 52, 66, 70, 75, 95];

/** Hue in degrees and the chroma of the solid step. */
const FAMILIES = {
  primary: [265, 0.19],
  success: [152, 0.13],
  warning: [72, 0.12],
  danger: [24, 0.19],
  info: [228, 0.11],
  blue: [255, 0.17],
  green: [145, 0.14],
  purple: [300, 0.19],
  orange: [48, 0.15],
} as const;

export type Family = keyof typeof FAMILIES | 'neutral';
export const FAMILY_NAMES: readonly Family[] = ['neutral', ...(Object.keys(FAMILIES) as Family[])];

const at = (list: readonly number[], index: number): number => list[index] ?? 0;

function neutral(index: number): Pair {
  return {
    light: oklch(at(neutralLight, index), index < 7 ? 0.004 : 0.016, 255),
    dark: oklch(at(neutralDark, index), index < 8 ? 0.014 : 0.008, 260),
  };
}

/** The twelve steps of a family; step n is at index n - 1. */
export function scale(family: Family): readonly Pair[] {
  return Array.from({length: STEPS}, (_, index) => {
    if (family === 'neutral') return neutral(index);
    const [hue, chroma] = FAMILIES[family];
    return {
      light: oklch(at(lightSteps, index), chroma * at(lightChroma, index), hue),
      dark: oklch(at(darkSteps, index), chroma * at(darkChroma, index), hue),
    };
  });
}

const pair = (light: Oklch, dark: Oklch): Pair => ({light, dark});

/** Colours with a job of their own, by token name. */
export const ROLES: Readonly<Record<string, Pair>> = {
  page: pair(oklch(98.4, 0.003, 250), oklch(16.5, 0.012, 260)),
  surface: pair(oklch(100, 0, 0), oklch(20, 0.014, 260)),
  raised: pair(oklch(100, 0, 0), oklch(23, 0.016, 260)),
  overlay: pair(oklch(100, 0, 0), oklch(25, 0.018, 260)),
  line: pair(oklch(92, 0.006, 250), oklch(29, 0.018, 260)),
  'line-strong': pair(oklch(86, 0.008, 250), oklch(37, 0.018, 260)),
  control: pair(oklch(63, 0.012, 255), oklch(55, 0.018, 260)),
  text: pair(oklch(24, 0.02, 260), oklch(95, 0.006, 250)),
  'text-2': pair(oklch(44, 0.018, 258), oklch(76, 0.012, 255)),
  'text-3': pair(oklch(52, 0.016, 256), oklch(67, 0.014, 258)),
  'on-solid': pair(oklch(100, 0, 0), oklch(17, 0.012, 260)),
  focus: pair(oklch(56, 0.19, 265), oklch(72, 0.15, 265)),
};

/** Eight series colours, apart in lightness as well as hue, so that colour-blind eyes can tell neighbours. */
export const SERIES: readonly Pair[] = [
  pair(oklch(52, 0.19, 265), oklch(68, 0.16, 265)),
  pair(oklch(62, 0.11, 195), oklch(75, 0.12, 195)),
  pair(oklch(60, 0.16, 48), oklch(74, 0.15, 55)),
  pair(oklch(46, 0.19, 310), oklch(62, 0.18, 310)),
  pair(oklch(58, 0.14, 150), oklch(78, 0.15, 150)),
  pair(oklch(52, 0.2, 5), oklch(66, 0.18, 5)),
  pair(oklch(64, 0.12, 90), oklch(84, 0.13, 95)),
  pair(oklch(42, 0.03, 255), oklch(72, 0.03, 255)),
];
