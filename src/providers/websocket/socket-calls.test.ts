import {expect} from '@open-wc/testing';
import type {DataFailure} from '../../data/failure.js';
import type {DataError, JsonRecord} from '../../data/types.js';
import {FakeEnvironment} from '../../testing/fake-environment.js';
import {SocketCalls, type CallVerb} from './socket-calls.js';

describe('calls over a socket', () => {
  let environment: FakeEnvironment;
  let calls: SocketCalls;
  let sent: JsonRecord[];
  let held: boolean[];
  let up: boolean;

  beforeEach(() => {
    environment = new FakeEnvironment();
    sent = [];
    held = [];
    up = true;
    calls = new SocketCalls(environment, {
      send: (message) => {
        if (up) sent.push(message as JsonRecord);
        return up;
      },
      hold: (hold) => void held.push(hold),
    });
  });

  const call = (verb: CallVerb = 'read', signal = new AbortController().signal): Promise<JsonRecord> =>
    calls.call(verb, {source: 'interface:f'}, signal);
  const errorOf = (promise: Promise<unknown>): Promise<DataError> =>
    promise.then(
      () => expect.fail('It should have failed.'),
      (failure: DataFailure) => failure.error,
    );

  it('each answer goes to its call, whatever the order; unknown ones to none', async () => {
    const both = [call(), call()];
    calls.reply({t: 'reply', id: 'c7', data: 0});
    calls.reply({t: 'reply', id: 'c2', data: 2});
    calls.reply({t: 'reply', id: 'c1', data: 1, total: 9});
    calls.reply({t: 'reply', id: 'c1', data: 'late'});
    expect(await Promise.all(both)).to.deep.equal([{data: 1, total: 9}, {data: 2}]);
  });

  it('F37 what waited goes out once, in order', async () => {
    up = false;
    const all = [call(), call('submit'), call('run')];
    up = true;
    calls.up();
    calls.up();
    expect(sent.map((message) => [message['id'], message['verb']])).to.deep.equal([
      ['c1', 'read'],
      ['c2', 'submit'],
      ['c3', 'run'],
    ]);
    for (const {id} of sent as {id: string}[]) calls.reply({t: 'reply', id});
    await Promise.all(all);
  });

  it('F37 an answer to a call that was never sent is none', async () => {
    up = false;
    const waiting = errorOf(call());
    calls.reply({t: 'reply', id: 'c1', data: 'guess'});
    await environment.advance(30_000);
    expect((await waiting).code).to.equal('network');
  });

  it('F37 only what asks is asked again after a break', async () => {
    const asked = (['read', 'describe', 'validate'] as const).map((verb) => call(verb));
    const acted = (['submit', 'run', 'undo'] as const).map((verb) => errorOf(call(verb)));
    up = false;
    calls.down();
    expect((await Promise.all(acted)).every(({code, retryable}) => code === 'network' && retryable)).to.equal(true);
    up = true;
    sent = [];
    calls.up();
    expect(sent.map((message) => message['verb'])).to.deep.equal(['read', 'describe', 'validate']);
    for (const id of ['c1', 'c2', 'c3']) calls.reply({t: 'reply', id});
    await Promise.all(asked);
  });

  it('a call that is aborted while it waits is never sent', async () => {
    up = false;
    const abort = new AbortController();
    const waiting = call('read', abort.signal).catch((reason: Error) => reason.name);
    abort.abort();
    expect(await waiting).to.equal('AbortError');
    up = true;
    calls.up();
    expect(sent).to.deep.equal([]);
  });

  it('a call whose signal is aborted already is none', async () => {
    expect(await call('read', AbortSignal.abort()).catch((reason: Error) => reason.name)).to.equal('AbortError');
    expect([sent, held]).to.deep.equal([[], []]);
  });

  it('refusals become errors by their status', async () => {
    const refused = errorOf(call('submit'));
    const problem = {status: 409, detail: 'Changed by Ada', data: {id: 1}};
    calls.reply({t: 'reply', id: 'c1', error: problem});
    expect(await refused).to.deep.include({code: 'conflict', message: 'Changed by Ada', current: {id: 1}});
    const odd = errorOf(call());
    calls.reply({t: 'reply', id: 'c2', error: 'boom'});
    expect(await odd).to.include({code: 'http', status: 500});
  });

  it('the connection is held while there are calls, and 10 s longer', async () => {
    const asked = call();
    calls.reply({t: 'reply', id: 'c1'});
    await asked;
    await environment.advance(9000);
    const next = call();
    await environment.advance(9000);
    expect(held).to.deep.equal([true, true]);
    calls.reply({t: 'reply', id: 'c2'});
    await next;
    await environment.advance(10_000);
    expect(held).to.deep.equal([true, true, false]);
    expect(environment.pending.timers).to.equal(0);
  });

  it('an end for good fails all, and leaves nothing', async () => {
    const all = [errorOf(call()), errorOf(call('run'))];
    calls.close();
    expect((await Promise.all(all)).map(({code}) => code)).to.deep.equal(['closed', 'closed']);
    expect(environment.pending.timers).to.equal(0);
  });
});
