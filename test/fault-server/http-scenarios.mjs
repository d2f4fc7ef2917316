/** Faults that need no plan: `/fault/<scenario>/<id>?…`. Each gives the list of answers that it takes in turn. */
import {ENCODED, MALFORMED, SHAPES} from './http-bodies.mjs';

const GOOD = {
  data: [
    {id: 1, name: 'A'},
    {id: 2, name: 'B'},
  ],
};

const json = (text, more) => ({text, headers: {'content-type': 'application/json'}, ...more});

const number = (query, name, other) => Number(query.get(name) ?? other);

export const scenarios = {
  /** A good answer. */
  good: () => [{body: GOOD}],

  /** `?statuses=500,503,200`; the last one stays. */
  statuses: (query) =>
    (query.get('statuses') ?? '500').split(',').map((text) => {
      const status = Number(text);
      return status < 300
        ? {status, body: status === 204 ? undefined : GOOD}
        : {status, problem: {title: `Status ${status}`}};
    }),

  /** 429 (or `status`) with `?seconds=3`, or `?date=3&skew=86400`, then good. */
  limited: (query) => [
    {
      status: number(query, 'status', 429),
      problem: {title: 'Too many requests'},
      retryAfter: query.has('date')
        ? {date: number(query, 'date', 3), skew: number(query, 'skew', 0)}
        : number(query, 'seconds', 3),
    },
    {body: GOOD},
  ],

  /** Never answers. */
  hang: () => [{hang: true}],

  /** Headers at once, then a byte each `?every=50` ms. */
  drip: (query) => [{body: GOOD, drip: number(query, 'every', 50)}],

  /** Answers after `?ms=300`. */
  slow: (query) => [{body: GOOD, delay: number(query, 'ms', 300)}],

  /** `?at=before|headers|10`, `?times=1`, then good. */
  reset: (query) => {
    const at = query.get('at') ?? 'before';
    return [
      ...Array(number(query, 'times', 1)).fill({body: GOOD, reset: /^\d+$/.test(at) ? Number(at) : at}),
      {body: GOOD},
    ];
  },

  /** The announced length is `?off=10` more than the body, then good. */
  length: (query) => [{body: GOOD, wrongLength: number(query, 'off', 10)}, {body: GOOD}],

  /** No byte of an answer, `?times=1`, then good. */
  empty: (query) => [...Array(number(query, 'times', 1)).fill({reset: 'clean'}), {body: GOOD}],

  /** `?kind=truncated`. */
  malformed: (query) => [json(MALFORMED[query.get('kind')] ?? '{')],

  /** `?kind=null`. */
  shape: (query) => [json(SHAPES[query.get('kind')] ?? 'null')],

  /** `?kind=bom`. */
  encoded: (query) => [json(ENCODED[query.get('kind')] ?? '{}')],

  /** Good JSON under `?type=text/plain`, or none at all. */
  type: (query) => [
    {text: JSON.stringify(GOOD), headers: query.has('type') ? {'content-type': query.get('type')} : {}},
  ],

  /** Says gzip and sends none. */
  gzip: () => [json('this is not gzip', {headers: {'content-type': 'application/json', 'content-encoding': 'gzip'}})],

  /** 204, or `?status=200` with no byte. */
  nothing: (query) => [{status: number(query, 'status', 204)}],

  /** `?chain=5` redirects to itself, then good; `?loop=1` never ends; `?to=URL` goes there. */
  redirect: (query, {path}) => {
    if (query.has('to')) return [{redirect: query.get('to'), status: number(query, 'status', 302)}];
    if (query.has('loop')) return [{redirect: `${path}?loop=1`}];
    const left = number(query, 'chain', 5);
    return left > 0 ? [{redirect: `${path}?chain=${left - 1}`}] : [{body: GOOD}];
  },

  /** An entity tag, 304 to who knows it; `?positions=e1:1,e1:2` says where each answer stands. */
  etag: (query) => {
    const positions = query.get('positions')?.split(',') ?? [undefined];
    const at = (position) => (position ? {headers: {'x-position': position}} : {});
    return positions.map((position) => ({body: GOOD, etag: query.get('etag') ?? '"v1"', ...at(position)}));
  },

  /** No CORS headers: to be asked on the second origin. `?preflight=1` refuses only the preflight. */
  nocors: (query) => [{body: GOOD, cors: query.has('preflight') ? 'preflight' : false}],
};
