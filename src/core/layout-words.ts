import {ANIMATIONS, COLUMNS, MARGINS, PADDINGS, RADII, SHADOWS, SHOW_ON, THEMES, TRANSITIONS} from './scales.js';

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
