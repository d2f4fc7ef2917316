import {expect} from '@open-wc/testing';
import {parseAnswer, parseJson} from './fetch/body.js';
import {toDescription} from './description.js';
import {capabilitiesOf, toOutcome, toSnapshot} from './answers.js';
import {splitFiles, toFormData} from './fetch/multipart.js';
import {problemError} from './problem.js';

const none = new Headers();
const answer = (status = 200, headers: HeadersInit = {}) => ({status, headers: new Headers(headers)});

describe('answers', () => {
  describe('envelopes', () => {
    it('position, next, tags, can and total are lifted; the body stays as it came', () => {
      const body = {
        data: [1],
        total: 9,
        next: 'c',
        position: 'e1:42',
        tags: ['users', 7],
        can: {sort: true, page: 'number', filter: ['eq', 'like']},
      };
      expect(toSnapshot(body, none)).to.deep.equal({
        data: body,
        total: 9,
        next: 'c',
        position: 'e1:42',
        tags: ['users'],
        can: {sort: true, page: 'number', filter: ['eq']},
      });
    });

    it('headers do the same', () => {
      const headers = new Headers({'x-total-count': '12', 'x-position': 'e1:7', etag: '"a"'});
      expect(toSnapshot([1], headers)).to.deep.equal({data: [1], total: 12, position: 'e1:7', etag: '"a"'});
    });

    it('a position in a header wins: of a copy that still holds the text is old, and the headers are of now', () => {
      const headers = new Headers({'x-position': 'e1:42'});
      expect(toSnapshot({data: [1], position: 'e1:7'}, headers).position).to.equal('e1:42');
    });

    it('a record that has a position or a total is a record', () => {
      expect(toSnapshot({id: 1, position: 'e1:1', total: 3}, none)).to.deep.equal({
        data: {id: 1, position: 'e1:1', total: 3},
      });
      expect(toSnapshot({data: 1, total: 3, color: 'red'}, none)).to.deep.equal({
        data: {data: 1, total: 3, color: 'red'},
      });
    });

    it('values of another type are left out', () => {
      const body = {data: [], total: 'many', next: 7, position: {}, tags: 'x', can: 'all'};
      expect(toSnapshot(body, none)).to.deep.equal({data: body});
    });

    it('a data path picks, and warns where it finds nothing', () => {
      expect(toSnapshot({result: {items: [1]}}, none, 'result.items').data).to.deep.equal([1]);
      const {data, warnings} = toSnapshot({other: 1}, none, 'result.items');
      expect(data).to.equal(null);
      expect(warnings?.[0]?.hint).to.contain('other');
    });
  });

  it('capabilities are read member by member', () => {
    expect(capabilitiesOf(null)).to.equal(undefined);
    expect(capabilitiesOf({filter: true, sort: 'yes', page: 'offset', undo: false})).to.deep.equal({
      filter: true,
      undo: false,
    });
  });

  describe('outcomes', () => {
    it('all that an outcome may say', () => {
      const body = {
        data: {id: 1},
        message: 'Saved',
        ops: {users: [{op: 'delete', key: '1'}, {op: 'explode'}, null], bad: 7},
        invalidates: ['users', 7],
        navigate: '/users/42',
        version: 8,
        undo: {source: 'action:unpublish_post(42)'},
      };
      expect(toOutcome(body, answer())).to.deep.equal({
        status: 'done',
        data: {id: 1},
        message: 'Saved',
        ops: {users: [{op: 'delete', key: '1'}]},
        invalidates: ['users'],
        navigate: '/users/42',
        version: '8',
        undo: {source: 'action:unpublish_post(42)'},
      });
    });

    it('a record with a message of its own is data', () => {
      const record = {id: 1, message: 'hello'};
      expect(toOutcome(record, answer())).to.deep.equal({status: 'done', data: record});
    });

    it('204 is done, 202 is queued', () => {
      expect(toOutcome(null, answer(204))).to.deep.equal({status: 'done'});
      expect(toOutcome(null, answer(202))).to.deep.equal({status: 'queued'});
      expect(toOutcome({status: 'queued'}, answer(200)).status).to.equal('queued');
    });

    it('a plain server answers with the record; its tag is the version', () => {
      const record = {data: {id: 1}};
      expect(toOutcome(record, answer(201, {etag: 'W/"7"'}), true)).to.deep.equal({
        status: 'done',
        data: {id: 1},
        version: '7',
      });
    });
  });

  describe('refusals', () => {
    it('F109 F139 the words of the server are text, its field errors go along', () => {
      const body = {
        title: 'T',
        detail: '<b>No</b>',
        errors: [{path: 'email', code: 'taken', message: 'is taken'}, null, {}],
      };
      expect(problemError(422, none, body, 0)).to.deep.equal({
        code: 'invalid',
        message: '<b>No</b>',
        status: 422,
        retryable: false,
        fields: [{path: 'email', code: 'taken', message: 'is taken'}],
      });
    });

    it('400 with errors is invalid, without it is not', () => {
      expect(problemError(400, none, {errors: [{message: 'x'}]}, 0).code).to.equal('invalid');
      expect(problemError(400, none, {}, 0).code).to.equal('http');
    });

    it('a conflict brings the record as it is now', () => {
      expect(problemError(409, none, {data: {id: 1}}, 0).current).to.deep.equal({id: 1});
      expect(problemError(422, none, {data: {id: 1}}, 0).current).to.equal(undefined);
    });

    it('F109 a body that is no object says nothing', () => {
      for (const body of [undefined, '<h1>Error</h1>', ['x'], 7])
        expect(problemError(500, none, body, 0).message).to.equal('The server answered with an error (500).');
    });

    it('F129 secrets in the words of a server are not repeated, and the words are bounded', () => {
      expect(problemError(500, none, {detail: 'GET /x?token=hunter2 failed'}, 0).message).to.not.contain('hunter2');
      expect(problemError(500, none, {detail: 'x'.repeat(9999)}, 0).message).to.have.length(500);
    });

    it('F47 Retry-After is a moment', () => {
      expect(problemError(503, new Headers({'retry-after': '3'}), {}, 1000).retryAt).to.equal(4000);
    });
  });

  describe('JSON', () => {
    it('F64 blank text is null', () => {
      expect(parseAnswer(' \n', '')).to.equal(null);
    });

    it('F57 only integers that a number cannot hold become text', () => {
      const text = '{"id":9007199254740993,"n":1.5,"big":1e300,"s":"12345678901234567890","neg":-9007199254740993}';
      const value = parseJson(text) as Record<string, unknown>;
      expect(value['n']).to.equal(1.5);
      expect(value['big']).to.equal(1e300);
      expect(value['s']).to.equal('12345678901234567890');
      if ('rawJSON' in JSON)
        expect([value['id'], value['neg']]).to.deep.equal(['9007199254740993', '-9007199254740993']);
    });

    it('a page is told from bad data', () => {
      expect(() => parseAnswer('<!doctype html>', 'text/html')).to.throw('web page');
      expect(() => parseAnswer('{', 'application/json')).to.throw('bad data');
    });
  });

  describe('descriptions', () => {
    it('fields, options, nested forms and unions', () => {
      const body = {
        fields: [
          {name: 'role', type: 'string', required: true, options: ['a', {label: 'B', value: 'b'}, null]},
          {name: 'address', type: 'form', fields: [{name: 'city'}]},
          {name: 'kind', type: 'union', union: {cat: [{name: 'lives', type: 'integer'}]}},
          {type: 'nameless'},
          7,
        ],
        values: {role: 'a'},
        version: 7,
        schema: {type: 'object'},
      };
      const {fields, values, version, schema} = toDescription(body);
      expect(fields).to.deep.equal([
        {
          name: 'role',
          type: 'string',
          required: true,
          options: [
            {label: 'a', value: 'a'},
            {label: 'B', value: 'b'},
          ],
        },
        {name: 'address', type: 'form', fields: [{name: 'city', type: 'string'}]},
        {name: 'kind', type: 'union', union: {cat: [{name: 'lives', type: 'integer'}]}},
      ]);
      expect([values, version, schema]).to.deep.equal([{role: 'a'}, '7', {type: 'object'}]);
    });

    it('forms and actions of a resource', () => {
      const body = {
        data: {fields: [], forms: {create: 'c', update: 7}, actions: {del: {allowed: false, label: 'Delete'}, x: 1}},
      };
      expect(toDescription(body)).to.deep.equal({
        fields: [],
        forms: {create: 'c'},
        actions: {del: {allowed: false, label: 'Delete'}},
      });
    });

    it('nonsense describes nothing, and an endless nest ends', () => {
      for (const body of [null, 7, 'x', [], {fields: 'x'}]) expect(toDescription(body)).to.deep.equal({fields: []});
      const loop: {name: string; fields: unknown[]} = {name: 'a', fields: []};
      loop.fields.push(loop);
      expect(JSON.stringify(toDescription({fields: [loop]})).length).to.be.below(2000);
    });
  });

  describe('files', () => {
    const file = new File(['abc'], '../../<b>.txt');

    it('F145 are taken out of the values by their path', () => {
      const {plain, files} = splitFiles({name: 'x', avatar: file, items: [{photo: file, n: 1}] as never});
      expect(plain).to.deep.equal({name: 'x', items: [{n: 1}]});
      expect([...files.keys()]).to.deep.equal(['avatar', 'items.0.photo']);
    });

    it('F112 a field named __proto__ is a field', () => {
      const values = JSON.parse('{"__proto__":{"polluted":true},"a":1}') as Record<string, number>;
      const {plain} = splitFiles(values);
      expect(JSON.stringify(plain)).to.equal('{"__proto__":{"polluted":true},"a":1}');
      expect(({} as {polluted?: boolean}).polluted).to.equal(undefined);
    });

    it('the JSON is the part "body", each file a part of its own', async () => {
      const form = toFormData({args: [1]}, new Map([['avatar', file]]));
      expect(await (form.get('body') as File).text()).to.equal('{"args":[1]}');
      expect((form.get('body') as File).type).to.equal('application/json');
      expect(await (form.get('avatar') as File).text()).to.equal('abc');
    });
  });
});
