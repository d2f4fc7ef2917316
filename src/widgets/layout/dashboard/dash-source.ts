import {countedRange} from '../../../data/moving-range.js';
import type {Query} from '../../../data/types.js';

/** The most records that a pipeline shows, and what is asked for at first. */
export const MOST_RECORDS = 100;
/** For how many milliseconds records that are there already are shown without asking again; the feed keeps them new. */
export const FRESH_FOR = 60_000;
/** The range where a dashboard names none. */
export const LAST_HOUR = 'last_hour';

const UNITS: Readonly<Record<string, string>> = {minute: 'm', hour: 'h', day: 'd', week: 'w', month: 'mo', year: 'y'};

/** A range in the words of a query: `last_hour` is `from=-1h`, two moments are `from` and `to`. */
export function rangeQuery(range: string): Query {
  const [from, to] = range.split('/');
  if (to !== undefined) return [['from', from ?? ''], ...(to ? [['to', to] as const] : [])];
  const counted = countedRange(range);
  return [['from', counted ? `-${counted.count}${UNITS[counted.unit] ?? 'd'}` : range]];
}

/** What a pipeline is read by and listened to. */
export interface PipelineSource {
  readonly dataSource: object;
  /** Undefined where the id is none that a topic can hold. */
  readonly stream: string | undefined;
}

/** The source of a pipeline's records; `name` is the function that gives them, such as `pipeline_data`. */
export function pipelineSource(name: string, id: string, range: string): PipelineSource {
  const query = [...rangeQuery(range), ['limit', String(MOST_RECORDS)]];
  return {
    dataSource: {kind: 'interface', name, args: [id], query},
    stream: /^[^\s,*{}:]+$/.test(id) ? `pipeline:${id}` : undefined,
  };
}
