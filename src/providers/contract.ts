import {expect, waitUntil} from '@open-wc/testing';
import {openEnvelope} from '../data/envelope.js';
import type {
  DataError,
  MutateRequest,
  Op,
  Provider,
  Resumed,
  Sink,
  Snapshot,
  Source,
  SubscribeRequest,
} from '../data/types.js';
import {call, failureOf, readOf} from './testing/faults.js';

/** One provider and the backend behind it, which must be the little domain of `testing/domain.ts`. */
export interface ContractSetup {
  readonly provider: Provider;
  /** How many changes really happened at the backend. */
  effects(): number | Promise<number>;
  /** How many requests the backend saw end before their answer; absent where it can't see that. */
  aborted?(): number | Promise<number>;
  /** Makes the backend push an operation. */
  push?(topic: string, op: Op): void | Promise<void>;
  /** Cuts every stream without a word; absent where there is nothing to cut. */
  drop?(): void | Promise<void>;
  /** Ends what the test began. */
  stop?(): void;
}

/** What a provider may leave out; the suite then checks that it does not claim it. */
export type ContractPart = 'calls' | 'resources' | 'forms' | 'actions' | 'streams';

const ORDINARY: Readonly<Record<ContractPart, readonly [Source, 'read' | 'describe' | 'mutate' | 'subscribe']>> = {
  calls: [call('count_users'), 'read'],
  resources: [{kind: 'resource', name: 'users', query: []}, 'read'],
  forms: [{kind: 'form', name: 'update_user', args: [2], query: []}, 'mutate'],
  actions: [{kind: 'action', name: 'publish', args: [1], query: []}, 'mutate'],
  streams: [{kind: 'stream', topics: ['users'], query: []}, 'subscribe'],
};

const users = (query: readonly (readonly [string, string])[] = [], key?: string): Source => ({
  kind: 'resource',
  name: 'users',
  query,
  ...(key !== undefined && {key}),
});
const form: Source = {kind: 'form', name: 'update_user', args: [2], query: []};
const publish: Source = {kind: 'action', name: 'publish', args: [1], query: []};

const rowsOf = ({data}: Snapshot): {id: number; name: string}[] =>
  openEnvelope(data).data as {id: number; name: string}[];
const idsOf = (snapshot: Snapshot): number[] => rowsOf(snapshot).map(({id}) => id);

let keys = 0;
const change = (source: Source, more: Partial<MutateRequest> = {}): MutateRequest => ({
  source,
  intent: source.kind === 'form' ? 'submit' : 'run',
  idempotencyKey: `contract-${++keys}`,
  signal: new AbortController().signal,
  ...more,
});

/** All that a sink was told. */
class Listener implements Sink {
  readonly opened: [topic: string, resumed: Resumed][] = [];
  readonly ops: {topic: string; op: Op; position?: string}[] = [];
  readonly statuses: string[] = [];
  readonly failures: DataError[] = [];

  open(topic: string, resumed: Resumed): void {
    this.opened.push([topic, resumed]);
  }

  next(topic: string, ops: readonly Op[], position?: string): void {
    for (const op of ops) this.ops.push({topic, op, ...(position !== undefined && {position})});
  }

  status(status: string): void {
    this.statuses.push(status);
  }

  fail(topic: string | undefined, error: DataError): void {
    this.failures.push(error);
  }

  done(): void {}

  /** The keys that deletes named, which are enough to tell pushes apart. */
  get keys(): string[] {
    return this.ops.map(({op}) => (op.op === 'delete' ? op.key : op.op));
  }
}

const gone = (key: string): Op => ({op: 'delete', key});

/**
 * The suite that every provider passes, against a real local backend: what it says it can do, it does, in the same
 * way as all others, and what it leaves out it does not claim.
 */
