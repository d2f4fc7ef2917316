import type {Client} from '../../data/client.js';
import {redact} from '../../data/redact.js';
import {formatSource} from '../../data/source.js';
import type {TapEvent} from '../../data/tap.js';

/** The most answers of a source whose times are kept; older ones are dropped. */
const KEPT = 500;

/** How a source has answered. */
export interface SourceFigures {
  readonly source: string;
  readonly reads: number;
  readonly errors: number;
  /** Messages that were pushed. */
  readonly pushes: number;
  /** Milliseconds, half of the answers being quicker; undefined before the first. */
  readonly median?: number;
  /** Milliseconds, 95 of 100 answers being quicker. */
  readonly p95?: number;
}

/** The value below which so many of the sorted ones lie; undefined of none. */
export function quantile(values: readonly number[], part: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

interface Line {
  readonly source: string;
  readonly times: number[];
  asked?: number;
  reads: number;
  errors: number;
  pushes: number;
}

/** Listens to all that enters and leaves the data layer. */
export class SourceProfile {
  readonly #client: Client;
  readonly #lines = new Map<string, Line>();
  #stop?: () => void;

  constructor(client: Client) {
    this.#client = client;
  }

  start(): void {
    this.#stop ??= this.#client.tap((event) => this.#note(event));
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  reset(): void {
    this.#lines.clear();
  }

  figures(): SourceFigures[] {
    return [...this.#lines.values()].map(({source, reads, errors, pushes, times}) => ({
      source,
      reads,
      errors,
      pushes,
      median: quantile(times, 0.5),
      p95: quantile(times, 0.95),
    }));
  }

  #note({key, type, at}: TapEvent): void {
    if (type === 'read') this.#line(key).asked ??= at;
    else if (type === 'snapshot' || type === 'error') this.#answered(this.#line(key), at, type === 'error');
    else if (type === 'ops') this.#line(key).pushes++;
  }

  // An answer without a question is one to a change, or to a read from before the recording.
  #answered(line: Line, at: number, failed: boolean): void {
    if (line.asked === undefined) return;
    line.times.push(at - line.asked);
    if (line.times.length > KEPT) line.times.shift();
    line.asked = undefined;
    line.reads++;
    if (failed) line.errors++;
  }

  #line(key: string): Line {
    const source = this.#sourceOf(key);
    let line = this.#lines.get(source);
    if (!line) this.#lines.set(source, (line = {source, times: [], reads: 0, errors: 0, pushes: 0}));
    return line;
  }

  // The key also says who is asked and what is made of the answer, which is more than anybody wants to read.
  #sourceOf(key: string): string {
    for (const {plan} of this.#client.entries)
      if (this.#client.redact(plan.key) === key) return redact(formatSource(plan.source));
    return key.split('\n')[0] ?? key;
  }
}
