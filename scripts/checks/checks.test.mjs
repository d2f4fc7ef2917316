import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {keyProblems, problemsOf, shownIn} from './docs.mjs';
import {exampleProblems, wantedFiles} from './files.mjs';
import {nameProblems, scalesIn} from './names.mjs';
import {reachProblems} from './reach.mjs';
import {checkWords, missingAreas} from './words.mjs';
import {droppedImports, keptBy, machineProblems, orderProblems, sourceProblems} from './rules.mjs';

const SOURCE = `
  render() {
    return html\`<div part="base row"><slot></slot><slot name="footer"></slot></div>\`;
  }
  #handleClick() { emit(this, 'row-click', {detail: 1}); }
  static styles = css\`.base { gap: var(--widget-sample-gap, 4px); color: var(--widget-text); }\`;`;

const named = (...names) => names.map((name) => ({name, description: 'A sentence.'}));

const DOCUMENTED = {
  tagName: 'sample-widget',
  summary: 'A sample.',
  slots: named('', 'footer'),
  cssParts: named('base', 'row'),
  events: named('row-click'),
  cssProperties: named('--widget-sample-gap'),
};

describe('documented both ways', () => {
  it('sees what a source offers', () => {
    assert.deepEqual(shownIn(SOURCE, 'sample-widget'), {
      slots: new Set(['footer', '']),
      cssParts: new Set(['base', 'row']),
      events: new Set(['row-click']),
      cssProperties: new Set(['--widget-sample-gap']),
    });
  });

  it('is content with an element whose documentation is whole', () => {
    assert.deepEqual(problemsOf(DOCUMENTED, SOURCE, SOURCE), []);
  });

  for (const kind of ['slots', 'cssParts', 'events', 'cssProperties']) {
    it(`misses each of the ${kind} that is in the source alone`, () => {
      const problems = problemsOf({...DOCUMENTED, [kind]: []}, SOURCE, SOURCE);
      assert.equal(problems.length, DOCUMENTED[kind].length);
      for (const problem of problems) assert.match(problem, /is in the source but not documented/);
    });
  }

  it('refuses what is documented alone', () => {
    const invented = {...DOCUMENTED, cssStates: named('unheard-of')};
    assert.deepEqual(problemsOf(invented, SOURCE, SOURCE), [
      'sample-widget: the state "unheard-of" is documented but not in the source',
    ]);
  });

  it('wants a sentence', () => {
    const mute = {...DOCUMENTED, attributes: [{name: 'label', description: 'the label'}]};
    assert.deepEqual(problemsOf(mute, SOURCE, SOURCE), ['sample-widget: the attribute "label" has no sentence']);
  });

  it('wants the type of an event to exist', () => {
    const event = {name: 'row-click', description: 'A click.', type: {text: 'CustomEvent<Nowhere>'}};
    assert.deepEqual(problemsOf({...DOCUMENTED, events: [event]}, SOURCE, SOURCE), [
      'sample-widget: the event "row-click" names the type Nowhere, which no source exports',
    ]);
  });
});

describe('words are imported', () => {
  const areas = new Map([['page.of', 'table']]);
  const speaking = "import {word} from '../core/words.js';\nword(language, 'page.of')";

  it('misses the area of a word that a file says', () => {
    assert.deepEqual(missingAreas(speaking, 'x.ts', areas), [
      'x.ts says “page.of” without importing core/words/en/table.js',
    ]);
  });

  it('is content where the area is imported, or nothing is said', () => {
    assert.deepEqual(missingAreas(`import '../core/words/en/table.js';\n${speaking}`, 'x.ts', areas), []);
    assert.deepEqual(missingAreas("const key = 'page.of';", 'x.ts', areas), []);
  });

  it('misses nothing where a key stands in one area, and names both where it stands in two', async () => {
    const top = `${await mkdtemp(join(tmpdir(), 'words-'))}/`;
    const write = (language, area, key) =>
      writeFile(`${top}src/core/words/${language}/${area}.ts`, `export const ${area} = {\n  ${key}: 'x',\n};\n`);
    for (const language of ['en', 'de']) await mkdir(`${top}src/core/words/${language}`, {recursive: true});
    await Promise.all([write('en', 'base', "'page.of'"), write('en', 'table', 'rows'), write('de', 'base', 'rows')]);
    assert.deepEqual(await checkWords(top), []);
    await write('de', 'table', 'rows');
    assert.deepEqual(await checkWords(top), [
      'src/core/words/de/table.ts has “rows”, which stands in src/core/words/de/base.ts too',
    ]);
    await rm(top, {recursive: true});
  });
});

