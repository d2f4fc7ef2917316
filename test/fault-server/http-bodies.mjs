/** Bodies that are wrong, each by its name. */

/** Texts that are no JSON, though their content type says so. */
export const MALFORMED = {
  truncated: '{"data":[{"id":1,"name":"A"},{"id":2,"na',
  comma: '{"data":[{"id":1},]}',
  nan: '{"value":NaN}',
  infinity: '[Infinity]',
  ndjson: '{"id":1}\n{"id":2}\n',
  jsonp: 'callback({"id":1});',
  guard: ')]}\',\n{"id":1}',
  quotes: "{'id':1}",
  comment: '{"id":1} // done',
  undefined: 'undefined',
  html: '<!doctype html><title>Login</title><script>window.hacked = true</script><h1>Sign in</h1>',
};

/** Well-formed answers of a shape that nobody asked for. */
export const SHAPES = {
  null: 'null',
  number: '7',
  string: '"seven"',
  boolean: 'false',
  object: '{"id":1,"name":"A"}',
  empty: '[]',
  nulls: '[null,null]',
  mixed: '[{"id":1},null,"x",7,[1],{"id":2}]',
  envelope: '{"data":[{"id":1}],"total":1}',
  nested: '{"data":{"data":[{"id":1}]}}',
  'long-id': '[{"id":9007199254740993}]',
  then: '{"then":{"resolve":true},"id":1}',
  proto: '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"id":1}',
};

/** Bytes that are JSON only to a reader that takes care. */
export const ENCODED = {
  bom: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('{"data":[{"id":1}]}')]),
  'invalid-utf8': Buffer.concat([
    Buffer.from('{"data":[{"id":1,"name":"'),
    Buffer.from([0xff, 0xc3]),
    Buffer.from('"}]}'),
  ]),
  latin1: Buffer.from('{"data":[{"id":1,"name":"caf\u00e9"}]}', 'latin1'),
};
