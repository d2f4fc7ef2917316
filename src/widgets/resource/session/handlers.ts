import type {JsonRecord, Outcome, Values} from '../../../data/types.js';
import type {RouteName} from '../markup/page-options.js';
import type {ResourceContext} from './resource-context.js';

/** Does what would be done without the hook, and gives what comes of it. */
export type Next<Result = unknown> = (...given: readonly never[]) => Promise<Result>;

/** Where the resource stands: which route, and which record. */
export interface RouteParams {
  readonly route: Exclude<RouteName, 'delete'>;
  /** The key of the record; undefined where the route has none. */
  readonly id: string | undefined;
  /** The query of the address. */
  readonly query: Readonly<Record<string, string>>;
}

/** What has come of a task. */
export type AsyncResult =
  | {readonly status: 'ok'; readonly value: unknown}
  | {readonly status: 'error'; readonly error: unknown};

/** What `saveEntity` may give: an outcome, the record, `unauthorized`, or what is wrong by the names of fields. */
export type Saved =
  | Partial<Outcome>
  | JsonRecord
  | 'unauthorized'
  | {readonly errors: Readonly<Record<string, string | undefined>>}
  | {readonly error: string}
  | undefined
  | void;

/** Hooks of the list. Each may be left out, may be async, and does the default by `next()`. */
export interface IndexHandler {
  /** The resource is there, for the first time. */
  onMount?(context: ResourceContext, next: Next): unknown;
  /** The address is another: filters of one's own, or another route. */
  onParams?(params: RouteParams, context: ResourceContext, next: Next): unknown;
  /** Something was done in the list: a built-in event such as `delete`, or one of your own. */
  onEvent?(event: string, detail: EventDetail, context: ResourceContext, next: Next): unknown;
  /** A message of `send()`. */
  onMessage?(message: unknown, context: ResourceContext, next: Next): unknown;
  /** A task of `startAsync()` has come to its end. */
  onAsync?(task: string, result: AsyncResult, context: ResourceContext, next: Next): unknown;
  /** A route is about to show: its modal opens with `next()`. */
  applyAction?(params: RouteParams, context: ResourceContext, next: Next): unknown;
}

/** Hooks of the form. */
export interface FormHandler {
  /** The form is about to be shown: `new`, `edit` or `show-edit`. */
  onUpdate?(params: RouteParams, context: ResourceContext, next: Next): unknown;
  /** `validate`, `save`, `switch-section`, or an event of your own. */
  onEvent?(event: string, detail: EventDetail, context: ResourceContext, next: Next): unknown;
  /** The form is sent. `next(values)` sends them to the server. */
  saveEntity?(
    action: 'new' | 'edit' | 'show-edit',
    values: Values,
    context: ResourceContext,
    next: (values?: Values) => Promise<Outcome>,
  ): Saved | Promise<Saved>;
}

/** Hooks of the details. */
export interface ShowHandler {
  /** The details are about to be shown. */
  onUpdate?(params: RouteParams, context: ResourceContext, next: Next): unknown;
  /** `switch-section`, `route-forward`, `route-back`, or an event of your own. */
  onEvent?(event: string, detail: EventDetail, context: ResourceContext, next: Next): unknown;
}

/** What an event is about. */
export interface EventDetail {
  readonly record?: JsonRecord;
  readonly ids?: readonly string[];
  readonly [name: string]: unknown;
}

/** A handler: an object with hooks, or a class of such. */
export type HandlerOf<Hooks extends object> = Hooks | (new () => Hooks);

const instances = new WeakMap<object, object>();

/** The hooks of a handler; of a class, those of its one instance. */
export function hooksOf<Hooks extends object>(handler: HandlerOf<Hooks> | undefined): Partial<Hooks> {
  if (typeof handler === 'object' && handler !== null) return handler;
  if (typeof handler !== 'function') return {};
  const known = instances.get(handler) ?? new handler();
  instances.set(handler, known);
  return known as Hooks;
}

/** Calls a hook with the default as its last argument; without the hook the default is done. */
export async function callHook<Hooks extends object>(
  hooks: Hooks,
  name: keyof Hooks,
  given: readonly unknown[],
  next: (...given: never[]) => unknown,
): Promise<unknown> {
  const hook = hooks[name];
  const go = async (...args: never[]): Promise<unknown> => next(...args);
  if (typeof hook !== 'function') return go();
  return (hook as (...all: unknown[]) => unknown).call(hooks, ...given, go);
}
