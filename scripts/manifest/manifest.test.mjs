import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {create, ts} from '@custom-elements-manifest/analyzer/index.js';
import {lines} from '../analyze.mjs';
import {root} from '../lib/project.mjs';
import {elementsOf, typeFiles} from '../types.mjs';
import {node} from '../lib/run.mjs';
import {elementDefinitions} from './definitions.mjs';
import {litProperties} from './properties.mjs';
import {tidy, wordList} from './tidy.mjs';
import {expandedTypes} from './types.mjs';

const FILES = {
  'src/core/words.ts': `
export const SIZES = ['sm', 'md', 'lg'] as const;
export type Size = (typeof SIZES)[number];
export interface ClickDetail {
  /** The place. */
  readonly index: number;
  readonly size?: Size;
}
export const flag = {}; export const oneOf = (words: readonly string[]) => ({}); export const json = {};
export const property = (options?: object) => (target: object, name: string): void => {};
export const widget = (tag: string) => (target: unknown): void => {};`,
  'src/core/widget-element.ts': `
import {flag, property} from './words.js';
/**
 * The base.
 * @attr {none|sm|2} shadow - The shadow.
 * @event {CustomEvent<{state: string}>} data-state - The state changed.
 */
export abstract class WidgetElement extends HTMLElement {
  static readonly data = {};
  /** Where the data comes from. */
  @property({attribute: 'data-source'}) dataSource?: unknown;
  /** Off. */
  @property({...flag, attribute: 'is-off'}) isOff?: boolean;
  #hidden = 1;
  protected helper(): void {}
  connectedCallback(): void { this.#hidden++; }
}`,
  'src/core/grouped.ts': `
import {property} from './words.js';
import type {WidgetElement} from './widget-element.js';
type Constructor<T> = abstract new (...args: any[]) => T;
export const Grouped = <Base extends Constructor<WidgetElement>>(base: Base): Base & Constructor<{group?: string}> => {
  abstract class Grouped extends base {
    /** The group. */
    @property({attribute: 'filter-group'}) group?: string;
  }
  return Grouped;
};`,
  'src/widgets/x/sample/sample-widget.ts': `
import {Grouped} from '../../../core/grouped.js';
import {flag, json, oneOf, property, SIZES, widget, type ClickDetail, type Size} from '../../../core/words.js';
import {WidgetElement} from '../../../core/widget-element.js';
/**
 * A sample.
 * @summary A sample.
 * @slot - The content.
 * @event {CustomEvent<ClickDetail>} row-click - A row was clicked.
 */
@widget('sample-widget')
export class SampleWidget extends Grouped(WidgetElement) {
  /** How big. */
  @property(oneOf(SIZES)) size?: Size;
  /** Its rows. */
  @property(json) rows?: readonly object[];
  /** No attribute. */
  @property({attribute: false}) render?: () => string;
  /** Off, here in other words. */
  @property({...flag, attribute: 'is-off'}) override isOff?: boolean;
  /** The value at first. */
  @property({attribute: 'value'}) defaultValue?: string;
  /** The value now. */
  get value(): string { return ''; }
  set value(value: string | number | null | undefined) {}
}`,
};

