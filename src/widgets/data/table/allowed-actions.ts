import {wishAround} from '../../../core/forbidden-wish.js';
import {can} from '../../../core/permission.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import type {ReadyAction} from './actions-of.js';

/** The actions that the user may run, where the provider around wants others left out; undefined where all stay. */
export async function allowedActions(
  host: WidgetElement,
  actions: readonly ReadyAction[],
): Promise<readonly ReadyAction[] | undefined> {
  if (!wishAround(host)) return undefined;
  const allowed = await Promise.all(actions.map(({action}) => can(host, action)));
  return allowed.every(Boolean) ? undefined : actions.filter((_, index) => allowed[index]);
}
