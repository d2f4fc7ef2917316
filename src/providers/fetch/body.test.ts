import {expect} from '@open-wc/testing';
import {browserEnvironment} from '../../data/environment.js';
import {bare, environmentWith, failureOf, Faults, readOf} from '../testing/faults.js';
import {createUrlTransport} from '../url-transport.js';

const readUrl = (href: string) => createUrlTransport(browserEnvironment()).read!(readOf(bare(href)));
const GOOD = {
  data: [
    {id: 1, name: 'A'},
    {id: 2, name: 'B'},
  ],
};

describe('bodies over HTTP', () => {
  for (const kind of [
    'truncated',
    'comma',
    'nan',
    'infinity',
    'ndjson',
    'jsonp',
    'guard',
    'quotes',
    'comment',
    'undefined',
    'html',
  ])
    it(`F52 ${kind} is bad data, and no retry would help`, async () => {
      const error = await failureOf(readUrl(new Faults().url('malformed', `kind=${kind}`)));
      expect(error).to.include({code: 'data', retryable: false});
      expect(error.message + error.hint).to.not.contain('<');
    });

  for (const type of [
    'text/plain',
    'application/vnd.api%2Bjson',
    'application/json;charset=utf-8',
    'application/octet-stream',
  ])
    it(`F54 JSON as ${type} is read`, async () => {
      expect((await readUrl(new Faults().url('type', `type=${type}`))).data).to.deep.equal(GOOD);
    });

  it('F54 JSON without a content type is read', async () => {
    expect((await readUrl(new Faults().url('type'))).data).to.deep.equal(GOOD);
  });

  it('F54 a byte order mark is no data', async () => {
    expect((await readUrl(new Faults().url('encoded', 'kind=bom'))).data).to.deep.equal({data: [{id: 1}]});
  });

  it('F55 broken characters are replaced', async () => {
    const {data} = await readUrl(new Faults().url('encoded', 'kind=invalid-utf8'));
    expect((data as {data: {name: string}[]}).data[0]?.name).to.contain('\ufffd');
  });

  it('F55 what only says that it is compressed is a failure, not a crash', async () => {
    expect((await failureOf(readUrl(new Faults().url('gzip')))).code).to.be.oneOf(['network', 'data']);
  });

  it('F55 another charset is honoured', async () => {
    const body = Uint8Array.from('{"name":"caf\u00e9"}', (char) => char.charCodeAt(0));
    const fake = environmentWith({
      fetch: async () => new Response(body, {headers: {'content-type': 'application/json; charset=ISO-8859-1'}}),
    });
    expect((await createUrlTransport(fake).read!(readOf(bare('/x')))).data).to.deep.equal({name: 'caf\u00e9'});
  });

  for (const [kind, value] of [
    ['null', null],
    ['number', 7],
    ['string', 'seven'],
    ['boolean', false],
    ['object', {id: 1, name: 'A'}],
    ['empty', []],
    ['nulls', [null, null]],
    ['mixed', [{id: 1}, null, 'x', 7, [1], {id: 2}]],
    ['envelope', {data: [{id: 1}], total: 1}],
    ['nested', {data: {data: [{id: 1}]}}],
    ['then', {then: {resolve: true}, id: 1}],
  ] as const)
    it(`F56 F101 the shape "${kind}" comes through as it is`, async () => {
      expect((await readUrl(new Faults().url('shape', `kind=${kind}`))).data).to.deep.equal(value);
    });

  it('F57 an id beyond 2^53 keeps its digits', async () => {
    const {data} = await readUrl(new Faults().url('shape', 'kind=long-id'));
    const exact = 'rawJSON' in JSON ? '9007199254740993' : 9007199254740992;
    expect(data).to.deep.equal([{id: exact}]);
  });

  it('F111 keys of a prototype are plain data', async () => {
    await readUrl(new Faults().url('shape', 'kind=proto'));
    expect(({} as {polluted?: boolean}).polluted).to.equal(undefined);
  });

  for (const query of ['status=204', 'status=200'])
    it(`F64 an answer without a body (${query}) is null`, async () => {
      expect((await readUrl(new Faults().url('nothing', query))).data).to.equal(null);
    });

  it('an endless answer is cut at 64 MiB', async () => {
    let sent = 0;
    let cancelled = false;
    const chunk = new Uint8Array(8 * 1024 * 1024).fill(32);
    const stream = new ReadableStream({
      pull(controller) {
        sent += chunk.length;
        controller.enqueue(chunk);
      },
      cancel() {
        cancelled = true;
      },
    });
    const fake = environmentWith({fetch: async () => new Response(stream)});
    const error = await failureOf(createUrlTransport(fake).read!(readOf(bare('/x'))));
    expect(error.code).to.equal('data');
    expect(cancelled).to.equal(true);
    expect(sent).to.be.below(100 * 1024 * 1024);
  });
});
