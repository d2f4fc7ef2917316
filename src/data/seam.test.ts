import {expect} from '@open-wc/testing';
import {leastTime} from '../testing/least-time.js';
import {FakeEnvironment} from '../testing/fake-environment.js';
import {KeyedList} from './live-list.js';
import {LiveValue} from './live-value.js';
import {Seam, type SeamHost, type SeamOptions} from './seam.js';
import type {Change, Json, JsonRecord, Op, Reason, Snapshot} from './types.js';

/** A seam over a list, with everything it told its host. */
class Bench {
  readonly environment = new FakeEnvironment();
  readonly list = new KeyedList();
  readonly reads: Reason[] = [];
  readonly stale: boolean[] = [];
  readonly changes: Change[] = [];
  readonly seam: Seam;

  constructor(options: Partial<SeamOptions> = {}, host: Partial<SeamHost> = {}) {
    this.seam = new Seam(
      this.environment,
      {
        read: (reason) => void this.reads.push(reason),
        replace: (snapshot: Snapshot) => this.list.replace(snapshot.data, snapshot.total),
        apply: (ops, topic) => this.list.apply(ops, topic),
        changed: (change) => void this.changes.push(change),
        stale: (stale) => void this.stale.push(stale),
        ...host,
      },
      {topics: ['users'], ...options},
    );
  }

  /** Mounted, open and read at a position. */
  ready(ids: readonly Json[] = [1, 2], position: string | undefined = 'e1:10'): this {
    this.seam.read('mount');
    this.seam.open('users', 'new', position);
    this.answer(ids, position);
    return this;
  }

  answer(ids: readonly Json[], position?: string): void {
    this.seam.snapshot({data: ids.map((id) => ({id})), ...(position !== undefined && {position})});
  }

  push(op: Op, position?: string, after?: string): void {
    this.seam.next('users', [op], position, after);
  }

  get ids(): Json[] {
    return this.list.toArray().map((row) => (row as JsonRecord)['id'] ?? null);
  }
}

const insert = (id: Json): Op => ({op: 'insert', record: {id}});
const remove = (id: Json): Op => ({op: 'delete', key: String(id)});

