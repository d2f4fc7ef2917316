import {channelsOf, type Channel} from './channels.js';
import type {Client} from './client.js';
import type {DataNode} from './context.js';
import {shapeOf, type DataHost, type Settings} from './data-host.js';
import {Debounce} from './debounce.js';
import type {Entry} from './entry.js';
import type {EntryPlan} from './entry-plan.js';
import {makePlan, type Line} from './plan.js';
import {resolveNode, undefinedProviders, unhandledError} from './resolve.js';
import {formatSource} from './source.js';
import {Timers} from './timers.js';
import type {DataError, Source, View} from './types.js';

/** How long a widget waits for providers that are not defined yet, in milliseconds. */
const PATIENCE = 3000;

/** What a widget asks for, with no holes left. */
export interface Wanted {
  readonly source?: Source;
  readonly settings: Settings;
  readonly view: View;
}

/** What came of it: an entry to join, a failure, or nothing yet. */
export type Bound =
  | {readonly entry: Entry; readonly plan: EntryPlan; readonly rest: View; readonly error?: undefined}
  | {readonly error: DataError; readonly entry?: undefined};

/** Finds the providers of what a widget asks for, and the entry that holds it. */
export class Binding {
  readonly #host: DataHost;
  readonly #done: (bound: Bound) => void;
  #timers?: Timers;
  #debounce?: Debounce;
  #turn = 0;
  #patient = true;

  /** `done` is called with each outcome, at once where no provider has to load something first. */
  constructor(host: DataHost, done: (bound: Bound) => void) {
    this.#host = host;
    this.#done = done;
  }

  /** Looks for the entry of what is wanted, now or when it has been still; what was looked for before is forgotten. */
  find(node: DataNode, wanted: Wanted): void {
    this.#debounce ??= new Debounce(node.client.environment);
    this.#debounce.run(() => this.#find(node, wanted));
  }

  /** Forgets what is being looked for. */
  stop(): void {
    this.#debounce?.cancel();
    this.#forget();
  }

  #find(node: DataNode, wanted: Wanted): void {
    const turn = this.#begin(node.client);
    const channels = channelsOf(wanted.source, wanted.settings);
    if ('message' in channels) return this.#done({error: channels});
    const found = channels.map((channel) => resolveNode(node, channel.source, channel.verb));
    if (!found.some((each) => each instanceof Promise)) {
      return this.#settle(node, wanted, linesOf(channels, found as (DataNode | undefined)[]));
    }
    void Promise.all(found.map(async (each) => each)).then((nodes) => {
      if (turn === this.#turn) this.#settle(node, wanted, linesOf(channels, nodes));
    });
  }

  #forget(): void {
    this.#turn++;
    this.#timers?.clear();
  }

  #begin(client: Client): number {
    this.#forget();
    this.#timers ??= new Timers(client.environment);
    return this.#turn;
  }

  #settle(node: DataNode, wanted: Wanted, lines: readonly Line[]): void {
    const missing = lines.find((line) => !line.node && !line.channel.derived);
    if (missing && this.#maybeLater()) {
      this.#timers?.set('patience', PATIENCE, () => {
        this.#patient = false;
        this.#find(node, wanted);
      });
      return;
    }
    // A topic that nobody handles is told beside the data; a source that nobody handles leaves nothing to show.
    const main = lines.find((line) => !line.channel.derived);
    if (missing && missing === main) {
      const {source} = missing.channel;
      this.#done({error: unhandledError(source, formatSource(source))});
      return;
    }
    this.#patient = true;
    const {client} = node;
    const {settings, view} = wanted;
    const {plan, rest} = makePlan({client, lines, settings, view, shape: shapeOf(this.#host), scope: this.#host});
    this.#done({entry: client.entry(plan), plan, rest});
  }

  /** Whether a provider may still come: its element is not defined yet, or the page is still being read. */
  #maybeLater(): boolean {
    if (!this.#patient) return false;
    return this.#host.ownerDocument.readyState === 'loading' || undefinedProviders(this.#host).length > 0;
  }
}

function linesOf(channels: readonly Channel[], nodes: readonly (DataNode | undefined)[]): Line[] {
  return channels.map((channel, i) => {
    const node = nodes[i];
    return node ? {channel, node} : {channel};
  });
}
