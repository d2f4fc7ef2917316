import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {bundle, bundledTests} from './bundled-tests.mjs';

describe('bundled tests', () => {
  let top;
  const file = (name) => join(top, name);
  before(async () => {
    top = await mkdtemp(join(tmpdir(), 'total-widgets-bundles-'));
    await writeFile(file('shared.ts'), 'export const shared: string = "one for all";');
    await writeFile(file('helpers.js'), 'export const timeout = 1000;');
    await writeFile(
      file('one.test.ts'),
      "import {shared} from './shared.js'; import {timeout} from './helpers.js'; import 'own'; console.log(shared, timeout);",
    );
    await writeFile(
      file('two.test.ts'),
      "import {shared} from './shared.js'; import '/__web-dev-server__web-socket.js'; console.log(shared);",
    );
    await writeFile(file('own.ts'), 'console.log("of its own");');
    await writeFile(file('package.json'), '{"sideEffects": false}');
  });
  after(() => rm(top, {recursive: true}));

  const build = (names = ['one', 'two'], more = {}) =>
    bundle(
      names.map((name) => file(`${name}.test.ts`)),
      {top, resolve: (source) => (source === 'own' ? file('own.ts') : undefined), ...more},
    );

  it('have what they share in one chunk, and what belongs to the server outside', async () => {
    const bundles = await build();
    const holding = (words) => [...bundles].filter(([path, text]) => path.endsWith('.js') && text.includes(words));
    assert.equal(holding('one for all').length, 1);
    assert.match(holding('one for all')[0][0], /^\/chunks\//);
    assert.equal(holding('of its own').length, 1);
    assert.match(bundles.get('/two.test.bundle.js'), /import "\/__web-dev-server__web-socket\.js"/);
  });

  it('lead back to their sources', async () => {
    const bundles = await build();
    const [, map] = /sourceMappingURL=(\S+)/.exec(bundles.get('/one.test.bundle.js'));
    assert.ok(JSON.parse(bundles.get(`/${map}`)).sources.includes('one.test.ts'));
  });

  it('have the edits that are asked for', async () => {
    const edits = [{filter: /helpers\.js$/, change: (text) => text.replace('1000', '5000')}];
    const bundles = await build(['one'], {edits});
    assert.match(bundles.get('/one.test.bundle.js'), /timeout = 5e3|timeout = 5000/);
  });

  it('are served by the names of the test files, and built anew for the next run', async () => {
    const {plugin, reporter} = bundledTests({top});
    reporter.start({testFiles: [file('two.test.ts')]});
    const serve = async (path, query = '') => (await plugin.serve({path, url: path + query}))?.body;
    assert.equal(await serve('/two.test.ts', '?wtr-session-id=1'), "import './two.test.bundle.js';");
    assert.equal(await serve('/two.test.ts'), undefined);
    assert.match(await serve('/two.test.bundle.js'), /one for all/);
    assert.equal(await serve('/own.ts'), undefined);
    await writeFile(file('shared.ts'), 'export const shared = "changed";');
    assert.match(await serve('/two.test.bundle.js'), /one for all/);
    reporter.onTestRunFinished();
    assert.match(await serve('/two.test.bundle.js'), /changed/);
  });
});
