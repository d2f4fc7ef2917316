const CHANNEL = 'total_widgets_feed';
const KEEP = 5000;
const PRUNE_EVERY = 250;
const CHUNK = 500;
const MOST_RECORDS = 1000;
const RETRY_MS = 1000;

/**
 * @typedef {{topic: string, position: number, message: Record<string, any>}} Change
 * @typedef {'recovered' | 'lost' | 'new'} Resumed
 */

/**
 * The bounded log of changes in the database, read in order. A restart with the same data goes on where it was.
 */
export class Feed {
  /** @type {string} */ epoch = '';
  /** The last position that was given out. */
  position = 0;
  #db;
  #resources;
  #publish;
  #keep;
  #stop;
  #draining;
  #again = false;
  #closed = false;
  #timer;
  /** @type {Map<string, {position: number, records: unknown[], total: number}>} */
  #resets = new Map();

  /**
   * @param {import('./context.mjs').Context} context
   * @param {(changes: Change[]) => void} publish Told of every change once, in order.
   * @param {{keep?: number}} [options] How many changes can be caught up with. Default 5,000.
   */
  constructor({db, resources}, publish, {keep = KEEP} = {}) {
    this.#db = db;
    this.#resources = resources;
    this.#publish = publish;
    this.#keep = keep;
  }

  async start() {
    const [head] = await this.#db.query('select epoch, position::text from feed_head');
    this.epoch = head.epoch;
    this.position = Number(head.position);
    this.#stop = await this.#db.listen(CHANNEL, () => this.drain());
  }

  async close() {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#stop?.();
    await this.#draining;
  }

  /** The text of a position. */
  name(position) {
    return `${this.epoch}:${position}`;
  }

  /** Reads on to the end of the log; a call while it reads makes it look once more. */
  drain() {
    this.#again = true;
    this.#draining ??= this.#readOn().finally(() => (this.#draining = undefined));
    return this.#draining;
  }

  async #readOn() {
    while (this.#again && !this.#closed) {
      this.#again = false;
      try {
        await this.#readToEnd();
      } catch {
        // The database will be back; nobody may be left behind until the next change.
        if (!this.#closed) this.#timer = setTimeout(() => this.drain(), RETRY_MS).unref();
      }
    }
  }

  async #readToEnd() {
    for (;;) {
      const rows = await this.#db.query(
        'select position::text, topic, message from feed_log where position > $1::bigint order by feed_log.position limit $2::int',
        [this.position, CHUNK],
      );
      if (rows.length === 0) return;
      const before = this.position;
      this.position = Number(rows.at(-1).position);
      this.#publish(rows.map(toChange));
      if (Math.floor(before / PRUNE_EVERY) !== Math.floor(this.position / PRUNE_EVERY)) await this.prune();
    }
  }

  /** Forgets what is older than the log is long. */
  async prune() {
    await this.#db.query('delete from feed_log where position <= $1::bigint', [this.position - this.#keep]);
    await this.#db.query('delete from activity where id <= (select max(id) from activity) - $1::int', [MOST_RECORDS]);
  }

  /**
   * What topics begin with, all of one moment: for each the three-state answer, and the changes since.
   * @param {readonly {asked: string, pattern: string, since?: string}[]} wanted
   * @param {(pattern: string, topic: string) => boolean} fits
   * @returns {Promise<{head: number, openings: {asked: string, resumed: Resumed, position: number, missed: Change[]}[]}>}
   */
  async open(wanted, fits) {
    return this.#db.snapshot(async (tx) => {
      const [{head, oldest, epoch}] = await tx.query(
        `select h.epoch, h.position::text as head, (select min(position)::text from feed_log) as oldest from feed_head h`,
      );
      const bounds = {epoch, head: Number(head), oldest: oldest === null ? Number(head) + 1 : Number(oldest)};
      const answers = wanted.map((topic) => ({...topic, ...judge(topic.since, bounds)}));
      const recovered = answers.filter(({resumed}) => resumed === 'recovered');
      const log =
        recovered.length > 0 ? await this.#changesSince(tx, Math.min(...recovered.map(({position}) => position))) : [];
      const openings = answers.map(({asked, pattern, resumed, position}) => ({
        asked,
        resumed,
        position,
        missed:
          resumed === 'recovered'
            ? log.filter((change) => change.position > position && fits(pattern, change.topic))
            : [],
      }));
      return {head: bounds.head, openings};
    });
  }

  async #changesSince(tx, position) {
    const rows = await tx.query(
      'select position::text, topic, message from feed_log where position > $1::bigint order by feed_log.position',
      [position],
    );
    return rows.map(toChange);
  }

  /**
   * The whole list of a stream with its position, for those who have nothing yet; undefined where a topic is no list.
   * @param {string} topic
   */
  async reset(topic) {
    const source = this.#listOf(topic);
    if (!source) return undefined;
    const known = this.#resets.get(topic);
    // While nothing has changed, all who come get the same answer.
    if (known && known.position === this.position) return this.#resetMessage(topic, known);
    const [row] = await this.#db.query(
      `select (select coalesce(jsonb_agg(to_jsonb(r)), '[]') from
          (select * from ${source.from} where ${source.where} order by ${source.order} limit ${MOST_RECORDS}) r) as records,
        (select count(*)::int from ${source.from} where ${source.where}) as total,
        (select position::text from feed_head) as position`,
      source.params,
    );
    const found = {records: row.records, total: row.total, position: Number(row.position)};
    if (source.params.length === 0) this.#resets.set(topic, found);
    return this.#resetMessage(topic, found);
  }

  #resetMessage(topic, {records, total, position}) {
    return {position, message: {topic, op: 'reset', records, total, position: this.name(position)}};
  }

  #listOf(topic) {
    const [first, second, ...more] = topic.split(':');
    if (more.length > 0) return undefined;
    if (first === 'notifications' && /^\d{1,9}$/.test(second ?? ''))
      return owned('notifications', 'user_id = $1::int', second);
    if (first === 'pipeline' && second !== undefined) return owned('pipeline_data_rows', 'pipeline_id = $1', second);
    const resource = second === undefined ? this.#resources.get(first) : undefined;
    if (!resource?.topic) return undefined;
    const order = resource.sort.startsWith('-')
      ? `"${resource.sort.slice(1)}" desc, id desc`
      : `"${resource.sort}", id`;
    return {from: resource.from, where: 'true', order, params: []};
  }
}

const owned = (from, where, owner) => ({from, where, order: 'id desc', params: [owner]});

const toChange = ({position, topic, message}) => ({position: Number(position), topic, message});

/** What a position of a client is worth; anything but one of ours, still in the log, is lost. */
function judge(since, {epoch, head, oldest}) {
  if (since === undefined || since === '') return {resumed: 'new', position: head};
  const match = /^(.*):(\d{1,15})$/.exec(since);
  const offset = match && match[1] === epoch ? Number(match[2]) : -1;
  if (offset < oldest - 1 || offset > head) return {resumed: 'lost', position: head};
  return {resumed: 'recovered', position: offset};
}
