import {KeyedList} from '../data/live-list.js';
import {Seam} from '../data/seam.js';
import type {Change, Json, JsonRecord, Op, Reason, Snapshot} from '../data/types.js';
import {FakeEnvironment} from './fake-environment.js';

/** How a simulated server names its positions. */
export type PositionStyle = 'comparable' | 'opaque' | 'none';

interface Entry {
  readonly epoch: number;
  readonly at: number;
  readonly topic: string;
  readonly op: Op;
  readonly after: number | undefined;
  /** The server lost it: no connection brings it, ever. */
  readonly lost: boolean;
}

interface Held {
  readonly rows: readonly JsonRecord[];
  readonly position: string | undefined;
}

type Wire = {open: string; resumed: 'recovered' | 'lost' | 'new'; position?: string} | {entry: Entry};

const ASKED = ['a', 'b:*'];
const TOPICS = ['a', 'b:1', 'b:2'];

/** A list as a server would keep it, written as plainly as can be: what the seam must end at. */
export function serverApply(rows: readonly JsonRecord[], op: Op): JsonRecord[] {
  const next = [...rows];
  const find = (key: unknown): number => next.findIndex((row) => String(row['id']) === String(key));
  const place = (record: JsonRecord, at = -1): void =>
    void next.splice(at < 0 ? Math.max(0, next.length + 1 + at) : Math.min(at, next.length), 0, record);
  if (op.op === 'reset') return op.records as JsonRecord[];
  if (op.op === 'delete') return next.filter((row) => String(row['id']) !== op.key);
  if (op.op !== 'insert' && op.op !== 'update') return next;
  const record = op.record as JsonRecord;
  const index = find(record['id']);
  if (op.op === 'insert' && index < 0) place(record, op.at);
  if (index < 0) return next;
  next[index] = op.op === 'insert' ? record : {...next[index]!, ...record};
  if (op.op === 'update' && op.at !== undefined) place(next.splice(index, 1)[0]!, op.at);
  return next;
}

/** One run of a server, a breaking connection, slow reads and a seam, all by one seed. */
export class SimulatedFeed {
  readonly environment: FakeEnvironment;
  readonly list = new KeyedList();
  readonly seam: Seam;
  rows: readonly JsonRecord[] = [];
  reads = 0;
  mostReadsAtOnce = 0;

  #style: PositionStyle;
  #log: Entry[] = [];
  #epoch = 1;
  #at = 0;
  #connected = false;
  #wire: Wire[] = [];
  #delivered: Entry | undefined;
  /** How far the connection as a whole has come. */
  #lastId = 0;
  #asked = 0;
  #held: Held | undefined;
  #past: Held[] = [];
  #failed = false;

  constructor(seed: number, style: PositionStyle) {
    this.environment = new FakeEnvironment({seed});
    this.#style = style;
    this.rows = Array.from({length: this.pick(6)}, (_, i) => ({id: i, v: 0}));
    this.seam = new Seam(
      this.environment,
      {
        read: (reason: Reason) => this.#requested(reason),
        replace: (snapshot: Snapshot) => this.list.replace(snapshot.data, snapshot.total),
        apply: (ops: readonly Op[], topic: string): Change | undefined => this.list.apply(ops, topic),
        changed: () => undefined,
        stale: () => undefined,
      },
      {topics: ASKED, keep: this.chance(0.1) ? 3 : 10_000},
    );
  }

  /** A whole number from 0, below `n`. */
  pick(n: number): number {
    return Math.floor(this.environment.random() * n);
  }

  chance(probability: number): boolean {
    return this.environment.random() < probability;
  }

  /** What the list shows, for a comparison with `rows`. */
  shown(): readonly Json[] {
    return this.list.toArray();
  }

  /** Lets something happen. */
  step(): void {
    const acts = [
      this.change,
      this.change,
      this.deliver,
      this.deliver,
      this.connect,
      this.hold,
      this.answer,
      this.tick,
    ];
    const rare = [this.drop, this.double, this.restart, this.skip, this.refetch, this.fail];
    const act = this.chance(0.25) ? rare[this.pick(rare.length)]! : acts[this.pick(acts.length)]!;
    act.call(this);
  }

