import {ContextEvent} from '@lit/context';
import {lookUp, scopeContext, type Scope} from '../data/scopes.js';
import {fillSource, type SourceTemplate} from '../data/source.js';
import type {DataError, JsonRecord, Source} from '../data/types.js';
import type {ParsedAction} from './action-grammar.js';
import {safeUrl} from './url.js';

/** A call to a provider, or a form, with no holes left. */
export interface FilledCall {
  readonly kind: 'run' | 'form';
  readonly name: string;
  readonly source: Source;
  readonly bare: boolean;
}

/** An action with its holes filled. */
export type Filled =
  | FilledCall
  | {readonly kind: 'command'; readonly name: string; readonly target: string}
  | {readonly kind: 'navigate'; readonly href: string}
  | {readonly kind: 'error'; readonly error: DataError};

type Lookup = (path: string) => unknown;

const HOLE = /\{([\w.-]+)(\?)?\}/g;
const OWN = /^(?:row|item)\./;

/** Fills the holes of an action from the record at hand, then from the scopes around the element. */
export function fillAction(host: HTMLElement, action: ParsedAction, record: JsonRecord | undefined): Filled {
  if (action.kind === 'error') return {kind: 'error', error: sourceError(action.message, action.hint)};
  if (action.kind === 'command') return action;
  const lookup = lookupOf(host, record);
  if (action.kind === 'navigate') return fillPath(action.href, lookup);
  const filled = fillSource(action.source, lookup);
  if ('waiting' in filled) return missing(filled.waiting);
  if ('error' in filled) return {kind: 'error', error: sourceError(filled.error.message, filled.error.hint)};
  return {kind: action.kind, name: action.name, source: filled.source, bare: action.kind === 'run' && action.bare};
}

/** Fills the holes of any source from the record at hand, then from the scopes around the element. */
export const fillFrom = (host: HTMLElement, source: SourceTemplate, record: JsonRecord | undefined) =>
  fillSource(source, lookupOf(host, record));

/** Fills the holes of a text that is shown, from the record at hand, then from the scopes around the element; one that nothing is known of stays. */
export function fillText(host: HTMLElement, text: string, record: JsonRecord | undefined): string {
  const lookup = lookupOf(host, record);
  return text.replace(HOLE, (hole, name: string) => {
    const value = lookup(name);
    if (value === undefined) return hole;
    return typeof value === 'object' ? '' : String(value);
  });
}

function fillPath(path: string, lookup: Lookup): Filled {
  let empty: string | undefined;
  const href = path.replace(HOLE, (_, name: string, optional: string | undefined) => {
    const value = lookup(name);
    const text = typeof value === 'object' ? '' : String(value ?? '');
    if (text === '' && !optional) empty ??= name;
    return encodeURIComponent(text);
  });
  if (empty !== undefined) return missing(empty);
  const safe = safeUrl(href);
  return safe === undefined
    ? {kind: 'error', error: sourceError(`${href} is no address to go to.`)}
    : {kind: 'navigate', href: safe};
}

function lookupOf(host: HTMLElement, record: JsonRecord | undefined): Lookup {
  let scope: {readonly found: Scope | undefined} | undefined;
  return (path) => {
    const own = record && valueAt(record, path.replace(OWN, ''));
    if (own !== undefined) return own;
    scope ??= {found: scopeAround(host)};
    return lookUp(scope.found, path);
  };
}

function valueAt(record: JsonRecord, path: string): unknown {
  const step = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Record<string, unknown>)[name]
      : undefined;
  return path.split('.').reduce<unknown>(step, record);
}

function scopeAround(host: HTMLElement): Scope | undefined {
  let found: Scope | undefined;
  host.dispatchEvent(new ContextEvent(scopeContext, host, (scope) => (found = scope)));
  return found;
}

const missing = (path: string): Filled => ({kind: 'error', error: sourceError(`{${path}} is empty.`)});

function sourceError(message: string, hint?: string): DataError {
  return {code: 'source', message, retryable: false, ...(hint === undefined ? {} : {hint})};
}