describe('names', () => {
  const scales = scalesIn("export const SIZES = ['sm', 'md', 'lg'] as const;");
  const problems = (element, path = 'src/widgets/x/sample/sample-widget.ts') =>
    nameProblems(
      {modules: [{path, declarations: [{tagName: 'sample-widget', name: 'SampleWidget', ...element}]}]},
      scales,
    );

  it('are as the conventions say', () => {
    assert.deepEqual(
      problems({attributes: [{name: 'size', type: {text: "'sm' | 'lg'"}}], events: [{name: 'row-click'}]}),
      [],
    );
  });
  it('of an element follow its tag', () => {
    assert.equal(problems({name: 'Sample'}).length, 1);
    assert.equal(problems({}, 'src/widgets/x/sample/sample.ts').length, 1);
    assert.equal(problems({tagName: 'sample', name: 'Sample'}, 'src/sample.ts').length, 1);
  });
  it('of events have no "on" and take no native name for another meaning', () => {
    assert.equal(problems({events: [{name: 'on-row-click'}]}).length, 1);
    assert.equal(problems({events: [{name: 'change', type: {text: 'CustomEvent<number>'}}]}).length, 1);
    assert.deepEqual(problems({events: [{name: 'change', type: {text: 'Event'}}]}), []);
    assert.deepEqual(problems({events: [{name: 'close', type: {text: 'CustomEvent<undefined>'}}]}), []);
  });
  it('of sizes keep the order of the scale', () => {
    assert.equal(problems({attributes: [{name: 'size', type: {text: "'lg' | 'sm'"}}]}).length, 1);
  });
});

describe('house rules', () => {
  const broken = {
    'element.innerHTML = text;': 1,
    'element.insertAdjacentHTML(where, text);': 1,
    'const read = element.innerHTML;': 0,
    'if (a.innerHTML === b) return;': 0,
    "import {unsafeHTML} from 'lit/directives/unsafe-html.js';": 1,
    'return html`<p style="color: red"></p>`;': 1,
    'return html`<p class="a" style=${text}></p>`;': 1,
    'element.style.setProperty(name, value);': 0,
    'enum Size { small }': 1,
    'const _hidden = 1;': 1,
    '// innerHTML = would be wrong': 0,
    'color: red !important;': 1,
    "import {property, query} from 'lit/decorators.js';": 1,
    "import {query} from 'lit/decorators.js';": 0,
  };
  for (const [line, count] of Object.entries(broken)) {
    it(`${count ? 'refuse' : 'allow'} ${line}`, () => assert.equal(sourceProblems(line, 'a.ts').length, count));
  }

  it('want constants above the element', () => {
    const element = "@widget('a-widget')\nexport class AWidget extends WidgetElement {}\n";
    assert.deepEqual(orderProblems(`const a = 1;\n${element}`, 'a.ts'), []);
    assert.deepEqual(orderProblems(`${element}const a = 1;\n`, 'a.ts'), [
      'a.ts:3 stands below the element that may need it',
    ]);
  });

  it('want no word of a machine or a private registry', () => {
    const path = ['', 'home', 'someone'].join('/');
    assert.equal(machineProblems(`see ${path}`, 'a.md').length, 1);
    assert.equal(machineProblems(`"resolved": "${'https:'}//packages.example/x.tgz"`, 'package-lock.json').length, 1);
    assert.deepEqual(machineProblems('"resolved": "https://registry.npmjs.org/x.tgz"', 'package-lock.json'), []);
  });
});

describe('AX-48 keys are documented', () => {
  const tests = "it('AX-11 goes on by Enter', () => {});";
  const silent = {tagName: 'a-widget', description: 'A thing.'};

  it('where a test holds a widget to them', () => {
    assert.equal(keyProblems(silent, tests).length, 1);
    assert.equal(keyProblems(silent, 'it(`AX-11 opens by ${key}`, () => {});').length, 1);
    assert.deepEqual(keyProblems({...silent, description: 'A thing. Enter opens it.'}, tests), []);
  });

  it('and not where none does', () => {
    assert.deepEqual(keyProblems(silent, "it('goes on by Enter', () => {});"), []);
    assert.deepEqual(keyProblems(silent, "it('AX-11 is a group of its name', () => {});"), []);
  });
});

