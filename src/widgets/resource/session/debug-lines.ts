import type {RouteParams} from './handlers.js';
import type {LoggedEvent} from './resource-acts.js';

/** How many of the last events are told. */
const TOLD = 5;

type State = Readonly<Record<string, unknown>>;

/** A route as one reads it: `show 5`. */
export const routeText = ({route, id}: RouteParams): string => [route, id].filter(Boolean).join(' ');

/** An event as one reads it: `delete in index: done, 12 ms`. */
export const eventText = ({name, part, outcome, took}: LoggedEvent): string =>
  `${name} in ${part}: ${outcome}${took === undefined ? '' : `, ${took} ms`}`;

/** The state of hooks as text; what JSON can't hold is named by its kind. */
export function stateText(state: State): string {
  const known = new Set<unknown>();
  return JSON.stringify(state, (_key, value: unknown) => {
    if (typeof value === 'function') return 'function';
    if (typeof value !== 'object' || value === null) return value;
    if (known.has(value)) return '…';
    known.add(value);
    return value;
  });
}

/** What the debug overlay says of a resource. */
export const debugLines = (
  params: RouteParams,
  state: State,
  log: readonly LoggedEvent[],
): readonly (readonly [term: string, text: string])[] => [
  ['Route', routeText(params)],
  ['Hooks', stateText(state)],
  ...log.slice(0, TOLD).map((event) => ['Event', eventText(event)] as const),
];
