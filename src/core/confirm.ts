import {didNotLoad} from '../data/failure.js';
import {directionOf, languageOf} from './language.js';
import {word} from './words.js';

/** A question before something is done. */
export interface ConfirmRequest {
  /** The question; “Are you sure?” by default. */
  readonly question?: string;
  /** What will be done, such as “Delete user”: the dialog's heading, and the word on the button that agrees. */
  readonly name?: string;
  /** Something is lost: the focus starts at Cancel, and the button that agrees is in the colour of danger. */
  readonly destructive?: boolean;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Asks a question in a modal dialog, in the language, direction and colours of the place that asks. True when the user
 * agrees; false on Cancel, Escape, or when the page takes the dialog away. One question shows at a time, others wait.
 */
export function confirm(place: Element, request: ConfirmRequest): Promise<boolean> {
  const answer = last.then(() => ask(place, request));
  last = answer.catch(() => undefined);
  return answer;
}

async function ask(place: Element, {question, name, destructive}: ConfirmRequest): Promise<boolean> {
  await import('../widgets/overlay/confirm-dialog/confirm-dialog-widget.js').catch(didNotLoad);
  const page = place.ownerDocument;
  const dialog = document.createElement('confirm-dialog-widget');
  const language = languageOf(place);
  const confirmLabel = humanise(name ?? '') || undefined;
  // “Delete all” above “Delete all?” would be said twice.
  const heading = isSame(confirmLabel, question) ? undefined : confirmLabel;
  // Nobody could tell which of two buttons that say “Cancel” does it.
  const cancelLabel = isSame(confirmLabel, word(language, 'cancel')) ? word(language, 'no') : undefined;
  Object.assign(dialog, {heading, confirmLabel, cancelLabel, message: question, destructive});
  dialog.className = 'widget-confirm';
  // It stands at the end of the page, where it can't inherit what holds at the place that asks.
  dialog.style.setProperty('color-scheme', getComputedStyle(place).colorScheme);
  dialog.lang = language;
  dialog.dir = directionOf(place);
  page.body.append(dialog);
  const agreed = await dialog.ask();
  dialog.remove();
  return agreed;
}

/** Whether two texts are the same words. */
function isSame(one = '', other = ''): boolean {
  const [first, second] = [one, other].map((text) => text.replace(/[\s.!?…؟]+$/, '').toLowerCase());
  return first !== '' && first === second;
}

/** `delete_user` as people write it: “Delete user”. */
function humanise(name: string): string {
  const text = name.replace(/[_-]+/g, ' ').trim();
  return /^[a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
