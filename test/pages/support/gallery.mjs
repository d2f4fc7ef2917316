// The gallery as `npm start` serves it, in a process of its own, so that a test can kill it.
import {spawn} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {copyTemplate} from '../../../demo/server/template.mjs';
import {freePort} from '../../../scripts/lib/free-port.mjs';
import {freshGallery} from '../../../scripts/lib/fresh-gallery.mjs';
import {root} from '../../../scripts/lib/project.mjs';

const READY = /The gallery is at (http:\S+)\//;
/** A new database is made and filled before the first answer. */
const LONGEST_MS = 60_000;

/** Runs the program until it prints its address; its own words are the error when it ends before. */
function run(port, database) {
  const rest = {...process.env};
  delete rest.DATABASE_URL;
  const child = spawn(process.execPath, ['scripts/start.mjs', '--built', '--host=127.0.0.1', `--port=${port}`], {
    cwd: root,
    env: {...rest, DATABASE_FOLDER: database},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.output = '';
  const ready = new Promise((resolve, reject) => {
    const note = (chunk) => {
      child.output += chunk;
      const address = READY.exec(child.output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    child.once('exit', (code) => reject(new Error(`The gallery ended (${code}):\n${child.output}`)));
  });
  return {child, ready};
}

const ended = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', resolve);
  });

/**
 * Starts the gallery on a free port with a database of its own.
 * @returns {Promise<{address: string, send: Function, kill: Function, restart: Function, close: Function}>}
 */
export async function startGallery() {
  await freshGallery();
  const folder = await mkdtemp(join(tmpdir(), 'total-widgets-gallery-'));
  await copyTemplate(join(folder, 'data'));
  const port = await freePort();
  let running;
  const gallery = {
    address: '',
    /** A request to the API; throws with the answer's words when it isn't one of success. */
    async send(method, path, body) {
      const init = {method, signal: AbortSignal.timeout(LONGEST_MS), headers: {'content-type': 'application/json'}};
      const response = await fetch(`${gallery.address}/api${path}`, {...init, body: body && JSON.stringify(body)});
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return text ? JSON.parse(text) : undefined;
    },
    /** Ends the process as a power cut would. */
    async kill() {
      running.child.kill('SIGKILL');
      await ended(running.child);
    },
    /** Starts it again at the same address with the same database. */
    async restart() {
      running = run(port, join(folder, 'data'));
      gallery.address = await running.ready;
      await gallery.send('GET', '');
    },
    /** What the program has said. */
    said: () => running.child.output,
    async close() {
      await gallery.kill();
      await rm(folder, {recursive: true, force: true, maxRetries: 3});
    },
  };
  await gallery.restart();
  return gallery;
}

/** The tags that the gallery has a page for. */
export async function shownTags() {
  const text = await readFile(`${root}demo/gallery/sections.ts`, 'utf8');
  const lists = [...text.matchAll(/tags: \[([^\]]*)\]/g)].map(([, list]) => list);
  return lists.flatMap((list) => [...list.matchAll(/'([a-z-]+)'/g)].map(([, tag]) => tag));
}

/** Every page of the gallery, as paths; those that `PAGES` matches, where it is set: `PAGES='tabs|scenes' node --test …`. */
export async function galleryPaths() {
  const scenes = (await readdir(`${root}demo/scenes`)).map((file) => `/scenes/${file}`);
  const widgets = (await shownTags()).map((tag) => `/widget.html?tag=${tag}`);
  const wanted = new RegExp(process.env.PAGES ?? '');
  return ['/index.html', '/find.html', '/icons.html', ...scenes, ...widgets].filter((path) => wanted.test(path));
}
