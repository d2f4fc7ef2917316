import {languageOf} from '../../../core/language.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/resource.js';
import '../../overlay/modal/modal-widget.js';
import '../../action/button/button-widget.js';
import '../../form/textarea/textarea-widget.js';
import {drawMarkup} from '../markup/draw-markup.js';
import {element} from '../markup/markup.js';

/** Shows markup in a modal, from where it can be copied. It goes when it is closed. */
export async function showMarkup(host: HTMLElement, text: string): Promise<void> {
  const language = languageOf(host);
  const label = word(language, 'resource.markup');
  const copy = element('button-widget', {
    slot: 'footer',
    label: word(language, 'copy'),
    icon: 'copy',
    color: 'primary',
  });
  const field = element('textarea-widget', {label, readonly: true, rows: 16});
  const modal = drawMarkup(element('modal-widget', {heading: label, size: 'xl', lang: language}, [field, copy]));
  if (!(modal instanceof HTMLElement)) return;
  (modal.querySelector('textarea-widget') as (HTMLElement & {value: string}) | null)!.value = text;
  modal.querySelector('button-widget')?.addEventListener('click', () => {
    void navigator.clipboard.writeText(text).then(() => say(word(language, 'copied')));
  });
  modal.addEventListener('after-close', () => modal.remove());
  host.ownerDocument.body.append(modal);
  await (modal as HTMLElement & {updateComplete?: Promise<unknown>}).updateComplete;
  (modal as HTMLElement & {show(): void}).show();
}
