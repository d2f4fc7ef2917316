import {navigate} from '../../../core/action-places.js';
import {runAction, type ActionResult} from '../../../core/actions.js';
import {announce} from '../../../core/announcer.js';
import {sendCommand} from '../../../core/commands.js';
import {languageOf} from '../../../core/language.js';
import {safeUrl} from '../../../core/url.js';
import {word} from '../../../core/words.js';
import {parseOptimistic} from '../../../data/optimistic.js';
import {didNotLoad} from '../../../data/failure.js';
import {sourceOf} from '../../../data/source.js';
import type {DataError} from '../../../data/types.js';
import type {ButtonWidget} from './button-widget.js';
import {actOnNearestForm} from './nearest-form.js';
import {showReport} from './show-report.js';
import {actOnForm} from './submitter.js';

/** What a button says about what it did. */
export interface ButtonReport {
  readonly kind: 'success' | 'error';
  readonly text: string;
}

/** As `perform`, and shows below the button what came of it. */
export async function performAndReport(button: ButtonWidget, begin: () => void): Promise<void> {
  showReport(button, undefined);
  showReport(button, await perform(button, begin));
}

/**
 * Does what a button is for, apart from being clicked: action, command, form, and a link behind a question. `begin` is
 * called when an action goes out. Gives what is to be shown in place; undefined where nothing is.
 */
export async function perform(button: ButtonWidget, begin: () => void): Promise<ButtonReport | undefined> {
  const action = button.action ?? actionSource(button.dataSource);
  if (action !== undefined) return report(button, await run(button, action, begin));
  if (!(await isAgreed(button))) return undefined;
  if (button.commandfor && button.command) return failed(sendCommand(button, button.commandfor, button.command));
  const {type, form} = button;
  if (type === 'submit' || type === 'reset') {
    if (form) actOnForm(form, button);
    else return failed(actOnNearestForm(button, type));
  }
  const href = safeUrl(button.navigate ?? button.href);
  if (href !== undefined) navigate(href, button, button.download);
  return undefined;
}

/** A source that is run; one that is read only fills the label. */
function actionSource(source: unknown): unknown {
  if (source === undefined || source === null || source === '') return undefined;
  const parsed = sourceOf(source);
  const kind = parsed.error ? undefined : parsed.source?.kind;
  return kind === 'action' || kind === 'form' ? source : undefined;
}

async function run(button: ButtonWidget, action: unknown, begin: () => void): Promise<ActionResult> {
  const {record, confirm, affects, refreshes, name, value} = button;
  const optimistic = button.optimistic === undefined ? undefined : parseOptimistic(button.optimistic);
  const result = await runAction(button, {
    ...{action, label: nameOf(button), started: begin, destructive: isDestructive(button)},
    ...(record && {record}),
    ...(confirm !== undefined && {confirm: confirm === '' ? true : confirm}),
    ...(optimistic !== undefined && {optimistic}),
    ...(affects !== undefined && {affects}),
    ...(refreshes !== undefined && {refreshes}),
    ...(name && {values: {[name]: value ?? ''}}),
  });
  const href = result.status === 'done' ? safeUrl(button.navigate ?? button.href) : undefined;
  if (href !== undefined) navigate(href, button);
  return result;
}

/** The name that users read, for the question. */
function nameOf(button: ButtonWidget): string {
  return (button.label ?? button.textContent?.trim()) || (button.ariaLabel ?? '');
}

/** By its colour; where that says nothing, the action's name decides. */
const isDestructive = ({color, variant}: ButtonWidget): boolean | undefined =>
  color === 'danger' || variant === 'danger' ? true : undefined;

async function isAgreed(button: ButtonWidget): Promise<boolean> {
  const {confirm: question} = button;
  if (question === undefined || question === false || question === 'false') return true;
  const {confirm} = await import('../../../core/confirm.js').catch(didNotLoad);
  const text = question === true ? '' : question;
  return confirm(button, {question: text, name: nameOf(button), destructive: isDestructive(button) === true});
}

const failed = (error: DataError | undefined): ButtonReport | undefined =>
  error && {kind: 'error', text: error.message};

function report(button: ButtonWidget, result: ActionResult): ButtonReport | undefined {
  if (result.status === 'error') {
    if (result.handled) return undefined;
    const {message} = result.error;
    const text = message || word(languageOf(button), 'action.failed');
    announce(text, {assertive: isDestructive(button) === true});
    return {kind: 'error', text};
  }
  if (result.status !== 'done' || !result.outcome || result.handled) return undefined;
  const {message} = result.outcome;
  const text = message || word(languageOf(button), 'action.done');
  announce(text);
  return {kind: 'success', text};
}
