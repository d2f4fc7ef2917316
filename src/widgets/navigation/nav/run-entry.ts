import {runAction, type ActionRequest} from '../../../core/actions.js';
import {languageOf} from '../../../core/language.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';

/** Runs the action of an entry and gives, in words that are read out, why it failed; undefined where it did not. */
export async function runEntry(host: HTMLElement, request: ActionRequest): Promise<string | undefined> {
  const result = await runAction(host, request);
  if (result.status !== 'error' || result.handled) return undefined;
  const text =
    [result.error.message, result.error.hint].filter(Boolean).join(' ') || word(languageOf(host), 'action.failed');
  say(text, {assertive: true});
  return text;
}
