import assert from 'node:assert/strict';
import {fileURLToPath} from 'node:url';
import {after, before, describe, it} from 'node:test';
import {serve} from './serve.mjs';

const here = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

describe('the server of the benchmark', () => {
  let server;
  before(async () => {
    server = await serve({pages: {'/page': '<p>Hello'}, places: {'/lib/': here}, latency: 1});
  });
  after(() => server.close());

  it('gives pages compressed, and notes what was asked for', async () => {
    const response = await fetch(`${server.url}/page`);
    assert.equal(await response.text(), '<p>Hello');
    assert.equal(response.headers.get('content-encoding'), 'gzip');
    assert.match(response.headers.get('content-type'), /^text\/html/);
    assert.equal(response.headers.get('cross-origin-opener-policy'), 'same-origin');
    assert.equal(server.asked.at(-1).path, '/page');
    assert.ok(server.asked.at(-1).bytes > 0);
  });
  it('gives files of its folders', async () => {
    const response = await fetch(`${server.url}/lib/serve.mjs`);
    assert.match(await response.text(), /export async function serve/);
  });
  it('gives nothing else', async () => {
    assert.equal((await fetch(`${server.url}/lib/none.js`)).status, 404);
    assert.equal((await fetch(`${server.url}/lib/..%2f..%2fpackage.json`)).status, 404);
    assert.equal((await fetch(`${server.url}/elsewhere`)).status, 404);
  });
});
