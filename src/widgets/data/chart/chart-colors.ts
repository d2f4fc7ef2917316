import {SERIES} from '../../../core/tokens/palette.js';
import {COLORS} from '../../../core/scales.js';

/** How many colours the palette of series has. */
export const PALETTE = SERIES.length;

const WORDS: ReadonlySet<string> = new Set(COLORS);
const NEUTRAL: ReadonlySet<string> = new Set(['default', 'muted']);

/** A colour word or a colour as CSS; undefined for text that is none, so that nothing else ever reaches a style. */
export function cssColorOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (WORDS.has(text)) return `var(--widget-${NEUTRAL.has(text) ? 'neutral' : text}-9)`;
  return text.length < 200 && CSS.supports('color', text) ? text : undefined;
}

/** The colour of a series or of a point of a ring: its own, else the palette's. */
export function seriesColor(given: string | readonly string[] | undefined, place: number): string {
  const own = typeof given === 'string' ? given : given?.[place % given.length];
  return cssColorOf(own) ?? `var(--widget-series-${(place % PALETTE) + 1})`;
}

// One pixel for the page: whatever notation a colour has, the canvas says what it is in red, green and blue.
let pixel: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, string>();

function toRgb(color: string): string {
  const found = known.get(color);
  if (found) return found;
  pixel ??= Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d', {
    willReadFrequently: true,
  });
  if (!pixel) return color;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = color;
  pixel.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha = 255] = pixel.getImageData(0, 0, 1, 1).data;
  const rgb = `rgba(${red}, ${green}, ${blue}, ${Math.round((alpha / 255) * 1000) / 1000})`;
  if (known.size > 500) known.clear();
  known.set(color, rgb);
  return rgb;
}

/** Resolves colours as they are at one place of the page, in its theme. */
export type Resolve = (css: string) => string;

/** Reads colours through an element that is in the place where they will be seen. */
export function resolverAt(probe: HTMLElement): Resolve {
  const resolved = new Map<string, string>();
  return (css) => {
    const before = resolved.get(css);
    if (before) return before;
    probe.style.setProperty('color', css);
    const rgb = toRgb(getComputedStyle(probe).color);
    resolved.set(css, rgb);
    return rgb;
  };
}

/** The same colour, so much of it. */
export function faded(rgb: string, share: number): string {
  const [red, green, blue, alpha = 1] = (rgb.match(/[\d.]+/g) ?? []).map(Number);
  return `rgba(${red}, ${green}, ${blue}, ${alpha * share})`;
}

/** The colours of everything that is no series. */
export interface ChartTheme {
  readonly resolve: Resolve;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly cross: string;
  readonly surface: string;
  readonly font: string;
  /** Whether the reader's own few colours are used in place of the page's. */
  readonly forced: boolean;
  /** Whether the reader asked for less motion. */
  readonly still: boolean;
}

const asks = (query: string): boolean => matchMedia(query).matches;

/** What the page's theme is at the probe, now. */
export function readTheme(probe: HTMLElement): ChartTheme {
  const resolve = resolverAt(probe);
  const forced = asks('(forced-colors: active)');
  const pick = (token: string, system: string): string => resolve(forced ? system : `var(--widget-${token})`);
  return {
    resolve,
    forced,
    still: asks('(prefers-reduced-motion: reduce)'),
    text: pick('text-2', 'CanvasText'),
    quiet: pick('text-3', 'CanvasText'),
    line: pick('line', 'GrayText'),
    cross: pick('line-strong', 'CanvasText'),
    surface: pick('surface', 'Canvas'),
    font: getComputedStyle(probe).fontFamily,
  };
}
