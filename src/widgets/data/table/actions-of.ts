import {soundsDestructive} from '../../../core/destructive.js';
import {textField} from '../../../core/record-fields.js';
import {warn} from '../../../core/warn.js';
import {isRecord} from '../../../data/is-record.js';
import type {Json} from '../../../data/types.js';
import {format} from '../../../format/format.js';

/** Something that can be done with one row. */
export interface RowAction {
  /** The name of its icon; its label as text by default. */
  readonly icon?: string;
  /** What it is called; the action's name in plain words by default. */
  readonly label?: string;
  /** What it does, such as `action:archive`, `form:edit_user`, `/users/{id}` or a bare name. */
  readonly action: Json;
  /** The question asked before, in which `{name}` is that field of the record as text and, for selected rows, `{count}` how many; true for one that names the action, and how many rows; none by default. A hole that nothing is known of stays as it is written. */
  readonly confirm?: string | boolean;
  /** Whether something is lost by it, which is shown in red, also in the question; what its name says, as `delete_user` does, by default. */
  readonly danger?: boolean;
  /** `danger` says the same as `danger: true`; any other colour is left out. */
  readonly color?: string;
}

/** Something that can be done with all selected rows. */
export type BulkAction = RowAction;

/** An action with all that is not said worked out. */
export interface ReadyAction {
  readonly icon: string;
  readonly label: string;
  readonly action: Json;
  readonly confirm: string | boolean;
  readonly danger?: boolean;
}

/** Reads a list of actions; what has no action is left out with one warning. */
export function readActions(
  given: unknown,
  attribute: string,
  language: string,
  element?: Element,
): readonly ReadyAction[] {
  if (given === undefined || given === null || given === '') return [];
  const members: readonly unknown[] = Array.isArray(given) ? given : [given];
  const ready = members.flatMap((member) => readAction(member, language));
  if (ready.length < members.length) warn(element, `${attribute} has members without an action; they are left out.`);
  return ready;
}

function readAction(member: unknown, language: string): readonly ReadyAction[] {
  const given = typeof member === 'string' ? {action: member} : member;
  if (!isRecord(given)) return [];
  const {icon, action, confirm} = given;
  const label = textField(given, ['label', 'text', 'title']);
  if (action === undefined || action === null || action === '') return [];
  const danger = isDangerous(given) ?? soundsDestructive(nameOf(action));
  return [
    {
      icon: typeof icon === 'string' ? icon : '',
      label: label ?? format(nameOf(action), 'humanize', {language}),
      action,
      confirm: typeof confirm === 'string' || confirm === true ? confirm : false,
      ...(danger && {danger}),
    },
  ];
}

function isDangerous({danger, color}: Readonly<Record<string, unknown>>): boolean | undefined {
  if (danger === undefined) return color === 'danger' ? true : undefined;
  return danger === true || danger === 'true';
}

/** What an action is called in itself: `publish` of `action:publish(42)`. */
function nameOf(action: Json): string {
  if (Array.isArray(action)) return String(action[1] ?? '');
  if (isRecord(action)) return String(action['name'] ?? '');
  const text = String(action);
  if (text.includes('/')) return text.split('/').findLast((part) => part !== '' && !part.includes('{')) ?? text;
  return (text.split(/[({?@]/)[0] ?? '').split(':').at(-1) ?? text;
}
