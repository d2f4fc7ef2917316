// Writes what follows from the sources: the lists of elements and custom-elements.json. `--check` writes nothing and
// fails when a file is stale.
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {elementLists} from './elements.mjs';
import {root} from './lib/project.mjs';

const DEEP = 6;

/** JSON with one line for each attribute, event and member, so that a change is a change of one line. */
export function lines(value, depth = 0) {
  if (depth >= DEEP || value === null || typeof value !== 'object') return JSON.stringify(value);
  const pad = '  '.repeat(depth + 1);
  const end = `\n${'  '.repeat(depth)}`;
  if (Array.isArray(value)) {
    return value.length === 0 ? '[]' : `[\n${value.map((item) => pad + lines(item, depth + 1)).join(',\n')}${end}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{\n${entries.map(([key, item]) => `${pad}${JSON.stringify(key)}: ${lines(item, depth + 1)}`).join(',\n')}${end}}`;
}

/** The manifest as the sources have it now. */
export async function manifest(top = root) {
  const {cli} = await import('@custom-elements-manifest/analyzer/cli.js');
  const config = fileURLToPath(new URL('../custom-elements-manifest.config.mjs', import.meta.url));
  return cli({argv: ['analyze', '--config', config, '--quiet'], cwd: top, noWrite: true});
}

/** Every file that follows from the sources, by path. */
export async function derived(top = root) {
  const files = await elementLists(top);
  return files.set('custom-elements.json', `${lines(await manifest(top))}\n`);
}

/** The paths whose files are not what the sources say. */
export async function stale(top = root, files) {
  const paths = [];
  for (const [path, text] of files ?? (await derived(top))) {
    if ((await readFile(`${top}${path}`, 'utf8').catch(() => '')) !== text) paths.push(path);
  }
  return paths;
}

/** Writes the files that are stale; gives their paths. */
export async function refresh(top = root) {
  const files = await derived(top);
  const paths = await stale(top, files);
  for (const path of paths) await writeFile(`${top}${path}`, files.get(path));
  return paths;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const paths = process.argv.includes('--check') ? await stale() : await refresh();
  if (process.argv.includes('--check') && paths.length > 0) {
    console.log(`Stale: ${paths.join(', ')}. Run npm run analyze and commit what it writes.`);
    process.exitCode = 1;
  }
}
