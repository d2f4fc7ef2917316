// The manifest as the package carries it, and what is made from it.
import {readFile, writeFile} from 'node:fs/promises';
import {emitted, root} from '../lib/project.mjs';
import {writeTypes} from '../types.mjs';

const published = (path) => `dist/${emitted(path)}`;

/** The manifest with the paths that the package has, instead of the sources'. */
export const publishedManifest = (manifest) =>
  JSON.parse(JSON.stringify(manifest), (key, value) =>
    (key === 'path' || key === 'module') && typeof value === 'string' && value.startsWith('src/')
      ? published(value)
      : value,
  );

/** Writes `custom-elements.json`, the frameworks' types and the editors' data. */
export async function publish(outDir) {
  const manifest = JSON.parse(await readFile(`${root}custom-elements.json`, 'utf8'));
  const packageJson = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  await writeFile(`${outDir}/custom-elements.json`, `${JSON.stringify(publishedManifest(manifest))}\n`);
  await writeTypes(outDir, manifest, packageJson);
}
