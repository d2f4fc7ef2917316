import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import {findBrowser} from './scripts/browser.mjs';
import {iconModule} from './scripts/icons.mjs';
import {ownSource} from './scripts/lib/own-package.mjs';
import {freePort} from './scripts/lib/free-port.mjs';
import {findElements, root} from './scripts/lib/project.mjs';
import {axTreePlugin} from './test/conformance/ax-tree-plugin.mjs';
import {namesPlugin} from './test/conformance/names-plugin.mjs';
import {faultMiddleware, faultPlugin} from './test/fault-server/mount.mjs';
import {bundledTests} from './test/support/bundled-tests.mjs';
import {runSummary} from './test/support/run-summary.mjs';

const WEBKIT = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const engine = process.env.ENGINE ?? 'chromium';
/** One of its own for each run: a driver has one session, and one that was left behind keeps its port. */
const driverPort = await freePort();
const {executablePath, args, shell} = await findBrowser();

const launchers = {
  chromium: () => chromeLauncher({puppeteer, launchOptions: {executablePath, args}}),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {browser: 'firefox', executablePath: '/usr/bin/firefox-esr'},
    }),
  webkit: () =>
    webdriverLauncher({
      hostname: '127.0.0.1',
      port: driverPort,
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {binary: WEBKIT, args: ['--automation']},
      },
    }),
};

/** WebKitGTK needs a display and its driver; both live as long as the run. */
function startWebKit() {
  const display = spawn('Xvfb', [':77', '-screen', '0', '1280x1024x24'], {stdio: 'ignore'});
  const env = {
    ...process.env,
    DISPLAY: ':77',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
  const driver = spawn('WebKitWebDriver', [`--port=${driverPort}`], {stdio: 'ignore', env});
  process.on('exit', () => {
    driver.kill();
    display.kill();
  });
}
if (engine === 'webkit' && existsSync(WEBKIT)) startWebKit();

/** `waitUntil` gives up after a second, which a busy machine needs for one frame, and looks only every 50 ms. */
const patience = {
  filter: /\/testing-helpers\/src\/helpers\.js$/,
  change: (text) => text.replace('timeout = 1000', 'timeout = 5000').replace('interval = 50', 'interval = 10'),
};

/** Firefox and WebKit take some commands in another way, or not at all. */
const COMMANDS = `${root}test/support/commands.ts`;
const otherCommands = (source, importer) =>
  engine !== 'chromium' && source === '@web/test-runner-commands' && importer !== COMMANDS ? COMMANDS : undefined;

/** Examples import the library by its published names. */
const isOwn = (source) => /^total-widgets(?:\/|$)/.test(source);

const tests = bundledTests({
  top: root.slice(0, -1),
  tsconfig: `${root}tsconfig.json`,
  resolve: (source, importer) => (isOwn(source) ? ownSource(source, findElements) : otherCommands(source, importer)),
  edits: [patience],
});

/** Icons are fetched one by one from a folder that only a build writes. */
const iconsPlugin = {
  name: 'icons',
  async serve({path}) {
    const name = /\/icons\/lucide\/([^/]+)\.js$/.exec(path)?.[1];
    const body = name && (await iconModule(name));
    return body ? {body, type: 'js'} : undefined;
  },
};

export default {
  files: ['src/**/*.test.ts', 'test/conformance/*.test.ts'],
  // For the few tests that load a module of the sources by itself.
  nodeResolve: {exportConditions: ['production', 'default']},
  // Given here, since two runs that look for a free port at the same time find the same one.
  port: await freePort(),
  // Pages wait for frames now and then: four of them keep two cores busy.
  concurrency: engine === 'chromium' && shell ? 4 : 1,
  // A file of the conformance suite may take longer than the runner's two minutes where cores are few.
  testsFinishTimeout: 300_000,
  testFramework: {config: {timeout: '20000'}},
  testRunnerHtml: (framework) => `<!doctype html><html data-only="${process.env.WIDGETS ?? ''}"><body>
    ${engine === 'chromium' ? '<script src="/test/support/quick-frames.js"></script>' : ''}
    <script type="module" src="${framework}"></script>
  </body></html>`,
  reporters: [
    tests.reporter,
    defaultReporter({reportTestProgress: !process.env.CI}),
    runSummary({failures: process.env.FAILURES}),
  ],
  middleware: [faultMiddleware],
  plugins: [
    faultPlugin(),
    axTreePlugin(),
    namesPlugin(),
    tests.plugin,
    iconsPlugin,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: `${root}tsconfig.json`,
    }),
  ],
  browsers: [launchers[engine]()],
};
