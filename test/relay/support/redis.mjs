import {execFile, spawn} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {createClient} from 'redis';
import {freePort} from '../../../scripts/lib/free-port.mjs';

const run = promisify(execFile);
const isThere = () =>
  run('redis-server', ['--version']).then(
    () => true,
    () => false,
  );

/** Debian's package, where it is missing and we may; else why there is none. */
async function install() {
  if (await isThere()) return undefined;
  if (process.getuid?.() !== 0) return 'There is no redis-server here, and only root can install it.';
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  const apt = (...args) => run('apt-get', ['-qq', ...args], {env, timeout: 240_000});
  // Its service is not wanted: each test has a server of its own.
  await apt('install', '-y', '--no-install-recommends', 'redis-server')
    .catch(() => apt('update').then(() => apt('install', '-y', '--no-install-recommends', 'redis-server')))
    .catch(() => {});
  return (await isThere()) ? undefined : 'There is no redis-server here, and it could not be installed.';
}

/** Why there is no Redis to test with; undefined where there is one. */
export const noRedis = await install();

/** A real Redis of its own, in memory, on a free port. `pause` and `resume` stop it as a machine that hangs. */
export async function startRedis() {
  const folder = await mkdtemp(join(tmpdir(), 'relay-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  let process = await launch(args, url);
  return {
    url,
    /** Ends it and starts an empty one in its place. */
    restart: async () => {
      await end(process);
      process = await launch(args, url);
    },
    close: async () => {
      await end(process);
      await rm(folder, {recursive: true});
    },
  };
}

async function launch(args, url) {
  const process = spawn('redis-server', args, {stdio: 'ignore'});
  for (let at = 0; at < 200; at++) {
    const client = createClient({url, socket: {reconnectStrategy: false}});
    client.on('error', () => {});
    if (
      await client.connect().then(
        () => true,
        () => false,
      )
    ) {
      client.destroy();
      return process;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('redis-server does not answer.');
}

function end(process) {
  const gone = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  return gone;
}