describe('the manifest', () => {
  let top;
  let manifest;
  let sample;

  before(async () => {
    top = `${await mkdtemp(join(tmpdir(), 'total-widgets-manifest-'))}/`;
    for (const [path, text] of Object.entries(FILES)) {
      await mkdir(join(top, path, '..'), {recursive: true});
      await writeFile(join(top, path), text);
    }
    await symlink(`${root}tsconfig.json`, `${top}tsconfig.json`);
    const modules = Object.entries(FILES).map(([path, text]) =>
      ts.createSourceFile(path, text, ts.ScriptTarget.ES2015, true),
    );
    manifest = create({
      modules,
      plugins: [elementDefinitions(), litProperties(), expandedTypes(top), tidy()],
      context: {},
    });
    [sample] = elementsOf(manifest);
  });
  after(() => rm(top, {recursive: true, force: true}));

  const attribute = (name) => sample.attributes.find((candidate) => candidate.name === name);

  it('knows an element by its decorator', () => {
    assert.equal(sample.tagName, 'sample-widget');
    assert.equal(sample.path, 'src/widgets/x/sample/sample-widget.ts');
    assert.equal(manifest.schemaVersion, '2.1.0');
  });

  it('spells a type out, in the order of its words', () => {
    assert.equal(attribute('size').type.text, "'sm' | 'md' | 'lg'");
  });

  it('reads the attribute of a property through a spread', () => {
    assert.equal(attribute('data-source').fieldName, 'dataSource');
    assert.equal(attribute('size').description, 'How big.');
    assert.equal(sample.members.find(({name}) => name === 'size').reflects, true);
    assert.equal(attribute('render'), undefined);
  });

  it('has what the base documents, and says where it is from', () => {
    assert.equal(attribute('shadow').inheritedFrom.name, 'WidgetElement');
    assert.equal(attribute('shadow').type.text, "'none' | 'sm' | 2");
    assert.ok(sample.events.some(({name, inheritedFrom}) => name === 'data-state' && inheritedFrom));
  });

  it('has what a mixin gives', () => {
    assert.equal(attribute('filter-group').fieldName, 'group');
    assert.equal(attribute('filter-group').description, 'The group.');
    assert.equal(attribute('filter-group').type.text, 'string');
    assert.equal(sample.mixins, undefined);
  });

  it("counts what is declared again as the element's own", () => {
    assert.equal(attribute('is-off').inheritedFrom, undefined);
    assert.equal(attribute('is-off').description, 'Off, here in other words.');
  });

  it('leaves out what is private, protected, static or called by the browser', () => {
    const names = sample.members.map(({name}) => name);
    assert.deepEqual(names.sort(), ['dataSource', 'defaultValue', 'group', 'isOff', 'render', 'rows', 'size', 'value']);
  });

  it('says where the type of an event is to be had', () => {
    const event = sample.events.find(({name}) => name === 'row-click');
    assert.deepEqual(event.type.references, [{name: 'ClickDetail', module: 'src/core/words.ts', start: 12, end: 23}]);
  });

  it('says once what the details of events hold', () => {
    assert.deepEqual(manifest.details, {
      ClickDetail: [
        {name: 'index', type: {text: 'number'}, description: 'The place.'},
        {name: 'size', optional: true, type: {text: "'sm' | 'md' | 'lg'"}},
      ],
    });
  });

  it('is written one line a thing, and is JSON', () => {
    const text = lines(manifest);
    assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(manifest)));
    assert.ok(text.split('\n').some((line) => line.includes('"name":"size"') && line.includes('"fieldName"')));
  });

  it('quotes words and leaves numbers and primitives alone', () => {
    assert.equal(wordList('none|md|2|string'), "'none' | 'md' | 2 | string");
  });

  it('makes types that compile, and data for editors', async () => {
    const files = typeFiles(manifest, {name: 'total-widgets', version: '1.0.0'});
    const types = files.get('types/elements.d.ts');
    assert.match(types, /rows\?: SampleWidget\['rows'\]/);
    assert.match(types, /'row-click': CustomEvent<import\('\.\.\/core\/words\.js'\)\.ClickDetail>/);
    await mkdir(`${top}src/types`);
    await writeFile(`${top}src/types/elements.ts`, types);
    await writeFile(
      `${top}src/use.ts`,
      `import type {ElementTypes} from './types/elements.js';
export const good: ElementTypes['sample-widget']['attributes'] = {rows: [], size: 'sm', shadow: 'none'};
// @ts-expect-error rows are objects
export const bad: ElementTypes['sample-widget']['attributes'] = {rows: 7};
export const bound: ElementTypes['sample-widget']['attributes'] = {value: 7, defaultValue: 'a'};
// @ts-expect-error a value is text or a number
export const unbound: ElementTypes['sample-widget']['attributes'] = {value: []};
export const model: ElementTypes['sample-widget']['model'][] = ['a', 7, null];`,
    );
    const {code, output} = await node(
      [
        `${root}node_modules/typescript7/bin/tsc`,
        '--ignoreConfig',
        '--noEmit',
        '--strict',
        '--experimentalDecorators',
        '--useDefineForClassFields',
        'false',
        '--module',
        'esnext',
        '--moduleResolution',
        'bundler',
        '--target',
        'es2022',
        '--types',
        '',
        'src/use.ts',
      ],
      {cwd: top},
    );
    assert.equal(code, 0, output);
    const vscode = JSON.parse(files.get('vscode.html-custom-data.json'));
    assert.deepEqual(vscode.tags[0].attributes.find(({name}) => name === 'size').values, [
      {name: 'sm'},
      {name: 'md'},
      {name: 'lg'},
    ]);
    const web = JSON.parse(files.get('web-types.json'));
    assert.equal(web.contributions.html.elements[0].name, 'sample-widget');
  });
});
