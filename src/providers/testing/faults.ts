import type {DataError, Environment, Json, ReadRequest, Source} from '../../data/types.js';
import {browserEnvironment} from '../../data/environment.js';
import {toDataError} from '../../data/failure.js';

/** One request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly size: number;
  readonly at: number;
  readonly aborted: boolean;
}

/** All that the server saw of one test. */
export interface Seen {
  readonly requests: readonly SeenRequest[];
  readonly preflights: readonly {url: string; headers: Readonly<Record<string, string>>}[];
  readonly effects: number;
  readonly duplicates: number;
  readonly live: number;
  readonly mostLive: number;
  readonly aborted: number;
}

let made = 0;

/** One test's own corner of the server that misbehaves. */
export class Faults {
  readonly id = `t${Date.now().toString(36)}-${++made}-${Math.random().toString(36).slice(2, 8)}`;

  /** The address below which a planned application answers. */
  get base(): string {
    return `/fault/http/${this.id}`;
  }

  /** The address of a fault that needs no plan, such as `statuses` with `statuses=500,200`. */
  url(scenario: string, query = ''): string {
    return `/fault/${scenario}/${this.id}${query && `?${query}`}`;
  }

  /** Starts a plan. */
  async plan(plan: object): Promise<this> {
    await fetch(`/fault/plan/${this.id}`, {method: 'POST', body: JSON.stringify(plan)});
    return this;
  }

  /** Changes parts of the plan. */
  async change(parts: object): Promise<void> {
    await fetch(`/fault/change/${this.id}`, {method: 'POST', body: JSON.stringify(parts)});
  }

  /** What the server has seen so far. */
  async seen(): Promise<Seen> {
    return (await (await fetch(`/seen/${this.id}`)).json()) as Seen;
  }

  /** Waits until the server has seen what the test waits for. */
  async until(seen: (seen: Seen) => boolean): Promise<Seen> {
    for (;;) {
      const now = await this.seen();
      if (seen(now)) return now;
    }
  }
}

/** The second origin of the server. */
export async function otherOrigin(): Promise<string> {
  return ((await (await fetch('/fault/origins')).json()) as {other: string}).other;
}

/** A read of a source, with what a test does not care about filled in. */
export function readOf(source: Source, more: Partial<ReadRequest> = {}): ReadRequest {
  return {source, view: {}, load: [], reason: 'mount', signal: new AbortController().signal, ...more};
}

/** The error of a promise that must fail; fails the test if it does not. */
export async function failureOf(work: Promise<unknown>): Promise<DataError> {
  let value: unknown;
  try {
    value = await work;
  } catch (thrown) {
    return toDataError(thrown);
  }
  throw new Error(`Expected a failure, got ${JSON.stringify(value)}`);
}

/** The browser's environment with some of its parts replaced. */
export function environmentWith(parts: Partial<Environment>): Environment {
  const browser = browserEnvironment();
  return Object.create(browser, Object.getOwnPropertyDescriptors(parts)) as Environment;
}

/** An `interface:` source. */
export const call = (name: string, args: readonly Json[] | Readonly<Record<string, Json>> = []): Source => ({
  kind: 'interface',
  name,
  args,
  query: [],
});

/** A bare URL. */
export const bare = (href: string, pointer?: string): Source => ({
  kind: 'url',
  href,
  ...(pointer !== undefined && {pointer}),
});
