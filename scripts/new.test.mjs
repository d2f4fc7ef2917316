import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {checkFiles} from './checks/files.mjs';
import {problemOf, writeWidget} from './new.mjs';
import {findElements, root} from './lib/project.mjs';
import {bin, node, run} from './lib/run.mjs';

describe('M-26 npm run new', () => {
  let top;
  let written;

  before(async () => {
    top = `${await mkdtemp(join(tmpdir(), 'total-widgets-new-'))}/`;
    await mkdir(`${top}src`);
    for (const name of ['core', 'data', 'format', 'icons', 'tools', 'providers'])
      await symlink(`${root}src/${name}`, `${top}src/${name}`);
    await symlink(`${root}node_modules`, `${top}node_modules`);
    const tsconfig = JSON.parse(await readFile(`${root}tsconfig.json`, 'utf8'));
    tsconfig.compilerOptions.preserveSymlinks = true;
    await writeFile(`${top}tsconfig.json`, JSON.stringify({...tsconfig, include: ['src/widgets']}));
    written = await writeWidget('display', 'figure-list', top);
  });
  after(() => rm(top, {recursive: true, force: true}));

  it('writes the element, its styles, its test and its example', () => {
    assert.deepEqual(written, [
      'src/widgets/display/figure-list/figure-list-widget.ts',
      'src/widgets/display/figure-list/figure-list-widget.styles.ts',
      'src/widgets/display/figure-list/figure-list-widget.test.ts',
      'demo/widgets/figure-list-widget.html',
    ]);
  });

  it('writes an element that the project finds, with its whole file set', async () => {
    const [element] = await findElements(top);
    assert.equal(element.tag, 'figure-list-widget');
    assert.equal(element.className, 'FigureListWidget');
    assert.deepEqual(await checkFiles(top), []);
  });

  it('writes files that compile', async () => {
    const args = [`${root}node_modules/typescript7/bin/tsc`, '--noEmit', '-p', '.', '--pretty', 'false'];
    const {output} = await node(args, {cwd: top});
    assert.deepEqual(
      output.split('\n').filter((line) => line.includes('figure-list')),
      [],
    );
  });

  it('writes files in the format of the house', async () => {
    const {code, output} = await run(bin('oxfmt'), ['--check', '-c', `${root}.oxfmtrc.json`, ...written], {cwd: top});
    assert.equal(code, 0, output);
  });

  it('overwrites nothing', async () => {
    await assert.rejects(writeWidget('display', 'figure-list', top), /is there already/);
  });

  it('says what is wrong with a name', () => {
    assert.match(problemOf('display', undefined), /group and the name/);
    assert.match(problemOf('display', 'FigureList'), /lower case/);
    assert.match(problemOf('display', 'figure-widget'), /Leave "-widget" away: figure$/);
    assert.equal(problemOf('display', 'figure-list'), undefined);
  });
});
