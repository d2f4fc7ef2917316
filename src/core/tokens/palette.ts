/** One colour in OKLCH in both themes: lightness in percent, chroma and hue in degrees, first light, then dark. */
export type Pair = readonly [l: number, c: number, h: number, darkL: number, darkC: number, darkH: number];

/**
 * The jobs of the twelve steps: 1 page, 2 subtle, 3 soft (badge, selection), 4 hover, 5 active, 6 hairline, 7 border,
 * 8 strong border, 9 solid, 10 solid hover, 11 text, 12 strong text. Each line holds lightness in percent and share of
 * the family's chroma, first light, then dark.
 */
const STEPS: readonly (readonly [l: number, share: number, darkL: number, darkShare: number])[] = [
  [99, 0.03, 17, 0.12],
  [97.5, 0.06, 21, 0.2],
  [95.5, 0.12, 27, 0.36],
  [92.5, 0.2, 31, 0.44],
  [89, 0.3, 35, 0.5],
  [84, 0.42, 40, 0.56],
  [77, 0.58, 47, 0.64],
  [68, 0.8, 56, 0.8],
  [52, 1, 68, 0.9],
  [47, 1, 73, 0.85],
  [45, 0.95, 80, 0.62],
  [30, 0.55, 93, 0.25],
];

/** The lightness of the neutral steps, light and dark. */
const NEUTRALS: readonly (readonly [l: number, darkL: number])[] = [
  [99.4, 14.5],
  [98.4, 17],
  [96.4, 22.5],
  [94.4, 26],
  [92.8, 29],
  [91.4, 30.5],
  [86, 37],
  [64, 52],
  [53, 66],
  [48, 70],
  [45, 75],
  [24, 95],
];

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

const neutral = NEUTRALS.map(([l, darkL], index): Pair => [
  l,
  index < 7 ? 0.004 : 0.016,
  255,
  darkL,
  index < 8 ? 0.014 : 0.008,
  260,
]);

const scale = (hue: number, chroma: number): Pair[] =>
  STEPS.map(([l, share, darkL, darkShare]) => [l, chroma * share, hue, darkL, chroma * darkShare, hue]);

/** The twelve steps of each family; step n is at index n - 1. */
export const scales = (): Readonly<Record<string, readonly Pair[]>> => ({
  neutral,
  ...Object.fromEntries(Object.entries(FAMILIES).map(([name, [hue, chroma]]) => [name, scale(hue, chroma)])),
});

/** Colours with a job of their own, by token name. */
export const ROLES: Readonly<Record<string, Pair>> = {
  page: [98.4, 0.003, 250, 16.5, 0.012, 260],
  surface: [100, 0, 0, 20, 0.014, 260],
  raised: [100, 0, 0, 23, 0.016, 260],
  overlay: [100, 0, 0, 25, 0.018, 260],
  line: [92, 0.006, 250, 29, 0.018, 260],
  'line-strong': [86, 0.008, 250, 37, 0.018, 260],
  control: [63, 0.012, 255, 55, 0.018, 260],
  text: [24, 0.02, 260, 95, 0.006, 250],
  'text-2': [44, 0.018, 258, 76, 0.012, 255],
  'text-3': [52, 0.016, 256, 67, 0.014, 258],
  'on-solid': [100, 0, 0, 17, 0.012, 260],
  focus: [56, 0.19, 265, 72, 0.15, 265],
};

/** Eight series colours, apart in lightness as well as hue, so that colour-blind eyes can tell neighbours. */
export const SERIES: readonly Pair[] = [
  [52, 0.19, 265, 68, 0.16, 265],
  [62, 0.11, 195, 75, 0.12, 195],
  [60, 0.16, 48, 74, 0.15, 55],
  [46, 0.19, 310, 62, 0.18, 310],
  [58, 0.14, 150, 78, 0.15, 150],
  [52, 0.2, 5, 66, 0.18, 5],
  [64, 0.12, 90, 84, 0.13, 95],
  [42, 0.03, 255, 72, 0.03, 255],
];
