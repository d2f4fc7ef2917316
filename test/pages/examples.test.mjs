import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {install} from '../../scripts/install.mjs';
import {freshDist} from '../../scripts/lib/fresh-dist.mjs';
import {root} from '../../scripts/lib/project.mjs';
import {node, npm} from '../../scripts/lib/run.mjs';
import {launch, open, shows} from './support/browser.mjs';
import {axLines} from './support/ax-lines.mjs';
import {describeOrderForm} from './support/example-form.mjs';
import {plainOrders} from './support/plain-orders.mjs';
import {serve} from './support/site.mjs';

const EXAMPLES = ['react', 'vue', 'svelte'];

const succeeds = ({code, output}) => assert.equal(code, 0, output);

describe('the examples', () => {
  let browser;
  let plain;
  let plainSite;

  before(async () => {
    const dist = await freshDist();
    browser = await launch();
    plainSite = await serve({'/plain.html': plainOrders}, {'/dist/': dist});
    ({page: plain} = await open(browser, `${plainSite.address}/plain.html`));
    await shows(plain, 'table-widget', 'Grace');
  });
  after(async () => {
    await browser?.close();
    await plainSite?.close();
  });

  /** What assistive technology is told of a page, once it has no more to say. */
  const told = async (page) => {
    let now = await axLines(page);
    for (let last = ''; last !== now.join('\n'); now = await axLines(page)) {
      last = now.join('\n');
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
    }
    return now;
  };

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

      it('AX-47 is told to assistive technology as the page without a framework is', async () => {
        // A form that one example has and the others have not.
        const more = tab.locator('card-widget', {has: tab.locator('#news')});
        const hide = (isHidden) =>
          more.evaluateAll((all, hidden) => all.forEach((one) => (one.hidden = hidden)), isHidden);
        await hide(true);
        const wanted = await told(plain);
        assert.ok(wanted.length > 60, 'the plain page says little');
        assert.deepEqual(await told(tab), wanted);
        await hide(false);
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
