import {isDataError} from './failure.js';
import {digest} from './intent.js';
import type {DataError, Environment, Outcome} from './types.js';

const PREFIX = 'total-widgets:';
/** What another tab left here is believed for so many milliseconds. */
const BELIEVED = 60_000;

const ELSEWHERE: DataError = {
  code: 'conflict',
  message: 'The same change was under way in another tab.',
  hint: 'See whether it was done there before you repeat it.',
  retryable: true,
};

/** What a tab tells the others: how it went, but none of the data. */
interface Note {
  readonly at: number;
  readonly outcome?: Pick<Outcome, 'status' | 'message' | 'navigate'>;
  readonly error?: Pick<DataError, 'code' | 'message' | 'retryable'>;
}

function readNote(environment: Environment, name: string, since: number): Outcome | DataError | undefined {
  try {
    const text = environment.storage?.getItem(name);
    if (!text) return undefined;
    const note = JSON.parse(text) as Note;
    const {at, outcome, error} = note;
    if (typeof at !== 'number' || at < since || at > since + BELIEVED) return undefined;
    if (isDataError(error)) return {...error};
    return outcome?.status === 'done' || outcome?.status === 'queued' ? {...outcome} : undefined;
  } catch {
    // Denied storage, or garbage in it: as if nothing had been left.
    return undefined;
  }
}

function leaveNote(environment: Environment, name: string, answer: Outcome | DataError): void {
  const at = environment.now();
  const note: Note = isDataError(answer)
    ? {at, error: {code: answer.code, message: answer.message, retryable: answer.retryable}}
    : {at, outcome: {status: answer.status, message: answer.message, navigate: answer.navigate}};
  try {
    environment.storage?.setItem(name, JSON.stringify(note));
    environment.setTimeout(() => forgetNote(environment, name), BELIEVED);
  } catch {
    // Full or denied: another tab will say that it does not know.
  }
}

function forgetNote(environment: Environment, name: string): void {
  try {
    environment.storage?.removeItem(name);
  } catch {
    // Denied: nothing was left either.
  }
}

/**
 * Runs a change unless another tab is at the same one: then waits for that tab and takes its answer over. Where the
 * browser has no locks, each tab is alone.
 */
export async function onceInAllTabs(
  environment: Environment,
  intent: string,
  send: () => Promise<Outcome | DataError>,
): Promise<Outcome | DataError> {
  const {locks} = environment;
  if (!locks) return send();
  const name = PREFIX + digest(intent);
  let waiters = false;
  const alone = await locks.request(name, {ifAvailable: true}, async (lock) => {
    if (!lock) return undefined;
    const answer = await send();
    waiters = await hasWaiters(locks, name);
    if (waiters) leaveNote(environment, name, answer);
    return {answer};
  });
  if (alone) return alone.answer;
  const since = environment.now();
  return locks.request(name, () => readNote(environment, name, since) ?? {...ELSEWHERE});
}

/** Without anybody waiting there is nobody to leave a note for. */
async function hasWaiters(locks: LockManager, name: string): Promise<boolean> {
  const {pending = []} = await locks.query();
  return pending.some((lock) => lock.name === name);
}
