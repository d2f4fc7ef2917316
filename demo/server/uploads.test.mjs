import assert from 'node:assert/strict';
import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {plainName, typeOf} from './file-kinds.mjs';
import {startServer, until} from './testing.mjs';

const PDF = '%PDF-1.7 x';

describe('F145 uploads', () => {
  let api;
  let uploads;

  before(async () => {
    uploads = await mkdtemp(join(tmpdir(), 'total-widgets-test-'));
    api = await startServer({uploads});
  });
  after(async () => {
    await api.server.close();
    await rm(uploads, {recursive: true});
    assert.deepEqual(api.faults, []);
  });

  const send = (...files) => {
    const form = new FormData();
    for (const [content, name, type] of files) form.append('file', new File([content], name, {type}));
    return api.call('/action/upload_file', {method: 'POST', body: form});
  };
  const refused = ({status, body}) => [status, ...(body.errors ?? []).map(({path, code}) => `${path} ${code}`)];
  const kept = () => readdir(uploads);

  it('are kept on the disk and given back as downloads, never as pages', async () => {
    const {status, body} = await send(['<h1>hello</h1>', 'note.txt', 'text/html']);
    assert.equal(status, 200, JSON.stringify(body));
    const {id, name, type, size, url} = body.data;
    assert.deepEqual([name, type, size], ['note.txt', 'text/plain', 14]);
    assert.deepEqual((await kept()).sort(), [id, `${id}.json`]);
    const file = await fetch(new URL(url, api.base));
    assert.equal(await file.text(), '<h1>hello</h1>');
    assert.equal(file.headers.get('content-type'), 'application/octet-stream');
    assert.match(file.headers.get('content-disposition'), /^attachment; filename="note\.txt"/);
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
    assert.match(file.headers.get('content-security-policy'), /sandbox/);
  });

  it('are told one by one where several come, and happen once under one key', async () => {
    const {body} = await send([PDF, 'a.pdf'], [PDF, 'b.pdf']);
    assert.deepEqual(
      body.data.map(({name}) => name),
      ['a.pdf', 'b.pdf'],
    );
    const before = (await kept()).length;
    const again = () => {
      const form = new FormData();
      form.append('file', new File([PDF], 'once.pdf'));
      return api.call('/action/upload_file', {method: 'POST', body: form, headers: {'idempotency-key': 'upload-1'}});
    };
    const [first, second] = [await again(), await again()];
    assert.equal(second.body.data.id, first.body.data.id);
    assert.equal((await kept()).length, before + 2);
  });

  it('are refused where they are too large, too many, empty or of another kind, and then leave nothing', async () => {
    const before = await kept();
    assert.deepEqual(refused(await send([PDF.padEnd(5 * 1024 * 1024 + 1), 'a.pdf'])), [413, 'file size']);
    assert.deepEqual(refused(await send(...Array(11).fill([PDF, 'a.pdf']))), [422, 'file max']);
    assert.deepEqual(refused(await send(['', 'a.pdf'])), [422, 'file size']);
    assert.deepEqual(refused(await send()), [422, 'file required']);
    assert.deepEqual(refused(await send([PDF, 'a.html', 'application/pdf'])), [415, 'file type']);
    assert.deepEqual(refused(await send(['<script>1</script>', 'a.pdf', 'application/pdf'])), [415, 'file type']);
    assert.deepEqual(refused(await send(['MZ\0', 'a.txt'])), [415, 'file type']);
    assert.deepEqual(refused(await send([PDF, 'good.pdf'], ['x', 'bad.exe'])), [415, 'file type']);
    assert.deepEqual(await kept(), before);
  });

  it('are never written where their name says', async () => {
    for (const [name, plain] of [
      ['../../etc/cron.d/evil.txt', 'evil.txt'],
      [String.raw`..\..\windows\evil.txt`, 'evil.txt'],
      ['/etc/passwd.txt', 'passwd.txt'],
      ['<img src=x onerror=alert(1)>.txt', '_img src=x onerror=alert(1)_.txt'],
      ['a\u202etxt.txt', 'atxt.txt'],
      ['...a.txt', 'a.txt'],
    ]) {
      const {status, body} = await send([PDF, name]);
      assert.deepEqual([status, body.data?.name], [200, plain], name);
    }
    assert.ok((await kept()).every((name) => /^[0-9a-f-]{36}(\.json)?$/.test(name)));
  });

  it('are found by their key alone', async () => {
    for (const id of [
      '..%2F..%2Fetc%2Fpasswd',
      '..',
      '%00',
      'x',
      `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}`,
    ]) {
      assert.equal((await api.get(`/uploads/${id}/content`)).status, 404, id);
    }
  });

  it('that break off leave nothing', async () => {
    const before = await kept();
    const body = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n${PDF}`;
    const headers = {'content-type': 'multipart/form-data; boundary=x', 'content-length': body.length + 1000};
    const call = request(`${api.base}/action/upload_file`, {method: 'POST', headers});
    const ended = new Promise((done) => call.on('error', done).on('close', done));
    call.write(body);
    await until(() => call.socket?.bytesWritten > body.length, 'the half of it is sent');
    call.destroy();
    await ended;
    // The next answer comes after the server has heard of it.
    assert.equal((await send([PDF, 'next.pdf'])).status, 200);
    assert.equal((await kept()).length, before.length + 2);
  });

  it('are described as a form describes its fields', async () => {
    const {body} = await api.get('/action/upload_file');
    assert.deepEqual([body.fields[0].name, body.fields[0].type], ['file', 'file']);
  });
});

describe('F145 kinds and names of files', () => {
  it('are told by the ending and the beginning together', () => {
    const kind = (name, ...bytes) => typeOf(name, Buffer.from(bytes));
    assert.equal(kind('a.PNG', 0x89, 0x50, 0x4e, 0x47), 'image/png');
    assert.equal(kind('a.jpg', 0x89, 0x50, 0x4e, 0x47), undefined);
    assert.equal(typeOf('a.webp', Buffer.from('RIFF1234WEBPx')), 'image/webp');
    assert.equal(kind('a.txt', 0xff, 0xfe), undefined);
    assert.equal(kind('constructor', 1), undefined);
    assert.equal(kind('a.constructor', 1), undefined);
  });

  it('are one plain line, however long', () => {
    assert.equal(plainName(`${'x'.repeat(5000)}.pdf`), `${'x'.repeat(120)}.pdf`);
    assert.equal(plainName('\u0000\n'), 'file');
    assert.equal(plainName(' . '), 'file');
  });
});
