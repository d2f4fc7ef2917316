import {COLUMNS} from './grid-scale.js';

export const THEMES = ['auto', 'light', 'dark'] as const;
export const RADII = ['none', 'sm', 'md', 'lg', 'xl', 'full'] as const;
export const SHADOWS = ['none', 'sm', 'md', 'lg', 'xl'] as const;
export const ANIMATIONS = ['pulse', 'spin', 'bounce', 'fade_in', 'slide_up'] as const;
export const TRANSITIONS = ['all', 'colors', 'opacity', 'transform', 'shadow'] as const;
export const SHOW_ON = ['all', 'mobile', 'tablet', 'desktop', 'mobile+tablet', 'tablet+desktop'] as const;

export const PADDINGS = [0, 1, 2, 3, 4, 6, 8, 12, 16] as const;
export const MARGINS = [-1, ...PADDINGS] as const;

const SPANS = Array.from({length: COLUMNS}, (_, index) => String(index + 1));

const WORDS: Readonly<Record<string, readonly string[]>> = {
  span: SPANS,
  padding: PADDINGS.map(String),
  margin: MARGINS.map(String),
  rounded: ['', ...RADII],
  shadow: ['', ...SHADOWS],
  animation: ANIMATIONS,
  transition: TRANSITIONS,
  'show-on': SHOW_ON,
  theme: THEMES,
  density: ['comfortable', 'compact'],
};

/** The words that a layout attribute takes. */
export const layoutWords = (name: string): readonly string[] =>
  WORDS[name] ?? WORDS[name.replace(/-.*/, '')] ?? ['', 'true', 'false', name];

/** `transition` takes several words; every other layout attribute takes one. */
export function isAllowed(name: string, value: string): boolean {
  const words = name === 'transition' ? value.split(/[\s,]+/) : [value];
  return words.every((word) => layoutWords(name).includes(word));
}
