// Builds everything that the package carries into `dist`.
import {rm} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {writeBillOfMaterials, writeIntegrity, writeTokens} from './build/assets.mjs';
import {buildAllInOne, buildAutoloader} from './build/bundles.mjs';
import {emitModules, writeElementEntries} from './build/modules.mjs';
import {refresh} from './analyze.mjs';
import {publish} from './build/manifest.mjs';
import {root} from './lib/project.mjs';

/** Does one step and says how long it took. */
async function step(name, work) {
  const started = performance.now();
  await work();
  console.log(`${name.padEnd(28)} ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** The icons are one small module each; their script belongs to the icons. */
async function writeIcons(outDir) {
  const script = `${root}scripts/icons.mjs`;
  if (!existsSync(script)) return;
  const {writeIconModules} = await import(pathToFileURL(script).href);
  await writeIconModules?.(`${outDir}/icons`);
}

/** @param {string} outDir An absolute folder; it is emptied first. */
export async function buildAll(outDir = `${root}dist`) {
  await rm(outDir, {recursive: true, force: true});
  await step('manifest and lists', () => refresh());
  await step('modules and types', () => emitModules(outDir));
  await step('an entry for each element', () => writeElementEntries(outDir));
  await step('autoloader', () => buildAutoloader(outDir));
  await step('all in one', () => buildAllInOne(outDir));
  await step('manifest, framework types', () => publish(outDir));
  await step('tokens', () => writeTokens(outDir));
  await step('icons', () => writeIcons(outDir));
  await step('integrity', () => writeIntegrity(outDir));
  await step('bill of materials', () => writeBillOfMaterials(outDir));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
