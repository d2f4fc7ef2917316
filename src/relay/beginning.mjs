import {topicOf} from './entry.mjs';

/** Records that are told at once, before a client has to show that it reads. */
const CHUNK = 200;

/**
 * What a client is told first, after the answers for its topics: what it missed, in the order of the log, then the latest
 * of topics that begin anew. A client that does not read is waited for.
 * @param {readonly import('./memory.mjs').Opening[]} openings
 * @param {string} position Of the moment.
 * @param {{missed: (entries: readonly import('./entry.mjs').Entry[]) => void, reset: (json: string) => void,
 *   drained: () => Promise<void>}} outlet `reset` is given the message without its first brace.
 */
export async function tellBeginning(openings, position, {missed, reset, drained}) {
  const recovered = openings.filter(({resumed}) => resumed === 'recovered');
  const entries = recovered.flatMap((opening) => opening.entries).sort((a, b) => a.offset - b.offset);
  for (let at = 0; at < entries.length; at += CHUNK) {
    missed(entries.slice(at, at + CHUNK));
    await drained();
  }
  for (const opening of openings) {
    if (opening.resumed === 'recovered') continue;
    const records = opening.entries.map(({json}) => json).reverse();
    const parts = [
      `"topic":${JSON.stringify(topicOf(opening.pipeline))},"op":"reset"`,
      `"records":[${records.join(',')}]`,
    ];
    reset(`${parts.join(',')},"position":${JSON.stringify(position)}}`);
    await drained();
  }
}
