import {warn} from '../core/warn.js';
import type {Wanted} from './binding.js';
import {isSendOnly} from './channels.js';
import type {DataHost, Settings} from './data-host.js';
import {GroupConditions} from './group-conditions.js';
import {Holes} from './holes.js';
import {cacheText, fillSource, sourceOf, type SourceError} from './source.js';
import type {DataError, Source, View} from './types.js';

/** So many new functions in a row are no accident: one is made at every render. */
const ANEW = 5;

/** What the properties of a widget say at this moment. */
export type Reading =
  /** No source: the widget shows what its author wrote. */
  | {readonly kind: 'none'}
  | {readonly kind: 'error'; readonly error: DataError}
  /** A hole is empty: nothing goes to the network. */
  | {readonly kind: 'waiting'; readonly path: string}
  /** A source that is sent or described, never read. */
  | {readonly kind: 'send'; readonly source: Source}
  /** `key` is the same as long as the same is wanted. */
  | {readonly kind: 'ready'; readonly wanted: Wanted; readonly key: string};

/** A source's error as the data layer tells it. */
export function sourceFailure(error: SourceError, attribute: string): DataError {
  const hint = error.hint === undefined ? {} : {hint: error.hint};
  return {code: 'source', message: `${attribute}: ${error.message}`, retryable: false, ...hint};
}

/** From the properties of a widget to a source without holes. */
export class SourceReader {
  readonly #host: DataHost;
  readonly #holes: Holes;
  readonly #group: GroupConditions;
  #fn?: unknown;
  #fns = 0;
  #hasHoles = false;
  #read?: unknown;

  /** `changed` is called when a value that fills a hole has changed, or what the filter group asks. */
  constructor(host: DataHost, changed: () => void) {
    this.#host = host;
    this.#holes = new Holes(host, changed);
    this.#group = new GroupConditions(host, changed);
  }

  get hasHoles(): boolean {
    return this.#hasHoles;
  }

  /** What is to be read for a user's view; undefined while members of the filter group are on their way. */
  read(settings: Settings, asked: View): Reading | undefined {
    if (settings.dataSource !== this.#read) this.#group.forget();
    this.#read = settings.dataSource;
    const view = this.#group.join(settings.filterGroup, asked);
    if (!view) return undefined;
    const filled = this.#fill(settings.dataSource);
    if (filled === undefined)
      return settings.stream || settings.subscribe ? this.#ready(undefined, settings, view) : {kind: 'none'};
    if ('kind' in filled) return filled;
    const {source} = filled;
    if (isSendOnly(source)) return {kind: 'send', source};
    this.#watchFunctions(source);
    return this.#ready(source, settings, view);
  }

  /** Reads another source than the widget's own, once. */
  readOnce(value: unknown): {readonly source: Source} | {readonly error: DataError} {
    const parsed = sourceOf(value);
    if (parsed.error) return {error: sourceFailure(parsed.error, 'source')};
    if (!parsed.source) return {error: {code: 'source', message: 'There is no source.', retryable: false}};
    const filled = fillSource(parsed.source, (path) => this.#holes.lookUp(path));
    if ('source' in filled) return filled;
    if ('error' in filled) return {error: sourceFailure(filled.error, 'source')};
    return {error: {code: 'source', message: `{${filled.waiting}} is empty.`, retryable: false}};
  }

  /** The source refused what it was asked; true where it is to be asked for less. */
  learn(error: DataError): boolean {
    return this.#group.learn(error);
  }

  stop(): void {
    this.#holes.stop();
    this.#group.stop();
  }

  #fill(value: unknown): {readonly source: Source} | Reading | undefined {
    const parsed = sourceOf(value);
    this.#hasHoles = !parsed.error && parsed.holes.length > 0;
    if (parsed.error) return {kind: 'error', error: sourceFailure(parsed.error, 'data-source')};
    if (!parsed.source) return undefined;
    const filled = this.#holes.fill(parsed.source, parsed.holes);
    if ('waiting' in filled) return {kind: 'waiting', path: filled.waiting};
    return 'error' in filled ? {kind: 'error', error: sourceFailure(filled.error, 'data-source')} : filled;
  }

  #ready(source: Source | undefined, settings: Settings, view: View): Reading {
    const text = source ? cacheText(source, this.#host) : '';
    const key = JSON.stringify([text, {...settings, dataSource: undefined}, view]);
    return {kind: 'ready', wanted: {...(source ? {source} : {}), settings, view}, key};
  }

  #watchFunctions(source: Source): void {
    if (source.kind !== 'value' || typeof source.value !== 'function') return;
    this.#fns = source.value === this.#fn ? this.#fns : this.#fns + 1;
    this.#fn = source.value;
    if (this.#fns < ANEW) return;
    warn(this.#host, 'dataSource gets a new function at every render and is read each time. Give it [fn, ...args].');
  }
}
