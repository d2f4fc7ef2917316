// node bench/relay.mjs [--clients 1000] [--rate 100] [--seconds 30]: one relay process, its clients in others, all over
// real sockets of this machine. Says what was delivered, and what it took in memory and processor.
import {fork} from 'node:child_process';
import {once} from 'node:events';
import {connect} from 'node:net';
import {cpus} from 'node:os';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {createRelay} from '../src/relay/index.mjs';

const SELF = fileURLToPath(import.meta.url);
const A_PROCESS = 500;
const SLEEPERS = 5;

const megabytes = (bytes) => `${Math.round(bytes / 1024 / 1024)} MB`;
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The relay: publishes at the rate it is told, and tells what it took. */
async function runRelay({rate, seconds}) {
  const pipelines = [{id: 'load', public: true}];
  const relay = createRelay({pipelines, rate: 1_000_000, redis: false});
  process.send({port: await relay.listen()});
  const [{expected}] = await once(process, 'message');
  while (relay.clients < expected) await wait(20);
  globalThis.gc?.();
  const start = {memory: process.memoryUsage(), cpu: process.cpuUsage(), at: performance.now()};
  let peak = 0;
  let published = 0;
  const total = rate * seconds;
  while (published < total) {
    const due = Math.min(total, Math.floor(((performance.now() - start.at) / 1000) * rate));
    for (; published < due; published++) await relay.publish('load', {id: published, data: sample(published)});
    peak = Math.max(peak, process.memoryUsage().rss);
    await wait(10);
  }
  const elapsed = (performance.now() - start.at) / 1000;
  await wait(1000);
  const {user, system} = process.cpuUsage(start.cpu);
  globalThis.gc?.();
  const end = process.memoryUsage();
  process.send({published, elapsed, peak, left: relay.clients, cpu: (user + system) / 1e6, start: start.memory, end});
  await once(process, 'message');
  process.exit(0);
}

const sample = (at) => ({route: '/checkout', ms: 20 + (at % 60), status: 200, sentAt: Date.now()});

/** Some clients: each counts what it was told, and looks for what it was not; the time it took of each hundredth. */
async function runClients({port, count}) {
  const clients = Array.from({length: count}, () => ({events: 0, bytes: 0, last: 0, holes: 0, rest: ''}));
  const delays = [];
  for (const client of clients) {
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /events?topic=pipeline:load HTTP/1.1\r\nHost: relay\r\n\r\n');
    socket.setEncoding('latin1');
    socket.on('data', (text) => hear(client, text, delays));
    socket.on('error', () => {});
  }
  process.send({ready: true});
  await once(process, 'message');
  const sum = (of) => clients.reduce((all, client) => all + of(client), 0);
  process.send({
    events: sum(({events}) => events),
    bytes: sum(({bytes}) => bytes),
    holes: sum(({holes}) => holes),
    least: Math.min(...clients.map(({events}) => events)),
    delays,
  });
  await once(process, 'message');
  process.exit(0);
}

/** Counts ids without parsing: the clients must not be what is measured. */
function hear(client, text, delays) {
  client.bytes += text.length;
  const all = client.rest + text;
  let at = all.indexOf('\nid: ');
  let end = 0;
  while (at >= 0) {
    const line = all.indexOf('\n', at + 1);
    if (line < 0) break;
    const offset = Number(all.slice(all.lastIndexOf(':', line) + 1, line));
    client.events += 1;
    if (client.last > 0 && offset !== client.last + 1) client.holes += 1;
    client.last = offset;
    end = line;
    if (client.events % 100 === 0) noteDelay(all.slice(line, line + 400), delays);
    at = all.indexOf('\nid: ', line);
  }
  client.rest = all.slice(Math.max(end, all.length - 400));
}

function noteDelay(text, delays) {
  const sent = /"sentAt":(\d+)/.exec(text)?.[1];
  if (sent) delays.push(Date.now() - Number(sent));
}

/** Some that open a stream and never read: what waits for them must not grow. */
function addSleepers(port) {
  return Array.from({length: SLEEPERS}, () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write('GET /events?topic=pipeline:load HTTP/1.1\r\nHost: relay\r\n\r\n');
    return socket.pause();
  });
}

async function run({clients, rate, seconds}) {
  const relay = fork(SELF, ['--part', 'relay', '--rate', rate, '--seconds', seconds].map(String), {
    execArgv: ['--expose-gc'],
  });
  const [{port}] = await once(relay, 'message');
  const parts = [];
  for (let left = clients; left > 0; left -= A_PROCESS) {
    const count = Math.min(A_PROCESS, left);
    const part = fork(SELF, ['--part', 'clients', '--port', port, '--clients', count].map(String));
    await once(part, 'message');
    parts.push(part);
  }
  const sleepers = addSleepers(port);
  relay.send({expected: clients + SLEEPERS});
  const [told] = await once(relay, 'message');
  const heard = await Promise.all(
    parts.map(async (part) => {
      part.send({});
      return (await once(part, 'message'))[0];
    }),
  );
  for (const socket of sleepers) socket.destroy();
  for (const part of [relay, ...parts]) part.send({});
  report({clients, rate, seconds}, told, heard);
}

function report({clients, rate, seconds}, told, heard) {
  const sum = (name) => heard.reduce((all, one) => all + one[name], 0);
  const delays = heard.flatMap((one) => one.delays).sort((a, b) => a - b);
  const share = (of) => delays[Math.min(delays.length - 1, Math.floor(delays.length * of))];
  const wanted = clients * told.published;
  const lines = [
    ['machine', `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`],
    ['asked for', `${clients} SSE clients, ${rate} events a second each, ${seconds} s`],
    ['published', `${told.published} in ${told.elapsed.toFixed(1)} s`],
    [
      'delivered',
      `${sum('events')} of ${wanted} (${Math.round(sum('events') / told.elapsed)} a second); holes: ${sum('holes')}`,
    ],
    ['least at one client', `${Math.min(...heard.map(({least}) => least))} of ${told.published}`],
    ['bytes', megabytes(sum('bytes'))],
    ['delay', `median ${share(0.5)} ms, 99 % within ${share(0.99)} ms, longest ${share(1)} ms`],
    [
      'memory (rss)',
      `${megabytes(told.start.rss)} at the start, ${megabytes(told.peak)} at most, ${megabytes(told.end.rss)} at the end`,
    ],
    ['heap', `${megabytes(told.start.heapUsed)} at the start, ${megabytes(told.end.heapUsed)} at the end`],
    [
      'processor',
      `${told.cpu.toFixed(1)} s of ${told.elapsed.toFixed(1)} s (${Math.round((told.cpu / told.elapsed) * 100)} % of one core)`,
    ],
    ['clients at the end', `${told.left} (${SLEEPERS} more had never read anything)`],
  ];
  for (const [name, value] of lines) console.log(`${name.padEnd(20)} ${value}`);
}

const {values} = parseArgs({
  options: {
    part: {type: 'string'},
    port: {type: 'string'},
    clients: {type: 'string', default: '1000'},
    rate: {type: 'string', default: '100'},
    seconds: {type: 'string', default: '30'},
  },
});
const numbers = {clients: Number(values.clients), rate: Number(values.rate), seconds: Number(values.seconds)};
if (values.part === 'relay') await runRelay(numbers);
else if (values.part === 'clients') await runClients({port: Number(values.port), count: numbers.clients});
else await run(numbers);
