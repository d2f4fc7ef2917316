#!/usr/bin/env node
// total-widgets-lint: tells which tags of a page are no widgets, and which resources have nothing to show.
import {readFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {configProblem, lintFiles} from './lint-files.mjs';

const USAGE = `Usage: total-widgets-lint [options] <files or folders>

Reports every tag between <body> and its text that is no widget; resources without data, fields without a resource,
and buttons without a name or a question.

  --level off|warn|error   what a finding is; error (exit code 1) by default
  --custom-elements        lets elements of other libraries pass
  --attributes style,class reports these attributes too
  --allow a,br             lets further tags pass
  --no-practices           looks at tags alone, not at how resources are used
  --config FILE            the same as JSON: level, customElements, attributes, allow, practices, and
                           "files" with what differs for a file or a folder ("legacy/": {"level": "warn"})`;

const words = (text) => text?.split(',').filter(Boolean);

/** What the command line says, over what the file says. */
async function readConfig({config, level, attributes, allow, 'no-practices': none, ...rest}) {
  const given = {
    ...{level, customElements: rest['custom-elements'], attributes: words(attributes), allow: words(allow)},
    practices: none ? false : undefined,
  };
  const file = config === undefined ? {} : JSON.parse(await readFile(config, 'utf8'));
  return {...file, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))};
}

async function main() {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      config: {type: 'string'},
      level: {type: 'string'},
      attributes: {type: 'string'},
      allow: {type: 'string'},
      'custom-elements': {type: 'boolean'},
      'no-practices': {type: 'boolean'},
      help: {type: 'boolean'},
    },
  });
  if (values.help || positionals.length === 0) return {code: values.help ? 0 : 2, text: USAGE};
  const config = await readConfig(values);
  const problem = configProblem(config);
  if (problem) return {code: 2, text: problem};
  const {lines, counts} = await lintFiles(positionals, config);
  const total = lines.length === 0 ? [] : [`${counts.error} errors, ${counts.warn} warnings`];
  return {code: counts.error > 0 ? 1 : 0, text: [...lines, ...total].join('\n')};
}

try {
  const {code, text} = await main();
  if (text) console.log(text);
  process.exitCode = code;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
