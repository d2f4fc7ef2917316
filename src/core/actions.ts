import {didNotLoad, isDataError, toDataError} from '../data/failure.js';
import type {Optimistic} from '../data/optimistic.js';
import {isRecord} from '../data/is-record.js';
import {keyOf} from '../data/records.js';
import {formatSource} from '../data/source.js';
import type {DataError, JsonRecord, Outcome, Values} from '../data/types.js';
import {fillAction, fillText, type Filled, type FilledCall} from './action-fill.js';
import {parseAction} from './action-grammar.js';
import {follow, navigate} from './action-places.js';
import {runOnProvider} from './action-provider.js';
import {sendCommand} from './commands.js';
import {soundsDestructive} from './destructive.js';
import {emit} from './emit.js';
import {itemAround} from './row-items.js';
import {wantsToast} from './toast-places.js';

/** An action by name, and what it is about. */
export interface ActionRequest {
  /** `action:publish`, `form:edit_product`, `show-modal@edit`, `/path`, or a bare name; also a source's tuple or object. */
  readonly action: unknown;
  /** The record at hand: its key goes to the provider, its fields fill holes such as `{id}`; that of the row that the element stands in by default. */
  readonly record?: JsonRecord;
  /** The keys of the records meant; by default the key of `record`. */
  readonly ids?: readonly string[];
  /** What a user reads on the control, for questions and messages; the action's name by default. */
  readonly label?: string;
  /** A question asked before; `true` (or an empty text) is one that names the action. None by default. */
  readonly confirm?: string | boolean;
  /** The action destroys something: the question starts at Cancel. By default where its colour or name says so. */
  readonly destructive?: boolean;
  /** Values for the action beside its arguments. */
  readonly values?: Values;
  /** The version of the record that was changed, so that a newer one is not written over; none by default. */
  readonly version?: string;
  /** What to show before the server has answered. */
  readonly optimistic?: Optimistic;
  /** What to show it on, by name; the nearest data widget by default. */
  readonly affects?: string;
  /** What to read again after success; what the server says, or all of the provider, by default. */
  readonly refreshes?: string;
  /** Called when the action really begins, after the question and the listeners. */
  readonly started?: () => void;
}

/** What came of an action. */
export type ActionResult =
  /** `handled`: a listener of `action-success` prevented it, or a toast tells it, so nothing is to be shown. */
  | {readonly status: 'done'; readonly outcome?: Outcome; readonly handled?: boolean}
  /** Refused: by the user in the question, or by a listener that takes the action over. */
  | {readonly status: 'cancelled' | 'prevented'}
  /** The same action is under way on this element. */
  | {readonly status: 'busy'}
  /** A bare name without listener or provider. */
  | {readonly status: 'unhandled'}
  /** `handled`: a listener of `action-error` prevented it, so nothing is to be shown. */
  | {readonly status: 'error'; readonly error: DataError; readonly handled: boolean};

/** Detail of the cancelable event `action`. */
export interface ActionDetail {
  /** The action's name, without its kind: `publish`. */
  readonly name: string;
  /** `run` for a bare name, `form` for `form:…`. */
  readonly kind: 'run' | 'form';
  /** The source as text, with its holes filled. */
  readonly source: string;
  readonly record: JsonRecord | undefined;
  readonly ids: readonly string[];
  /** What goes with it beside its arguments, such as what a form has asked; `{"all": true, "filter"}` where it is for all rows that fit. */
  readonly values?: Values;
}

/** Detail of `action-success`; prevented, nothing is shown in place. */
export interface ActionSuccessDetail {
  readonly name: string;
  readonly outcome: Outcome;
  readonly record: JsonRecord | undefined;
  readonly ids: readonly string[];
}

/** Detail of `action-error`; prevented, nothing is shown in place. */
export interface ActionErrorDetail {
  readonly name: string;
  readonly error: DataError;
  readonly record: JsonRecord | undefined;
  readonly ids: readonly string[];
}

const running = new WeakMap<HTMLElement, Set<string>>();

/**
 * Runs an action by name from an element: asks first where `confirm` says so, sends `action` for bare names and forms,
 * and then goes to the provider, a command's target or an address. Dispatches `action-success` or `action-error` from
 * the element. Never rejects: a failure is a value. The same action does not run twice at once from one element.
 */
