// npm run bench [-- mount choices start … --rounds 9 --record]: how fast and how small this library is beside others. Figures are
// medians of interleaved rounds on fresh pages; only the ratios within one run mean anything. `--record` keeps them.
import {mkdir, writeFile} from 'node:fs/promises';
import {cpus} from 'node:os';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {install} from '../scripts/install.mjs';
import {root} from '../scripts/lib/project.mjs';
import {launch} from './lib/browser.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const SUITES = ['sizes', 'mount', 'choices', 'start', 'live'];

/** What it ran on, in plain words. */
const machine = (version) =>
  `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${process.platform}, Node ${process.versions.node}, ${version}, headless, no GPU`;

async function measure(suites, rounds) {
  const browser = await launch();
  const date = new Date().toISOString().slice(0, 10);
  const parts = [`# Benchmark, ${date}`, machine(await browser.version())];
  parts.push(`Medians of ${rounds} interleaved rounds, each sample on a fresh page; compare only within one run.`);
  const options = {
    rounds,
    browser,
    folder: `${root}.cache/bench`,
    peers: `${here}node_modules`,
    log: (line) => process.stderr.write(`${line}\n`),
  };
  try {
    for (const name of suites) parts.push((await (await import(`./suites/${name}.mjs`)).run(options)).trimEnd());
  } finally {
    await browser.close();
  }
  return `${parts.join('\n\n')}\n`;
}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {rounds: {type: 'string', default: '9'}, record: {type: 'boolean', default: false}},
});
const unknown = positionals.filter((name) => !SUITES.includes(name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${SUITES.join(', ')}.`);
  process.exitCode = 2;
} else {
  const suites = positionals.length > 0 ? positionals : SUITES;
  await install(here);
  const report = await measure(suites, Number(values.rounds));
  await mkdir(`${here}results`, {recursive: true});
  await writeFile(`${here}results/${suites.join('-')}.md`, report);
  if (values.record) await writeFile(`${here}RESULTS.md`, report);
  console.log(report);
}
