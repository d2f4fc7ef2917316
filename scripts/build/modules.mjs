// `dist` as ES modules, one for each source, and one small file for each element under its tag.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {findElements, listFiles, root} from '../lib/project.mjs';
import {node} from '../lib/run.mjs';
import {fromElements} from './chunks.mjs';
import {inlinePackages} from './inline-packages.mjs';
import {publishModule} from './publish-module.mjs';

const TSC = 'node_modules/typescript7/bin/tsc';

async function publishModules(outDir) {
  const files = (await listFiles('.', outDir)).filter((file) => file.endsWith('.js'));
  await Promise.all(
    files.map(async (file) => {
      const path = join(outDir, file);
      const code = await readFile(path, 'utf8');
      const published = publishModule(code, file);
      if (published !== code) await writeFile(path, published);
    }),
  );
}

/** Compiles `src` into `dist` with declarations; throws with the compiler's words. */
export async function emitModules(outDir) {
  const args = [TSC, '-p', 'tsconfig.build.json', '--outDir', outDir];
  const {code, output} = await node(args, {cwd: root});
  if (code !== 0) throw new Error(`The sources do not compile:\n${output}`);
  await publishModules(outDir);
  await inlinePackages(outDir);
}

/** The relay is a program for Node, whose sources are modules already: they are checked, copied and given declarations. */
export async function emitRelay(outDir) {
  const options = ['--noEmit', 'false', '--outDir', join(outDir, 'relay')];
  const {code, output} = await node([TSC, '-p', 'src/relay', ...options], {cwd: root});
  if (code !== 0) throw new Error(`The relay does not compile:\n${output}`);
}

/** `dist/elements/<tag>.js` and `.d.ts`: what `import 'total-widgets/elements/stat-widget.js'` finds. */
export async function writeElementEntries(outDir) {
  await mkdir(`${outDir}/elements`, {recursive: true});
  const elements = await findElements();
  await Promise.all(
    elements.flatMap((element) => {
      const text = `export * from '${fromElements(element)}';\n`;
      const path = `${outDir}/elements/${element.tag}`;
      return [writeFile(`${path}.js`, text), writeFile(`${path}.d.ts`, text)];
    }),
  );
}
