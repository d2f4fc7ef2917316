import {navigate} from '../../../core/action-places.js';
import {runAction, type ActionResult} from '../../../core/actions.js';
import {announce} from '../../../core/announcer.js';
import {languageOf} from '../../../core/language.js';
import {safeUrl} from '../../../core/url.js';
import {word} from '../../../core/words.js';
import {parseOptimistic} from '../../../data/optimistic.js';
import {sourceOf} from '../../../data/source.js';
import type {JsonRecord} from '../../../data/types.js';
import type {DropdownItemWidget} from '../dropdown-item/dropdown-item-widget.js';
import {textOfItem} from './item-text.js';

/** What is said of an action when it is over. */
export interface MenuReport {
  readonly kind: 'success' | 'error';
  readonly text: string;
}

/** What a chosen item is for: an action, or a source that is run. */
function actionOf({action, dataSource}: DropdownItemWidget): unknown {
  if (action !== undefined || dataSource === undefined) return action;
  const parsed = sourceOf(dataSource);
  const kind = parsed.error ? undefined : parsed.source?.kind;
  return kind === 'action' || kind === 'form' ? dataSource : undefined;
}

/**
 * Does what a chosen item is for: runs its action, on the record of the menu where it has none of its own, or goes to
 * its address. Gives what is to be said of it; undefined where nothing is.
 */
export async function runItem(
  item: DropdownItemWidget,
  menuRecord: JsonRecord | undefined,
  begin: () => void,
): Promise<MenuReport | undefined> {
  const action = actionOf(item);
  if (action === undefined) return (await isAgreed(item)) ? goTo(item) : undefined;
  const {confirm, danger, optimistic, affects, refreshes} = item;
  const record = item.record ?? menuRecord;
  const changes = optimistic === undefined ? undefined : parseOptimistic(optimistic);
  const result = await runAction(item, {
    ...{action, label: textOfItem(item), started: begin},
    ...(record && {record}),
    ...(confirm !== undefined && {confirm: confirm === '' ? true : confirm}),
    ...(danger && {destructive: true}),
    ...(changes !== undefined && {optimistic: changes}),
    ...(affects !== undefined && {affects}),
    ...(refreshes !== undefined && {refreshes}),
  });
  return reportOf(item, result);
}

async function isAgreed(item: DropdownItemWidget): Promise<boolean> {
  const {confirm: question} = item;
  if (question === undefined || question === false || question === 'false') return true;
  const {confirm} = await import('../../../core/confirm.js');
  const text = question === true ? '' : question;
  return confirm(item, {question: text, name: textOfItem(item), destructive: item.danger === true});
}

function goTo(item: DropdownItemWidget): undefined {
  const address = safeUrl(item.navigate ?? item.href);
  if (address !== undefined) navigate(address, item);
}

function reportOf(item: DropdownItemWidget, result: ActionResult): MenuReport | undefined {
  const language = languageOf(item);
  if (result.status === 'error') {
    if (result.handled) return undefined;
    const text = result.error.message || word(language, 'action.failed');
    announce(text, {assertive: item.danger === true});
    return {kind: 'error', text};
  }
  if (result.status !== 'done' || !result.outcome || result.handled) return undefined;
  const text = result.outcome.message || word(language, 'action.done');
  announce(text);
  return {kind: 'success', text};
}
