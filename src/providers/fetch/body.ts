import {authorFailure} from './failures.js';

/** The largest answer that is read, in bytes. */
export const LARGEST = 64 * 1024 * 1024;

function decoderFor(contentType: string): TextDecoder {
  const label = /charset=["']?([\w.:-]+)/i.exec(contentType)?.[1];
  try {
    return new TextDecoder(label ?? 'utf-8');
  } catch {
    return new TextDecoder();
  }
}

/** Reads a body as text, up to 64 MiB; a byte order mark is dropped, broken characters are replaced. */
export async function readText(response: Response): Promise<string> {
  const decoder = decoderFor(response.headers.get('content-type') ?? '');
  const reader = response.body?.getReader();
  if (!reader) return '';
  const pieces: string[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > LARGEST) {
      void reader.cancel().catch(() => {});
      throw authorFailure('data', 'The answer is larger than 64 MiB.', 'Ask for a page of it, or for fewer fields.');
    }
    pieces.push(decoder.decode(value, {stream: true}));
  }
  pieces.push(decoder.decode());
  return pieces.join('');
}

/** A run of digits long enough to be more than a double holds. */
const LONG_INTEGER = /(?:^|[[{:,\s])-?\d{16,}\s*(?:[,\]}]|$)/;

function exact(this: unknown, _key: string, value: unknown, context?: {source?: string}): unknown {
  const {source} = context ?? {};
  const unsafe = typeof value === 'number' && source !== undefined && !Number.isSafeInteger(value);
  return unsafe && /^-?\d+$/.test(source) ? source : value;
}

/** Parses JSON; an integer that a number can't hold becomes the text of its digits, so that no two ids are one. */
export function parseJson(text: string): unknown {
  if (!LONG_INTEGER.test(text)) return JSON.parse(text) as unknown;
  return JSON.parse(text, exact as (key: string, value: unknown) => unknown) as unknown;
}

/** The value of a good answer; nothing at all is null. Throws a failure `data` where it is no JSON. */
export function parseAnswer(text: string, contentType: string): unknown {
  if (text.trim() === '') return null;
  try {
    return parseJson(text);
  } catch (error) {
    const page = /html/i.test(contentType) || /^\s*</.test(text);
    const message = page
      ? 'The server sent a web page where data was expected.'
      : 'The server sent bad data (no JSON).';
    const hint = page
      ? 'Is the address right, and is the user signed in?'
      : error instanceof Error
        ? error.message
        : '';
    throw authorFailure('data', message, hint.slice(0, 200));
  }
}

/** The value of a refusal, where it is JSON; undefined for anything else. */
export function parseProblem(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