export async function runAction(host: HTMLElement, given: ActionRequest): Promise<ActionResult> {
  const around = given.record ?? itemAround(host);
  const request = isRecord(around) ? {...given, record: around} : given;
  const key = JSON.stringify([request.action, idsOf(request), request.values]);
  const own = running.get(host) ?? new Set<string>();
  if (own.has(key)) return {status: 'busy'};
  running.set(host, own.add(key));
  try {
    return await perform(host, request);
  } catch (thrown) {
    return fail(host, request, '', toDataError(thrown));
  } finally {
    own.delete(key);
  }
}

/** Whether an element has an action under way, or its question open. */
export const isActing = (host: HTMLElement): boolean => (running.get(host)?.size ?? 0) > 0;

async function perform(host: HTMLElement, request: ActionRequest): Promise<ActionResult> {
  const action = fillAction(host, parseAction(request.action), request.record);
  if (action.kind === 'error') return fail(host, request, '', action.error);
  if (!(await isConfirmed(host, action, request))) return {status: 'cancelled'};
  if (action.kind === 'navigate') return (navigate(action.href, host), {status: 'done'});
  if (action.kind === 'command') {
    const problem = sendCommand(host, action.target, action.name, request.record);
    return problem ? fail(host, request, action.name, problem) : {status: 'done'};
  }
  return carryOut(host, action, request);
}

async function carryOut(host: HTMLElement, action: FilledCall, request: ActionRequest): Promise<ActionResult> {
  const {name, kind} = action;
  const about = aboutOf(name, request);
  if (kind === 'form' || action.bare) {
    const {values} = request;
    const source = formatSource(action.source);
    const detail: ActionDetail = {...about, kind, source, ...(values && {values})};
    if (!emit<ActionDetail>(host, 'action', {detail, cancelable: true})) return {status: 'prevented'};
  }
  if (kind === 'form') return fail(host, request, name, noForm(name));
  request.started?.();
  const answer = await runOnProvider(host, action, {...request, ids: about.ids});
  if (answer === undefined) return {status: 'unhandled'};
  if (isDataError(answer)) return fail(host, request, name, answer);
  const detail: ActionSuccessDetail = {...about, outcome: answer};
  const prevented = !emit<ActionSuccessDetail>(host, 'action-success', {detail, cancelable: true});
  const handled = prevented || (await isToasted(host, answer));
  follow(answer, host);
  return {status: 'done', outcome: answer, handled};
}

/** Where it is told in toasts, what the server says is told there, and not beside the control. */
async function isToasted(host: HTMLElement, outcome: Outcome): Promise<boolean> {
  if (!wantsToast(host)) return false;
  // Out of reach, it leaves the word to the control.
  return import('./outcome-toast.js').then(({tellOutcome}) => tellOutcome(host, outcome)).catch(() => false);
}

function fail(host: HTMLElement, request: ActionRequest, name: string, error: DataError): ActionResult {
  const detail: ActionErrorDetail = {...aboutOf(name, request), error};
  const handled = !emit<ActionErrorDetail>(host, 'action-error', {detail, cancelable: true});
  return {status: 'error', error, handled};
}

function idsOf({ids, record}: ActionRequest): readonly string[] {
  const key = keyOf(record);
  return ids ?? (key === undefined ? [] : [key]);
}

const aboutOf = (name: string, request: ActionRequest) => ({name, record: request.record, ids: idsOf(request)});

function noForm(name: string): DataError {
  return {
    code: 'provider',
    message: `Nothing on this page opens the form “${name}”.`,
    hint: `Listen for the event “action” and prevent it, or use show-modal@id with a dialog that holds <form-widget data-source="form:${name}">.`,
    retryable: false,
  };
}

async function isConfirmed(host: HTMLElement, action: Filled, request: ActionRequest): Promise<boolean> {
  const {confirm: question, label} = request;
  if (question === undefined || question === false || question === 'false') return true;
  const {confirm} = await import('./confirm.js').catch(didNotLoad);
  const name = label || ('name' in action ? action.name : '');
  const destructive = request.destructive ?? soundsDestructive(name);
  const text = question === true ? '' : fillText(host, question, request.record);
  const agreed = await confirm(host, {question: text, name, destructive});
  return agreed && host.isConnected;
}

declare global {
  interface HTMLElementEventMap {
    action: CustomEvent<ActionDetail>;
    'action-success': CustomEvent<ActionSuccessDetail>;
    'action-error': CustomEvent<ActionErrorDetail>;
  }
}
