// Installs what is missing, here or in an example: `npm ci` when node_modules is absent or older than the lockfile.
import {existsSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {root} from './lib/project.mjs';
import {npm} from './lib/run.mjs';

const time = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** Whether the installed packages are missing or older than the lockfile. */
export const isStale = (folder) =>
  time(join(folder, 'node_modules/.package-lock.json')) < time(join(folder, 'package-lock.json'));

/** Installs a folder's packages if need be; throws with npm's own words when that fails. */
export async function install(folder = root, {quiet = false} = {}) {
  if (!isStale(folder)) return false;
  if (!quiet) console.log(`Installing packages in ${folder} …`);
  // Vite's build sets NODE_ENV, under which npm would leave the tools out.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const {code, output} = await npm(args, {cwd: folder});
  if (code !== 0) throw new Error(`npm ci failed in ${folder}:\n${output}`);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await install();
