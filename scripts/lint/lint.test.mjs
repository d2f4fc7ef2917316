import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {root} from '../lib/project.mjs';
import {node} from '../lib/run.mjs';
import {configProblem, lintFiles, pagesIn, rulesFor} from './lint-files.mjs';
import {rawHtmlIn} from './raw-html.mjs';

const page = (body) =>
  `<!doctype html>\n<html lang="en"><head><title>x</title><style></style></head>\n<body>${body}</body></html>`;
const messages = async (text, options) => (await rawHtmlIn(text, options)).map(({message}) => message);

describe('P-02 raw HTML', () => {
  it('lets widgets, providers, templates, scripts and text pass', async () => {
    const text = `<fetch-provider><card-widget>Text<template><text-widget></text-widget></template></card-widget>
      <script type="application/json">{"a": "<div>"}</script></fetch-provider>`;
    assert.deepEqual(await messages(page(text)), []);
  });

  it('finds every other tag, with its place and the widget that does its job', async () => {
    const text = page('\n<card-widget>\n  <div><p>Text</p></div></card-widget><blink></blink>');
    assert.deepEqual(await rawHtmlIn(text), [
      {line: 5, column: 3, message: '<div> is no widget; <box-widget> does its job'},
      {line: 5, column: 8, message: '<p> is no widget; <text-widget> does its job'},
      {line: 5, column: 39, message: '<blink> is no widget'},
    ]);
  });

  it('finds it in templates, in parts of pages, and what the parser moves about', async () => {
    assert.deepEqual(await messages('<template><b>x</b></template>'), ['<b> is no widget; <text-widget> does its job']);
    const table = await messages('<table><tr><td><i>x</i></td></tr></table>');
    assert.deepEqual(table.length, 4);
    assert.deepEqual(await messages('<!-- only a comment -->'), []);
    assert.deepEqual(await messages('<!doctype html><title>x</title><text-widget></text-widget>'), []);
    assert.equal((await messages('<style></style>')).length, 1);
  });

  it('says once what a drawing is', async () => {
    assert.deepEqual(await messages('<svg><g><path d=""/></g></svg>'), [
      '<svg> is no widget; <icon-widget> does its job',
    ]);
  });

  it('leaves the head alone, and is not fooled by comments, attributes or scripts', async () => {
    assert.deepEqual(
      await messages(page('<!-- <div> --><text-widget text="<div>"></text-widget><script>"<div>"</script>')),
      [],
    );
  });

  it('finds elements of others unless they may pass', async () => {
    assert.deepEqual(await messages('<sl-button></sl-button>'), ['<sl-button> is no widget']);
    assert.deepEqual(await messages('<sl-button></sl-button>', {customElements: true}), []);
    assert.deepEqual(await messages('<br>', {allow: ['br']}), []);
  });

  it('P-03 P-04 finds attributes where that is asked for', async () => {
    const text = '<card-widget class="a" style="color: red"></card-widget>';
    assert.deepEqual(await messages(text), []);
    assert.deepEqual(await messages(text, {attributes: ['style']}), [
      "style on <card-widget> styles past the widgets' attributes",
    ]);
  });

  it('takes any text there is', async () => {
    for (const text of ['', '<', '</div>', '<div', '\0', '<frameset><frame></frameset>', '<'.repeat(5000)])
      assert.ok(Array.isArray(await rawHtmlIn(text)));
  });
});

describe('A-31 good practice with resources', () => {
  const RESOURCES = ['resource-widget', 'resource-index-widget', 'resource-form-widget', 'resource-show-widget'];

  it('A-31 finds a resource that has nothing to show', async () => {
    for (const tag of RESOURCES) {
      const bare = `<${tag} resource="desks"></${tag}>`;
      const nothing = [`<${tag}> stands in no provider and has no items: it has nothing to show`];
      assert.deepEqual(await messages(page(bare)), nothing);
      assert.deepEqual(await messages(page(`<fetch-provider><box-widget>${bare}</box-widget></fetch-provider>`)), []);
      assert.deepEqual(await messages(page(`<${tag} resource="desks" items="[]"></${tag}>`)), []);
      const metadata = `<${tag} metadata='{"name": "desks", "items": []}'></${tag}>`;
      const script = `<${tag}><script type="application/json">[]</script></${tag}>`;
      assert.deepEqual(await messages(page(metadata + script)), []);
      // Around a part of a page there may be a provider.
      assert.deepEqual(await messages(bare), []);
      assert.deepEqual(await messages(`<${tag}></${tag}>`), [
        `<${tag}> names no resource, and has no records of its own`,
      ]);
    }
  });

  it('A-31 finds a field without a resource, a record or a value', async () => {
    const field = '<field-widget name="price"></field-widget>';
    assert.deepEqual(await messages(page(field)), [
      '<field-widget> stands in no resource and no record, and has no value',
    ]);
    for (const tag of ['record-widget', 'template'])
      assert.deepEqual(await messages(page(`<${tag}>${field}</${tag}>`)), []);
    assert.deepEqual(await messages(page('<field-widget label="Price" value="4"></field-widget>')), []);
    assert.deepEqual(await messages(page(`<resource-widget items="[]">${field}</resource-widget>`)), []);
  });

  it('A-31 finds buttons without a name, and those that delete without a question', async () => {
    const table = (attribute, actions) => `<table-widget ${attribute}='${JSON.stringify(actions)}'></table-widget>`;
    for (const attribute of ['row-actions', 'card-actions', 'bulk-actions']) {
      assert.deepEqual(await messages(table(attribute, [{icon: 'trash'}])), [
        `${attribute} on <table-widget> has a button without a name`,
      ]);
      assert.deepEqual(await messages(table(attribute, [{label: 'Delete', action: 'action:delete_desk'}])), [
        `${attribute} on <table-widget> deletes without a question: "confirm" asks it`,
      ]);
      const good = [
        {action: 'delete', confirm: true},
        {label: 'Publish', action: 'action:publish'},
      ];
      assert.deepEqual(await messages(table(attribute, good)), []);
      assert.deepEqual(await messages(`<table-widget ${attribute}="[{"></table-widget>`), []);
    }
  });

  it('A-31 may be told to look at tags alone', async () => {
    assert.deepEqual(await messages('<resource-widget></resource-widget>', {practices: false}), []);
  });
});

