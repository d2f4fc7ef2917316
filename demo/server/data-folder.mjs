// A folder of data belongs to one process at a time, and may be half written when its process was killed.
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {rename, rm} from 'node:fs/promises';
import {dirname} from 'node:path';

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** @returns {number | undefined} The live process that holds the folder, if it is another one. */
function holder(lock) {
  if (!existsSync(lock)) return undefined;
  const pid = Number(readFileSync(lock, 'utf8'));
  return pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined;
}

/**
 * Takes a folder for this process.
 * @returns {(() => void) | undefined} Gives it back; undefined where another process has it.
 */
export function claimFolder(folder) {
  const lock = `${folder}.lock`;
  if (holder(lock)) return undefined;
  mkdirSync(dirname(folder), {recursive: true});
  writeFileSync(lock, String(process.pid));
  return () => rmSync(lock, {force: true});
}

/**
 * Opens what is in a folder. What cannot be opened is put aside, and a new one is begun in its place: a demo that
 * starts with fresh data is better than one that never starts again.
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} open
 * @returns {Promise<T>}
 */
export async function openOrBegin(folder, open) {
  try {
    return await open();
  } catch (error) {
    if (!existsSync(folder)) throw error;
    const aside = `${folder}.broken`;
    await rm(aside, {recursive: true, force: true});
    await rename(folder, aside);
    console.warn(
      `The data in ${folder} could not be opened and is now in ${aside}; the demo server starts with new data.`,
    );
    return open();
  }
}
