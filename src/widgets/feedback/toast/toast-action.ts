import {runAction} from '../../../core/actions.js';
import {languageOf} from '../../../core/language.js';
import {word} from '../../../core/words.js';

/** What can be done about a toast, as a button in it. */
export interface ToastAction {
  /** The text of the button. */
  readonly label: string;
  /** What it runs, in the words of `action`: `action:restore(7)`, `/orders/7`, `show-modal@help`, a bare name. */
  readonly action?: string;
  /** What it runs, as a function; one that fails tells its error's message in the toast. */
  readonly run?: () => unknown;
}

/** Runs the action of a toast. Gives what went wrong, as text; undefined where nothing did. */
export async function runToastAction(
  toast: HTMLElement,
  {label, action, run}: ToastAction,
): Promise<string | undefined> {
  const failed = (message: string | undefined): string => message || word(languageOf(toast), 'action.failed');
  if (typeof run === 'function') {
    try {
      await run();
      return undefined;
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error));
    }
  }
  const result = await runAction(toast, {action, label});
  return result.status === 'error' && !result.handled ? failed(result.error.message) : undefined;
}
