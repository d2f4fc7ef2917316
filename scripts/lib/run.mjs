// Runs programs, with their output passed on or gathered.
import {spawn} from 'node:child_process';
import {root} from './project.mjs';

/** @typedef {{code: number, output: string, seconds: number}} Finished */

function collect(child, finish) {
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  child.on('error', (error) => finish(127, `${output}${error.message}\n`));
  child.on('close', (code, signal) => finish(code ?? 1, signal ? `${output}ended by ${signal}\n` : output));
}

/** Runs a program to its end; never rejects. @returns {Promise<Finished>} */
export function run(command, args = [], {cwd = root, env, show = false} = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: {...process.env, ...env},
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    collect(child, (code, output) => resolve({code, output, seconds: (performance.now() - started) / 1000}));
  });
}

/** Runs a Node program. */
export const node = (args, options) => run(process.execPath, args, options);

/** Runs npm as this process's npm, where there is one. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? node([cli, ...args], options)
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/** The path of a package's program. */
export const bin = (name) => `${root}node_modules/.bin/${name}`;

/** Does the jobs, at most `width` of them at a time, and gives the answers in their order. */
export async function pool(jobs, width) {
  const answers = [];
  let next = 0;
  const worker = async () => {
    while (next < jobs.length) {
      const index = next++;
      answers[index] = await jobs[index]();
    }
  };
  await Promise.all(Array.from({length: width}, worker));
  return answers;
}
