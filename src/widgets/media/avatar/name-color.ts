import type {Color} from '../../../core/scales.js';

/** Colours that say nothing of good or bad. */
const COLORS_OF_NAMES = ['blue', 'green', 'purple', 'orange', 'info'] as const satisfies readonly Color[];

/** Letters of a name that decide; a longer one costs no more. */
const LETTERS = 200;

/** The colour that belongs to a name: the same one on every page and in every session. */
export function colorOfName(name: string): Color {
  let hash = 7;
  for (const letter of name.trim().normalize().slice(0, LETTERS)) hash = (hash * 31 + letter.codePointAt(0)!) | 0;
  return COLORS_OF_NAMES[Math.abs(hash) % COLORS_OF_NAMES.length] ?? 'default';
}
