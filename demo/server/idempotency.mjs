import {createHash} from 'node:crypto';
import {Problem} from './problem.mjs';

const KEEP_HOURS = 24;

/**
 * Runs work in one transaction. A key that was seen is answered as it was the first time; what failed was undone with
 * its key, so that it may be tried again.
 * @param {import('./database.mjs').Database} db
 * @param {import('./context.mjs').Call} call
 * @param {(tx: import('./database.mjs').Queries) => Promise<import('./context.mjs').Answer>} work
 */
export function once(db, call, work) {
  const key = call.headers['idempotency-key'];
  if (key === undefined || key === '') return db.transaction(work);
  if (key.length > 200 || key.includes('\0')) throw new Problem(400, 'The idempotency key is too long.');
  return db.transaction(async (tx) => {
    const fingerprint = fingerprintOf(call);
    // Of two at once, the second waits here for the first to be done.
    const [mine] = await tx.query(
      'insert into idempotency (key, fingerprint) values ($1, $2) on conflict (key) do nothing returning key',
      [key, fingerprint],
    );
    if (!mine) return remembered(tx, key, fingerprint);
    const answer = await work(tx);
    await tx.query('update idempotency set answer = $2::jsonb where key = $1', [key, JSON.stringify(answer)]);
    return answer;
  });
}

/** Forgets keys that nobody will repeat any more. */
export function forgetOldKeys(db) {
  return db.query(`delete from idempotency where created_at < now() - interval '${KEEP_HOURS} hours'`);
}

async function remembered(tx, key, fingerprint) {
  const [row] = await tx.query('select fingerprint, answer from idempotency where key = $1', [key]);
  if (row?.fingerprint !== fingerprint) {
    throw new Problem(422, 'This idempotency key was used for something else.', {code: 'idempotency'});
  }
  return {...row.answer, headers: {...row.answer.headers, 'Idempotent-Replayed': 'true'}};
}

function fingerprintOf({method, path, body, files}) {
  const hash = createHash('sha256').update(JSON.stringify([method, path, body ?? null]));
  for (const [name, list] of files ?? [])
    hash.update(JSON.stringify([name, list.map(({name: file, size}) => [file, size])]));
  return hash.digest('hex');
}
