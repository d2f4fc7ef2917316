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

// Style sheets import others; Vite puts them into one, as it does for a page.
async function themeOf(name) {
  const files = await bundle(`import ${JSON.stringify(name)};`);
  return gzip(files.find(({fileName}) => fileName.endsWith('.css')).source);
}

async function tagsOf(peers, name) {
  const {modules} = JSON.parse(await readFile(join(peers, name, 'dist/custom-elements.json'), 'utf8'));
  return modules.flatMap(({declarations = []}) => declarations.filter(({tagName}) => tagName)).length;
}

async function peer(label, peers, name, sheet) {
  const button = await alone([`${name}/dist/components/button/button.js`]);
  const whole = await alone(await componentsOf(peers, name));
  const elements = await tagsOf(peers, name);
  const theme = await themeOf(`${name}/dist/${sheet}`);
  return [label, kib(button), kib(button + theme), '–', kib(whole), elements, Math.round(whole / elements)];
}

/** Fluent's theme is a script; the package's manifest names its elements. */
async function fluent(peers) {
  const name = '@fluentui/web-components';
  const button = await alone([`${name}/button.js`]);
  const theme = gzip(
    codeOf(
      await bundle(
        `import '${name}/button.js'; import {setTheme} from '${name}'; import {webLightTheme} from '@fluentui/tokens'; setTheme(webLightTheme);`,
        {single: true},
      ),
    ),
  );
  const whole = await alone([`${name}/web-components.js`]);
  const {modules} = JSON.parse(await readFile(join(peers, name, 'custom-elements.json'), 'utf8'));
  const tags = modules.flatMap(({declarations = []}) => declarations.filter(({customElement}) => customElement));
  return ['Fluent UI', kib(button), kib(theme), '–', kib(whole), tags.length, Math.round(whole / tags.length)];
}

async function ours(folder) {
  const elements = await findElements();
  const autoloader = await buildAutoloader(join(folder, 'autoloader'));
  const all = await buildAllInOne(join(folder, 'all'));
  const core = autoloader.find(({fileName}) => fileName === 'total-widgets.js');
  const {file} = elements.find(({tag}) => tag === 'button-widget');
  const button = await elementSize(file, root);
  const themed = await elementSize(file, root, true);
  const whole = gzip(codeOf(all));
  const {length} = elements;
  return [
    'Total Widgets',
    kib(button),
    kib(themed),
    kib(gzip(core.code)),
    kib(whole),
    length,
    Math.round(whole / length),
  ];
}

export async function run({folder, peers}) {
  const lit = ['Lit alone', kib(await alone(['lit'])), '–', '–', '–', '–', '–'];
  const rows = [
    await ours(folder),
    await peer('Shoelace', peers, '@shoelace-style/shoelace', 'themes/light.css'),
    await peer('Web Awesome', peers, '@awesome.me/webawesome', 'styles/webawesome.css'),
    await fluent(peers),
    lit,
  ];
  const head = [
    'KiB gzip',
    'button alone',
    'with its theme',
    'core and autoloader',
    'everything',
    'elements',
    'bytes an element',
  ];
  return `### Sizes\n\n${table(head, rows)}\n\nThe button alone is told without a theme for all. This library's and Fluent's are scripts, and ours comes with the first element by itself; the others' pages load a style sheet. The core and autoloader have the theme in them.\n`;
}
