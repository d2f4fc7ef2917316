// Builds everything that the package carries into `dist`.
import {rm} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {writeBillOfMaterials, writeCli, writeIntegrity, writeLint, writeTokens} from './build/assets.mjs';
import {buildAllInOne, buildAutoloader} from './build/bundles.mjs';
import {emitModules, emitRelay, writeElementEntries} from './build/modules.mjs';
import {refresh} from './analyze.mjs';
import {publish} from './build/manifest.mjs';
import {root} from './lib/project.mjs';

/** The icons are one small module each; their script belongs to the icons. */
async function writeIcons(outDir) {
  const script = `${root}scripts/icons.mjs`;
  if (!existsSync(script)) return;
  const {writeIconModules} = await import(pathToFileURL(script).href);
  await writeIconModules?.(`${outDir}/icons`);
}

/** @type {[string, (outDir: string) => Promise<unknown>][]} */
const steps = [
  ['manifest and lists', () => refresh()],
  ['modules and types', emitModules],
  ['the relay', emitRelay],
  ['an entry for each element', writeElementEntries],
  ['autoloader', buildAutoloader],
  ['all in one', buildAllInOne],
  ['manifest, framework types', publish],
  ['tokens', writeTokens],
  ['icons', writeIcons],
  ['lint', writeLint],
  ['command line', writeCli],
  ['integrity', writeIntegrity],
  ['bill of materials', writeBillOfMaterials],
];

/** @param {string} outDir An absolute folder; it is emptied first. */
export async function buildAll(outDir = `${root}dist`, {quiet = false} = {}) {
  await rm(outDir, {recursive: true, force: true});
  for (const [name, work] of steps) {
    const started = performance.now();
    await work(outDir);
    if (!quiet) console.log(`${name.padEnd(28)} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
