import {runAction} from '../../../core/actions.js';
import {languageOf} from '../../../core/language.js';
import {toast} from '../../../core/toast.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/resource.js';
import type {Outcome} from '../../../data/types.js';
import {nodeAround} from '../../../core/action-provider.js';
import type {ReadyResource} from '../metadata/ready-resource.js';
import type {EventDetail} from './handlers.js';

/** Deletes records: they go at once, and come back where the server refuses. True where they are gone. */
export async function runDelete(
  list: HTMLElement,
  {deleteAction, name}: ReadyResource,
  {ids = [], record}: EventDetail,
): Promise<boolean> {
  if (deleteAction === undefined || ids.length === 0) return false;
  const action = `action:${deleteAction}`;
  const result = await runAction(list, {action, ids, ...(record && {record}), optimistic: 'delete', refreshes: name});
  if (result.status === 'error' && !result.handled) throw result.error;
  if (result.status !== 'done') return false;
  if (!result.handled) tell(list, result.outcome, ids.length);
  return true;
}

function tell(list: HTMLElement, outcome: Outcome | undefined, count: number): void {
  const message = outcome?.message ?? word(languageOf(list), 'resource.deleted', {count});
  const undo = outcome?.undo;
  const {client} = nodeAround(list);
  toast({type: 'success', message, ...(undo && {undo: () => client.undo(undo)})});
}
