import {fork} from 'node:child_process';
import {once} from 'node:events';
import {connect, createServer} from 'node:net';
import {fileURLToPath} from 'node:url';
import {PIPELINES} from './relay.mjs';

const PROGRAM = fileURLToPath(new URL('relay-process.mjs', import.meta.url));

/** A relay in a process of its own. `kill` gives it no time for a last word. */
export async function forkRelay(options, port = 0) {
  const env = {
    ...process.env,
    RELAY_OPTIONS: JSON.stringify({pipelines: PIPELINES, ...options}),
    RELAY_PORT: String(port),
  };
  const child = fork(PROGRAM, {env, stdio: ['ignore', 'pipe', 'pipe', 'ipc']});
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const [ready] = await once(child, 'message');
  const gone = once(child, 'exit');
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await gone;
  };
  return {port: ready.port, said: () => said, publish: (pipeline, record) => child.send({pipeline, record}), kill: end};
}

/** One address for several ports: each connection goes to the next one that is there. */
export async function startBalancer(ports) {
  let turn = 0;
  const sockets = new Set();
  const server = createServer((client) => {
    sockets.add(client);
    client.on('error', () => {}).on('close', () => sockets.delete(client));
    forward(
      client,
      ports.map((_, at) => ports[(turn + at) % ports.length]),
    );
    turn += 1;
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function forward(client, [port, ...others]) {
  if (port === undefined) return client.destroy();
  const relay = connect(port, '127.0.0.1');
  let isThere = false;
  relay.on('connect', () => {
    isThere = true;
    client.pipe(relay).pipe(client);
  });
  relay.on('error', () => (isThere ? client.destroy() : forward(client, others)));
  relay.on('close', () => isThere && client.destroy());
  client.on('close', () => relay.destroy());
}
