import {openEnvelope} from '../data/envelope.js';
import type {Json, Values} from '../data/types.js';

type Kind = 'number' | 'boolean';
type Table = Readonly<Record<string, unknown>>;

const LOOKED_AT = 20;
const MOST = 500;

const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What kinds of values the records of a collection hold, as they were read. A form sends what was typed as text, and a
 * server that describes nothing would store a price as one.
 */
export class RecordTypes {
  readonly #kinds = new Map<string, Map<string, Kind>>();

  /** Learns from an answer: a record or a list of them. */
  see(collection: string, answer: unknown): void {
    const {data} = openEnvelope(answer);
    const records = (Array.isArray(data) ? data.slice(0, LOOKED_AT) : [data]).filter(isTable);
    const kinds = this.#kinds.get(collection) ?? new Map<string, Kind>();
    for (const record of records)
      for (const [name, value] of Object.entries(record))
        if (typeof value === 'number' || typeof value === 'boolean') kinds.set(name, typeof value as Kind);
        // A field that holds now this, now that is the server's to read.
        else if (typeof value === 'string') kinds.delete(name);
    if (kinds.size > 0 && this.#kinds.size < MOST) this.#kinds.set(collection, kinds);
  }

  /** Values with figures as numbers, and nothing instead of an empty one, where the records have numbers. */
  typed(collection: string, values: Values): Values {
    const kinds = this.#kinds.get(collection);
    if (!kinds) return values;
    const pairs = Object.entries(values).map(([name, value]) => {
      const kind = kinds.get(name);
      return [name, kind && typeof value === 'string' ? read(kind, value) : value] as const;
    });
    return Object.fromEntries(pairs);
  }
}

function read(kind: Kind, text: string): Json {
  if (text.trim() === '') return null;
  if (kind === 'boolean') return text === 'true' || text === 'on' ? true : text === 'false' ? false : text;
  return Number.isFinite(Number(text)) ? Number(text) : text;
}
