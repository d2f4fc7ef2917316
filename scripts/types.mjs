// One generator for everything that editors and frameworks know of the elements: TypeScript types for React, Vue and
// Svelte, and data for VS Code and JetBrains' editors. All of it follows from the manifest.
import {mkdir, writeFile} from 'node:fs/promises';
import {editorData, webTypes} from './types/editors.mjs';
import {reactTypes, svelteTypes, vueTypes} from './types/frameworks.mjs';
import {elementTypes} from './types/elements.mjs';

/** Every custom element in a manifest, by tag, with the module that defines it. */
export const elementsOf = (manifest) =>
  manifest.modules
    .flatMap(({path, declarations}) => declarations.map((declaration) => ({...declaration, path})))
    .filter(({tagName}) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));

/** The files for `dist`, by path. */
export function typeFiles(manifest, {name, version}) {
  const elements = elementsOf(manifest);
  const nothing = '// The types are in the file beside this one; there is nothing to run.\nexport {};\n';
  return new Map([
    ['types/elements.d.ts', elementTypes(elements)],
    ['types/elements.js', nothing],
    ['types/react.d.ts', reactTypes()],
    ['types/react.js', nothing],
    ['types/vue.d.ts', vueTypes()],
    ['types/vue.js', nothing],
    ['types/svelte.d.ts', svelteTypes()],
    ['types/svelte.js', nothing],
    ['vscode.html-custom-data.json', `${JSON.stringify(editorData(elements), null, 1)}\n`],
    ['web-types.json', `${JSON.stringify(webTypes(elements, {name, version}), null, 1)}\n`],
  ]);
}

/** Writes them below `outDir`. */
export async function writeTypes(outDir, manifest, packageJson) {
  await mkdir(`${outDir}/types`, {recursive: true});
  for (const [path, text] of typeFiles(manifest, packageJson)) await writeFile(`${outDir}/${path}`, text);
}
