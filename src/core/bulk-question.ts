import {languageOf} from './language.js';
import {word} from './words.js';
import './words/en/action.js';

/** An action for several rows. */
interface BulkQuestion {
  readonly confirm: unknown;
  readonly label: string;
  /** How many rows it is about. */
  readonly count: number;
  /** Whether some of them are out of the reader's sight: then the number is said in any case. */
  readonly isAnyHidden?: boolean;
}

/** The question before it, in the author's words, else one that names the action and how many rows it is about; undefined where nothing is asked. */
export function bulkQuestion(host: Element, {confirm, label, count, isAnyHidden}: BulkQuestion): string | undefined {
  if (confirm === undefined || confirm === false || confirm === 'false') return undefined;
  const language = languageOf(host);
  if (typeof confirm !== 'string' || confirm === '' || confirm === 'true')
    return word(language, 'bulk.question', {name: label, count});
  const text = confirm.replaceAll('{count}', String(count));
  return isAnyHidden && text === confirm ? `${text} (${word(language, 'bulk.selected', {count})})` : text;
}
