import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chunkGroups, fetchTogether, inlineRuntime} from './chunks.mjs';

const plain = (imports, later = [], code = 'x'.repeat(100)) => ({
  importedIds: imports,
  dynamicallyImportedIds: later,
  code,
});

/** A page's autoloader, five widgets that share a module, two of which share a heavy one, and one on its own. */
function world() {
  const tags = ['a', 'b', 'c', 'd', 'e'];
  const modules = {
    '/entry.ts': plain(
      ['/core.ts'],
      tags.map((tag) => `/src/${tag}.ts`),
    ),
    '/core.ts': plain([]),
    '/words.ts': plain(['/core.ts']),
    '/heavy.ts': plain(['/words.ts'], [], 'x'.repeat(9000)),
    '/own.ts': plain(['/core.ts']),
    ...Object.fromEntries(tags.map((tag) => [`/src/${tag}.ts`, plain(['/core.ts', '/words.ts'])])),
  };
  modules['/src/a.ts'].importedIds.push('/heavy.ts', '/own.ts');
  modules['/src/b.ts'].importedIds.push('/heavy.ts');
  const elements = tags.map((tag) => ({tag, file: `src/${tag}.ts`, kind: 'widget'}));
  return {context: {getModuleInfo: (id) => modules[id]}, plan: {entry: '/entry.ts', name: 'main', elements, top: '/'}};
}

function placeOf(id, choice = {}) {
  const {context, plan} = world();
  for (const {name} of chunkGroups({...plan, ...choice})) {
    const place = name(id, context);
    if (place) return place;
  }
  return 'left to the bundler';
}

describe('the files of the script-tag build', () => {
  it('hold in the first what the autoloader loads at once', () => {
    assert.equal(placeOf('/entry.ts'), 'main');
    assert.equal(placeOf('/core.ts'), 'main');
  });
  it('hold in the first what the first button shares, so that it needs no other', () => {
    assert.equal(placeOf('/heavy.ts', {first: 'a'}), 'main');
    assert.equal(placeOf('/words.ts', {first: 'a'}), 'main');
    assert.equal(placeOf('/own.ts', {first: 'a'}), 'left to the bundler');
  });
  it('hold in a common one what many widgets use', () => assert.equal(placeOf('/words.ts'), 'common-widgets'));
  it('hold apart what is heavy and few use', () => assert.equal(placeOf('/heavy.ts'), 'left to the bundler'));
  it('hold with the element what it alone uses', () => assert.equal(placeOf('/own.ts'), 'left to the bundler'));

  it('leave together with those that they import', () => {
    const bundle = {
      'main.js': {code: 'const x=()=>import(`./chunks/a-1.js`)', dynamicImports: ['chunks/a-1.js']},
      'chunks/a-1.js': {imports: ['main.js', 'chunks/common-2.js']},
    };
    fetchTogether('main.js').generateBundle({}, bundle);
    assert.equal(
      bundle['main.js'].code,
      'const x=()=>(import("./chunks/common-2.js").catch(()=>{}),import(`./chunks/a-1.js`))',
    );
  });

  it("carry the bundler's run-time help themselves", () => {
    const bundle = {
      'chunks/rolldown-runtime-1.js': {code: 'var e=1,t=()=>e;export{t};'},
      'chunks/a-1.js': {
        imports: ['chunks/rolldown-runtime-1.js'],
        code: 'import{t as n}from"./rolldown-runtime-1.js";n();',
      },
    };
    inlineRuntime().generateBundle({}, bundle);
    assert.deepEqual(bundle, {'chunks/a-1.js': {imports: [], code: 'var n=(()=>{var e=1,t=()=>e;return t})();n();'}});
  });
});
