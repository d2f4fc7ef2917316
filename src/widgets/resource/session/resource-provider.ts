import type {DataNode} from '../../../data/context.js';
import {DataFailure} from '../../../data/failure.js';
import {findUnsaid} from '../../../data/invalidation.js';
import {resolveNode, unhandledError} from '../../../data/resolve.js';
import {formatSource} from '../../../data/source.js';
import type {
  Capabilities,
  DescribeRequest,
  Description,
  MutateRequest,
  Outcome,
  Provider,
  ReadRequest,
  Snapshot,
  Source,
  Verb,
} from '../../../data/types.js';
import type {MemoryRecords} from './memory-records.js';

/** What stands between the forms of a resource and the provider above. */
export interface ProviderHost {
  /** The node above. */
  readonly above: DataNode | undefined;
  /** The records of a page without a server. */
  readonly memory: MemoryRecords | undefined;
  /** Whether a form is the resource's own. */
  isOwnForm(name: string): boolean;
  /** A form is checked or sent: hooks may do it in place of `send`. */
  save(request: MutateRequest, send: (request: MutateRequest) => Promise<Outcome>): Promise<Outcome>;
}

let made = 0;

/**
 * The provider below a resource: its forms go through the hooks of the page on their way, and where it has records of its
 * own it answers for them. All else is left to the provider above.
 */
export class ResourceProvider implements Provider {
  readonly label = 'resource';
  readonly #own = `resource ${++made}`;
  readonly #host: ProviderHost;
  readonly #listeners = new Set<() => void>();

  constructor(host: ProviderHost) {
    this.#host = host;
  }

  get identity(): string {
    return this.#host.memory?.identity ?? this.#own;
  }

  handles(source: Source, verb: Verb): boolean {
    const {memory} = this.#host;
    if (memory?.handles(source, verb)) return true;
    return verb === 'mutate' && source.kind === 'form' && this.#host.isOwnForm(source.name);
  }

  can(source: Source): Capabilities {
    return source.kind === 'resource' && this.#host.memory ? this.#host.memory.can() : {};
  }

  read(request: ReadRequest): Promise<Snapshot> {
    const {memory} = this.#host;
    return memory ? memory.read(request) : refuse(request.source);
  }

  describe(request: DescribeRequest): Promise<Description> {
    const {memory} = this.#host;
    return memory ? memory.describe(request) : refuse(request.source);
  }

  mutate(request: MutateRequest): Promise<Outcome> {
    const send = (given: MutateRequest): Promise<Outcome> => this.#send(given);
    if (request.source.kind !== 'form') return send(request);
    return this.#host.save(request, send);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says that other sources are handled than before. */
  tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  close(): void {
    this.#listeners.clear();
  }

  async #send(request: MutateRequest): Promise<Outcome> {
    const {memory, above} = this.#host;
    if (memory?.handles(request.source, 'mutate')) return memory.mutate(request);
    const node = above && (await resolveNode(above, request.source, 'mutate'));
    if (!node?.provider.mutate) return refuse(request.source);
    const outcome = await node.provider.mutate(request);
    // With neither said, all that this provider has is old, as for any other form.
    if (request.intent === 'submit' && !outcome.ops && !outcome.invalidates) {
      const {client, provider} = node;
      queueMicrotask(() => client.refreshAll(findUnsaid(client.entries, provider.identity)));
    }
    return outcome;
  }
}

function refuse(source: Source): Promise<never> {
  return Promise.reject(new DataFailure(unhandledError(source, formatSource(source))));
}
