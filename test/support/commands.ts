// The commands of the test runner, as Firefox and WebKit can take them: other key names, no emulated media.
import * as commands from '@web/test-runner-commands';

export * from '@web/test-runner-commands';

let current: Mocha.Test | undefined;

beforeEach(function () {
  current = this.currentTest;
});

/** Only Chromium's driver knows the space bar by that name. */
export const sendKeys: typeof commands.sendKeys = (keys) =>
  commands.sendKeys('press' in keys && keys.press === 'Space' ? {press: ' '} : keys);

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
