// Turns Lucide's drawings into modules: a small set into the source, all of them into the build.
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const lucide = dirname(createRequire(import.meta.url).resolve('lucide-static/package.json'));
const builtinFile = fileURLToPath(new URL('../src/icons/builtin.ts', import.meta.url));

/** What is always at hand: the names that pages ask for most, and those that the widgets draw themselves. */
export const BUILTIN = [
  ...[
    'users',
    'user',
    'house',
    'settings',
    'plus',
    'pencil',
    'trash',
    'bold',
    'italic',
    'chevron-down',
    'info',
    'inbox',
  ],
  ...['dollar-sign', 'activity', 'trending-up', 'eye', 'download', 'copy', 'package', 'phone', 'briefcase', 'file'],
  ...['chevron-up', 'chevron-left', 'chevron-right', 'arrow-up', 'arrow-down', 'trending-down', 'x', 'check', 'minus'],
  ...['circle-alert', 'triangle-alert', 'circle-check', 'circle-x', 'search', 'pause', 'play', 'refresh-cw', 'menu'],
  ...['ellipsis', 'external-link', 'wifi', 'wifi-off', 'bell', 'calendar', 'clock', 'server', 'table', 'chart-line'],
];

const NOTICE =
  '// Lucide (lucide.dev), ISC License, (c) Lucide Icons and Contributors; parts (c) 2013-present Cole Bemis, MIT License.';
const ELEMENT = /<(path|circle|rect|line|ellipse|polyline|polygon)\s([^>]*?)\/?>/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;

/** The drawing in an SVG file as a list of [tag, attributes]. */
export function nodesOf(svg) {
  return [...svg.matchAll(ELEMENT)].map(([, tag, rest]) => [
    tag,
    Object.fromEntries([...rest.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value])),
  ]);
}

const readIcon = async (name) => nodesOf(await readFile(join(lucide, 'icons', `${name}.svg`), 'utf8'));

const literal = (text) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);
const keyOf = (name) => (/^\w+$/.test(name) ? name : literal(name));

function nodeText([tag, attributes]) {
  const pairs = Object.entries(attributes).map(([name, value]) => `${keyOf(name)}: ${literal(value)}`);
  return `['${tag}', {${pairs.join(', ')}}]`;
}

/** The source text of the built-in set. */
export async function builtinSource() {
  const entries = await Promise.all(
    [...BUILTIN].sort().map(async (name) => `  ${keyOf(name)}: [${(await readIcon(name)).map(nodeText).join(', ')}],`),
  );
  return [
    '// Written by scripts/icons.mjs.',
    NOTICE,
    "import type {IconNode} from './nodes.js';",
    '',
    '/** The icons that need no request, by name. */',
    '// oxfmt-ignore',
    'export const builtinIcons: Readonly<Record<string, readonly IconNode[]>> = {',
    ...entries,
    '};',
    '',
  ].join('\n');
}

/** The text of an icon's own module; undefined where Lucide has none of that name. */
export async function iconModule(name) {
  const nodes = /^[a-z\d-]+$/.test(name) && (await readIcon(name).catch(() => undefined));
  return nodes ? `/* Lucide, ISC */\nexport default ${JSON.stringify(nodes)};\n` : undefined;
}

/** Writes each of Lucide's icons as a module of its own into `lucide/` below the folder; gives how many. */
export async function writeIconModules(outDir) {
  const folder = join(outDir, 'lucide');
  await mkdir(folder, {recursive: true});
  const files = (await readdir(join(lucide, 'icons'))).filter((file) => file.endsWith('.svg'));
  await Promise.all(
    files.map(async (file) => {
      const name = file.slice(0, -'.svg'.length);
      await writeFile(join(folder, `${name}.js`), await iconModule(name));
    }),
  );
  await writeFile(join(folder, 'LICENSE'), await readFile(join(lucide, 'LICENSE')));
  return files.length;
}

/** Without an argument, writes the built-in set; with a folder, every icon below it. */
async function main([outDir]) {
  if (outDir) console.log(`${await writeIconModules(outDir)} icons`);
  else await writeFile(builtinFile, await builtinSource());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
