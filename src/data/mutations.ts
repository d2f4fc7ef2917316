import {abortError, limitOf, withTimeout} from './attempts.js';
import type {Client} from './client.js';
import type {DataNode} from './context.js';
import type {Entry} from './entry.js';
import {wayTo} from './detour.js';
import {DataFailure, isAbort, isDataError, toDataError} from './failure.js';
import {hasFile, intentText, IntentKeys} from './intent.js';
import {findStale, findUnsaid, goesBy, splitList} from './invalidation.js';
import {overlayOps, type Optimistic} from './optimistic.js';
import {fittingOps, meaningOf} from './outcome-ops.js';
import {resolveNode, unhandledError} from './resolve.js';
import {formatSource, parseSource} from './source.js';
import {onceInAllTabs} from './tab-lock.js';
import type {Tap} from './tap.js';
import type {DataError, Intent, MutateRequest, Op, Outcome, Provider, Source, Values} from './types.js';

/** The longest a change may take, in milliseconds; one that sends files may take longer. */
const TIMEOUT = {plain: 30_000, files: 10 * 60_000};
/** How many changes can be taken back. */
const UNDO_BOUND = 20;
/** An idempotent provider is asked again by itself so many times, after so many milliseconds. */
const REPEATS = [1000, 2000];
const REPEATED_STATUS: ReadonlySet<number | undefined> = new Set([502, 503, 504]);

/** What a change is, and what it does to what shows. */
export interface MutateOptions {
  readonly source: Source;
  /** From where the provider is looked for. */
  readonly node: DataNode;
  readonly values?: Values;
  /** The records meant, by key. */
  readonly keys?: readonly string[];
  /** Paths that the user has touched, of a validation. */
  readonly touched?: readonly string[];
  readonly version?: string;
  readonly progress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
  /** What to show before the server has answered: `delete`, fields to set, or operations. */
  readonly optimistic?: Optimistic;
  /** What it is shown on. */
  readonly targets?: readonly Entry[];
  /** What to show it on by name, in place of `targets`: `affects="users"`. */
  readonly affects?: string;
  /** What to read again after success, in the author's words; the server's come first. */
  readonly refreshes?: string;
}

interface Undo {
  readonly node: DataNode;
  readonly source: string;
  readonly values?: Values;
}

type Answer = Outcome | DataError;

/** Carries changes out: each intent once, shown before it is confirmed, taken back where it failed. */
export class Mutations {
  readonly #client: Client;
  readonly #tap: Tap;
  readonly #keys: IntentKeys;
  readonly #running = new Map<string, Promise<Answer>>();
  readonly #undo: Undo[] = [];
  /** Changes that are not sent yet, newest last: undo withdraws them. */
  readonly #unsent: AbortController[] = [];

  constructor(client: Client, tap: Tap) {
    this.#client = client;
    this.#tap = tap;
    this.#keys = new IntentKeys(client.environment);
  }

  get undoable(): number {
    return this.#undo.length + this.#unsent.length;
  }

  /** Carries a change out, or joins the same one under way. Never rejects. */
  async run(intent: Intent, options: MutateOptions): Promise<Answer> {
    const {node, source} = options;
    const found = await resolveNode(node, source, 'mutate');
    const provider = found?.provider;
    if (!provider?.mutate) return unhandledError(source, formatSource(source));
    if (intent === 'validate') return this.#validate(provider, options);
    const text = intentText(provider.identity, intent, {
      source,
      values: options.values ?? {},
      keys: options.keys ?? [],
      ...(options.version !== undefined && {version: options.version}),
    });
    const running = this.#running.get(text);
    if (running) return running;
    const answer = this.#carryOut(provider, intent, text, options).finally(() => this.#running.delete(text));
    this.#running.set(text, answer);
    return answer;
  }

  /** Withdraws what is not sent yet, or runs the counterpart of the last change that has one; or the one that is given. */
  undo(given?: Outcome['undo']): Promise<Answer> | undefined {
    if (given) return this.#counter(this.#take(given.source));
    const unsent = this.#unsent.pop();
    if (unsent) {
      unsent.abort();
      return Promise.resolve({status: 'done'});
    }
    return this.#counter(this.#undo.pop());
  }

