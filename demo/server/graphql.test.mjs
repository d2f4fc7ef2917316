import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {createClient} from 'graphql-ws';
import {WebSocket} from 'ws';
import {startServer, until} from './testing.mjs';

let api;

before(async () => (api = await startServer()));
after(() => api.server.close());

const ask = async (query, variables, headers) => (await api.send('/graphql', {query, variables}, headers)).body;

describe('the API by GraphQL', () => {
  it('gives lists with filter, order, page and number, and what is related', async () => {
    const query = `query($filter: JSON) { users(filter: $filter, sort: "-id", limit: 2) { total items { id name role posts { id } } } }`;
    const {data, errors} = await ask(query, {filter: {role: 'admin'}});
    assert.equal(errors, undefined);
    assert.ok(data.users.total > 0);
    assert.ok(data.users.items.every(({role, posts}) => role === 'admin' && Array.isArray(posts)));
  });

  it('gives one record, and says when it is missing', async () => {
    assert.equal((await ask('{ user(id: 1) { id } }')).data.user.id, '1');
    const {errors} = await ask('{ user(id: 99999) { id } }');
    assert.equal(errors[0].extensions.code, 'NOT_FOUND');
  });

  it('takes forms as mutations, once for a key, and names what is wrong', async () => {
    const query = 'mutation($input: CreateCategoryInput!) { create_category(input: $input) { data version } }';
    const headers = {'idempotency-key': 'graphql-1'};
    const first = await ask(query, {input: {name: 'By GraphQL'}}, headers);
    assert.equal(first.errors, undefined);
    assert.equal(first.data.create_category.data.name, 'By GraphQL');
    assert.deepEqual((await ask(query, {input: {name: 'By GraphQL'}}, headers)).data, first.data);
    const {errors} = await ask(query, {input: {name: ''}});
    assert.equal(errors[0].extensions.code, 'BAD_USER_INPUT');
    assert.equal(errors[0].extensions.errors[0].path, 'name');
  });

  it('answers several at once, and nothing that is not in its schema', async () => {
    const {body} = await api.send('/graphql', [{query: '{ user(id: 1) { id } }'}, {query: '{ nothing }'}]);
    assert.equal(body[0].data.user.id, '1');
    assert.match(body[1].errors[0].message, /nothing/);
  });
});

describe('subscriptions by GraphQL', () => {
  it('tells changes with positions, and goes on from one', async () => {
    const client = createClient({url: `ws://127.0.0.1:${api.port}/api/graphql`, webSocketImpl: WebSocket});
    const heard = [];
    const query =
      'subscription($since: String) { changes(topic: "categories", since: $since) { op record position resumed } }';
    const listen = (since) =>
      client.subscribe(
        {query, variables: {since}},
        {next: ({data}) => heard.push(data.changes), error: () => {}, complete() {}},
      );
    const stop = listen();
    await until(() => heard.some(({op}) => op === 'reset'), 'the list');
    assert.equal(heard[0].resumed, 'new');
    await ask('mutation { create_category(input: {name: "One"}) { data } }');
    const {position} = await until(() => heard.find(({op}) => op === 'insert'), 'the change');
    stop();
    await ask('mutation { create_category(input: {name: "Two"}) { data } }');
    heard.length = 0;
    listen(position);
    await until(() => heard.some(({record}) => record?.name === 'Two'), 'what was missed');
    assert.equal(heard[0].resumed, 'recovered');
    await client.dispose();
  });

  it('gives the data of a pipeline to who has its token', async () => {
    const query = 'subscription { pipelineEvents(pipelineId: "weather", token: "wrong") { data } }';
    const refused = await api.send('/graphql', {query}, {accept: 'text/event-stream'});
    assert.equal(refused.body.errors[0].extensions.code, 'UNAUTHENTICATED');
    const init = {
      method: 'POST',
      headers: {'content-type': 'application/json', accept: 'text/event-stream'},
      body: JSON.stringify({query: query.replace('wrong', 'demo-weather')}),
    };
    const control = new AbortController();
    const answer = await fetch(`${api.base}/graphql`, {...init, signal: control.signal});
    assert.equal(answer.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    control.abort();
  });
});
