import type {Pair} from './palette.js';

/** A colour in OKLCH: lightness in percent, chroma, hue in degrees. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

export const oklch = (l: number, c: number, h: number): Oklch => ({l, c, h});

/** A token's colour in one theme. */
export const inTheme = (theme: 'light' | 'dark', [l, c, h, darkL, darkC, darkH]: Pair): Oklch =>
  theme === 'light' ? oklch(l, c, h) : oklch(darkL, darkC, darkH);

/** Linear sRGB, clipped to the gamut as a plain screen shows it. */
function linearRgb({l, c, h}: Oklch): [number, number, number] {
  const L = l / 100;
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const shortWave = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number): number => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * shortWave),
    clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * shortWave),
    clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * shortWave),
  ];
}

function luminance(color: Oklch): number {
  const [red, green, blue] = linearRgb(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The WCAG 2 contrast ratio of two opaque colours, from 1 to 21. */
export function contrast(one: Oklch, other: Oklch): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `#rrggbb`, for tools that know no OKLCH. */
export function hexColor(color: Oklch): string {
  const encode = (value: number): string => {
    const coded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(coded * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${linearRgb(color).map(encode).join('')}`;
}