describe('P-18 levels', () => {
  const config = {level: 'error', allow: ['br'], files: {'old/': {level: 'warn'}, 'old/worst.html': {level: 'off'}}};

  it('gives a file the rules of its folder, and over them its own', () => {
    assert.deepEqual(rulesFor('new.html', config), {level: 'error', allow: ['br']});
    assert.equal(rulesFor('old/a.html', config).level, 'warn');
    assert.equal(rulesFor('old/worst.html', config).level, 'off');
    assert.equal(rulesFor('a.html').level, 'error');
  });

  it('says what is wrong with a level', () => {
    assert.equal(configProblem(config), undefined);
    assert.match(configProblem({level: 'loud'}), /"loud".*off, warn, error/);
    assert.match(configProblem({files: {'a.html': {level: 'loud'}}}), /a\.html/);
  });
});

describe('total-widgets-lint', () => {
  let folder;
  const run = (...args) => node([`${root}scripts/lint/total-widgets-lint.mjs`, ...args], {cwd: folder});

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'total-widgets-lint-'));
    await mkdir(join(folder, 'old'));
    await writeFile(join(folder, 'good.html'), '<text-widget text="x"></text-widget>');
    await writeFile(join(folder, 'bad.html'), '<text-widget></text-widget>\n<div></div>');
    await writeFile(join(folder, 'old/page.html'), '<p class="x"></p>');
    await writeFile(join(folder, 'old/notes.md'), '<p></p>');
    await writeFile(join(folder, 'rules.json'), '{"files": {"old/": {"level": "warn"}, "bad.html": {"level": "off"}}}');
  });
  after(() => rm(folder, {recursive: true, force: true}));

  it('fails on an error and says file, line and column', async () => {
    const {code, output} = await run('.');
    assert.equal(code, 1);
    assert.match(output, /^bad\.html:2:1 error <div> is no widget/m);
    assert.match(output, /^old\/page\.html:1:1 error <p>/m);
    assert.match(output, /^2 errors, 0 warnings$/m);
  });

  it('is silent where nothing is wrong', async () => {
    const {code, output} = await run('good.html');
    assert.deepEqual([code, output], [0, '']);
  });

  it('passes warnings, and says nothing when it is off', async () => {
    const warned = await run('--level', 'warn', '.');
    assert.equal(warned.code, 0);
    assert.match(warned.output, /^0 errors, 2 warnings$/m);
    const off = await run('--level', 'off', '.');
    assert.deepEqual([off.code, off.output], [0, '']);
  });

  it('takes a configuration, and what the command line says over it', async () => {
    const {code, output} = await run('--config', 'rules.json', '--attributes', 'class', '.');
    assert.equal(code, 0);
    assert.match(output, /^0 errors, 2 warnings$/m);
    assert.match(output, /class on <p>/);
  });

  it('explains itself, and what it was given that is wrong', async () => {
    assert.equal((await run()).code, 2);
    assert.match((await run('--help')).output, /^Usage:/);
    assert.equal((await run('--level', 'loud', '.')).code, 2);
    assert.equal((await run('missing.html')).code, 2);
    assert.equal((await run('--what', '.')).code, 2);
  });

  it('finds the pages of folders, as they were named', async () => {
    assert.deepEqual(await pagesIn([join(folder, 'old')]), [join(folder, 'old', 'page.html')]);
    assert.equal((await lintFiles([join(folder, 'good.html')], {}, folder)).lines.length, 0);
  });
});
