import {isDataError} from '../data/failure.js';
import type {DataError, Outcome} from '../data/types.js';
import {nodeAround} from './action-provider.js';
import {languageOf} from './language.js';
import {toastPlace, type ToastPlace} from './toast-places.js';
import {word} from './words.js';

/**
 * Tells what a server says of a change in a toast, with “Undo” where it can be taken back; a place for it is made where
 * the page has none. False where there is nothing to say: then the control itself tells that it is done.
 */
export async function tellOutcome(host: HTMLElement, {message, undo}: Outcome): Promise<boolean> {
  if (!message && !undo) return false;
  const place = toastPlace() ?? (await (await import('./toast-show.js')).madePlace());
  const {client} = nodeAround(host);
  place.add({
    type: 'success',
    message: message || word(languageOf(place), 'action.done'),
    ...(undo && {undo: async () => tellUndone(place, await client.undo(undo))}),
  });
  return true;
}

function tellUndone(place: ToastPlace, answer: Outcome | DataError | undefined): void {
  // Taken back already, or too long ago.
  if (!answer) throw new Error(word(languageOf(place), 'action.failed'));
  if (isDataError(answer)) throw new Error(answer.message);
  if (answer.message) place.add({type: 'success', message: answer.message});
}

/** Takes the last change back that can be, as `--undo` asks, and says so in a toast. */
export async function undoLast(host: HTMLElement): Promise<void> {
  const place = toastPlace();
  const answer = await nodeAround(host).client.undo();
  if (isDataError(answer)) place?.add({type: 'error', message: answer.message});
  else if (answer?.message) place?.add({type: 'success', message: answer.message});
}