  /** The counterpart of one change, which can be run only once. */
  #take(source: string): Undo | undefined {
    const index = this.#undo.findLastIndex((undo) => undo.source === source);
    return index < 0 ? undefined : this.#undo.splice(index, 1)[0];
  }

  #counter(last: Undo | undefined): Promise<Answer> | undefined {
    if (!last) return undefined;
    const parsed = parseSource(last.source);
    if (parsed.error || !parsed.source || parsed.holes.length > 0) {
      return Promise.resolve({
        code: 'source',
        message: `The server's undo is no source: ${last.source}`,
        retryable: false,
      });
    }
    const {node, values} = last;
    return this.run('undo', {node, source: parsed.source as Source, ...(values && {values})});
  }

  async #validate(provider: Provider, options: MutateOptions): Promise<Answer> {
    const signal = options.signal ?? new AbortController().signal;
    try {
      return await this.#send(provider, {...this.#request('validate', options), idempotencyKey: '', signal});
    } catch (thrown) {
      return isAbort(thrown) ? closedError() : toDataError(thrown);
    }
  }

  async #carryOut(provider: Provider, intent: Intent, text: string, options: MutateOptions): Promise<Answer> {
    const key = this.#keys.keyOf(text);
    const targets = this.#cover(key, options);
    const withdraw = new AbortController();
    this.#unsent.push(withdraw);
    const sending = () => {
      this.#forget(withdraw);
      if (withdraw.signal.aborted) throw abortError();
      return this.#attempt(provider, {...this.#request(intent, options), idempotencyKey: key}, options.signal);
    };
    const answer = await onceInAllTabs(this.#client.environment, text, sending).catch((thrown: unknown) =>
      isAbort(thrown) ? closedError() : toDataError(thrown),
    );
    this.#forget(withdraw);
    if (isDataError(answer)) for (const target of targets.keys()) target.settle(key);
    else {
      this.#keys.done(text);
      this.#succeed(provider, key, answer, targets, options);
    }
    this.#tap.tell(provider.identity, isDataError(answer) ? 'error' : 'outcome', answer);
    return answer;
  }

  #forget(withdraw: AbortController): void {
    const index = this.#unsent.indexOf(withdraw);
    if (index >= 0) this.#unsent.splice(index, 1);
  }

  #request(intent: Intent, options: MutateOptions): Omit<MutateRequest, 'signal' | 'idempotencyKey'> {
    const {source, values, keys, touched, version, progress} = options;
    return {
      source,
      intent,
      ...(values && {values}),
      ...(keys && {keys: [...keys]}),
      ...(touched && {touched: [...touched]}),
      ...(version !== undefined && {version}),
      ...(progress && {progress}),
    };
  }

  /** Repeated by itself only where the provider says that a repeated key does nothing twice. */
  async #attempt(
    provider: Provider,
    request: Omit<MutateRequest, 'signal'>,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<Answer> {
    for (let failures = 0; ; failures++) {
      try {
        return await this.#send(provider, {...request, signal});
      } catch (thrown) {
        if (isAbort(thrown)) return closedError();
        const error = toDataError(thrown);
        const repeats = error.code === 'network' || REPEATED_STATUS.has(error.status);
        const ms = provider.idempotent && repeats ? REPEATS[failures] : undefined;
        if (ms === undefined) return error;
        await new Promise<void>((resolve) => void this.#client.environment.setTimeout(resolve, ms));
      }
    }
  }

  async #send(provider: Provider, request: MutateRequest): Promise<Outcome> {
    const {signal, ...plain} = request;
    this.#tap.tell(provider.identity, 'mutate', plain);
    const limit = limitOf(provider, hasFile(request.values) ? TIMEOUT.files : TIMEOUT.plain);
    const send = (inner: AbortSignal) => wayTo(provider).mutate!({...request, signal: inner});
    const {value} = await withTimeout(this.#client.environment, signal, send, limit);
    // A function that returns nothing has done its work.
    const outcome: Partial<Outcome> = value ?? {};
    if (isDataError(outcome)) throw new DataFailure(outcome);
    return {...outcome, status: outcome.status ?? 'done'};
  }

  /** Lays the expected change over its targets; gives those that it shows on, with what it shows. */
  #cover(key: string, options: MutateOptions): Map<Entry, readonly Op[]> {
    const {optimistic, affects, targets = []} = options;
    const covered = new Map<Entry, readonly Op[]>();
    if (optimistic === undefined) return covered;
    const names = affects === undefined ? undefined : splitList(affects);
    const expected = overlayOps(optimistic, options);
    const cover = (entry: Entry, ops: readonly Op[]): void => {
      if (ops.length > 0 && entry.overlay(key, ops)) covered.set(entry, ops);
    };
    if (!names) for (const entry of targets) cover(entry, expected);
    else
      for (const entry of this.#client.entries)
        if (names.some((name) => goesBy(entry, name))) cover(entry, fittingOps(entry, expected));
    return covered;
  }

  #succeed(
    provider: Provider,
    key: string,
    outcome: Outcome,
    targets: ReadonlyMap<Entry, readonly Op[]>,
    {node, refreshes}: MutateOptions,
  ): void {
    const {patched, unknown} = this.#patch(key, outcome);
    // The server has accepted what was shown, and says no more about it: that is the truth until the next read.
    for (const [entry, ops] of targets) if (!patched.has(entry)) entry.settle(key, ops);
    const {invalidates, undo} = outcome;
    const named = [...(invalidates ?? []), ...(refreshes === undefined ? [] : splitList(refreshes))];
    const {entries} = this.#client;
    const old =
      invalidates || refreshes !== undefined
        ? findStale(entries, named)
        : findUnsaid(entries, provider.identity).filter((entry) => !patched.has(entry));
    this.#client.refreshAll([...new Set([...old, ...unknown])]);
    if (!undo) return;
    this.#undo.push({node, ...undo});
    if (this.#undo.length > UNDO_BOUND) this.#undo.shift();
  }

  /** The outcome's operations, each on the entries that hold what it names; and who must be read to know. */
  #patch(key: string, outcome: Outcome): {patched: ReadonlySet<Entry>; unknown: ReadonlySet<Entry>} {
    const patched = new Set<Entry>();
    const unknown = new Set<Entry>();
    for (const [name, ops] of Object.entries(outcome.ops ?? {})) {
      for (const entry of this.#client.entries) {
        if (!goesBy(entry, name)) continue;
        const meaning = meaningOf(entry, name, ops);
        if (meaning === 'read') {
          if (entry.plan.reader) unknown.add(entry);
          continue;
        }
        entry.settle(key, meaning);
        patched.add(entry);
      }
    }
    return {patched, unknown};
  }
}

function closedError(): DataError {
  return {code: 'closed', message: 'The change was withdrawn.', retryable: true};
}