export function providerContract(
  name: string,
  begin: () => ContractSetup | Promise<ContractSetup>,
  absent: readonly ContractPart[] = [],
): void {
  describe(`${name} keeps the contract of providers`, () => {
    let setup: ContractSetup;
    let provider: Provider;

    beforeEach(async () => {
      setup = await begin();
      provider = setup.provider;
    });

    afterEach(() => {
      provider.close();
      setup.stop?.();
    });

    it('has a label and an identity that stay', () => {
      expect(provider.label).to.be.a('string').and.not.equal('');
      expect(provider.identity).to.be.a('string').and.not.equal('');
      expect(provider.identity).to.equal(provider.identity);
    });

    for (const part of Object.keys(ORDINARY) as ContractPart[]) {
      const [source, verb] = ORDINARY[part];
      it(`${absent.includes(part) ? 'passes' : 'takes'} ${part}`, async () => {
        expect(await provider.handles(source, verb)).to.equal(!absent.includes(part));
      });
    }

    it('takes no plain values', async () => {
      expect(await provider.handles({kind: 'value', value: 1}, 'read')).to.equal(false);
    });

    it('never reads what only changes, and changes nothing that is only read', async () => {
      expect(await provider.handles(publish, 'read')).to.equal(false);
      expect(await provider.handles(call('count_users'), 'mutate')).to.equal(false);
    });

    const parts: Record<ContractPart, () => void> = {calls, resources, forms, actions, streams};
    for (const part of Object.keys(parts) as ContractPart[]) if (!absent.includes(part)) describe(part, parts[part]);

    function calls(): void {
      const read = (source: Source) => provider.read!(readOf(source));

      it('a value', async () => {
        expect(openEnvelope((await read(call('count_users'))).data).data).to.equal(3);
      });

      it('a list with its total', async () => {
        const snapshot = await read(call('list_users'));
        expect(idsOf(snapshot)).to.deep.equal([1, 2, 3]);
        expect(snapshot.total ?? openEnvelope(snapshot.data).total).to.equal(3);
        expect(snapshot.tags).to.deep.equal(['users']);
      });

      it('arguments by position and by name', async () => {
        expect(idsOf(await read(call('list_by_role', ['admin'])))).to.deep.equal([1]);
        expect(idsOf(await read(call('list_by_role', {role: 'user'})))).to.deep.equal([2, 3]);
      });

      it('a record', async () => {
        expect((await read(call('get_user', [2]))).data).to.deep.include({id: 2, name: 'Bob'});
      });

      it('F64 nothing', async () => {
        expect((await read(call('nothing'))).data).to.equal(null);
      });

      it('F101 data with a field "then" is data', async () => {
        expect((await read(call('thenable'))).data).to.deep.equal({then: {resolve: true}, id: 1});
      });

      it('survives structuredClone', async () => {
        const snapshot = await read(call('list_users'));
        expect(structuredClone(snapshot)).to.deep.equal(snapshot);
      });

      it('F46 a failure of the backend, in its own words', async () => {
        const error = await failureOf(read(call('broken')));
        expect(error).to.include({message: 'The machine is being repaired.', retryable: true});
        expect(structuredClone(error)).to.deep.equal(error);
      });

      it('what is forbidden and what is missing', async () => {
        expect(await failureOf(read(call('denied')))).to.include({code: 'forbidden', retryable: false});
        expect(await failureOf(read(call('get_user', [99])))).to.include({code: 'missing', retryable: false});
      });

      it('a selection of fields, done or refused by name', async () => {
        const source = {...call('list_users'), selection: '{ name }'} as Source;
        const outcome = await read(source).then(
          (snapshot) => Object.keys(rowsOf(snapshot)[0] ?? {}),
          (thrown: {error?: DataError} & DataError) => (thrown.error ?? thrown).code,
        );
        expect(outcome).to.satisfy((it: unknown) => it === 'source' || String(it) === 'name');
      });

      it('F71 an abort ends it, here and there', async () => {
        const control = new AbortController();
        const reading = provider.read!(readOf(call('never'), {signal: control.signal}));
        const settled = reading.then(
          () => 'data',
          (thrown: Error) => thrown.name,
        );
        control.abort();
        expect(await settled).to.equal('AbortError');
      });

      it('F71 the backend sees that nobody waits', async function (this: Mocha.Context) {
        const {aborted} = setup;
        if (!aborted) {
          this.skip();
          return;
        }
        const before = await aborted();
        const control = new AbortController();
        const settled = provider.read!(readOf(call('never'), {signal: control.signal})).catch(() => {});
        // It has to be there before it can leave.
        await provider.read!(readOf(call('count_users')));
        control.abort();
        await settled;
        await waitUntil(async () => (await aborted()) > before, 'the abort arrives');
      });

      it('a signal that was aborted before asks nothing', async () => {
        const settled = provider.read!(readOf(call('never'), {signal: AbortSignal.abort()}));
        expect(await settled.catch((thrown: Error) => thrown.name)).to.equal('AbortError');
      });
    }

    function resources(): void {
      const read = (source: Source, more = {}) => provider.read!(readOf(source, more));

      it('a list, as the source itself filters it', async () => {
        expect(idsOf(await read(users()))).to.deep.equal([1, 2, 3]);
        expect(idsOf(await read(users([['filter[role]', 'user']])))).to.deep.equal([2, 3]);
      });

      it('one record by its key', async () => {
        const {data} = await read(users([], '2'));
        expect(openEnvelope(data).data).to.deep.include({id: 2, name: 'Bob'});
      });

      it('a key that is not there is missing', async () => {
        expect((await failureOf(read(users([], '99')))).code).to.equal('missing');
      });

      it('does what it says it can do with a view', async () => {
        const can = provider.can?.(users()) ?? {};
        if (can.filter) {
          const filter = [{field: 'role', op: 'eq' as const, value: 'user'}];
          expect(idsOf(await read(users(), {view: {filter}}))).to.deep.equal([2, 3]);
        }
        if (can.sort) {
          const sort = [{field: 'id', desc: true}];
          expect(idsOf(await read(users(), {view: {sort}}))).to.deep.equal([3, 2, 1]);
        }
        if (can.page === 'number') {
          const snapshot = await read(users(), {view: {page: {size: 2, number: 2}}});
          expect(idsOf(snapshot)).to.deep.equal([3]);
          expect(snapshot.total ?? openEnvelope(snapshot.data).total).to.equal(3);
        }
        expect(can).to.be.an('object');
      });
    }

    function forms(): void {
      const signal = new AbortController().signal;

      it('its fields, values and version', async () => {
        const {fields, values, version} = await provider.describe!({source: form, signal});
        expect(fields[0]).to.deep.include({name: 'name', type: 'string', required: true});
        expect(values).to.deep.equal({name: 'Bob'});
        expect(version).to.be.a('string');
      });

      it('F137 validation changes nothing, and says what is wrong', async () => {
        const request = change(form, {intent: 'validate', values: {name: ''}, touched: ['name']});
        const {errors} = await provider.mutate!(request);
        expect(errors).to.deep.equal([{path: 'name', code: 'required', message: 'is required'}]);
        const fine = await provider.mutate!({...request, values: {name: 'Eve'}});
        expect(fine.errors ?? []).to.deep.equal([]);
        expect(await setup.effects()).to.equal(0);
      });

      it('submission, and what is to be read again', async () => {
        const outcome = await provider.mutate!(change(form, {values: {name: 'Eve'}}));
        expect(outcome).to.deep.include({status: 'done', message: 'Saved', invalidates: ['users']});
        expect(outcome.data).to.deep.include({id: 2, name: 'Eve'});
        expect(await setup.effects()).to.equal(1);
      });

      it('F139 one key, one effect', async () => {
        const request = change(form, {values: {name: 'Eve'}});
        const first = await provider.mutate!(request);
        const second = await provider.mutate!(request);
        expect(second.message).to.equal(first.message);
        expect(await setup.effects()).to.equal(1);
      });

      it('what is refused has no effect, and names the fields', async () => {
        const error = await failureOf(provider.mutate!(change(form, {values: {name: ''}})));
        expect(error).to.include({code: 'invalid', retryable: false});
        expect(error.fields).to.deep.equal([{path: 'name', code: 'required', message: 'is required'}]);
        expect(await setup.effects()).to.equal(0);
      });

      it('an old version is a conflict, and brings the record', async () => {
        const error = await failureOf(provider.mutate!(change(form, {values: {name: 'Eve'}, version: '999'})));
        expect(error.code).to.equal('conflict');
        expect(error.current).to.deep.include({id: 2, name: 'Bob'});
        expect(await setup.effects()).to.equal(0);
      });
    }

    function actions(): void {
      it('runs once, with the records at hand, and says how to undo it', async () => {
        const outcome = await provider.mutate!(change(publish, {keys: ['2', '3']}));
        expect(outcome).to.deep.include({status: 'done', message: 'Published 1, 2, 3'});
        expect(outcome.undo).to.deep.equal({source: 'action:unpublish(1)'});
        expect(await setup.effects()).to.equal(1);
      });

      it('F77 one key is one effect, two keys are two', async () => {
        const request = change(publish);
        await provider.mutate!(request);
        await provider.mutate!(request);
        expect(await setup.effects()).to.equal(1);
        await provider.mutate!(change(publish));
        expect(await setup.effects()).to.equal(2);
      });
    }

    function streams(): void {
      const listen = (topics: readonly string[], since = new Map<string, string>()) => {
        const listener = new Listener();
        const control = new AbortController();
        const source: Source = {kind: 'subscribe', topics, query: []};
        const request: SubscribeRequest & {source: Source} = {source, topics, since, signal: control.signal};
        return {listener, control, stop: provider.subscribe!(request, listener)};
      };
      const opened = (listener: Listener, topics = 1) =>
        waitUntil(() => listener.opened.length >= topics, 'the topics open', {timeout: 5000});
      const told = (listener: Listener, count: number) =>
        waitUntil(() => listener.ops.length >= count, `${count} operations arrive`, {timeout: 5000});

      it('says nothing before the caller can stop it', async () => {
        const {listener, stop} = listen(['things']);
        expect([listener.opened, listener.statuses, listener.ops].flat()).to.deep.equal([]);
        stop();
      });

      it('opens, lives, and delivers in order, with positions', async () => {
        const {listener, stop} = listen(['things']);
        await opened(listener);
        for (const key of ['a', 'b', 'c']) await setup.push!('things', gone(key));
        await told(listener, 3);
        expect(listener.keys).to.deep.equal(['a', 'b', 'c']);
        expect(listener.opened).to.deep.equal([['things', 'new']]);
        expect(listener.statuses).to.include('live');
        expect(new Set(listener.ops.map(({position}) => position)).size).to.equal(3);
        stop();
      });

      it('a pattern takes what fits it, under its own name, and nothing else', async () => {
        const {listener, stop} = listen(['things:changed:*']);
        await opened(listener);
        await setup.push!('things:gone:1', gone('x'));
        await setup.push!('things:changed:7', gone('y'));
        await told(listener, 1);
        expect(listener.ops.map(({topic}) => topic)).to.deep.equal(['things:changed:7']);
        stop();
      });

      it('two listeners hear the same; one that leaves hears no more', async () => {
        const [first, second] = [listen(['things']), listen(['things'])];
        await opened(first.listener);
        await opened(second.listener);
        await setup.push!('things', gone('a'));
        await Promise.all([told(first.listener, 1), told(second.listener, 1)]);
        first.stop();
        await setup.push!('things', gone('b'));
        await told(second.listener, 2);
        expect(first.listener.keys).to.deep.equal(['a']);
        second.stop();
      });

      it('an abort is a stop', async () => {
        const [first, second] = [listen(['things']), listen(['things'])];
        await Promise.all([opened(first.listener), opened(second.listener)]);
        first.control.abort();
        await setup.push!('things', gone('a'));
        await told(second.listener, 1);
        expect(first.listener.ops).to.deep.equal([]);
        second.stop();
      });

      it('F01 goes on where a listener left, without doubles', async () => {
        const first = listen(['things']);
        await opened(first.listener);
        await setup.push!('things', gone('a'));
        await told(first.listener, 1);
        first.stop();
        const position = first.listener.ops[0]!.position!;
        await setup.push!('things', gone('b'));
        const second = listen(['things'], new Map([['things', position]]));
        await opened(second.listener);
        await told(second.listener, 1);
        expect(second.listener.opened).to.deep.equal([['things', 'recovered']]);
        expect(second.listener.keys).to.deep.equal(['b']);
        second.stop();
      });

      it('F06 says that a position of another time is lost', async () => {
        const {listener, stop} = listen(['things'], new Map([['things', 'elsewhere:7']]));
        await opened(listener);
        expect(listener.opened).to.deep.equal([['things', 'lost']]);
        stop();
      });

      it('F01 a break is mended, and nothing is missing', async function (this: Mocha.Context) {
        if (!setup.drop) {
          this.skip();
          return;
        }
        const {listener, stop} = listen(['things']);
        await opened(listener);
        await setup.push!('things', gone('a'));
        await told(listener, 1);
        await setup.drop();
        await setup.push!('things', gone('b'));
        await told(listener, 2);
        expect(listener.keys).to.deep.equal(['a', 'b']);
        expect(listener.opened.at(-1)).to.deep.equal(['things', 'recovered']);
        stop();
      });

      it('after close nobody hears anything', async () => {
        const {listener} = listen(['things']);
        await opened(listener);
        provider.close();
        await setup.push!('things', gone('a'));
        const said = listener.ops.length;
        await setup.push!('things', gone('b'));
        expect([said, listener.ops.length]).to.deep.equal([0, 0]);
      });
    }
  });
}
