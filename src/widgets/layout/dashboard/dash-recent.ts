import type {Client} from '../../../data/client.js';
import type {DataController} from '../../../data/controller.js';
import type {JsonRecord} from '../../../data/types.js';

/** How many pipelines are remembered; the one that was seen longest ago goes first. */
const MOST = 50;

/**
 * The last records of each pipeline that this page has seen, by what was read and who read it: a dashboard that comes
 * back shows them before anybody is asked.
 */
const recent = new WeakMap<Client, Map<string, readonly JsonRecord[]>>();

const placeOf = (data: DataController | undefined): [Client, string] | undefined => {
  const {entry, node} = data ?? {};
  return entry && node ? [node.client, entry.plan.readKey] : undefined;
};

/** Remembers the last records of what a widget shows. */
export function remember(data: DataController | undefined, records: readonly JsonRecord[]): void {
  const place = placeOf(data);
  if (!place) return;
  const [client, key] = place;
  const known = recent.get(client) ?? new Map<string, readonly JsonRecord[]>();
  recent.set(client, known);
  known.delete(key);
  known.set(key, records);
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
}

/** The records that were seen last of what a widget is about to show; undefined where there are none. */
export function recall(data: DataController | undefined): readonly JsonRecord[] | undefined {
  const place = placeOf(data);
  return place && recent.get(place[0])?.get(place[1]);
}
