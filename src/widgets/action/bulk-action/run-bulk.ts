import {runAction, type ActionResult} from '../../../core/actions.js';
import {announce} from '../../../core/announcer.js';
import {bulkQuestion} from '../../../core/bulk-question.js';
import {languageOf} from '../../../core/language.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/action.js';
import {parseOptimistic} from '../../../data/optimistic.js';
import type {Json, Values} from '../../../data/types.js';
import type {BulkActionWidget} from './bulk-action-widget.js';
import type {Selectable} from './selection-source.js';

/** What came of it: what is to be said, and whether it is done. */
interface BulkResult {
  readonly report?: {readonly kind: 'success' | 'error'; readonly text: string};
  readonly isDone: boolean;
  /** The page has taken it over, with all that was asked. */
  readonly isTaken?: boolean;
}

/** What a bulk action is about, and what its form has asked. */
interface BulkRequest {
  readonly keys: readonly string[];
  /** All rows that fit these conditions, in place of the keys. */
  readonly all: Selectable['selectedAll'];
  readonly asked: Values;
}

/** Runs the action of a widget once for all keys, or for all rows that fit, with what its form has asked; `begin` is called when it goes out. */
export async function runBulk(
  host: BulkActionWidget,
  {keys, all, asked}: BulkRequest,
  begin: () => void,
): Promise<BulkResult> {
  const {optimistic, affects, refreshes, color, variant} = host;
  const changes = optimistic === undefined ? undefined : parseOptimistic(optimistic);
  const {confirm, label = ''} = host;
  const question = bulkQuestion(host, {confirm, label, count: all?.count ?? keys.length});
  const isDestructive = color === 'danger' || variant === 'danger';
  const result = await runAction(host, {
    ...{action: host.action ?? host.dataSource ?? '', ids: all ? [] : keys, label, started: begin},
    ...{values: {...host.values, ...asked, ...(all && {all: true, filter: all.filter as unknown as Json})}},
    ...(question !== undefined && {confirm: question}),
    ...(isDestructive && {destructive: true}),
    ...(changes !== undefined && {optimistic: changes}),
    ...(affects !== undefined && {affects}),
    ...(refreshes !== undefined && {refreshes}),
  });
  return resultOf(host, result, isDestructive);
}

function resultOf(host: BulkActionWidget, result: ActionResult, isDestructive: boolean): BulkResult {
  const language = languageOf(host);
  if (result.status === 'error') {
    if (result.handled) return {isDone: false};
    const text = result.error.message || word(language, 'action.failed');
    announce(text, {assertive: isDestructive});
    return {isDone: false, report: {kind: 'error', text}};
  }
  // A listener that takes the action over knows itself when it is done.
  if (result.status === 'prevented') return {isDone: false, isTaken: true};
  if (result.status !== 'done') return {isDone: false};
  if (!result.outcome || result.handled) return {isDone: true};
  const text = result.outcome.message || word(language, 'action.done');
  announce(text);
  return {isDone: true, report: {kind: 'success', text}};
}
