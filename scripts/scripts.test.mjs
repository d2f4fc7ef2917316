import assert from 'node:assert/strict';
import {mkdtemp, mkdir, rm, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {everyList, lazyList} from './elements.mjs';
import {isStale} from './install.mjs';
import {mayInstall} from './engines.mjs';
import {ownSource} from './lib/own-package.mjs';
import {elementsIn, emitted, root} from './lib/project.mjs';
import {check, summary} from './lib/report.mjs';
import {node, pool} from './lib/run.mjs';
import {overBudget, wronglySaid} from './sizes.mjs';
import {again, nodeTests, options} from './test.mjs';

const ELEMENTS = [
  {tag: 'a-widget', className: 'AWidget', kind: 'widget', file: 'src/widgets/x/a/a-widget.ts'},
  {tag: 'b-provider', className: 'BProvider', kind: 'provider', file: 'src/providers/b/b-provider.ts'},
];

describe('the elements of the sources', () => {
  it('are the classes with the decorator, and not those in comments', () => {
    const text =
      " * @widget('no-widget')\n * export class No {}\n@widget('a-widget')\nexport class AWidget extends X {}";
    assert.deepEqual(elementsIn(text, 'a.ts'), [{tag: 'a-widget', className: 'AWidget', kind: 'widget', file: 'a.ts'}]);
  });
  it('are listed with providers first', () => {
    const lazy = lazyList(ELEMENTS);
    assert.ok(lazy.indexOf("'b-provider'") < lazy.indexOf("'a-widget'"));
    assert.match(lazy, /\['a-widget', \(\) => import\('\.\/widgets\/x\/a\/a-widget\.js'\)\]/);
    assert.match(
      everyList(ELEMENTS),
      /export \{BProvider\} from '\.\/providers\/b\/b-provider\.js';\nexport \{AWidget\}/,
    );
  });
  it('are found under their published names', async () => {
    const elements = async () => ELEMENTS;
    assert.equal(await ownSource('total-widgets/elements/a-widget.js', elements), `${root}src/widgets/x/a/a-widget.ts`);
    assert.equal(await ownSource('total-widgets', elements), `${root}src/index.ts`);
    assert.equal(await ownSource('total-widgets/elements/z-widget.js', elements), undefined);
  });
  it('are emitted beside each other', () => assert.equal(emitted('src/a/b.ts', '.d.ts'), 'a/b.d.ts'));
});

describe('programs', () => {
  it('give their code and their words', async () => {
    const {code, output} = await node(['-e', 'console.log("out"); console.error("err"); process.exit(3)']);
    assert.equal(code, 3);
    assert.match(output, /out/);
    assert.match(output, /err/);
  });
  it('run so many at a time, and answer in their order', async () => {
    let running = 0;
    let most = 0;
    const job = (value) => async () => {
      most = Math.max(most, ++running);
      await new Promise(setImmediate);
      running--;
      return value;
    };
    assert.deepEqual(await pool([1, 2, 3, 4, 5].map(job), 2), [1, 2, 3, 4, 5]);
    assert.equal(most, 2);
  });
});

describe('reports', () => {
  it('say what failed and what was left out', () => {
    const results = [
      {name: 'types', passed: true, seconds: 1},
      {name: 'lint', passed: false, seconds: 2},
    ];
    const text = summary(results, ['webkit was left out: it is not installed here']).join('\n');
    assert.match(text, /ok {3}types/);
    assert.match(text, /FAIL lint/);
    assert.match(text, /webkit was left out/);
    assert.match(text, /1 failed: lint\.$/);
    assert.match(summary([results[0]]).at(-1), /All passed/);
  });
  it('repeat each failure once, before the last lines', () => {
    const output = '# tests 2\nFAIL a > b: 1 is not 2\nFAIL a > b: 1 is not 2\n';
    const lines = summary([{name: 'programs', passed: false, seconds: 1, output}]);
    assert.deepEqual(lines.slice(0, 2), ['', 'FAIL a > b: 1 is not 2']);
    assert.equal(lines.filter((text) => text.startsWith('FAIL a')).length, 1);
  });
  it('count an exception as a failure', async () => {
    const result = await check('breaks', () => Promise.reject(new Error('broken on purpose')));
    assert.equal(result.passed, false);
    assert.match(result.output, /broken on purpose/);
  });
});

describe('a suite whose browser ends', () => {
  const ended = {code: 1, output: 'Tests were interrupted because the browser disconnected.'};
  const runs = (...answers) => again(async () => answers.shift());
  it('is run once more, and no more than that', async () => {
    assert.deepEqual(await runs(ended, {code: 0, output: ''}), {
      ...{code: 0, output: ''},
      note: 'its browser had ended once',
    });
    assert.equal((await runs(ended, ended, {code: 0, output: ''})).code, 1);
  });
  it('is not where a test has failed', async () => {
    assert.equal((await runs({code: 1, output: 'FAIL a > b'}, {code: 0, output: ''})).code, 1);
  });
});

describe('installing', () => {
  it('is due when nothing is installed or the lockfile is newer', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'total-widgets-install-'));
    const lock = join(folder, 'package-lock.json');
    const installed = join(folder, 'node_modules/.package-lock.json');
    try {
      await writeFile(lock, '{}');
      assert.equal(isStale(folder), true);
      await mkdir(join(folder, 'node_modules'));
      await writeFile(installed, '{}');
      await utimes(lock, 1000, 1000);
      assert.equal(isStale(folder), false);
      await utimes(installed, 500, 500);
      assert.equal(isStale(folder), true);
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });
  it('of engines happens only where it was asked for', () => assert.equal(mayInstall({}), false));
});

describe('npm test', () => {
  it('runs every suite unless told which', () => {
    assert.equal(options([]).wants('webkit'), true);
    assert.equal(options(['--only=types,node']).wants('node'), true);
    assert.equal(options(['--only=types,node']).wants('webkit'), false);
    assert.equal(options(['--all']).all, true);
  });
  it('finds the tests of the programs', async () => {
    const files = await nodeTests();
    assert.ok(files.includes('scripts/scripts.test.mjs'));
    assert.ok(files.every((file) => !file.includes('node_modules')));
  });
});

describe('sizes', () => {
  it('are over budget by one byte, not by none', () => {
    const measures = [
      {name: 'a', value: 10, budget: 10},
      {name: 'b', value: 11, budget: 10},
    ];
    assert.deepEqual(overBudget(measures), ['b: 11 of 10']);
  });

  it('are those that the readme says', () => {
    const measures = [{name: 'a', value: 16_840, budget: 20_480}];
    assert.deepEqual(wronglySaid('It is 17 kB<!-- size: a --> gzip.', measures), []);
    assert.deepEqual(wronglySaid('16 kB<!-- size: a -->', measures), ['README.md says 16 kB for a, which is 17 kB']);
    assert.deepEqual(wronglySaid('17 kB<!-- size: b -->', measures), [
      'README.md says 17 kB for b, which is not measured',
    ]);
  });
});
