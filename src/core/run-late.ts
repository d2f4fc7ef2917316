import {NOT_LOADED} from '../data/failure.js';
import type {ActionRequest, ActionResult} from './actions.js';

/** `runAction` by code that comes with the first action; where it is out of reach, that is what went wrong. */
export async function runLate(host: HTMLElement, request: ActionRequest): Promise<ActionResult> {
  const loaded = await import('./actions.js').catch(() => undefined);
  return loaded ? loaded.runAction(host, request) : {status: 'error', error: NOT_LOADED, handled: false};
}
