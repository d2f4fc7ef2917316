import {wayTo} from './detour.js';
import {toDataError} from './failure.js';
import {filterOps, guardOps, type FilteredRows} from './feed-filter.js';
import type {Condition, Connection, DataError, Op, Provider, Resumed, Sink, Source} from './types.js';

/** One provider that pushes to an entry, and what it is asked for. */
export interface Feed {
  readonly provider: Provider;
  /** What is listened to: the feed's own source, or the one that is read beside it. */
  readonly source: Source;
  readonly topics: readonly string[];
  /** A message is applied to nothing and asks for one read. */
  readonly refresh?: boolean;
  /** Only records that fit are let in. */
  readonly filter?: readonly Condition[];
  /** What the source was asked to filter by: records that show that they do not fit are kept out. */
  readonly guard?: readonly Condition[];
}

/** What the feeds of an entry tell it. */
export interface FeedsHost {
  open(topic: string, resumed: Resumed, position?: string): void;
  next(topic: string, ops: readonly Op[], position?: string, after?: string): void;
  /** A message asks for a read. */
  asked(): void;
  /** A feed ended for good; undefined: all topics of it. */
  closed(topic: string): void;
  /** The connection, its error or a topic's end has changed. */
  connectionChanged(): void;
  /** The rows that a filter guards. */
  rows(): FilteredRows | undefined;
  /** Where each topic goes on. */
  since(): ReadonlyMap<string, string>;
}

/** How bad a connection is: an entry shows the worst of its feeds. */
const RANK: readonly Connection[] = ['none', 'live', 'closed', 'connecting', 'reconnecting', 'offline'];

/** The worse of two connections. */
export function worse(a: Connection, b: Connection): Connection {
  return RANK.indexOf(a) >= RANK.indexOf(b) ? a : b;
}

interface Line {
  readonly feed: Feed;
  readonly open: Set<string>;
  status: Connection;
  error?: DataError;
  cause?: DataError;
  stop: () => void;
}

/** The feeds of one entry: begun together, ended together, each with a sink that falls silent when it is stopped. */
export class EntryFeeds {
  readonly #host: FeedsHost;
  #feeds: readonly Feed[];
  #lines: Line[] = [];

  constructor(host: FeedsHost, feeds: readonly Feed[]) {
    this.#host = host;
    this.#feeds = feeds;
  }

  get running(): boolean {
    return this.#lines.length > 0;
  }

  /** The worst connection of all feeds; `none` without any. */
  get connection(): Connection {
    return this.#lines.map((line) => line.status).reduce(worse, 'none');
  }

  /** Why a feed has ended, or why none is live now. */
  get error(): DataError | undefined {
    return this.#lines.find((line) => line.error)?.error;
  }

  /** Why the connection is not live, where the transport knows; it goes on trying. */
  get cause(): DataError | undefined {
    return this.#lines.find((line) => line.cause)?.cause;
  }

  start(): void {
    if (this.running) return;
    this.#lines = this.#feeds.map((feed) => ({
      feed,
      open: new Set(feed.topics),
      status: 'connecting',
      stop: () => {},
    }));
    for (const line of this.#lines) this.#begin(line);
  }

  /** Goes on through these providers where the former ones went with a widget that left. */
  use(feeds: readonly Feed[]): void {
    const isSame = feeds.every((feed, i) => feed.provider === this.#feeds[i]?.provider);
    this.#feeds = feeds;
    if (isSame || !this.running) return;
    this.stop();
    this.start();
  }

  stop(): void {
    const lines = this.#lines;
    this.#lines = [];
    for (const line of lines) line.stop();
  }

  #begin(line: Line): void {
    const {provider, source, topics, filter} = line.feed;
    const abort = new AbortController();
    const isLive = () => !abort.signal.aborted && this.#lines.includes(line);
    const sink = this.#sink(line, isLive);
    const request = {source, topics, since: new Map(this.#host.since()), signal: abort.signal};
    try {
      const stop = wayTo(provider).subscribe?.({...request, ...(filter?.length ? {filter: [...filter]} : {})}, sink);
      line.stop = () => {
        abort.abort();
        stop?.();
      };
    } catch (thrown) {
      sink.fail(undefined, toDataError(thrown));
    }
  }

  #sink(line: Line, isLive: () => boolean): Sink {
    const host = this.#host;
    const close = (topic: string) => {
      line.open.delete(topic);
      host.closed(topic);
      if (line.open.size === 0) line.status = 'closed';
    };
    return {
      open: (topic, resumed, position) => {
        if (!isLive()) return;
        line.open.add(topic);
        this.#setStatus(line, 'live');
        host.open(topic, resumed, position);
      },
      next: (topic, ops, position, after) => {
        if (isLive()) this.#next(line.feed, topic, ops, position, after);
      },
      status: (status, until, cause) => {
        if (isLive()) this.#setStatus(line, status, cause);
      },
      fail: (topic, error) => {
        if (!isLive()) return;
        line.error = error;
        for (const each of topic === undefined ? line.feed.topics : [topic]) close(each);
        host.connectionChanged();
      },
      done: (topic) => {
        if (!isLive()) return;
        close(topic);
        host.connectionChanged();
      },
    };
  }

  #next({refresh, filter, guard}: Feed, topic: string, ops: readonly Op[], position?: string, after?: string): void {
    const host = this.#host;
    // Of a message that only asks for a read, the position counts and not what it says.
    const applied = refresh ? [] : filter ? filterOps(ops, filter, host.rows()) : ops;
    host.next(topic, guard ? guardOps(applied, guard, host.rows()) : applied, position, after);
    if (refresh) host.asked();
  }

  #setStatus(line: Line, status: Connection, cause?: DataError): void {
    line.cause = status === 'live' ? undefined : cause;
    if (status === 'live') line.error = undefined;
    if (line.status === status) return;
    line.status = status;
    this.#host.connectionChanged();
  }
}
