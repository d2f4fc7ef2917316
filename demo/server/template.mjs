// A database as it is after its preparation, kept for tests: making and filling one takes seconds of work, a copy none.
import {createHash} from 'node:crypto';
import {constants} from 'node:fs';
import {cp, mkdir, readdir, readFile, rename, rm, stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {openDatabase} from './database.mjs';
import {prepareDatabase} from './prepare.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const KEPT = fileURLToPath(new URL('../../node_modules/.cache/demo-database', import.meta.url));
/** The records are as old as the template, which must not be of yesterday. */
const LONGEST_MS = 30 * 60_000;

/** What the template is made of: all that this server is, and when. */
async function mark() {
  const hash = createHash('sha256').update(String(Math.floor(Date.now() / LONGEST_MS)));
  const names = (await readdir(HERE)).filter((name) => /\.(?:mjs|sql)$/.test(name) && !name.includes('.test.'));
  for (const name of names.sort()) hash.update(await readFile(join(HERE, name)));
  return hash.digest('hex').slice(0, 16);
}

const exists = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );

async function make(folder) {
  const draft = `${folder}.${process.pid}`;
  await mkdir(dirname(folder), {recursive: true});
  const db = await openDatabase({folder: draft});
  await prepareDatabase(db);
  await db.close();
  // Another process may have made it meanwhile.
  await rename(draft, folder).catch(() => rm(draft, {recursive: true}));
}

/** Another process may just be copying one that was right a moment ago. */
async function removeOld() {
  for (const name of await readdir(KEPT)) {
    const {mtimeMs} = await stat(join(KEPT, name)).catch(() => ({mtimeMs: Date.now()}));
    if (Date.now() - mtimeMs > 2 * LONGEST_MS) await rm(join(KEPT, name), {recursive: true, force: true});
  }
}

/** Has the template there, so that several processes can copy it; gives its folder. */
export async function makeTemplate() {
  const folder = join(KEPT, await mark());
  if (await exists(folder)) return folder;
  await make(folder);
  await removeOld();
  return folder;
}

/** Puts a prepared database into a folder that is not there yet. */
export async function copyTemplate(to) {
  await cp(await makeTemplate(), to, {recursive: true, mode: constants.COPYFILE_FICLONE});
}
