import {FunctionProvider} from '../providers/function/function-provider.js';
import type {Feeds, Functions, PageFunction} from '../providers/function/function-types.js';

/** One call that a mock was given. */
export interface MockCall {
  /** The function's name: that of `interface:count_users` is `count_users`. */
  readonly name: string;
  /** What part of the function was called: `read` for a plain one, else `run`, `submit`, `validate` and so on. */
  readonly part: string;
  /** The arguments of the source, and the context last. */
  readonly args: readonly unknown[];
}

/** A backend made of functions, as an element to mount widgets in. */
export interface MockProvider {
  /** The `<function-provider>`; hand it to `mount` as `within`. */
  readonly element: FunctionProvider;
  /** Every call so far, the oldest first. */
  readonly calls: readonly MockCall[];
  /** Pushes an operation, a list of them, or a bare value or record to all who listen to a topic. */
  push(topic: string, message: unknown): void;
}

type Note = (call: MockCall) => void;

const noted =
  (name: string, part: string, work: PageFunction, note: Note): PageFunction =>
  (...args: never[]) => {
    note({name, part, args});
    return work(...args);
  };

function watched(name: string, value: Functions[string], note: Note): Functions[string] {
  if (typeof value === 'function') return noted(name, 'read', value, note);
  const parts = Object.entries(value).map(([part, work]) => [
    part,
    typeof work === 'function' ? noted(name, part, work as PageFunction, note) : work,
  ]);
  return Object.fromEntries(parts) as Functions[string];
}

/**
 * A backend made of functions by name, and feeds by topic, that remembers its calls. A function gives a value, a promise
 * or a stream, and fails by throwing. A topic that is only pushed to is a feed that does nothing: `() => undefined`.
 */
export function mockProvider(functions: Functions = {}, feeds: Feeds = {}): MockProvider {
  const calls: MockCall[] = [];
  const note: Note = (call) => calls.push(call);
  const element = document.createElement('function-provider') as FunctionProvider;
  element.functions = Object.fromEntries(
    Object.entries(functions).map(([name, value]) => [name, watched(name, value, note)]),
  );
  element.feeds = feeds;
  return {element, calls, push: (topic, message) => element.push(topic, message)};
}

// Its class is needed for its definition, not only for its type.
export {FunctionProvider};
