import type {JsonRecord} from '../data/types.js';

/**
 * Whether the user may run an action from an element, as far as its providers know: `await can(button, 'action:publish')`.
 * `record` fills holes such as `{id}`. True where nobody says otherwise: the server has the last word in any case.
 */
export async function can(element: HTMLElement, action: unknown, record?: JsonRecord): Promise<boolean> {
  const {can: ask} = await import('./permission.js');
  return ask(element, action, record);
}
