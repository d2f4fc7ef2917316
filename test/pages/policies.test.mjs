import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {freshDist} from '../../scripts/lib/fresh-dist.mjs';
import {launch, open, shows} from './support/browser.mjs';
import {serve} from './support/site.mjs';

const STRICT = [
  "default-src 'self'",
  "script-src 'nonce-abc' 'strict-dynamic'",
  "style-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
];
const TRUSTED = "require-trusted-types-for 'script'";

/** The policies that the documentation lists. */
const DOCUMENTED = 'trusted-types lit-html total-widgets';

const BODY = `<grid-widget columns="12">
<stat-widget span="6" label="Users" value="1234" change="12.5" icon="users"></stat-widget>
<stat-widget span="6" label="Failing" error="No answer"></stat-widget>
<stat-widget label="Waiting" loading></stat-widget>
<card-widget heading="A card" padding="4" shadow="md" theme="dark">Words</card-widget></grid-widget>
<p id="own">The page's own words</p>`;

const EDITOR = '<rich-text-widget label="Notes"></rich-text-widget>';
/** What somebody may have on the clipboard. */
const PASTED =
  '<p onclick="hit()">good <b style="color: red">words</b></p><img src="x" onerror="hit()"><script>hit()</script>';

const page = (policy, script, body = BODY) => ({
  headers: {'content-security-policy': policy.join('; ')},
  body: `<!doctype html><html lang="en"><title>Strict</title>${script}${body}</html>`,
});
const MODULE = '<script nonce="abc" type="module" src="/dist/total-widgets.js"></script>';
const CLASSIC = '<script nonce="abc" src="/dist/total-widgets.all.js"></script>';

describe('a page with a strict policy', () => {
  let browser;
  let site;

  before(async () => {
    const pages = {
      '/strict.html': page(STRICT, MODULE),
      '/strict-all.html': page(STRICT, CLASSIC),
      '/trusted.html': page([...STRICT, TRUSTED, DOCUMENTED], MODULE),
      '/trusted-all.html': page([...STRICT, TRUSTED, DOCUMENTED], CLASSIC),
      '/editor.html': page([...STRICT, TRUSTED, DOCUMENTED], MODULE, EDITOR),
      '/editor-all.html': page([...STRICT, TRUSTED, DOCUMENTED], CLASSIC, EDITOR),
      '/unlisted.html': page([...STRICT, TRUSTED, 'trusted-types somebody-else'], MODULE),
    };
    site = await serve(pages, {'/dist/': await freshDist()});
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const runsClean = async (path) => {
    const {page: tab, seen} = await open(browser, site.address + path);
    await shows(tab, 'stat-widget', '1,234');
    await shows(tab, 'stat-widget', 'No answer');
    await shows(tab, 'card-widget', 'A card');
    await tab.waitForLoadState('networkidle');
    assert.deepEqual(seen.violations, []);
    assert.deepEqual(seen.errors, []);
    await tab.close();
  };

  it('F119 loads lazy parts under strict-dynamic without a violation', () => runsClean('/strict.html'));
  it('F119 runs the classic file under strict-dynamic without a violation', () => runsClean('/strict-all.html'));
  it('F120 runs under Trusted Types with the documented policies', () => runsClean('/trusted.html'));
  it('F120 runs the classic file under Trusted Types with the documented policies', () =>
    runsClean('/trusted-all.html'));

  /** Writes into the editor by keys, and pastes what is copied with HTML beside its text. */
  const writesAndPastes = async (path) => {
    const {page: tab, seen} = await open(browser, site.address + path);
    const field = tab.getByRole('textbox', {name: 'Notes'});
    // The editor takes the place of a plain field when it is there.
    await tab.locator('rich-text-widget [contenteditable="true"]').waitFor();
    await field.focus();
    await tab.keyboard.type('Old and ');
    await tab.evaluate((html) => {
      window.hit = () => (window.wasHit = true);
      const copy = (event) => {
        event.clipboardData.setData('text/html', html);
        event.clipboardData.setData('text/plain', 'good words');
        event.preventDefault();
      };
      addEventListener('copy', copy, {capture: true, once: true});
    }, PASTED);
    await tab.keyboard.press('ControlOrMeta+c');
    await tab.keyboard.press('ControlOrMeta+v');
    await field.getByText('Old and good words').waitFor();
    await tab.waitForLoadState('networkidle');
    const value = await tab.evaluate(() => document.querySelector('rich-text-widget').value);
    assert.equal(value, '<p>Old and good <strong>words</strong></p>');
    assert.equal(await tab.evaluate(() => window.wasHit), undefined);
    assert.deepEqual(seen.violations, []);
    assert.deepEqual(seen.errors, []);
    await tab.close();
  };

  it('F119 F120 lets rich text be written and pasted without a violation', () => writesAndPastes('/editor.html'));
  it('F119 F120 lets the classic file do so too', () => writesAndPastes('/editor-all.html'));

  it('F121 says what to add when the policy is not listed, and leaves the page alone', async () => {
    const {page: tab, seen} = await open(browser, `${site.address}/unlisted.html`);
    await tab.waitForLoadState('networkidle');
    assert.equal(seen.errors.length, 1);
    assert.match(seen.errors[0], /^\[total-widgets\].*add lit-html and total-widgets to the trusted-types directive/);
    assert.equal(await tab.textContent('#own'), "The page's own words");
    assert.equal(await tab.evaluate(() => customElements.get('stat-widget')), undefined);
    await tab.close();
  });
});
