// What the package carries beside its modules: tokens, integrity hashes, a list of what is in it.
import {createHash} from 'node:crypto';
import {cp, readFile, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {npm} from '../lib/run.mjs';

const load = (outDir, path) => import(pathToFileURL(join(outDir, path)).href);

/** `tokens.css` for pages that want the tokens without an element, `tokens.json` for design tools. */
export async function writeTokens(outDir) {
  const {tokensCss} = await load(outDir, 'core/tokens/tokens.js');
  const {tokensDtcg} = await load(outDir, 'core/tokens/dtcg.js');
  await writeFile(join(outDir, 'tokens.css'), `${tokensCss()}\n`);
  await writeFile(join(outDir, 'tokens.json'), `${JSON.stringify(tokensDtcg(), null, 2)}\n`);
}

/** `cli`: what `total-widgets` runs on the command line. */
export async function writeCli(outDir) {
  const from = fileURLToPath(new URL('../cli/', import.meta.url));
  await cp(from, join(outDir, 'cli'), {recursive: true, filter: (path) => !path.endsWith('.test.mjs')});
}

/** `lint`: the tool that finds raw HTML in pages, as `total-widgets-lint` runs it. */
export async function writeLint(outDir) {
  const from = fileURLToPath(new URL('../lint/', import.meta.url));
  await cp(from, join(outDir, 'lint'), {recursive: true, filter: (path) => !path.endsWith('.test.mjs')});
}

/** A file's integrity value, as the `integrity` attribute takes it. */
export const integrity = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** `sri.json`: the integrity value of each file that a page loads from a script tag, by path. */
export async function writeIntegrity(outDir) {
  const chunks = await readdir(join(outDir, 'chunks')).catch(() => []);
  const files = ['total-widgets.js', 'total-widgets.all.js', 'tokens.css', ...chunks.map((name) => `chunks/${name}`)];
  const hashes = {};
  for (const file of files.sort()) hashes[file] = integrity(await readFile(join(outDir, file)));
  await writeFile(join(outDir, 'sri.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}

/** `sbom.json`: the runtime dependencies as a CycloneDX bill of materials, without what would differ each time. */
export async function writeBillOfMaterials(outDir) {
  const args = [
    'sbom',
    '--package-lock-only',
    '--sbom-format=cyclonedx',
    '--omit=dev',
    '--omit=optional',
    '--loglevel=error',
  ];
  const {code, output} = await npm(args);
  if (code !== 0) throw new Error(`npm sbom failed:\n${output}`);
  const bill = JSON.parse(output.slice(output.indexOf('{')));
  delete bill.serialNumber;
  delete bill.metadata?.timestamp;
  await writeFile(join(outDir, 'sbom.json'), `${JSON.stringify(bill, null, 2)}\n`);
}
