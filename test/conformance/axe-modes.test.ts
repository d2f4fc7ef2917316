import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {axeSuite} from './axe-suite.js';
import {inTheme} from './axe-themes.js';
import {emulate, hasAxTree} from './ax-tree.js';

const SOME = ['plain', 'error', 'empty'];
const light = inTheme('light');

if (hasAxTree) {
  await axeSuite({
    title: 'AX-03 axe finds nothing in forced colours',
    states: SOME,
    enter: async () => {
      await emulate({'forced-colors': 'active'});
      expect(matchMedia('(forced-colors: active)').matches).to.be.true;
    },
    leave: () => emulate({'forced-colors': 'none'}),
  });
}

await axeSuite({
  title: 'AX-05 axe finds nothing from right to left',
  states: SOME,
  enter(page) {
    light.enter(page);
    page.lang = 'ar';
    page.dir = 'rtl';
  },
  leave(page) {
    light.leave(page);
    page.lang = 'en';
    page.removeAttribute('dir');
  },
});

await axeSuite({
  title: 'AX-06 axe finds nothing at 320 px',
  states: SOME,
  enter: async (page) => {
    light.enter(page);
    await setViewport({width: 320, height: 640});
  },
  leave: async (page) => {
    light.leave(page);
    await setViewport({width: 1280, height: 800});
  },
});
