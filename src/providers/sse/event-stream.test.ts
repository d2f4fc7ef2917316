import {expect} from '@open-wc/testing';
import type {LinkEnd} from '../live/link.js';
import {FakeEnvironment} from '../../testing/fake-environment.js';
import {HandStream} from '../testing/streams.js';
import {EventStream} from './event-stream.js';

const URL_HERE = 'http://localhost/events?token=s3cret';

describe('one request for an event stream', () => {
  let environment: FakeEnvironment;
  let ends: LinkEnd[];
  let told: string[];

  beforeEach(() => {
    environment = new FakeEnvironment();
    ends = [];
    told = [];
  });

  async function open(
    answer: () => Response | Promise<Response>,
    url: string | Promise<string> = URL_HERE,
  ): Promise<EventStream> {
    environment.onFetch = answer;
    const stream = new EventStream(
      {environment, url},
      {
        opened: () => void told.push('opened'),
        alive: () => void told.push('alive'),
        event: ({event, data, id}) => void told.push([id, event, data].filter((it) => it !== undefined).join('|')),
        retry: (ms) => void told.push(`retry ${ms}`),
        done: () => void told.push('done'),
        down: (end) => void ends.push(end),
      },
    );
    await environment.settle();
    return stream;
  }

  const status =
    (code: number, headers: Record<string, string> = {}) =>
    (): Response =>
      new Response(code === 204 ? null : '<h1>No</h1>', {status: code, headers});

  for (const code of [400, 404, 405, 406, 409, 422]) {
    it(`${code} is final, unless it has worked before`, async () => {
      await open(status(code));
      expect(ends[0]).to.include({finalAtFirst: true});
      expect(ends[0]!.error).to.include({status: code, retryable: false});
    });
  }

  for (const code of [408, 425, 429, 500, 502, 503, 504]) {
    it(`F15 ${code} is worth another attempt`, async () => {
      await open(status(code));
      expect(ends[0]).not.to.have.any.keys('final', 'finalAtFirst', 'refresh');
      expect(ends[0]!.error).to.include({status: code, retryable: true});
    });
  }

  it('410 is final for ever', async () => {
    await open(status(410));
    expect(ends[0]).to.include({final: true});
  });

  for (const code of [401, 403]) {
    it(`F17 ${code} is worth one new token`, async () => {
      await open(status(code));
      expect(ends[0]).to.include({refresh: true});
    });
  }

  it('F16 Retry-After is passed on, in seconds and as a date, by the server’s own clock', async () => {
    await open(status(503, {'retry-after': '7'}));
    await open(status(503, {'retry-after': 'Thu, 01 Jan 1970 00:00:09 GMT', date: 'Thu, 01 Jan 1970 00:00:00 GMT'}));
    expect(ends.map(({wait}) => wait)).to.deep.equal([7000, 9000]);
  });

  it('204 is the server’s own end', async () => {
    await open(status(204));
    expect([told, ends]).to.deep.equal([['done'], []]);
  });

  for (const type of ['text/html', 'application/json', '', 'text/event-streams', 'text/plain; x=text/event-stream']) {
    it(`F19 ${type || 'no type'} is no event stream`, async () => {
      await open(() => new Response(new Uint8Array([60]), {headers: type ? {'content-type': type} : {}}));
      expect(ends[0]!.error.code).to.equal('data');
      expect(told).to.deep.equal([]);
    });
  }

  for (const type of ['text/event-stream', 'text/event-stream;charset=utf-8', 'Text/Event-Stream ; charset=UTF-8']) {
    it(`${type} is one`, async () => {
      const stream = await open(() => new Response(new HandStream().response.body, {headers: {'content-type': type}}));
      expect(told).to.deep.equal(['opened']);
      stream.close();
    });
  }

  it('F129 no error names what is secret in the address', async () => {
    await open(() => new Response('x', {headers: {'content-type': 'text/html'}}));
    await open(() => Promise.reject(new TypeError('Failed to fetch')));
    await open(() => Promise.reject(new TypeError('Failed to fetch')), 'https://other.test/e?token=s3cret');
    expect(ends.length).to.equal(3);
    expect(JSON.stringify(ends)).not.to.contain('s3cret');
  });

  it('F62 an unreachable other origin comes with a hint to CORS, the own one without', async () => {
    await open(() => Promise.reject(new TypeError('Failed to fetch')));
    await open(() => Promise.reject(new TypeError('Failed to fetch')), 'https://other.test/e');
    expect(ends.map(({error}) => error.code)).to.deep.equal(['network', 'cors']);
    expect(ends[1]!.error.hint).to.contain('Access-Control-Allow-Origin');
  });

  it('an address that fails is final, by its own words', async () => {
    const error = {code: 'source', message: 'No such place', retryable: false} as const;
    await open(status(200), Promise.reject(error));
    expect(ends).to.deep.equal([{error, final: true}]);
  });

  it('F10 events, ids, delays and signs of life are told', async () => {
    const hand = new HandStream();
    const stream = await open(() => hand.response);
    hand.push('retry: 2500\nid: 7\nevent: cpu\ndata: 1\ndata: 2\n\n: hello\n\ndata:x\r\n\r\n');
    await environment.settle();
    expect(told).to.deep.equal(['opened', 'alive', 'retry 2500', '7|cpu|1\n2', 'x']);
    stream.close();
  });

  it('closed, it says nothing more, and lets its request go', async () => {
    const hand = new HandStream();
    const stream = await open(() => hand.response);
    stream.close();
    hand.push('data: 1\n\n');
    hand.cut();
    await environment.settle();
    expect([told, ends]).to.deep.equal([['opened'], []]);
  });

  it('closed before the answer, it never opens', async () => {
    let answer = (response: Response): void => void response;
    const stream = await open(() => new Promise<Response>((done) => (answer = done)));
    stream.close();
    answer(new HandStream().response);
    await environment.settle();
    expect([told, ends]).to.deep.equal([[], []]);
  });
});
