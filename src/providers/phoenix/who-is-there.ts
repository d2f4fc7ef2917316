import type {Json, JsonRecord, Op} from '../../data/types.js';
import type {PhoenixChannel, PhoenixModule, PresenceState} from './client.js';

const INNER: ReadonlySet<string> = new Set(['phx_ref', 'phx_ref_prev']);

const plain = (meta: object): JsonRecord =>
  Object.fromEntries(Object.entries(meta as JsonRecord).filter(([name]) => !INNER.has(name)));

/** One who is there: what the server says beside and in the first of its metas, `id`, `count` and all `metas`. */
function recordOf(key: string, {metas, ...beside}: PresenceState[string]): JsonRecord {
  const all = metas.map(plain);
  return {...(beside as JsonRecord), ...all[0], id: key, count: all.length, metas: all as Json[]};
}

/** Who is there on a channel, as a keyed list: whole after each join, then by what changes. */
export class WhoIsThere {
  #told: Map<string, string> | undefined;
  #tell: (ops: readonly Op[]) => void;

  constructor({Presence}: PhoenixModule, channel: PhoenixChannel, tell: (ops: readonly Op[]) => void) {
    this.#tell = tell;
    const presence = new Presence(channel);
    presence.onSync(() => this.#synced(presence.state));
  }

  /** The channel has been joined again: the next state is told as a whole. */
  anew(): void {
    this.#told = undefined;
  }

  #synced(state: PresenceState): void {
    const records = Object.getOwnPropertyNames(state).map((key) => recordOf(key, state[key]!));
    const now = new Map(records.map((record) => [String(record['id']), JSON.stringify(record)]));
    const before = this.#told;
    this.#told = now;
    const ops = before ? changes(before, now, records) : [{op: 'reset', records} as const];
    if (ops.length > 0) this.#tell(ops);
  }
}

function changes(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  records: readonly JsonRecord[],
): Op[] {
  const gone = [...before.keys()].filter((key) => !now.has(key)).map((key): Op => ({op: 'delete', key}));
  const told = records.flatMap((record): Op[] => {
    const key = String(record['id']);
    // A known key that is inserted replaces the record, so that what a meta has lost goes too.
    return before.get(key) === now.get(key) ? [] : [{op: 'insert', record}];
  });
  return [...gone, ...told];
}
