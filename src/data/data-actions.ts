import {nearestEntry} from './affected.js';
import type {DataNode} from './context.js';
import type {DataHost} from './data-host.js';
import type {Entry} from './entry.js';
import type {MutateOptions} from './mutations.js';
import {resolveNode, unhandledError} from './resolve.js';
import {formatSource} from './source.js';
import type {SourceReader} from './source-reader.js';
import type {DataError, Description, Intent, Outcome, Source} from './types.js';

/** What a widget says of a change; its own source, node and target stand in for what it leaves out. */
export type ControllerMutateOptions = Partial<Omit<MutateOptions, 'source' | 'node'>> & {
  /** A source in any of its forms; the widget's own by default. */
  readonly source?: unknown;
};

interface Acting {
  readonly node: DataNode;
  readonly source: Source | undefined;
  readonly entry: Entry | undefined;
}

/** What a widget does through its source: changes, and descriptions of forms. */
export class DataActions {
  readonly #host: DataHost;
  readonly #acting: Acting;
  readonly #reader: SourceReader;

  constructor(host: DataHost, acting: Acting, reader: SourceReader) {
    this.#host = host;
    this.#acting = acting;
    this.#reader = reader;
  }

  async mutate(intent: Intent, options: ControllerMutateOptions = {}): Promise<Outcome | DataError> {
    const found = this.#find(options.source);
    if ('error' in found) return found.error;
    const entry = this.#acting.entry ?? nearestEntry(this.#host);
    const targets = options.targets ?? (entry ? [entry] : []);
    const {node} = this.#acting;
    return node.client.mutate(intent, {...options, source: found.source, node, targets});
  }

  async describe(given?: unknown): Promise<Description | DataError> {
    const found = this.#find(given);
    if ('error' in found) return found.error;
    const {source} = found;
    const node = await resolveNode(this.#acting.node, source, 'describe');
    if (!node) return unhandledError(source, formatSource(source));
    return node.client.describe(node.provider, source);
  }

  #find(given: unknown): {readonly source: Source} | {readonly error: DataError} {
    const {source} = this.#acting;
    if (given === undefined && source) return {source};
    return this.#reader.readOnce(given ?? this.#host.dataSource);
  }
}
