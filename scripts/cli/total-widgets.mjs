#!/usr/bin/env node
// total-widgets: writes the page of a resource as markup of plain widgets.
import {readFile, writeFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {readResource} from './read-resource.mjs';

const USAGE = `Usage: total-widgets eject [options] <metadata.json or address>

Writes the page that <resource-widget> draws as HTML of plain widgets. An address may be a file of metadata, or what a
server says of a resource, such as http://localhost:8787/api/describe/products.

  --metadata FILE    further metadata, over what the address says
  --only a,b         the routes that are offered: index, new, edit, show, show-edit, delete
  --except a,b       the routes that are not offered
  --lang CODE        the language of its words; en by default
  --heading-level N  level of its heading; 1 by default
  --out FILE         where it is written; to the screen by default`;

const OPTIONS = {
  metadata: {type: 'string'},
  only: {type: 'string'},
  except: {type: 'string'},
  lang: {type: 'string'},
  'heading-level': {type: 'string'},
  out: {type: 'string'},
  help: {type: 'boolean'},
};

const words = (text) =>
  text
    ?.split(',')
    .map((word) => word.trim())
    .filter(Boolean);
const built = (path) => import(new URL(`../widgets/resource/markup/${path}`, import.meta.url).href);

async function main() {
  const {values, positionals} = parseArgs({allowPositionals: true, options: OPTIONS});
  const [command, from] = positionals;
  if (values.help || command !== 'eject' || from === undefined) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const {ejectResource, describedMetadata, mergeMetadata} = await built('eject-resource.js');
  const {lang} = values;
  if (lang && lang !== 'en')
    await import(new URL(`../core/words/${lang}.js`, import.meta.url).href).catch(() => undefined);
  const found = await readResource(from, describedMetadata);
  const over = values.metadata === undefined ? undefined : JSON.parse(await readFile(values.metadata, 'utf8'));
  const level = Number(values['heading-level']);
  const page = ejectResource(mergeMetadata(found, over), {
    language: lang ?? 'en',
    ...(values.only && {only: words(values.only)}),
    ...(values.except && {except: words(values.except)}),
    ...(level >= 1 && level <= 6 && {headingLevel: level}),
  });
  if (values.out === undefined) console.log(page);
  else await writeFile(values.out, page);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