  /** Ends the run: everything that is under way arrives. */
  finish(): void {
    this.connect();
    this.change('a');
    TOPICS.forEach((topic) => this.change(topic));
    // A failed read is the user's to repeat; anything else must come right without one.
    if (this.#failed) this.seam.read('manual');
    for (let turn = 0; turn < 60; turn++) {
      while (this.#wire.length > 0) this.deliver();
      while (this.#asked > 0) this.answer();
      this.environment.tick(40_000);
    }
  }

  change(topic = TOPICS[this.pick(TOPICS.length)]!, silent = false): void {
    const op = this.#someOp();
    const before = this.#log.findLast((entry) => entry.topic === topic && entry.epoch === this.#epoch);
    const entry = {epoch: this.#epoch, at: ++this.#at, topic, op, after: before?.at, lost: silent};
    this.rows = serverApply(this.rows, op);
    this.#log.push(entry);
    if (this.#connected && !silent) this.#wire.push({entry});
    this.#past.push({rows: this.rows, position: this.#comparable(entry)});
  }

  deliver(): void {
    const message = this.#wire.shift();
    if (!message) return;
    if ('open' in message) {
      if (message.resumed !== 'recovered') this.#lastId = Number(/\d+$/.exec(message.position ?? '0')![0]);
      return this.seam.open(message.open, message.resumed, message.position);
    }
    this.#hand(message.entry);
  }

  connect(): void {
    if (this.#connected) return;
    this.#connected = true;
    const known = ASKED.every((topic) => this.seam.since.has(topic));
    const resumes = this.chance(0.6) && (known || this.#style === 'comparable');
    for (const topic of ASKED) {
      const since = this.seam.since.get(topic);
      const recovered = resumes && since !== undefined && this.#replayable(since);
      const position = this.#style === 'none' ? undefined : this.#text(this.#epoch, this.#at);
      this.#wire.push({open: topic, resumed: recovered ? 'recovered' : since ? 'lost' : 'new', position});
      if (recovered) this.#replay(topic, since);
    }
    this.#wire.sort((a, b) => ('entry' in a ? a.entry.at : -1) - ('entry' in b ? b.entry.at : -1));
  }

  drop(): void {
    this.#connected = false;
    this.#wire = [];
    if (this.#style !== 'comparable') this.#delivered = undefined;
  }

  /** The same message once more: any of them where positions tell, else the last. */
  double(): void {
    const old = this.#style === 'comparable' && this.#delivered ? this.#anyDelivered() : this.#delivered;
    if (old && old.epoch === this.#epoch) this.#hand(old, true);
  }

  /** The server begins anew and something has changed that nobody was told. */
  restart(): void {
    if (!this.chance(0.3)) return;
    this.drop();
    this.#epoch++;
    this.#at = this.#lastId = 0;
    this.#delivered = undefined;
    this.rows = serverApply(this.rows, this.#someOp());
    this.#past = [];
    this.#log = [];
  }

  /** The server loses a message; the next of its topic says what lay before it. */
  skip(): void {
    if (this.#style !== 'none') this.change(undefined, true);
  }

  refetch(): void {
    this.seam.read('interval');
  }

  /** The server looks at its rows for a read; a replica may lag a little. */
  hold(): void {
    if (this.#asked === 0 || this.#held) return;
    const lag = this.#style === 'comparable' && this.chance(0.2) ? this.#past.at(-1 - this.pick(3)) : undefined;
    this.#held = lag ?? {rows: this.rows, position: this.#comparable({epoch: this.#epoch, at: this.#at})};
  }

  answer(): void {
    if (this.#asked === 0) return;
    this.hold();
    const {rows, position} = this.#held!;
    this.#asked--;
    this.#held = undefined;
    this.#failed = false;
    this.seam.snapshot({data: rows.map((row) => ({...row})), position});
  }

  fail(): void {
    if (this.#asked === 0) return;
    this.#asked--;
    this.#held = undefined;
    this.#failed = true;
    this.seam.failed();
  }

  tick(): void {
    this.environment.tick(this.pick(400));
  }

  #requested(_reason: Reason): void {
    this.reads++;
    this.#asked++;
    this.mostReadsAtOnce = Math.max(this.mostReadsAtOnce, this.#asked);
    if (!this.#connected && this.reads === 1 && this.chance(0.5)) this.connect();
  }

  #hand(entry: Entry, again = false): void {
    if (!again) this.#delivered = entry;
    this.#lastId = Math.max(this.#lastId, entry.at);
    const position = this.#style === 'none' ? undefined : this.#text(entry.epoch, entry.at);
    const after =
      this.#style === 'none' || entry.after === undefined ? undefined : this.#text(entry.epoch, entry.after);
    this.seam.next(entry.topic, [entry.op], position, after);
  }

  #anyDelivered(): Entry | undefined {
    const seen = this.#log.filter((entry) => !entry.lost && entry.at <= this.#delivered!.at && this.#wasSeen(entry));
    return seen[this.pick(seen.length)];
  }

  #wasSeen(entry: Entry): boolean {
    return !this.#wire.some((message) => 'entry' in message && message.entry === entry);
  }

  #replayable(since: string): boolean {
    return since.startsWith(this.#text(this.#epoch, 0).slice(0, -1));
  }

  /** Comparable positions go on topic by topic; an opaque id is the last one of the whole connection. */
  #replay(topic: string, since: string): void {
    const own = Number(/\d+$/.exec(since)![0]);
    const from = this.#style === 'opaque' ? this.#lastId : own;
    const meant = topic === 'a' ? ['a'] : ['b:1', 'b:2'];
    const missed = this.#log.filter((entry) => !entry.lost && entry.epoch === this.#epoch && entry.at > from);
    this.#wire.push(...missed.filter((entry) => meant.includes(entry.topic)).map((entry) => ({entry})));
  }

  #someOp(): Op {
    const id = this.pick(8);
    const at = this.chance(0.5) ? undefined : this.pick(6) - 2;
    const kind = this.pick(20);
    if (kind < 8) return {op: 'insert', record: {id, v: this.pick(1000)}, ...(at !== undefined && {at})};
    if (kind < 14) return {op: 'update', record: {id, w: this.pick(1000)}, ...(at !== undefined && {at})};
    if (kind < 19) return {op: 'delete', key: String(id)};
    return {
      op: 'reset',
      records: Array.from({length: this.pick(5)}, (_, i) => ({id: (i * 3) % 8, v: this.pick(1000)})),
    };
  }

  #text(epoch: number, at: number): string {
    return this.#style === 'opaque' ? `x${epoch}-${at}` : `e${epoch}:${at}`;
  }

  #comparable({epoch, at}: {epoch: number; at: number}): string | undefined {
    return this.#style === 'comparable' ? this.#text(epoch, at) : undefined;
  }
}
