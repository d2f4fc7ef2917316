import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {install} from '../../scripts/install.mjs';
import {freshDist} from '../../scripts/lib/fresh-dist.mjs';
import {root} from '../../scripts/lib/project.mjs';
import {node, npm} from '../../scripts/lib/run.mjs';
import {launch, open, shows} from './support/browser.mjs';
import {describeOrderForm} from './support/example-form.mjs';
import {serve} from './support/site.mjs';

const EXAMPLES = ['react', 'vue', 'svelte'];

const succeeds = ({code, output}) => assert.equal(code, 0, output);

describe('the examples', () => {
  let browser;

  before(async () => {
    await freshDist();
    browser = await launch();
  });
  after(() => browser?.close());

  for (const name of EXAMPLES) {
    describe(name, () => {
      const cwd = `${root}examples/${name}`;
      let site;
      let tab;
      let seen;

      before(async () => {
        await install(cwd, {quiet: true});
        succeeds(await node(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {cwd}));
        site = await serve({}, {'/': `${cwd}/dist/`});
        ({page: tab, seen} = await open(browser, `${site.address}/index.html`));
      });
      after(async () => {
        await tab?.close();
        await site?.close();
      });

      const rows = () => tab.locator('table-widget').getByRole('row').count();

      it('is typed', async () => succeeds(await npm(['run', '--silent', 'typecheck'], {cwd})));

      it('shows its figures, chart and table from object properties', async () => {
        await shows(tab, 'stat-widget >> nth=0', '6');
        await shows(tab, 'table-widget', 'Grace');
        await tab.locator('chart-widget').getByRole('img').or(tab.locator('chart-widget canvas')).first().waitFor();
      });

      it('passes new objects on when a button was clicked', async () => {
        const count = await rows();
        await tab.getByRole('button', {name: 'Add an order'}).click();
        await shows(tab, 'stat-widget >> nth=0', '7');
        assert.equal(await rows(), count + 1);
      });

      it('switches a boolean on and off', async () => {
        const add = tab.getByRole('button', {name: 'Add an order'});
        await tab.getByRole('button', {name: 'Switch busy'}).click();
        await tab.waitForFunction(() => document.querySelector('button-widget')?.disabled === true);
        assert.equal(await add.isDisabled(), true);
        await tab.getByRole('button', {name: 'Switch busy'}).click();
        await tab.waitForFunction(() => document.querySelector('button-widget')?.disabled === false);
        assert.equal(await add.isDisabled(), false);
      });

      it('hears an event with its detail', async () => {
        await tab.locator('table-widget').getByText('Edsger').first().click();
        await tab.getByText('Chosen: Edsger').waitFor();
      });

      describeOrderForm(() => tab);

      if (name === 'react')
        it('leaves an uncontrolled form to the page, and resets it after its action', async () => {
          const nick = tab.getByLabel('Nickname');
          const weekly = tab.getByLabel('Once a week');
          assert.deepEqual([await nick.inputValue(), await weekly.isChecked()], ['ada', true]);
          await nick.fill('grace');
          await weekly.click();
          await tab.getByRole('button', {name: 'Subscribe'}).click();
          await shows(tab, '#subscribed', 'Subscribed: nick=grace');
          await tab.waitForFunction(() => document.querySelector('#news input-widget').value === 'ada');
          assert.equal(await weekly.isChecked(), true);
        });

      it('says nothing on the console', () => {
        assert.deepEqual(seen.errors, []);
        assert.deepEqual(
          seen.console.filter((line) => /^(?:error|warning)/.test(line)),
          [],
        );
      });
    });
  }
});
