import {isRecord} from '../../data/is-record.js';
import type {JsonRecord} from '../../data/types.js';

/** A message of the V2 protocol as the official client wants it decoded. */
export interface Frame {
  readonly join_ref: string | null;
  readonly ref: string | null;
  readonly topic: string;
  readonly event: string;
  readonly payload: JsonRecord;
}

const isRef = (value: unknown): value is string | null => value === null || typeof value === 'string';

/** What the client and its presence take apart without looking has to be there. */
function isWhole({event, payload}: Frame): boolean {
  if (event === 'phx_reply') return typeof payload['status'] === 'string';
  if (event === 'presence_state') return isPresence(payload);
  if (event === 'presence_diff') return isPresence(payload['joins']) && isPresence(payload['leaves']);
  return true;
}

function isPresence(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return Object.values(value).every(
    (one) => isRecord(one) && Array.isArray(one['metas']) && one['metas'].every(isRecord),
  );
}

/** Reads a text frame; undefined where it is none that the client could take. */
export function readFrame(raw: unknown): Frame | undefined {
  if (typeof raw !== 'string') return undefined;
  let read: unknown;
  try {
    read = JSON.parse(raw);
  } catch {
    return undefined;
  }
  if (!Array.isArray(read) || read.length !== 5) return undefined;
  const [joinRef, ref, topic, event, payload] = read as unknown[];
  if (!isRef(joinRef) || !isRef(ref) || typeof topic !== 'string' || typeof event !== 'string') return undefined;
  if (!isRecord(payload)) return undefined;
  const frame: Frame = {join_ref: joinRef, ref, topic, event, payload};
  return isWhole(frame) ? frame : undefined;
}
