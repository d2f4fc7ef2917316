import {failures} from './words/en/failures.js';
import {word, type WordKey} from './words.js';

interface Pattern {
  readonly key: WordKey;
  readonly names: readonly string[];
  readonly fits: RegExp;
}

const isWhole = ([, text]: readonly [string, string]): boolean => !text.includes('{');
const all = Object.entries(failures) as readonly (readonly [WordKey, string])[];
const wholes = new Map(all.filter(isWhole).map(([key, text]) => [text, key]));

const patterns = all
  .filter((entry) => !isWhole(entry))
  .map(([key, text]): Pattern => {
    const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const source = text.replaceAll(/[.()]/g, String.raw`\$&`).replaceAll(/\{\w+\}/g, String.raw`(\S+)`);
    return {key, names, fits: new RegExp(`^${source}$`)};
  });

/**
 * What went wrong in the reader's language. The data layer and the providers speak English, so that no page loads words
 * for what does not happen; a text that is none of theirs, as a server's own, is given back as it is.
 */
export function failureWords(language: string, text: string): string {
  const whole = wholes.get(text);
  if (whole) return word(language, whole);
  for (const {key, names, fits} of patterns) {
    const found = fits.exec(text);
    if (found)
      return word(language, key, Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ''])));
  }
  return text;
}
