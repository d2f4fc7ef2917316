/**
 * Sources that are JavaScript values: data, functions, promises, iterables, observables.
 */
import {canonicalArgs} from './source-format.js';
import {toJson} from './source-json.js';

/** What a `value` source is, and so how it is read. */
export type ValueType = 'data' | 'function' | 'call' | 'promise' | 'async-iterable' | 'subscribable';

/** A function with arguments, `[fn, ...args]`: keyed by the arguments, called with the newest function. */
export interface FunctionCall {
  readonly fn: (...args: unknown[]) => unknown;
  readonly args: readonly unknown[];
}

/** The call that a list beginning with a function stands for. */
export function functionCall(value: unknown): FunctionCall | undefined {
  if (!Array.isArray(value) || typeof value[0] !== 'function') return undefined;
  const [fn, ...args] = value as [FunctionCall['fn'], ...unknown[]];
  return {fn, args};
}

/** Tells how a value is read. Only native promises are awaited: data with a `then` is data. */
export function valueType(value: unknown): ValueType {
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null) return 'data';
  if (functionCall(value)) return 'call';
  if (value instanceof Promise) return 'promise';
  if (Symbol.asyncIterator in value) return 'async-iterable';
  return 'subscribe' in value && typeof value.subscribe === 'function' ? 'subscribable' : 'data';
}

const identities = new WeakMap<WeakKey, number>();
let lastIdentity = 0;

function identityOf(value: WeakKey): number {
  const known = identities.get(value);
  if (known !== undefined) return known;
  identities.set(value, ++lastIdentity);
  return lastIdentity;
}

/**
 * The text by which the cache knows a value: objects and functions by identity, scalars by what they are.
 * `scope` is who asks, such as the widget: a call `[fn, ...args]` is then keyed by scope and arguments,
 * so that a function made anew at every render is still the same source.
 */
export function valueText(value: unknown, scope?: object): string {
  const call = functionCall(value);
  if (call) return `value:call#${identityOf(scope ?? call.fn)}${argsText(call.args)}`;
  if (typeof value === 'function' || (typeof value === 'object' && value !== null))
    return `value:#${identityOf(value)}`;
  return `value:${typeof value}:${String(value)}`;
}

function argsText(args: readonly unknown[]): string {
  const texts = args.map((arg) => {
    try {
      return canonicalArgs([toJson(arg)], true);
    } catch {
      // What is no JSON, such as a function or a node, is told apart by identity.
      return valueText(arg);
    }
  });
  return `(${texts.join(',')})`;
}
