// What each library weighs after gzip: the button alone, the core with the autoloader, everything.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {buildAllInOne, buildAutoloader} from '../../scripts/build/bundles.mjs';
import {findElements, root} from '../../scripts/lib/project.mjs';
import {elementSize} from '../../scripts/sizes.mjs';
import {bundle} from '../lib/bundle.mjs';
import {kib, table} from '../lib/figures.mjs';

const gzip = (text) => gzipSync(text, {level: 9}).length;
const codeOf = (files) =>
  files
    .filter(({type}) => type === 'chunk')
    .map(({code}) => code)
    .join('\n');

const alone = async (specifiers) => {
  const lines = specifiers.map((name) => `import ${JSON.stringify(name)};`);
  return gzip(codeOf(await bundle(lines.join('\n'), {single: true})));
};

/** Every element of a package that has a folder for each. */
async function componentsOf(peers, name) {
  const folders = await readdir(join(peers, name, 'dist/components'), {withFileTypes: true});
  return folders
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${name}/dist/components/${entry.name}/${entry.name}.js`);
}

async function tagsOf(peers, name) {
  const {modules} = JSON.parse(await readFile(join(peers, name, 'dist/custom-elements.json'), 'utf8'));
  return modules.flatMap(({declarations = []}) => declarations.filter(({tagName}) => tagName)).length;
}

async function peer(label, peers, name) {
  const button = await alone([`${name}/dist/components/button/button.js`]);
  const whole = await alone(await componentsOf(peers, name));
  const elements = await tagsOf(peers, name);
  return [label, kib(button), '–', kib(whole), elements, Math.round(whole / elements)];
}

async function ours(folder) {
  const elements = await findElements();
  const autoloader = await buildAutoloader(join(folder, 'autoloader'));
  const all = await buildAllInOne(join(folder, 'all'));
  const core = autoloader.find(({fileName}) => fileName === 'total-widgets.js');
  const {file} = elements.find(({tag}) => tag === 'button-widget');
  const button = await elementSize(file, root);
  const whole = gzip(codeOf(all));
  const {length} = elements;
  return ['Total Widgets', kib(button), kib(gzip(core.code)), kib(whole), length, Math.round(whole / length)];
}

export async function run({folder, peers}) {
  const lit = ['Lit alone', kib(await alone(['lit'])), '–', '–', '–', '–'];
  const rows = [
    await ours(folder),
    await peer('Shoelace', peers, '@shoelace-style/shoelace'),
    await peer('Web Awesome', peers, '@awesome.me/webawesome'),
    lit,
  ];
  const head = ['KiB gzip', 'button alone', 'core and autoloader', 'everything', 'elements', 'bytes an element'];
  return `### Sizes\n\n${table(head, rows)}\n\nScripts only: Shoelace and Web Awesome need their theme's style sheet as well.\n`;
}
