import {firstField, plainText, textField} from '../../../core/record-fields.js';
import {momentIn} from '../../../format/dates.js';

/** An event with the fields that the feed reads. */
export interface ActivityItem {
  /** The key; without one the place in the list. */
  readonly id?: string | number;
  /** Who did it, by name or as a record with a `name`; `user`, `author` and `by` are read as well. */
  readonly actor?: string | {readonly name?: string; readonly avatar?: string};
  /** What was done; `action` is read as well. */
  readonly verb?: string;
  /** What it was done to; `target`, `subject` and `title` are read as well. */
  readonly object?: string;
  /** The whole sentence, where there is no actor, verb and object; `text` and `description` are read as well. */
  readonly message?: string;
  /** What a value was before. */
  readonly from?: string;
  /** What a value is now. */
  readonly to?: string;
  /** When it happened; `timestamp`, `created_at` and `at` are read as well. */
  readonly time?: string | number;
  /** The address of a picture of the actor; initials without one. */
  readonly avatar?: string;
  /** An address that the object leads to; one that is not safe is left out. */
  readonly path?: string;
}

/** What is read of one event. */
export interface Activity {
  readonly actor: string;
  readonly verb: string;
  readonly kind: string;
  readonly object: string;
  /** The sentence, where it is not put together of the parts. */
  readonly message: string;
  /** `draft → published`, where a value changed. */
  readonly change: string;
  /** Milliseconds since 1970; undefined where it is not known. */
  readonly moment?: number;
  readonly avatar?: string;
  readonly path?: string;
}

const ACTOR = ['actor', 'actor_name', 'user', 'user_name', 'author', 'by'] as const;
const VERB = ['verb', 'action', 'event'] as const;
const KIND = ['object_type', 'subject_type', 'resource', 'type', 'kind'] as const;
const OBJECT = ['object', 'target', 'subject', 'title', 'name'] as const;
const MESSAGE = ['message', 'text', 'description', 'summary', 'label'] as const;
const TIME = ['time', 'timestamp', 'created_at', 'inserted_at', 'occurred_at', 'at', 'date'] as const;
const AVATAR = ['avatar', 'actor_avatar', 'avatar_url', 'image', 'picture'] as const;

/** When an event happened, in milliseconds since 1970; undefined where it does not say. */
export function momentOf(item: unknown): number | undefined {
  return momentIn(firstField(item, TIME))?.time;
}

function changeOf(item: unknown): string {
  const from = textField(item, ['from']);
  const to = textField(item, ['to']);
  return to === undefined ? '' : [from, '→', to].filter((side) => side !== undefined).join(' ');
}

const spaced = (text: string): string => text.replaceAll('_', ' ');

/** Reads one member of the list; a text is a whole sentence. */
export function readActivity(item: unknown): Activity {
  const actor = textField(item, ACTOR) ?? '';
  const verb = spaced(textField(item, VERB) ?? '');
  const object = textField(item, OBJECT) ?? '';
  const composed = actor !== '' && verb !== '';
  const message = plainText(item) ?? (composed ? '' : (textField(item, MESSAGE) ?? ''));
  const avatar = textField(item, AVATAR) ?? textField(firstField(item, ACTOR), AVATAR);
  const path = textField(item, ['path', 'href', 'url']);
  const moment = momentOf(item);
  return {
    actor,
    verb,
    object: message && message.includes(object) ? '' : object,
    kind: composed ? spaced(textField(item, KIND) ?? '') : '',
    message: message.startsWith(`${actor} `) ? message.slice(actor.length + 1) : message,
    change: changeOf(item),
    ...(moment === undefined ? {} : {moment}),
    ...(avatar === undefined ? {} : {avatar}),
    ...(path === undefined ? {} : {path}),
  };
}

/** An event as one line of text: the name of its article, and what is read out. */
export const sentenceOf = ({actor, verb, kind, object, message, change}: Activity): string =>
  [actor, verb, kind, object, message, change].filter(Boolean).join(' ');