describe('AX-50 within reach of all', () => {
  const broken = {
    'html`<button type="button" tabindex="2">`': 1,
    'html`<p tabindex=${1} id="a">`': 1,
    'html`<p tabindex="0">`': 0,
    'html`<p tabindex=${open ? 0 : -1}>`': 0,
    'element.tabIndex = 3;': 1,
    'element.tabIndex = 0;': 0,
    'html`<slot name="footer" aria-label="Footer">`': 1,
    'html`<slot role="list">`': 1,
    'html`<slot name="aria-label">`': 0,
    'html`<div class="row" @click=${this.#handleClick}>`': 1,
    'html`<div @click=${(event) => (event.detail > 1 ? {a: 1} : go())}>`': 1,
    'html`<ul role="list" @click=${click}>`': 1,
    'html`<div @pointerdown=${press}>`': 1,
    'html`<div role="slider" @pointerdown=${press}>`': 0,
    'html`<div @click=${click} @keydown=${key}>`': 0,
    'html`<button type="button" @click=${click}>`': 0,
    'html`<button-widget @click=${click}>`': 0,
    ' * <div @click=${click}>': 0,
    'font-size: 13px;': 1,
    'font: 600 13px/1.2 serif;': 1,
    'font-size: max(1rem, 16px);': 1,
    'font-size: 0.8125rem;': 0,
    'font: inherit;': 0,
    'gap: 13px;': 0,
  };
  for (const [line, count] of Object.entries(broken)) {
    it(`${count ? 'refuses' : 'allows'} ${line}`, () => assert.equal(reachProblems(line, 'a.styles.ts').length, count));
  }

  it('lets pixels be where no letters are styled', () => {
    assert.deepEqual(reachProblems('font-size: 13px;', 'a.ts'), []);
  });

  it('takes a reason at the tag, at its template or at its handler', () => {
    const tag = 'html`<nav>\n<ol @click=${this.#handleClick}></ol></nav>`;';
    const reason = '// reach-ok: the links take the keys.';
    assert.deepEqual(reachProblems(tag, 'a.ts'), ['a.ts:2 <ol> takes a pointer where no key can act']);
    assert.deepEqual(reachProblems(`${reason}\n${tag}`, 'a.ts'), []);
    assert.deepEqual(reachProblems(`${tag}\n\n  ${reason}\n  readonly #handleClick = () => {};`, 'a.ts'), []);
    assert.equal(reachProblems(`${reason}\n\n${tag}`, 'a.ts').length, 1);
  });
});

describe('file sets', () => {
  it('are element, styles, test and live example', () => {
    assert.deepEqual(wantedFiles({tag: 'a-widget', kind: 'widget', file: 'src/widgets/x/a/a-widget.ts'}), [
      'src/widgets/x/a/a-widget.styles.ts',
      'src/widgets/x/a/a-widget.test.ts',
      'demo/widgets/a-widget.html',
    ]);
  });

  it('have examples beside each other, with JSON that can be read', () => {
    const example = (inner) => `<!-- example: One -->\n<a-widget>\n${inner}\n</a-widget>\n`;
    const script = (json) => `  <script type="application/json">${json}</script>`;
    assert.deepEqual(exampleProblems(example(script('[{"a": 1}]')) + example('')), []);
    assert.deepEqual(exampleProblems(example('  <!-- example: Two -->')), ['the example “Two” stands inside another']);
    assert.match(exampleProblems(example(script('[{"a": 1 "b": 2}]')))[0], /^a script of JSON is none/);
  });
});

describe('what a bundler keeps', () => {
  const kept = ['./src/*.ts', './src/core/words/**/*.ts', './src/widgets/**/*-widget.ts'].map(keptBy);
  const FILE = 'src/widgets/data/list/list-core.ts';

  it('is content with modules that are kept, and with those that something is taken of', () => {
    const text =
      "import '../../../core/words/en/list.js';\nimport './list-widget.js';\nimport {x} from './x.js';\nx();";
    assert.deepEqual(droppedImports(text, FILE, kept), []);
    assert.deepEqual(droppedImports("import '../../../elements.js';", FILE, kept), []);
  });

  it('names a module that would be dropped', () => {
    const [problem] = droppedImports("import './list-kinds.js';", FILE, kept);
    assert.match(problem, /imports src\/widgets\/data\/list\/list-kinds\.ts/);
  });
});
