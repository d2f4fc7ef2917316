/** What a widget gets, and in what states it may be. */
import type {Json} from './source.js';
import type {View} from './view.js';

/** Exactly one of these holds for a connected widget. */
export type DataState = 'idle' | 'loading' | 'refreshing' | 'ready' | 'empty' | 'stale' | 'error';

/** The state of the feeds beside it. */
export type Connection = 'none' | 'connecting' | 'live' | 'reconnecting' | 'offline' | 'closed';

/** How an answer becomes properties of a widget. */
export interface DataShape {
  /** The property that takes a bare value. */
  readonly value?: string;
  /** The property that takes a list. */
  readonly list?: string;
  /** The only properties that data may set. */
  readonly accepts: readonly string[];
  /** Keys of the data under another property's name, such as `{title: 'heading'}`. */
  readonly rename?: Readonly<Record<string, string>>;
  /** True where the answer is the main value as a whole, like a chart's `{labels, datasets}`. */
  readonly takes?: (answer: unknown) => boolean;
  /** True where a widget with a source listens to the topic of its one record, unless `subscribe` says otherwise. */
  readonly subscribes?: boolean;
}

/** A keyed, bounded, ordered list. `toArray()` is cached until the next change. */
export interface LiveList extends Iterable<Json> {
  readonly size: number;
  at(index: number): Json;
  get(key: string): Json | undefined;
  key(index: number): string;
  toArray(): readonly Json[];
}

/** What a delivery changed. The set holds the changed fields, where they are known. */
export type Change =
  | {type: 'replace'}
  | {
      type: 'patch';
      inserted: string[];
      updated: Map<string, ReadonlySet<string> | undefined>;
      removed: string[];
      moved: boolean;
    };

/** What a widget gets, at most once a frame. */
export interface Delivery {
  data: unknown;
  list?: LiveList;
  record?: Json;
  total?: number;
  partial?: true;
  /** The steps of the view that the source could not do: the widget does them. */
  rest: View;
  change: Change;
  /** Puts the data over the widget's own properties. */
  merge(): void;
}
