import {expect} from '@open-wc/testing';
import type {Values} from '../../data/types.js';
import {failureOf} from '../testing/faults.js';
import {pretended} from './openapi.testing.js';
import {form, PET, PETS, posting, request, sentBody, sentFor} from './forms.testing.js';

describe('bodies', () => {
  const THING = {
    type: 'object',
    properties: {
      id: {readOnly: true, type: 'integer'},
      count: {type: 'integer'},
      on: {type: 'boolean'},
      born: {type: 'string', format: 'date'},
      at: {type: 'string', format: 'date-time'},
      note: {type: 'string'},
    },
  };

  it("have values of the schema's types, and leave out what is empty or only read", async () => {
    const sent = await sentFor(THING, {id: 7, count: '12', on: 'true', born: '', at: '2026-01-02T03:04', note: ''});
    expect(sentBody(sent)).to.deep.equal({
      count: 12,
      on: true,
      at: new Date('2026-01-02T03:04').toISOString(),
      note: '',
    });
    expect(sent.headers.get('content-type')).to.equal('application/json');
  });

  it('F131 F139 a change carries a key and can be no simple request', async () => {
    const {headers} = await sentFor(THING, {count: '1'});
    expect(headers.get('idempotency-key')).to.equal('k1');
    expect(headers.get('x-requested-with')).to.equal('total-widgets');
  });

  it('kinds go under the name that the document has for them', async () => {
    const sent = await sentFor(
      {type: 'object', properties: {pet: PET}},
      {pet: {_union_type: 'cat', lives: '9'}},
      undefined,
      PETS,
    );
    expect(sentBody(sent)).to.deep.equal({pet: {kind: 'cat', lives: 9}});
  });

  it('as pairs, and as parts with files', async () => {
    const pairs = await sentFor(THING, {count: '1', note: 'a&b'}, 'application/x-www-form-urlencoded');
    expect(pairs.body).to.equal('count=1&note=a%26b');
    expect(pairs.headers.get('content-type')).to.equal('application/x-www-form-urlencoded');
    const file = new File(['x'], 'x.txt');
    const parts = await sentFor(
      {
        type: 'object',
        properties: {name: {type: 'string'}, photo: {type: 'string', format: 'binary'}, tags: {type: 'array'}},
      },
      {name: 'A', photo: file, tags: ['p', 'q']},
      'multipart/form-data',
    );
    const data = parts.body as FormData;
    expect([...data].map(([name, value]) => [name, value instanceof File ? value.name : value])).to.deep.equal([
      ...[
        ['name', 'A'],
        ['tags', 'p'],
        ['tags', 'q'],
        ['photo', 'x.txt'],
      ],
    ]);
    const {transport} = pretended(posting(THING));
    const error = await failureOf(transport.mutate(request(form(), {values: {photo: file}})));
    expect(error.message).to.contain('no files');
  });

  it('F112 keys of a prototype are not sent', async () => {
    const values = JSON.parse('{"note": "x", "__proto__": {"polluted": true}}') as Values;
    expect(String((await sentFor(THING, values)).body)).to.equal('{"note":"x"}');
  });
});
