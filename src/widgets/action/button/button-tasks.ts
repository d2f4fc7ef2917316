import {parentOf} from '../../../core/composed-tree.js';
import type {RunnerAction} from '../../../core/when-forbidden.js';
import type {JsonRecord} from '../../../data/types.js';

/** What of a button says that a click means more than itself. */
interface Tasked {
  readonly type?: string;
  readonly pressed?: boolean;
  readonly action?: string;
  readonly command?: string;
  readonly confirm?: string | boolean;
  readonly navigate?: string;
  readonly href?: string;
  readonly dataSource?: unknown;
}

const isSet = (value: unknown): boolean => value !== undefined && value !== null;

/** A link that asks first. */
export const isQuestionedLink = ({confirm, action, navigate, href}: Tasked): boolean =>
  isSet(confirm) && !action && isSet(navigate ?? href);

/** Something that has to be loaded first: an action, a command, or a question. */
export const hasErrand = (button: Tasked): boolean =>
  isSet(button.action) || isSet(button.command) || isSet(button.dataSource) || isQuestionedLink(button);

/** Anything that a click starts beside the event itself. */
export const hasTask = (button: Tasked): boolean => isSet(button.type) || isSet(button.pressed) || hasErrand(button);

/** What a click runs: the button's action, or that of the form that it sends. */
export function runsOf(button: HTMLElement & Tasked & {readonly record?: JsonRecord}): RunnerAction | undefined {
  const action = button.action ?? button.dataSource;
  if (isSet(action)) return {action, record: button.record};
  if (button.type !== 'submit') return undefined;
  let node: Node | null = button;
  while (node && (node as Element).localName !== 'form-widget') node = parentOf(node);
  const source = (node as {dataSource?: unknown} | null)?.dataSource;
  return isSet(source) ? {action: source} : undefined;
}
