import {parseSource, sourceOf, type SourceTemplate} from '../data/source.js';

/** What a text in `action` asks for. */
export type ParsedAction =
  /** `action:publish`: run by the provider. */
  | {readonly kind: 'run'; readonly name: string; readonly source: SourceTemplate; readonly bare: boolean}
  /** `form:edit_product`: that form, in a modal. */
  | {readonly kind: 'form'; readonly name: string; readonly source: SourceTemplate}
  /** `show-modal@edit`, `--refresh@orders`: a command for the element of that id. */
  | {readonly kind: 'command'; readonly name: string; readonly target: string}
  /** `/users/{id}`: go there. */
  | {readonly kind: 'navigate'; readonly href: string}
  | {readonly kind: 'error'; readonly message: string; readonly hint?: string};

const COMMAND = /^((?:--)?[a-z][\w-]*)@([^\s@]+)$/i;
const PATH = /^(?:\/|\.{1,2}\/|[?#]|https?:|mailto:|tel:)/i;
const NAME = /^[a-z_][\w./-]*$/i;
const GRAMMAR = 'action:publish, form:edit, show-modal@dialog-id, /path, or a name';

/**
 * Reads an action in any of its forms: a text, or a source `action:…` or `form:…` as a tuple or a parsed object. Never
 * throws: what is no action is an error with plain words.
 */
export function parseAction(action: unknown): ParsedAction {
  if (typeof action !== 'string') return parseCall(action);
  const text = action.trim();
  const command = COMMAND.exec(text);
  if (command) return {kind: 'command', name: command[1]!, target: command[2]!};
  if (PATH.test(text)) return {kind: 'navigate', href: text};
  if (text.includes(':')) return parseCall(text);
  if (!NAME.test(text)) return {kind: 'error', message: `“${text}” is no action.`, hint: GRAMMAR};
  const named = parseSource(`action:${text}`);
  if (named.error || !named.source) return {kind: 'error', message: `“${text}” is no action.`, hint: GRAMMAR};
  return {kind: 'run', name: text, source: named.source, bare: true};
}

function parseCall(action: unknown): ParsedAction {
  const parsed = sourceOf(action);
  if (parsed.error) return {kind: 'error', message: parsed.error.message, hint: parsed.error.hint ?? GRAMMAR};
  const {source} = parsed;
  if (source?.kind === 'action') return {kind: 'run', name: source.name, source, bare: false};
  if (source?.kind === 'form') return {kind: 'form', name: source.name, source};
  const what = typeof action === 'string' ? `“${action}”` : 'That';
  return {kind: 'error', message: `${what} can’t be run.`, hint: GRAMMAR};
}
