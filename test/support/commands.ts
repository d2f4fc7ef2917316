// The commands of the test runner, as Firefox and WebKit can take them: other key names, no emulated media.
import type {Test} from 'mocha';
import * as commands from '@web/test-runner-commands';

export * from '@web/test-runner-commands';

let current: Test | undefined;

beforeEach(function () {
  current = this.currentTest;
});

const isWebKit = !navigator.userAgent.includes('Firefox');

/** Only Chromium's driver knows the space bar by that name, and that of WebKit holds no key down. */
export const sendKeys: typeof commands.sendKeys = (keys) => {
  if (isWebKit && ('down' in keys || 'up' in keys)) current?.skip();
  return commands.sendKeys('press' in keys && keys.press === 'Space' ? {press: ' '} : keys);
};

const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

/** A colour scheme is what the page says it is; a test that needs another medium is left to Chromium. */
export const emulateMedia: typeof commands.emulateMedia = async ({colorScheme}) => {
  if (!colorScheme) current?.skip();
  const {style} = document.documentElement;
  const isDark = colorScheme === 'dark';
  style.setProperty('color-scheme', isDark ? 'dark' : '');
  style.setProperty('background', isDark ? 'Canvas' : '');
  // What comes next starts in the scheme, and does not fade into it.
  await frame();
  await frame();
};
