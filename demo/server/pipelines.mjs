import {seededRandom} from './random.mjs';

const EVERY = 5000;
const HOUR = 60;
const MINUTE = 60_000;
/** Records that a pipeline keeps. */
const KEEP = 1000;

const REGIONS = ['EU', 'US', 'APAC'];
const CUSTOMERS = ['Ada Lovelace', 'Alan Turing', 'Grace Hopper', 'Katherine Johnson', 'Edsger Dijkstra'];
const STATUSES = ['paid', 'paid', 'paid', 'shipped', 'pending', 'refunded'];
const PATHS = ['/checkout', '/search', '/api/orders', '/login'];
const cents = (value) => Math.round(value * 100) / 100;
const wave = (at, minutes) => Math.sin((at / (minutes * MINUTE)) * 2 * Math.PI);

/** What each pipeline says at a moment; invented, and the same for the same seed. */
const RECORDS = {
  orders: (random, at) => ({
    amount: cents(60 + 25 * wave(at, 30) + random.next() * 70),
    customer: random.pick(CUSTOMERS),
    status: random.pick(STATUSES),
    region: random.pick(REGIONS),
  }),
  latency: (random, at) => {
    const p50 = Math.round(44 + 8 * wave(at, 20) + random.next() * 8);
    return {p50, p95: Math.round(p50 * 2.4 + random.next() * 40), region: random.pick(REGIONS)};
  },
  errors: (random) => {
    const status = random.pick([404, 404, 422, 500, 503]);
    return {
      status,
      path: random.pick(PATHS),
      message: status < 500 ? 'Refused' : 'Failed',
      region: random.pick(REGIONS),
    };
  },
  visitors: (random, at) => ({
    visitors: Math.round(900 + 180 * wave(at, 45) + random.next() * 60),
    region: random.pick(REGIONS),
  }),
};

const NAMES = {orders: 'Orders', latency: 'Response time', errors: 'Errors', visitors: 'Visitors'};

const widget = (id, type, title, pipeline_id, [x, y, w, h], config) => ({
  ...{id, type, title, pipeline_id, config},
  position: {x, y, w, h},
});

const OPS = {
  slug: 'ops',
  name: 'Operations, live',
  variables: [{name: 'region', label: 'Region', options: REGIONS}],
  widgets: [
    widget('revenue', 'stat_card', 'Revenue', 'orders', [0, 0, 3, 3], {
      ...{field: 'amount', aggregate: 'sum', format: 'currency', label: 'Last 100 orders', icon: 'dollar'},
    }),
    widget('orders', 'stat_card', 'Order value', 'orders', [3, 0, 3, 3], {
      ...{field: 'amount', aggregate: 'avg', format: 'currency', label: 'On average', icon: 'package'},
    }),
    widget('p95', 'stat_card', 'Slowest responses', 'latency', [6, 0, 3, 3], {
      ...{field: 'p95', format: 'duration', label: 'Slowest 5 %', icon: 'activity'},
    }),
    widget('visitors', 'sparkline', 'Visitors', 'visitors', [9, 0, 3, 3], {y: 'visitors'}),
    widget('latency', 'line_chart', 'Response time', 'latency', [0, 3, 8, 6], {
      ...{y: ['p50', 'p95'], unit: 'ms', thresholds: [{value: 160, label: 'Limit'}]},
    }),
    widget('status', 'doughnut', 'Orders by status', 'orders', [8, 3, 4, 6], {x: 'status'}),
    widget('latest', 'table', 'Latest orders', 'orders', [0, 9, 7, 6], {
      columns: ['customer', {field: 'amount', format: 'currency'}, 'status', 'region'],
    }),
    widget('errors', 'bar', 'Errors by path', 'errors', [7, 9, 5, 6], {x: 'path'}),
  ],
};

const PUBLIC = {
  ...OPS,
  slug: 'status',
  name: 'Status',
  is_public: true,
  variables: [],
  widgets: OPS.widgets.filter(({id}) => ['p95', 'visitors', 'latency'].includes(id)),
};

/** Makes the dashboards of the operations, and an hour of records for each of their pipelines. */
export async function seedPipelines(tx, {now = Date.now(), seed = 5} = {}) {
  for (const [id, name] of Object.entries(NAMES)) {
    await tx.query(
      `insert into pipelines (id, name, public_stream_token, secret) values ($1, $2, $3, $4) on conflict do nothing`,
      [id, name, `demo-${id}`, `demo-secret-${id}`],
    );
  }
  for (const {slug, name, is_public = false, variables, widgets} of [OPS, PUBLIC]) {
    await tx.query(
      `insert into dashboards (slug, name, is_public, team_id, variables, widgets)
       values ($1, $2, $3, 1, $4::jsonb, $5::jsonb) on conflict do nothing`,
      [slug, name, is_public, JSON.stringify(variables), JSON.stringify(widgets)],
    );
  }
  await fillHour(tx, seededRandom(seed), now);
}

/** An hour of records up to now, one a minute. */
async function fillHour(tx, random, now) {
  const ids = Object.keys(RECORDS);
  const rows = ids.flatMap((id) =>
    Array.from({length: HOUR}, (unused, index) => {
      const at = now - (HOUR - index) * MINUTE;
      return {id, at: new Date(at).toISOString(), data: RECORDS[id](random, at)};
    }),
  );
  await tx.query(
    `insert into pipeline_data (pipeline_id, created_at, data)
     select r ->> 'id', (r ->> 'at')::timestamptz, r -> 'data' from jsonb_array_elements($1::jsonb) r`,
    [JSON.stringify(rows)],
  );
}

/**
 * Feeds the pipelines of the demo: a record for each every few seconds, through the database like anybody's. What it
 * says is invented.
 */
export class PipelineFeeder {
  #db;
  #random;
  #every;
  #timer;
  #working = Promise.resolve();

  /**
   * @param {import('./database.mjs').Database} db
   * @param {{seed?: number, every?: number}} [options] Milliseconds between two rounds. Default 5 s.
   */
  constructor(db, {seed = 13, every = EVERY} = {}) {
    this.#db = db;
    this.#random = seededRandom(seed);
    this.#every = every;
  }

  start() {
    this.#working = this.#catchUp().catch(() => {});
    this.#timer = setInterval(() => (this.#working = this.step().catch(() => {})), this.#every);
    this.#timer.unref();
  }

  async close() {
    clearInterval(this.#timer);
    await this.#working;
  }

  /** One round: a record for each pipeline; what is too old is forgotten now and then. */
  step(now = Date.now()) {
    return this.#db.transaction(async (tx) => {
      for (const [id, record] of Object.entries(RECORDS)) {
        const [row] = await tx.query(
          'insert into pipeline_data (pipeline_id, data) values ($1, $2::jsonb) returning id',
          [id, JSON.stringify(record(this.#random, now))],
        );
        if (row.id % KEEP < Object.keys(RECORDS).length) await forget(tx, id);
      }
    });
  }

  // A server that was off for long has nothing to show of the last hour.
  async #catchUp() {
    const [{quiet}] = await this.#db.query(
      `select coalesce(max(created_at) < now() - interval '30 minutes', true) as quiet from pipeline_data
       where pipeline_id = any ($1::text[])`,
      [Object.keys(RECORDS)],
    );
    if (quiet) await this.#db.transaction((tx) => fillHour(tx, this.#random, Date.now()));
  }
}

const forget = (tx, id) =>
  tx.query(
    `delete from pipeline_data where pipeline_id = $1 and id <= (
       select id from pipeline_data where pipeline_id = $1 order by id desc offset $2::int limit 1)`,
    [id, KEEP],
  );
