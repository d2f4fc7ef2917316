// npm run bench [-- mount table keyed … --rounds 9 --record]: how fast and how small this library is beside others. Figures are
// medians of interleaved rounds on fresh pages; only the ratios within one run mean anything. `--record` keeps them.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {cpus, loadavg} from 'node:os';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {install} from '../scripts/install.mjs';
import {root} from '../scripts/lib/project.mjs';
import {launch} from './lib/browser.mjs';
import {withSection} from './lib/sections.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const SUITES = ['sizes', 'mount', 'choices', 'start', 'live', 'table', 'keyed', 'stream'];

/** What it ran on, in plain words. */
const machine = (version) =>
  `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${process.platform}, Node ${process.versions.node}, ${version}, headless, no GPU`;

/** When, on what, how often and beside what other work a suite was run: at the head of its figures. */
function circumstances(version, rounds) {
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, --rounds ${rounds}, on ${machine(version)}; load average ${loadavg()[0].toFixed(1)} when it began.`;
}

/** The text of each suite's figures, by its name. */
async function measure(suites, rounds) {
  const browser = await launch();
  const options = {
    rounds,
    browser,
    folder: `${root}.cache/bench`,
    peers: `${here}node_modules`,
    log: (line) => process.stderr.write(`${line}\n`),
  };
  const reports = {};
  try {
    for (const name of suites) {
      const head = circumstances(await browser.version(), rounds);
      reports[name] = `${head}\n\n${(await (await import(`./suites/${name}.mjs`)).run(options)).trimEnd()}`;
    }
  } finally {
    await browser.close();
  }
  return reports;
}

async function record(reports) {
  const file = `${here}RESULTS.md`;
  let text = await readFile(file, 'utf8');
  for (const [name, report] of Object.entries(reports)) text = withSection(text, name, report);
  await writeFile(file, text);
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
  const reports = await measure(suites, Number(values.rounds));
  const report = Object.entries(reports).reduce((text, [name, part]) => withSection(text, name, part), '# Benchmark\n');
  await mkdir(`${here}results`, {recursive: true});
  await writeFile(`${here}results/${suites.join('-')}.md`, report);
  if (values.record) await record(reports);
  console.log(report);
}
