import {isRecord} from '../../../data/is-record.js';
import type {Json} from '../../../data/types.js';
import {readActions, type ReadyAction, type RowAction} from '../table/actions-of.js';

/** Something that can be done with an item; its `action` may name the item itself: `{"name": "edit_item", "id": 7}`. */
export type ItemAction = RowAction;

/** An action of an item with all that is not said worked out. */
export interface ReadyItemAction extends ReadyAction {
  /** The item that the action names itself; undefined where it is about the item's own record. */
  readonly id?: Json;
}

/** First words of a source's tuple; any other first word of a tuple is the action's name. */
const KINDS: readonly unknown[] = ['action', 'form'];

function split(action: Json): {readonly action: Json; readonly id?: Json} {
  if (isRecord(action) && typeof action['name'] === 'string' && action['kind'] === undefined)
    return {action: action['name'], ...('id' in action && {id: action['id'] as Json})};
  if (Array.isArray(action) && typeof action[0] === 'string' && !KINDS.includes(action[0]))
    return {action: action[0], ...(action.length > 1 && {id: action[1] as Json})};
  return {action};
}

/** Reads the actions of an item; what has no action is left out with one warning. */
export function readItemActions(given: unknown, language: string, element?: Element): readonly ReadyItemAction[] {
  const members: readonly unknown[] = Array.isArray(given) ? given : given ? [given] : [];
  return members.flatMap((member) => {
    const parts = isRecord(member) && member['action'] !== undefined ? split(member['action'] as Json) : undefined;
    const ready = readActions(
      [parts ? {...(member as object), action: parts.action} : member],
      'actions',
      language,
      element,
    );
    return ready.map((action) => (parts?.id === undefined ? action : {...action, id: parts.id}));
  });
}
