import {EventEmitter} from 'node:events';
import {randomBytes} from 'node:crypto';
import {rmSync} from 'node:fs';
import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import pg from 'pg';
import {WebSocket} from 'ws';
import {createDemoServer} from './server.mjs';
import {copyTemplate} from './template.mjs';

/**
 * A server of its own for a test file, and the few calls the tests make. With `TEST_DATABASE_URL` the tests run on that
 * PostgreSQL, each server in a new database.
 */
export async function startServer(options = {}) {
  const faults = [];
  const server = createDemoServer({
    database: await newDatabase(process.env.TEST_DATABASE_URL),
    report: (error) => faults.push(error),
    ...options,
  });
  const port = await server.listen(0);
  const base = `http://127.0.0.1:${port}/api`;
  const call = async (path, init = {}) => {
    const response = await fetch(base + path, init);
    const text = await response.text();
    return {status: response.status, headers: response.headers, text, body: parse(text)};
  };
  const send = (path, body, headers = {}, method = 'POST') =>
    call(path, {method, body: JSON.stringify(body), headers: {'content-type': 'application/json', ...headers}});
  const get = (path, headers = {}) => call(path, {headers});
  return {
    server,
    port,
    base,
    faults,
    call,
    get,
    send,
    sse: (path, headers) => openEvents(base + path, headers),
    ws: () => openSocket(port),
  };
}

async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'total-widgets-database-'));
  process.once('exit', () => rmSync(folder, {recursive: true, force: true}));
  await copyTemplate(join(folder, 'data'));
  return join(folder, 'data');
}

async function newDatabase(url) {
  if (!url) return newFolder();
  const name = `demo_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const own = new URL(url);
  own.pathname = name;
  return own.href;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Waits until something is true; fails after five seconds with its words. */
export async function until(condition, words = 'a condition') {
  const end = Date.now() + 5000;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited in vain for ${words}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** An event stream as a list that grows: each event with its `event`, `id` and parsed `data`. */
async function openEvents(url, headers = {}) {
  const control = new AbortController();
  const response = await fetch(url, {headers: {accept: 'text/event-stream', ...headers}, signal: control.signal});
  const stream = {status: response.status, headers: response.headers, events: [], comments: 0, ended: false};
  stream.close = () => control.abort();
  stream.next = (fits) => until(() => stream.events.find(fits), 'an event');
  stream.messages = (topic) => stream.events.filter(({event, data}) => !event && data?.topic === topic);
  collect(response.body, stream).catch(() => {});
  return stream;
}

async function collect(body, stream) {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const part of body) {
    rest += decoder.decode(part, {stream: true});
    const blocks = rest.split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) readBlock(block, stream);
  }
  stream.ended = true;
}

function readBlock(block, stream) {
  if (block.startsWith(':')) {
    stream.comments += 1;
    return;
  }
  const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
  stream.events.push({event: fields.event, id: fields.id, data: JSON.parse(fields.data)});
}

/** A WebSocket that remembers its frames and knows how to wait for one. */
async function openSocket(port) {
  const client = new WebSocket(`ws://127.0.0.1:${port}/api/live`);
  const frames = [];
  const socket = Object.assign(new EventEmitter(), {client, frames, closed: undefined});
  client.on('message', (data) => frames.push(JSON.parse(data.toString())));
  client.on('close', (code) => (socket.closed = code));
  client.on('error', () => {});
  await new Promise((resolve, reject) => client.once('open', resolve).once('error', reject));
  socket.send = (frame) => client.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  socket.next = (fits) => until(() => frames.find(fits), 'a frame');
  socket.hello = async () => {
    socket.send({t: 'hello', v: 1});
    return socket.next(({t}) => t === 'welcome');
  };
  socket.ask = async (id, call) => {
    socket.send({t: 'call', id, ...call});
    return socket.next((frame) => frame.t === 'reply' && frame.id === id);
  };
  socket.close = () => client.terminate();
  return socket;
}
