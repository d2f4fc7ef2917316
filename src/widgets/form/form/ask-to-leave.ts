import {word} from '../../../core/words.js';
import '../../../core/words/en/form.js';

/** Asks whether what is filled in and not sent may be lost. */
export async function mayBeLost(host: Element, language: string): Promise<boolean> {
  const {confirm} = await import('../../../core/confirm.js');
  const name = word(language, 'form.draft.discard');
  return confirm(host, {question: word(language, 'form.leave'), name, destructive: true});
}
