import {statusWord} from '../core/words.js';

/** The statuses that the library has words for, by which one in capitals is told from an abbreviation. */
const STATUS =
  /^(?:active|inactive|suspended|pending|up|down|busy|idle|away|online|offline|healthy|degraded|unhealthy|maintenance|running|stopped|starting|processing|completed|failed|cancelled|draft|published|archived|new|open|closed|paid|unpaid|shipped|delivered|refunded|enabled|disabled|success|warning|error|critical|unknown)$/i;

/**
 * A word of data for people: `in_progress` is "In progress"; a status the library knows is said in the language. In
 * English that is the status itself, written as a sentence.
 */
export const humanize = (text: string, language: string): string =>
  statusWord(language, text.trim()) ?? sentence(plain(text));

const plain = (text: string): string => (STATUS.test(text.trim()) ? text.toLowerCase() : text);

function sentence(text: string): string {
  const spaced = text
    .slice(0, 1000)
    .replace(/[_-]+/g, ' ')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replace(/\s+/g, ' ')
    .trim();
  const [first = ''] = spaced;
  return first.toUpperCase() + spaced.slice(first.length) + text.slice(1000);
}