describe('Seam', () => {
  describe('the first read', () => {
    it('waits for the feed to open', () => {
      const bench = new Bench();
      bench.seam.read('mount');
      expect(bench.reads).to.deep.equal([]);
      bench.seam.open('users', 'new');
      expect(bench.reads).to.deep.equal(['mount']);
      expect(bench.environment.pending.timers).to.equal(0);
    });

    it('waits for every topic, and for none that was refused or has ended', () => {
      const bench = new Bench({topics: ['a', 'b', 'c']});
      bench.seam.read('mount');
      bench.seam.open('a', 'new');
      bench.seam.closed('b');
      expect(bench.reads).to.deep.equal([]);
      bench.seam.closed();
      expect(bench.reads).to.deep.equal(['mount']);
    });

    it('waits 300 ms at most, and is repeated once when the feed opens after it', () => {
      const bench = new Bench();
      bench.seam.read('mount');
      bench.environment.tick(299);
      expect(bench.reads).to.deep.equal([]);
      bench.environment.tick(1);
      expect(bench.reads).to.deep.equal(['mount']);
      bench.seam.open('users', 'new');
      bench.answer([1]);
      expect(bench.ids).to.deep.equal([1]);
      expect(bench.reads).to.deep.equal(['mount', 'gap']);
      bench.answer([1, 2]);
      expect(bench.reads).to.have.length(2);
      expect(bench.stale.at(-1)).to.equal(false);
    });

    it('is not repeated when its position proves it newer than the opening', () => {
      const bench = new Bench();
      bench.seam.read('mount');
      bench.environment.tick(300);
      bench.seam.open('users', 'new', 'e1:5');
      bench.answer([1], 'e1:5');
      expect(bench.reads).to.deep.equal(['mount']);
      expect(bench.stale).to.deep.equal([]);
    });

    it('is not made twice by a feed that opens after it was answered, if the position proves it', () => {
      const bench = new Bench();
      bench.seam.read('mount');
      bench.environment.tick(300);
      bench.answer([1], 'e1:7');
      bench.seam.open('users', 'new', 'e1:6');
      expect(bench.reads).to.deep.equal(['mount']);
    });

    it('goes out at once where there is no feed', () => {
      const bench = new Bench({topics: []});
      bench.seam.read('mount');
      expect(bench.reads).to.deep.equal(['mount']);
    });
  });

  describe('operations while a read is under way', () => {
    it('F74 are shown at once and once more over a snapshot that is older', () => {
      const bench = new Bench().ready();
      bench.seam.read('interval');
      bench.push(insert(3), 'e1:11');
      bench.push(remove(1), 'e1:12');
      expect(bench.ids).to.deep.equal([2, 3]);
      bench.answer([1, 2, 3], 'e1:11');
      expect(bench.ids).to.deep.equal([2, 3]);
      expect(bench.reads).to.deep.equal(['mount', 'interval']);
    });

    it('F74 all of them, where positions can not be compared', () => {
      const bench = new Bench().ready([1, 2], 'opaque');
      bench.seam.read('interval');
      bench.push(insert(3), 'x');
      bench.answer([1, 2], undefined);
      expect(bench.ids).to.deep.equal([1, 2, 3]);
    });

    it('F74 a refetch during a refetch is the same read; after an action it is made again', () => {
      const bench = new Bench().ready();
      bench.seam.read('interval');
      bench.seam.read('manual');
      bench.seam.read('focus');
      expect(bench.reads).to.deep.equal(['mount', 'interval']);
      bench.seam.read('action');
      expect(bench.reads).to.have.length(2);
      bench.answer([1], 'e1:11');
      expect(bench.reads).to.deep.equal(['mount', 'interval', 'action']);
      bench.answer([1], 'e1:12');
      expect(bench.reads).to.have.length(3);
    });

    it('before the first data they wait for it, and are not taken for data', () => {
      const bench = new Bench();
      bench.seam.read('mount');
      bench.seam.open('users', 'new', 'e1:1');
      bench.push(insert(9), 'e1:2');
      expect([bench.ids, bench.changes]).to.deep.equal([[], []]);
      bench.answer([1], 'e1:1');
      expect(bench.ids).to.deep.equal([1, 9]);
      expect(bench.changes).to.have.length(1);
    });

    it('when there are too many of them the read is made again, and what shows stays', () => {
      const bench = new Bench({keep: 3}).ready([]);
      bench.seam.read('interval');
      for (let i = 1; i <= 5; i++) bench.push(insert(i), `e1:${10 + i}`);
      bench.answer([1], 'e1:11');
      expect(bench.ids).to.deep.equal([1, 2, 3, 4, 5]);
      expect(bench.reads).to.deep.equal(['mount', 'interval', 'gap']);
      bench.answer([1, 2, 3, 4, 5], 'e1:15');
      expect(bench.reads).to.have.length(3);
    });

    it('too many of them do not matter to a snapshot that has them', () => {
      const bench = new Bench({keep: 3}).ready([]);
      bench.seam.read('interval');
      for (let i = 1; i <= 5; i++) bench.push(insert(i), `e1:${10 + i}`);
      bench.answer([1, 2, 3, 4], 'e1:14');
      expect(bench.reads).to.deep.equal(['mount', 'interval']);
      expect(bench.ids).to.deep.equal([1, 2, 3, 4, 5]);
    });
  });

  describe('operations after it', () => {
    it('F04 F07 what was seen is dropped', () => {
      const bench = new Bench().ready();
      bench.push(insert(3), 'e1:11');
      bench.push(remove(3), 'e1:12');
      bench.push(insert(3), 'e1:11');
      expect(bench.ids).to.deep.equal([1, 2]);
    });

    it('F04 what lies at or below the snapshot is dropped', () => {
      const bench = new Bench().ready([1, 2], 'e1:10');
      bench.push(insert(8), 'e1:9');
      bench.push(insert(9), 'e1:10');
      bench.push(insert(3), 'e1:11');
      expect(bench.ids).to.deep.equal([1, 2, 3]);
    });

    it('F07 a counter told twice counts once', () => {
      const value = new LiveValue();
      const bench = new Bench(
        {},
        {
          replace: ({data}) => value.replace(data),
          apply: (ops, topic) => value.apply(ops, topic),
          whole: (op) => op.op === 'value',
        },
      );
      bench.seam.read('mount');
      bench.seam.open('users', 'new');
      bench.seam.snapshot({data: 5});
      for (let i = 0; i < 2; i++) bench.push({op: 'value', value: 6, bare: true});
      expect(value.value).to.equal(6);
      expect(bench.changes).to.have.length(2);
    });
  });

  describe('breaks', () => {
    it('F04 recovered: goes on, no read, nothing stale', () => {
      const bench = new Bench().ready();
      bench.push(insert(3), 'e1:11');
      expect([...bench.seam.since]).to.deep.equal([['users', 'e1:11']]);
      bench.seam.open('users', 'recovered', 'e1:13');
      bench.push(insert(3), 'e1:11');
      bench.push(insert(4), 'e1:12');
      expect(bench.ids).to.deep.equal([1, 2, 3, 4]);
      expect([bench.reads, bench.stale]).to.deep.equal([['mount'], []]);
    });

    for (const answer of ['lost', 'new'] as const) {
      it(`F05 ${answer}: rows stay, stale, one read, ready`, () => {
        const bench = new Bench().ready();
        bench.seam.open('users', answer, 'e1:20');
        expect([bench.ids, bench.stale, bench.reads]).to.deep.equal([[1, 2], [true], ['mount', 'gap']]);
        bench.answer([2, 5], 'e1:20');
        expect([bench.ids, bench.stale, bench.reads]).to.deep.equal([
          [2, 5],
          [true, false],
          ['mount', 'gap'],
        ]);
      });
    }

    it('F05 lost while a read is under way: it is made again after it', () => {
      const bench = new Bench().ready();
      bench.seam.read('interval');
      bench.seam.open('users', 'lost');
      expect(bench.reads).to.have.length(2);
      bench.answer([1]);
      expect(bench.stale).to.deep.equal([true]);
      expect(bench.reads).to.deep.equal(['mount', 'interval', 'gap']);
      bench.answer([1, 7]);
      expect([bench.ids, bench.stale]).to.deep.equal([
        [1, 7],
        [true, false],
      ]);
    });

    it('F05 a position before it that is not ours is a gap: the operation shows, one read', () => {
      const bench = new Bench().ready();
      bench.push(insert(3), 'e1:11', 'e1:10');
      expect(bench.reads).to.deep.equal(['mount']);
      bench.push(insert(6), 'e1:14', 'e1:13');
      expect([bench.ids, bench.stale, bench.reads]).to.deep.equal([[1, 2, 3, 6], [true], ['mount', 'gap']]);
      bench.push(insert(7), 'e1:15', 'e1:14');
      bench.answer([1, 2, 3, 4, 5], 'e1:13');
      expect(bench.ids).to.deep.equal([1, 2, 3, 4, 5, 6, 7]);
      expect([bench.stale, bench.reads]).to.deep.equal([
        [true, false],
        ['mount', 'gap'],
      ]);
    });

    it('F05 gaps show with ids that can only be told apart', () => {
      const bench = new Bench().ready([1], 'aa');
      bench.push(insert(2), 'bb', 'aa');
      expect(bench.reads).to.deep.equal(['mount']);
      bench.push(insert(4), 'dd', 'cc');
      expect(bench.reads).to.deep.equal(['mount', 'gap']);
    });

    it('F05 gaps that follow each other do not become a storm of reads', () => {
      const bench = new Bench().ready([], 'e1:0');
      for (let i = 1; i <= 200; i++) {
        bench.push(insert(i), `e1:${i * 2}`, `e1:${i * 2 - 1}`);
        if (bench.seam.reading) bench.answer([], `e1:${i * 2}`);
        bench.environment.tick(50);
      }
      expect(bench.reads.length).to.be.within(2, 8);
    });

    it('F06 a new epoch: the list is filled anew, nothing old in it', () => {
      const bench = new Bench().ready();
      bench.push(insert(3), 'e1:11');
      bench.seam.open('users', 'lost', 'e2:0');
      bench.push(insert('b'), 'e2:1');
      bench.answer(['a'], 'e2:0');
      expect(bench.ids).to.deep.equal(['a', 'b']);
      bench.push(insert('c'), 'e2:2', 'e2:1');
      expect(bench.reads).to.deep.equal(['mount', 'gap']);
    });

    it('F06 operations of the old epoch kept during a read are not laid over the new one', () => {
      const bench = new Bench().ready();
      bench.seam.read('interval');
      bench.push(insert('old'), 'e1:11');
      bench.seam.open('users', 'lost', 'e2:3');
      bench.answer(['a'], 'e2:3');
      expect(bench.ids).to.deep.equal(['a']);
    });

    it('F06 recovered in another epoch is not believed', () => {
      const bench = new Bench().ready();
      bench.seam.open('users', 'recovered', 'e2:5');
      expect([bench.stale, bench.reads]).to.deep.equal([[true], ['mount', 'gap']]);
    });

    it('a snapshot that lags behind the feed does not take it back, and is asked for again', () => {
      const bench = new Bench().ready();
      bench.push(insert(3), 'e1:11');
      bench.seam.read('interval');
      bench.answer([1, 2], 'e1:10');
      expect([bench.ids, bench.reads]).to.deep.equal([
        [1, 2, 3],
        ['mount', 'interval', 'gap'],
      ]);
      bench.answer([1, 2, 3, 4], 'e1:12');
      expect([bench.ids, bench.reads.length]).to.deep.equal([[1, 2, 3, 4], 3]);
    });

    it('a server whose reads count on another scale is taken at its word in the end', () => {
      const bench = new Bench().ready();
      bench.push(insert(3), 'e1:900');
      bench.seam.read('manual');
      for (let i = 0; i < 8; i++) {
        if (bench.seam.reading) bench.answer(['fresh'], 'e1:5');
        bench.environment.tick(30_000);
      }
      expect(bench.ids).to.deep.equal(['fresh']);
      const {length} = bench.reads;
      bench.seam.read('manual');
      bench.answer(['fresher'], 'e1:6');
      expect([bench.ids, bench.reads.length]).to.deep.equal([['fresher'], length + 1]);
    });
  });

  describe('failures', () => {
    it('keep what was pushed, and read again when the feed opens anew', () => {
      const bench = new Bench().ready();
      bench.seam.read('interval');
      bench.push(insert(3), 'e1:11');
      bench.seam.failed();
      expect([bench.ids, bench.seam.reading]).to.deep.equal([[1, 2, 3], false]);
      bench.seam.open('users', 'recovered');
      expect(bench.reads).to.have.length(2);
      bench.seam.open('users', 'lost');
      expect(bench.reads).to.deep.equal(['mount', 'interval', 'gap']);
    });

    it('of the first read: pushes are no data by themselves, but an open or a reset mends it', () => {
      const bench = new Bench();
      bench.seam.read('mount');
      bench.seam.open('users', 'new');
      bench.seam.failed();
      bench.push(insert(3));
      expect(bench.ids).to.deep.equal([]);
      bench.push({op: 'reset', records: [{id: 4}]});
      bench.push(insert(5));
      expect(bench.ids).to.deep.equal([4, 5]);
    });

    it('of the first read are repeated when the server comes back', () => {
      const bench = new Bench();
      bench.seam.read('mount');
      bench.environment.tick(300);
      bench.seam.failed();
      bench.seam.open('users', 'new');
      expect(bench.reads).to.deep.equal(['mount', 'gap']);
    });
  });

  describe('a feed that is the only source', () => {
    it('begins with the reset and never reads', () => {
      const bench = new Bench({reads: false});
      bench.seam.read('mount');
      bench.seam.open('users', 'new', 'e1:4');
      bench.push({op: 'reset', records: [{id: 1}], position: 'e1:4'});
      bench.push(insert(2), 'e1:5');
      expect([bench.ids, bench.reads, bench.stale]).to.deep.equal([[1, 2], [], []]);
    });

    it('F06 lost: rows stay, stale until the reset, which leaves nothing old', () => {
      const bench = new Bench({reads: false});
      bench.seam.open('users', 'new');
      bench.push({op: 'reset', records: [{id: 1}], position: 'e1:1'});
      bench.seam.open('users', 'lost', 'e2:7');
      bench.push(insert(9), 'e2:8');
      expect([bench.ids, bench.stale]).to.deep.equal([[1, 9], [true]]);
      bench.push({op: 'reset', records: [{id: 5}]}, 'e2:9');
      expect([bench.ids, bench.stale]).to.deep.equal([[5], [true, false]]);
    });

    it('F07 an old reset told twice does not take it back', () => {
      const bench = new Bench({reads: false});
      bench.seam.open('users', 'new');
      const reset: Op = {op: 'reset', records: [{id: 1}], position: 'e1:1'};
      bench.push(reset);
      bench.push(insert(2), 'e1:2');
      bench.push(reset);
      expect(bench.ids).to.deep.equal([1, 2]);
    });

    it('that never resets is not stale for ever', () => {
      const bench = new Bench({reads: false});
      bench.seam.open('users', 'new');
      bench.push(insert(1));
      bench.seam.open('users', 'lost');
      bench.push(insert(2));
      expect(bench.stale).to.deep.equal([true, false]);
    });
  });

  describe('several topics', () => {
    it('each has its own place, patterns by the topics they bring', () => {
      const bench = new Bench({topics: ['a', 'b:*']});
      bench.seam.read('mount');
      bench.seam.open('a', 'new');
      bench.seam.open('b:*', 'new');
      bench.answer([], undefined);
      bench.seam.next('b:1', [insert(1)], 'e1:7');
      bench.seam.next('b:2', [insert(2)], 'e1:3');
      bench.seam.next('a', [insert(3)], 'e1:1');
      bench.seam.next('b:1', [remove(1)], 'e1:7');
      expect(bench.ids).to.deep.equal([1, 2, 3]);
      expect([...bench.seam.since]).to.deep.equal([
        ['b:*', 'e1:7'],
        ['a', 'e1:1'],
      ]);
    });

    it('one read mends all that were lost at once', () => {
      const bench = new Bench({topics: ['a', 'b', 'c']});
      bench.seam.read('mount');
      for (const topic of ['a', 'b', 'c']) bench.seam.open(topic, 'new', 'e1:0');
      bench.answer([1], 'e1:0');
      for (const topic of ['a', 'b', 'c']) bench.seam.open(topic, 'lost', 'e1:9');
      bench.answer([2], 'e1:9');
      expect([bench.reads, bench.stale]).to.deep.equal([
        ['mount', 'gap'],
        [true, false],
      ]);
    });
  });

  it('F27 takes a burst of 10,000 in less than 200 ms', () => {
    let bench = new Bench();
    const burst = (): void => {
      for (let i = 1; i <= 10_000; i++) bench.push({op: 'insert', record: {id: i}, at: 0}, `e1:${i}`, `e1:${i - 1}`);
    };
    expect(leastTime(burst, () => void (bench = new Bench().ready([], 'e1:0')))).to.be.below(200);
    expect([bench.list.size, bench.reads.length]).to.deep.equal([10_000, 1]);
  });

  it('RT-08 a refetch that says the same changes nothing', () => {
    const bench = new Bench().ready();
    const {length} = bench.changes;
    bench.seam.read('interval');
    bench.answer([1, 2], 'e1:12');
    expect(bench.changes).to.have.length(length);
  });

  it('an answer of "not modified" keeps what shows', () => {
    const bench = new Bench().ready();
    bench.seam.read('interval');
    bench.push(insert(3), 'e1:11');
    bench.seam.snapshot({data: undefined, notModified: true});
    expect(bench.ids).to.deep.equal([1, 2, 3]);
  });

  it('F05 an answer of "not modified" closes a gap, and takes back what was taken back in it', () => {
    const bench = new Bench().ready();
    bench.push(insert(3), 'e1:11', 'e1:10');
    bench.push(insert(4), 'e1:14', 'e1:13');
    expect([bench.ids, bench.stale]).to.deep.equal([[1, 2, 3, 4], [true]]);
    bench.seam.snapshot({data: [{id: 1}, {id: 2}], notModified: true, position: 'e1:15'});
    expect([bench.ids, bench.stale]).to.deep.equal([
      [1, 2],
      [true, false],
    ]);
  });

  it('an answer of "not modified" to who knows nothing leaves what was pushed', () => {
    const bench = new Bench().ready();
    bench.push(insert(3), 'e1:11', 'e1:10');
    bench.push(insert(4), 'e1:14', 'e1:13');
    bench.seam.snapshot({data: undefined, notModified: true, position: 'e1:15'});
    expect([bench.ids, bench.stale]).to.deep.equal([
      [1, 2, 3, 4],
      [true, false],
    ]);
  });

  it('an answer of "not modified" takes back what the page changed before the read, and not what it changed after', () => {
    const bench = new Bench({topics: []});
    bench.seam.read('mount');
    bench.answer([1, 2]);
    const again = () => bench.seam.snapshot({data: [{id: 1}, {id: 2}], notModified: true});
    bench.seam.read('interval');
    bench.list.apply([remove(1)]);
    bench.seam.altered();
    again();
    expect(bench.ids).to.deep.equal([2]);
    bench.seam.read('interval');
    again();
    expect(bench.ids).to.deep.equal([1, 2]);
  });

  it('says nothing after its stop', () => {
    const bench = new Bench();
    bench.seam.read('mount');
    bench.seam.stop();
    bench.environment.tick(1000);
    bench.seam.open('users', 'lost');
    bench.push(insert(1));
    bench.answer([1]);
    bench.seam.read('manual');
    bench.seam.closed();
    expect([bench.reads, bench.changes, bench.stale]).to.deep.equal([[], [], []]);
    expect(bench.environment.pending.timers).to.equal(0);
  });
});
