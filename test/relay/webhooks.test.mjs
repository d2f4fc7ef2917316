import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {createRelay, signWebhook, verifyWebhook} from '../../src/relay/index.mjs';
import {hookOf, PIPELINES, SECRET, startRelay} from './support/relay.mjs';

describe('D-13 verifyWebhook()', () => {
  const body = '{"total":42}';
  const headers = signWebhook({id: 'one', body, secret: SECRET, timestamp: 1_700_000_000});
  const now = 1_700_000_000_000;

  it('knows what the published sample of Standard Webhooks was signed with', () => {
    const verdict = verifyWebhook({
      headers: {
        'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        'webhook-timestamp': '1614265330',
        'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
      },
      body: '{"test": 2432232314}',
      secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      now: 1_614_265_330_000,
    });
    assert.deepEqual(verdict, {ok: true, id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330});
  });

  it('takes any of several secrets, and any of several signatures', () => {
    assert.ok(verifyWebhook({headers, body, secret: ['an older secret of mine', SECRET], now}).ok);
    const several = {...headers, 'webhook-signature': `v1,AAAA v2,xyz ${headers['webhook-signature']}`};
    assert.ok(verifyWebhook({headers: several, body, secret: SECRET, now}).ok);
  });

  const refused = (parts) => verifyWebhook({headers, body, secret: SECRET, now, ...parts}).reason;

  it('refuses another body, id, time and secret', () => {
    assert.equal(refused({body: '{"total":43}'}), 'signature');
    assert.equal(refused({headers: {...headers, 'webhook-id': 'two'}}), 'signature');
    assert.equal(refused({headers: {...headers, 'webhook-timestamp': '1700000001'}}), 'signature');
    assert.equal(refused({secret: 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'}), 'signature');
    assert.equal(refused({headers: {...headers, 'webhook-signature': 'v1,'}}), 'signature');
    assert.equal(refused({secret: []}), 'signature');
  });

  it('refuses what is old, what is of tomorrow, and what is not signed', () => {
    assert.equal(refused({now: now + 301_000}), 'timestamp');
    assert.equal(refused({now: now - 301_000}), 'timestamp');
    assert.equal(refused({headers: {...headers, 'webhook-timestamp': 'now'}}), 'timestamp');
    assert.equal(refused({headers: {}}), 'missing');
    assert.equal(refused({headers: {...headers, 'webhook-id': ['one', 'one']}}), 'missing');
  });

  it('takes the raw bytes, with a secret that is plain text', () => {
    const secret = 'a secret in plain letters';
    const signature = createHmac('sha256', secret).update('x.1700000000.').update(body).digest('base64');
    const own = {'webhook-id': 'x', 'webhook-timestamp': '1700000000', 'webhook-signature': `v1,${signature}`};
    assert.ok(verifyWebhook({headers: own, body: Buffer.from(body), secret, now}).ok);
  });
});

describe('D-12 webhooks of the relay', () => {
  let relay;
  before(async () => (relay = await startRelay()));
  after(() => relay.relay.close());

  const records = async () => (await relay.call('/pipelines/orders', {headers: BEARER})).body.data;
  const BEARER = {authorization: 'Bearer token-of-the-orders'};
  const refused = ({status, headers, body}, expected) => {
    assert.equal(status, expected);
    assert.match(headers.get('content-type'), /^application\/problem\+json/);
    assert.equal(body.status, expected);
    assert.ok(body.title && body.detail);
  };

  it('stores the data of a signed one as a record', async () => {
    const {status, body} = await relay.hook('orders', {total: 42});
    assert.equal(status, 202);
    const [record] = await records();
    assert.deepEqual(record, {
      id: body.data.id,
      pipeline_id: 'orders',
      timestamp: record.timestamp,
      data: {total: 42},
    });
    assert.ok(Math.abs(Date.parse(record.timestamp) - Date.now()) < 5000);
  });

  it('keeps id, time and metrics of one that is a record already', async () => {
    const sent = {id: 7, timestamp: '2026-02-03T04:05:06Z', data: {total: 1}, metrics: {ms: 12}, other: 'left out'};
    await relay.hook('orders', sent);
    const [record] = await records();
    assert.deepEqual(record, {
      id: '7',
      pipeline_id: 'orders',
      timestamp: '2026-02-03T04:05:06.000Z',
      data: {total: 1},
      metrics: {ms: 12},
    });
  });

  it('refuses a signature that does not fit, and a pipeline that is not there, in the same words', async () => {
    const wrong = await relay.hook('orders', {total: 1}, {secret: 'a wrong secret of mine'});
    refused(wrong, 401);
    const nowhere = await relay.hook('nothing', {total: 1});
    refused(nowhere, 401);
    assert.deepEqual(nowhere.body, wrong.body);
    refused(await relay.hook('weather', {total: 1}), 401);
    refused(
      await relay.call('/webhooks/orders', {method: 'POST', body: '{}', headers: {'content-type': 'application/json'}}),
      401,
    );
  });

  it('refuses the same webhook a second time, and answers another attempt without storing it', async () => {
    const before = (await records()).length;
    const timestamp = Math.floor(Date.now() / 1000) - 5;
    const first = hookOf('orders', {total: 2}, {id: 'once', timestamp});
    assert.equal((await relay.call(...first)).status, 202);
    refused(await relay.call(...first), 403);
    const again = await relay.hook('orders', {total: 2}, {id: 'once', timestamp: timestamp + 3});
    assert.deepEqual([again.status, again.body], [200, {data: {duplicate: true}}]);
    assert.equal((await records()).length, before + 1);
  });

  it('refuses what is old', async () => {
    refused(await relay.hook('orders', {total: 1}, {timestamp: Math.floor(Date.now() / 1000) - 400}), 403);
  });

  it('refuses too large a body, announced or not', async () => {
    const large = {text: 'x'.repeat(300_000)};
    refused(await relay.hook('orders', large), 413);
    const [path, init] = hookOf('orders', large);
    refused(await relay.call(path, {...init, body: new Blob([init.body]).stream(), duplex: 'half'}), 413);
  });

  it('refuses another content type, another method, and what is no JSON object', async () => {
    refused(await relay.hook('orders', {a: 1}, {headers: {'content-type': 'text/plain'}}), 415);
    refused(await relay.call('/webhooks/orders'), 405);
    refused(await relay.hook('orders', '{"a":'), 400);
    refused(await relay.hook('orders', [1, 2]), 422);
    refused(await relay.hook('orders', {data: {}, timestamp: 'never'}), 422);
  });

  it('lets the sender of a bad one try again under the same id', async () => {
    const timestamp = Math.floor(Date.now() / 1000) - 9;
    refused(await relay.hook('orders', [1], {id: 'mended', timestamp}), 422);
    assert.equal((await relay.hook('orders', {a: 1}, {id: 'mended', timestamp})).status, 202);
  });

  it('F111 keeps keys that would reach a prototype out', async () => {
    await relay.hook('orders', '{"data":{"__proto__":{"polluted":1},"constructor":"kept"}}');
    const {text} = await relay.call('/pipelines/orders?limit=1', {headers: BEARER});
    assert.ok(!text.includes('polluted'));
    assert.ok(text.includes('"constructor":"kept"'));
    assert.equal({}.polluted, undefined);
  });

  it('tells nothing of a token, a secret or a signature, and reports no fault', async () => {
    const answer = await relay.hook('orders', {a: 1}, {secret: 'a wrong secret of mine'});
    assert.ok(!answer.text.includes('secret'));
    assert.deepEqual(relay.faults, []);
  });
});

describe('D-18 the rate limit', () => {
  it('takes 1,000 webhooks a minute of a pipeline; one more is told when to come again', async () => {
    const relay = await startRelay();
    for (let sent = 0; sent < 1000; sent += 100) {
      const answers = await Promise.all(Array.from({length: 100}, () => relay.hook('orders', {sent})));
      assert.ok(answers.every(({status}) => status === 202));
    }
    const {status, headers} = await relay.hook('orders', {total: 1});
    assert.equal(status, 429);
    const seconds = Number(headers.get('retry-after'));
    assert.ok(seconds >= 1 && seconds <= 60);
    const other = await relay.hook('latency', {ms: 1}, {secret: 'another secret of 24 letters'});
    assert.equal(other.status, 202);
    await relay.relay.close();
  });

  it('is not used up by those who cannot sign', async () => {
    const relay = await startRelay({rate: 3});
    for (let at = 0; at < 5; at++) await relay.hook('orders', {at}, {secret: 'a wrong secret of mine'});
    assert.equal((await relay.hook('orders', {total: 1})).status, 202);
    await relay.relay.close();
  });
});

describe('options of the relay', () => {
  it('refuse a short secret, an empty token and a pipeline that cannot be named', () => {
    const create = (pipeline) => () => createRelay({pipelines: [{...PIPELINES[0], ...pipeline}], redis: false});
    assert.throws(create({secret: 'short'}), /16 characters/);
    assert.throws(create({tokens: ['']}), /empty/);
    assert.throws(create({id: 'two words'}), /cannot be called/);
  });
});
