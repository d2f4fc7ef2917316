import {word} from '../core/words.js';
import {format} from './format.js';

/**
 * A change in words, as a screen reader should say it: 12.5 is "up 12.5 percent", in the language given. With a `spec`
 * the size is written by that format instead of as a percentage. What is no number is "unchanged".
 */
export function trendWords(change: number, language: string, spec = 'percentage("words")'): string {
  if (!change) return word(language, 'trend.flat');
  return word(language, change > 0 ? 'trend.up' : 'trend.down', {value: format(Math.abs(change), spec, {language})});
}
