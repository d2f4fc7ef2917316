import {expect} from '@open-wc/testing';
import type {Json, MutateRequest, Source} from '../../data/types.js';
import {call, failureOf, readOf} from '../testing/faults.js';
import {FaultStream, quickEnvironment, type QuickEnvironment, type Step} from '../testing/streams.js';
import type {PhoenixOptions} from './connection.js';
import {PhoenixTransport} from './phoenix-transport.js';

const form: Source = {kind: 'form', name: 'update_user', args: [2], query: []};

function change(source: Source, more: Partial<MutateRequest> = {}): MutateRequest {
  const signal = new AbortController().signal;
  return {source, intent: source.kind === 'form' ? 'submit' : 'run', idempotencyKey: 'k1', signal, ...more};
}

describe('calls over a Phoenix channel', () => {
  let fault: FaultStream;
  let environment: QuickEnvironment;
  let transport: PhoenixTransport;

  beforeEach(() => {
    fault = new FaultStream();
    environment = quickEnvironment();
  });

  afterEach(() => transport.close());

  function open(plan: Step[][], more: Partial<PhoenixOptions> = {}): PhoenixTransport {
    const url = fault.phoenix(...plan);
    const options = {environment, url: () => url, heartbeat: () => 200_000, rejoinAfter: () => 50};
    transport = new PhoenixTransport({...options, ...more});
    return transport;
  }

  async function pushed(): Promise<[topic: string, event: string, payload: Json][]> {
    const {connections} = await fault.seen();
    const frames = connections.flatMap(({received}) => received as unknown as [string, string, string, string, Json][]);
    return frames.filter(([, , , event]) => !event.startsWith('phx_')).map(([, , ...rest]) => rest);
  }

  const served = (replies: Json): Step[][] => [[{serve: {replies}}]];

  it('a source is an event by its name, with arguments, nested query and view', async () => {
    const made = open(served({list_users: {response: {data: [{id: 1}]}}, 'org/teams:read': {response: {data: []}}}));
    const source: Source = {
      ...call('list_users', {role: 'admin'}),
      query: [
        ['filter[name][contains]', 'a'],
        ['ids[]', '1'],
        ['ids[]', '2'],
        ['q', 'x'],
      ],
    } as Source;
    const answer = await made.read!(readOf(source, {view: {sort: [{field: 'id', desc: true}]}, load: ['posts']}));
    expect(answer.data).to.deep.equal([{id: 1}]);
    await made.read!(readOf({kind: 'resource', name: 'org/teams', key: '7', query: []}));
    expect(await pushed()).to.deep.equal([
      [
        'api',
        'list_users',
        {
          args: {role: 'admin'},
          query: {filter: {name: {contains: 'a'}}, ids: ['1', '2'], q: 'x'},
          view: {sort: [{field: 'id', desc: true}]},
          load: ['posts'],
        },
      ],
      ['api', 'org/teams:read', {key: '7'}],
    ]);
  });

  it('the channel has the topic that the page names', async () => {
    const made = open(served({publish: {response: {message: 'Done'}}}), {channel: () => 'calls:v1'});
    const outcome = await made.mutate!(change({kind: 'action', name: 'publish', args: [], query: []}));
    expect(outcome.message).to.equal('Done');
    expect((await pushed()).map(([topic]) => topic)).to.deep.equal(['calls:v1']);
  });

  it('F37 calls made before the join wait, and go out once, in order', async () => {
    const made = open([[{status: 503}], [{serve: {domain: true}}]]);
    const answers = await Promise.all([1, 2, 3].map((id) => made.read!(readOf(call('get_user', [id])))));
    expect(answers.map(({data}) => (data as {id: number}).id)).to.deep.equal([1, 2, 3]);
    expect((await pushed()).map(([, , payload]) => payload)).to.deep.equal([{args: [1]}, {args: [2]}, {args: [3]}]);
  });

  it('F37 no more than a hundred wait, and none for ever', async () => {
    const made = open([[{hang: true}]]);
    const waiting = Array.from({length: 100}, () => failureOf(made.read!(readOf(call('count_users')))));
    expect((await failureOf(made.read!(readOf(call('count_users'))))).code).to.equal('limit');
    for (const error of await Promise.all(waiting)) expect(error.code).to.equal('network');
  });

  it('F37 a call without an answer in time fails', async () => {
    const made = open(served({never: 'never'}), {timeout: () => 100});
    expect(await failureOf(made.read!(readOf(call('never'))))).to.include({
      message: 'The server took too long to answer.',
      retryable: true,
    });
  });

  it('F37 a break: what only asks is asked again, what may have been done is not', async () => {
    const made = open([[{serve: {replies: {count_users: 'never', publish: 'never'}}}], [{serve: {domain: true}}]]);
    const reading = made.read!(readOf(call('count_users')));
    const acting = failureOf(made.mutate!(change({kind: 'action', name: 'publish', args: [1], query: []})));
    await fault.until(({connections}) => connections[0]?.received.length === 3, 'join and both calls');
    await fault.tell('drop');
    expect((await acting).message).to.contain('before the server answered');
    expect((await reading).data).to.equal(3);
  });

  it('F37 a channel that crashes is joined again, and asked again', async () => {
    const made = open([[{serve: {domain: true}}]]);
    await made.read!(readOf(call('count_users')));
    await fault.tell('push', JSON.stringify([null, null, 'api', 'phx_error', {}]));
    expect((await made.read!(readOf(call('count_users')))).data).to.equal(3);
    expect((await fault.seen()).connections.length).to.equal(1);
  });

  it('F36 a channel that may not be joined: calls fail at once, in plain words', async () => {
    const made = open([[{serve: {refuse: {api: [{reason: 'forbidden'}]}, domain: true}}]]);
    expect((await failureOf(made.read!(readOf(call('count_users'))))).code).to.equal('forbidden');
    // The next one asks anew.
    expect((await made.read!(readOf(call('count_users')))).data).to.equal(3);
  });

  it('errors as a changeset has them name their fields', async () => {
    const response = {errors: {name: ["can't be blank"], 'address.city': ['is unknown', 'is too short']}};
    const made = open(served({'update_user:submit': {status: 'error', response}}));
    const error = await failureOf(made.mutate!(change(form, {values: {name: ''}})));
    expect(error.code).to.equal('invalid');
    expect(error.fields!.map(({path, message}) => [path, message])).to.deep.equal([
      ['name', "can't be blank"],
      ['address.city', 'is unknown'],
      ['address.city', 'is too short'],
    ]);
  });

  it('a reason by itself is an error of its kind', async () => {
    const replies = {
      a: {status: 'error', response: {reason: 'unauthorized'}},
      b: {status: 'error', response: {reason: 'Try later, please'}},
      c: {status: 'error', response: {code: 'missing', message: 'No such user'}},
    };
    const made = open(served(replies));
    expect((await failureOf(made.read!(readOf(call('a'))))).code).to.equal('forbidden');
    expect((await failureOf(made.read!(readOf(call('b'))))).message).to.equal('Try later, please');
    expect(await failureOf(made.read!(readOf(call('c'))))).to.include({code: 'missing', message: 'No such user'});
  });

  it('files are refused by name, and so is a selection', async () => {
    const made = open(served({}));
    const values = {photo: new File(['x'], 'x.txt')};
    expect((await failureOf(made.mutate!(change(form, {values})))).hint).to.contain('<fetch-provider>');
    const source = {...call('f'), selection: '{ id }'} as Source;
    expect((await failureOf(made.read!(readOf(source)))).code).to.equal('source');
    expect((await fault.seen()).connections).to.deep.equal([]);
  });
});
