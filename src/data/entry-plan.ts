import type {Entry} from './entry.js';
import type {DataMode} from './entry-data.js';
import type {Feed} from './entry-feeds.js';
import type {KeyedListOptions} from './list-options.js';
import type {Known} from './reads.js';
import type {Change, Environment, Provider, Reason, Source, View} from './types.js';

/** What an entry is made of. Equal keys are one entry. */
export interface EntryPlan {
  readonly key: string;
  /** Entries that read the same share one read, whatever they listen to. */
  readonly readKey: string;
  readonly source: Source;
  readonly view: View;
  readonly load: readonly string[];
  /** The identities of all providers that it takes data from. */
  readonly identities: readonly string[];
  /** Who is read; undefined where the feeds are the only source. */
  readonly reader?: Provider;
  readonly feeds: readonly Feed[];
  /** The part of the answer to hold: `data-path`. */
  readonly path?: string;
  readonly mode: DataMode;
  readonly list: KeyedListOptions;
  /** True where the author wants the read to go alone. */
  readonly alone?: true;
}

/** One that shows the data of an entry: a widget's controller. */
export interface EntryListener {
  /** Milliseconds between reads; none by default. */
  readonly refreshInterval?: number;
  /** For how many milliseconds an answer is fresh enough to be shown without asking again. */
  readonly freshFor: number;
  /** Called when data or state have changed, at most once a frame. `change` is undefined when only the state did. */
  receive(change: Change | undefined): void;
}

/** What an entry needs of its client. */
export interface EntryHost {
  readonly environment: Environment;
  read(entry: Entry, reason: Reason, signal: AbortSignal): Promise<Known>;
  /** What shows has changed: flush with the next frame, or at once. */
  mark(entry: Entry, soon: boolean): void;
  drop(entry: Entry): void;
  every(ms: number, fn: () => void): () => void;
  heard(entry: Entry, heard: boolean): void;
  tell(entry: Entry, type: 'open' | 'ops' | 'status' | 'leave', payload: unknown): void;
}
