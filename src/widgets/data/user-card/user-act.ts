import {confirm} from '../../../core/confirm.js';
import {emit} from '../../../core/emit.js';
import {say} from '../../../core/say.js';
import {runLate} from '../../../core/run-late.js';
import type {JsonRecord} from '../../../data/types.js';
import type {UserDetail} from './user.js';

/** Something that a reader wants to do with a user. */
export interface UserAct {
  /** The event that says so. */
  readonly event: 'edit' | 'delete';
  readonly user: JsonRecord;
  /** What it is called, such as “Delete Ada”. */
  readonly label: string;
  /** What runs unless the page does it itself; nothing where it is no text. */
  readonly action: unknown;
  /** Called when the action goes out. */
  readonly started: () => void;
}

/**
 * Does what a reader wants to do with a user: asks before something is deleted, tells the page, and runs the action
 * unless the page prevents it. Gives what went wrong; undefined where nothing did.
 */
export async function actOnUser(card: HTMLElement, act: UserAct): Promise<string | undefined> {
  const {event, user, label, action, started} = act;
  const isDelete = event === 'delete';
  if (isDelete && !(await confirm(card, {name: label, destructive: true}))) return undefined;
  if (!emit<UserDetail>(card, event, {detail: {user}, cancelable: true})) return undefined;
  if (typeof action !== 'string' || action === '' || action === 'true') return undefined;
  const result = await runLate(card, {action, record: user, label, destructive: isDelete, started});
  if (result.status !== 'error' || result.handled) return undefined;
  say(result.error.message, {assertive: isDelete});
  return result.error.message;
}
