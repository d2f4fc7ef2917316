/** What the tests of live transports share: the address of a server that misbehaves, a sink that remembers, quick time. */
import {waitUntil} from '@open-wc/testing';
import {browserEnvironment} from '../../data/environment.js';
import {KeyedList} from '../../data/live-list.js';
import {FakeEnvironment} from '../../testing/fake-environment.js';
import type {DataError, Environment, Json, Op, Provider, Resumed, Sink, Source} from '../../data/types.js';

export type Step = Readonly<Record<string, Json>>;

export interface SeenConnection {
  readonly kind: 'sse' | 'ws';
  readonly at: number;
  readonly closedAt?: number;
  readonly url: string;
  readonly topics: readonly string[];
  readonly lastEventId?: string;
  readonly authorization?: string;
  readonly protocols?: string;
  readonly received: readonly {readonly [key: string]: Json}[];
  readonly pongs?: number;
}

export interface Seen {
  readonly live: number;
  readonly most: number;
  /** Plain requests to the address of a socket. */
  readonly plain: number;
  readonly connections: readonly SeenConnection[];
}

let count = 0;

/** One test's own corner of the server that misbehaves. */
export class FaultStream {
  readonly id = `t${Date.now().toString(36)}${(count++).toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

  /** The address of an event stream; one list of steps for each connection, the last one repeats. */
  sse(...plan: Step[][]): string {
    return this.#address('sse', plan);
  }

  ws(...plan: Step[][]): string {
    return this.#address('ws', plan);
  }

  /** The mount point of a socket of Phoenix channels; its plan travels as a parameter. */
  phoenix(...plan: Step[][]): string {
    return this.#address('phoenix', plan);
  }

  async seen(): Promise<Seen> {
    return (await (await fetch(`/seen/stream/${this.id}`)).json()) as Seen;
  }

  /** Waits until the server has seen what is expected. */
  async until(expected: (seen: Seen) => boolean, what: string, timeout = 8000): Promise<Seen> {
    let last: Seen | undefined;
    await waitUntil(async () => expected((last = await this.seen())), what, {timeout, interval: 20});
    return last!;
  }

  async tell(
    verb: 'push' | 'go' | 'publish' | 'initial' | 'restart' | 'forget' | 'plan' | 'drop',
    body?: Json,
  ): Promise<void> {
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
    await fetch(`/fault/stream/${verb}/${this.id}`, {method: 'POST', body: text});
  }

  #address(kind: string, plan: Step[][]): string {
    const query = plan.length > 0 ? `?plan=${encodeURIComponent(JSON.stringify(plan))}` : '';
    return `/fault/${kind}/${this.id}${query}`;
  }
}

/** A sink that remembers all it was told, and keeps the rows. */
export class Recorder implements Sink {
  readonly opens: {topic: string; resumed: Resumed; position?: string}[] = [];
  readonly messages: {topic: string; ops: readonly Op[]; position?: string; after?: string}[] = [];
  readonly statuses: string[] = [];
  readonly untils: number[] = [];
  readonly causes: DataError[] = [];
  readonly failures: {topic: string | undefined; error: DataError}[] = [];
  readonly ended: string[] = [];
  readonly list = new KeyedList();

  open(topic: string, resumed: Resumed, position?: string): void {
    this.opens.push({topic, resumed, ...(position !== undefined && {position})});
  }

  next(topic: string, ops: readonly Op[], position?: string, after?: string): void {
    this.messages.push({topic, ops, ...(position !== undefined && {position}), ...(after !== undefined && {after})});
    this.list.apply(ops);
  }

  status(status: string, until?: number, cause?: DataError): void {
    if (this.statuses.at(-1) !== status) this.statuses.push(status);
    if (until !== undefined) this.untils.push(until);
    if (cause) this.causes.push(cause);
  }

  fail(topic: string | undefined, error: DataError): void {
    this.failures.push({topic, error});
  }

  done(topic: string): void {
    this.ended.push(topic);
  }

  /** The ids that were inserted, each time they were. */
  get inserted(): string[] {
    const ops = this.messages.flatMap((message) => message.ops);
    return ops.flatMap((op) => (op.op === 'insert' ? [String((op.record as {id: Json}).id)] : []));
  }

  /** The values that were pushed. */
  get values(): Json[] {
    return this.messages.flatMap(({ops}) => ops.flatMap((op) => (op.op === 'value' ? [op.value] : [])));
  }

  get keys(): string[] {
    return Array.from({length: this.list.size}, (unused, index) => this.list.key(index));
  }

  /** The last word on each topic. */
  resumed(topic: string): Resumed[] {
    return this.opens.filter((open) => open.topic === topic).map((open) => open.resumed);
  }
}

/** The browser's environment with a clock that runs faster, and a count of what is held. */
export interface QuickEnvironment extends Environment {
  readonly timers: {readonly size: number};
  readonly requests: string[];
}

/** Time that stands still until a test moves it; network is real. */
export class HeldEnvironment extends FakeEnvironment implements QuickEnvironment {
  override location = globalThis.location.href;
  readonly requests: string[] = [];
  /** The texts that came over sockets. */
  readonly received: string[] = [];
  readonly #real = browserEnvironment();

  get timers(): {readonly size: number} {
    return {size: this.pending.timers};
  }

  // What waits for the end of a task waits for no time.
  override setTimeout(fn: () => void, ms: number): number {
    if (ms === 0) this.#real.setTimeout(() => this.tick(0), 0);
    return super.setTimeout(fn, ms);
  }

  override fetch(input: string, init?: RequestInit): Promise<Response> {
    this.requests.push(input);
    return this.#real.fetch(input, init);
  }

  override openSocket(url: string, protocols?: string[]): WebSocket {
    this.requests.push(url);
    const socket = this.#real.openSocket(url, protocols);
    socket.addEventListener('message', ({data}: MessageEvent<unknown>) => void this.received.push(String(data)));
    return socket;
  }
}

/** Time that runs `speed` times as fast; network and page are real. */
export function quickEnvironment(speed = 10): QuickEnvironment {
  const real = browserEnvironment();
  const start = Date.now();
  const timers = new Set<number>();
  const requests: string[] = [];
  return Object.create(real, {
    timers: {value: timers},
    requests: {value: requests},
    now: {value: () => start + (performance.timeOrigin + performance.now() - start) * speed},
    setTimeout: {
      value: (fn: () => void, ms: number) => {
        const id = real.setTimeout(() => {
          timers.delete(id);
          fn();
        }, ms / speed);
        timers.add(id);
        return id;
      },
    },
    clearTimeout: {
      value: (id: number) => {
        timers.delete(id);
        real.clearTimeout(id);
      },
    },
    fetch: {
      value: (input: string, init?: RequestInit) => {
        requests.push(input);
        return real.fetch(input, init);
      },
    },
    openSocket: {
      value: (url: string, protocols?: string[]) => {
        requests.push(url);
        return real.openSocket(url, protocols);
      },
    },
  }) as QuickEnvironment;
}

/** Listens through a provider; `stop` ends it. */
export function listen(
  provider: Provider,
  topics: readonly string[],
  options: {since?: Readonly<Record<string, string>>; source?: Source; sink?: Recorder} = {},
): {sink: Recorder; stop: () => void} {
  const sink = options.sink ?? new Recorder();
  const source = options.source ?? {kind: 'stream', topics, query: []};
  const abort = new AbortController();
  const since = new Map(Object.entries(options.since ?? {}));
  const stop = provider.subscribe!({source, topics, since, signal: abort.signal}, sink);
  return {sink, stop};
}

/** Waits for a condition. */
export const until = (condition: () => boolean, what: string, timeout = 8000): Promise<void> =>
  waitUntil(condition, what, {timeout, interval: 10});

/** An event stream that a test writes by hand, for times that can't be waited for. */
export class HandStream {
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  #encoder = new TextEncoder();
  readonly response: Response;
  cancelled = false;

  constructor(signal?: AbortSignal | null) {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: () => {
        this.cancelled = true;
      },
    });
    signal?.addEventListener('abort', () => {
      this.cancelled = true;
    });
    this.response = new Response(body, {headers: {'content-type': 'text/event-stream'}});
  }

  push(text: string): void {
    if (!this.cancelled) this.#controller.enqueue(this.#encoder.encode(text));
  }

  cut(): void {
    if (!this.cancelled) this.#controller.error(new TypeError('network error'));
  }
}
