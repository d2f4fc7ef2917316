// Finds a browser for tests: the system's, else (on Debian, as root) apt's, else the one bundled with @sparticuz/chromium.
import {existsSync} from 'node:fs';
import {spawnSync} from 'node:child_process';

const candidates = [
  process.env.CHROME_PATH,
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A frame is drawn when there is something to draw, and not a sixtieth of a second later. */
export const framesAtOnce = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Flags that keep a headless Chromium quiet and offline. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...framesAtOnce,
];

const systemBrowser = () => candidates.find((path) => path && existsSync(path));

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function installWithApt() {
  const apt = (...args) =>
    spawnSync('apt-get', args, {stdio: 'inherit', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}});
  console.log('No browser found: installing chromium-headless-shell with apt …');
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell', 'fonts-dejavu-core');
  return systemBrowser();
}

async function bundledBrowser() {
  // The package unpacks the libraries that it needs only where it believes to run on AWS.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const {default: chromium} = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  delete process.env.AWS_LAMBDA_JS_RUNTIME;
  return path;
}

/** @returns {Promise<{executablePath: string, args: string[], shell: boolean}>} */
export async function findBrowser() {
  const executablePath = systemBrowser() ?? (isDebianRoot() ? installWithApt() : undefined) ?? (await bundledBrowser());
  return {
    executablePath,
    args: chromiumArgs,
    shell: !/\/(chromium|google-chrome|chromium-browser)$/.test(executablePath),
  };
}
