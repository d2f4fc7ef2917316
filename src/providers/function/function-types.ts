import type {Capabilities, Query, Reason, Values, View} from '../../data/types.js';

/** What a function is told beside its arguments. */
export interface FunctionContext {
  /** The query of the source: text by key. */
  readonly query: Readonly<Record<string, string>>;
  /** The same as pairs, where a key may stand twice. */
  readonly pairs: Query;
  /** What source and user ask for together: filter, search, sort, page. */
  readonly view: View;
  /** Relations to load. */
  readonly load: readonly string[];
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
  /** Why it is read. */
  readonly reason?: Reason;
  /** The key, where one record of a resource is asked for. */
  readonly key?: string;
  /** The values of a form, or of an action's fields. */
  readonly values?: Values;
  /** The keys of the records at hand. */
  readonly keys?: readonly string[];
  /** The paths that the user has touched. */
  readonly touched?: readonly string[];
  /** What is done: `validate`, `submit`, `run` or `undo`. */
  readonly intent?: 'validate' | 'submit' | 'run' | 'undo';
  readonly idempotencyKey?: string;
  /** The version that the change is meant for. */
  readonly version?: string;
  progress?(done: number, all: number): void;
}

/** Arguments, then one context. It may return a value, a promise, an iterable or a stream, and throw an error as a value. */
export type PageFunction = (...args: never[]) => unknown;

/** A name that has more to say than one function. */
export interface FunctionParts {
  readonly read?: PageFunction;
  /** What `read` does by itself; the rest is done by the widgets. */
  readonly can?: Capabilities;
  readonly describe?: PageFunction;
  readonly validate?: PageFunction;
  readonly submit?: PageFunction;
  readonly run?: PageFunction;
  readonly undo?: PageFunction;
}

/** Functions by name. */
export type Functions = Readonly<Record<string, PageFunction | FunctionParts>>;

/** Where a feed says what happens. */
export interface FeedSink {
  /** An operation, a list of them, or a bare value or record. */
  next(message: unknown): void;
  /** The feed has failed for good. */
  fail(error: unknown): void;
  /** The feed has ended; its data stays. */
  done(): void;
}

/** A feed: a function that is given a sink and gives a function that stops it, or something to iterate. */
export type Feed =
  | ((sink: FeedSink, context: {topic: string; signal: AbortSignal}) => unknown)
  | AsyncIterable<unknown>
  | Iterable<unknown>;

/** Feeds by topic; `*` in a topic stands for a segment. */
export type Feeds = Readonly<Record<string, Feed>>;
