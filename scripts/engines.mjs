// Firefox and WebKit for tests: where they are, and how a Debian machine gets them.
import {existsSync} from 'node:fs';
import {run} from './lib/run.mjs';

/** @typedef {{name: 'firefox' | 'webkit', needs: string[], packages: string[]}} Engine */

/** @type {Engine[]} */
export const engines = [
  {name: 'firefox', needs: ['/usr/bin/firefox-esr'], packages: ['firefox-esr']},
  {
    name: 'webkit',
    needs: ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb', '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'],
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
];

export const isInstalled = ({needs}) => needs.every((path) => existsSync(path));

/** Installing software on somebody's machine is asked for, by `CI=1` or `INSTALL_ENGINES=1`, and needs Debian's root. */
export const mayInstall = (env = process.env) =>
  Boolean(env.CI || env.INSTALL_ENGINES) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian packages; gives apt's words if that fails. */
export async function aptInstall(packages) {
  const env = {DEBIAN_FRONTEND: 'noninteractive'};
  const update = await run('apt-get', ['update', '-qq'], {env});
  const {code, output} = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {env});
  return code === 0 ? undefined : update.output + output;
}

/**
 * Which engines can run here, and in plain words which can't and why.
 * @returns {Promise<{ready: string[], leftOut: string[]}>}
 */
export async function readyEngines() {
  const missing = engines.filter((engine) => !isInstalled(engine));
  if (missing.length > 0 && mayInstall()) {
    const trouble = await aptInstall(missing.flatMap(({packages}) => packages));
    if (trouble) console.log(trouble);
  }
  const leftOut = engines.filter((engine) => !isInstalled(engine));
  return {
    ready: engines.filter(isInstalled).map(({name}) => name),
    leftOut: leftOut.map(
      ({name, packages}) =>
        `${name} was left out: it is not installed here (on Debian: apt-get install ${packages.join(' ')}, or INSTALL_ENGINES=1 as root)`,
    ),
  };
}
