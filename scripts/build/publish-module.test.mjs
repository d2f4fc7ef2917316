import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {publishModule} from './publish-module.mjs';

const OWN = "import { property } from '../core/decorators.js';\n";
const member = (name, decorator, place = 'void 0') =>
  `__decorate([\n    ${decorator}\n], A.prototype, "${name}", ${place});\n`;

describe('a module of the package', () => {
  it('has its properties in one table, and the helper from the one place', () => {
    const code = `${OWN}class A {}\n${member('label', 'property()')}${member('size', 'property({ a: f(1) })')}`;
    assert.equal(
      publishModule(code, 'widgets/a.js'),
      `import {declare as __declare} from '../core/decorators.js';\n${OWN}class A {}\n__declare(A.prototype, {label: {}, size: { a: f(1) }});\n`,
    );
  });

  it('keeps accessors, other decorators and the order of all of them', () => {
    const rest = `${member('own', 'property()', 'null')}${member('inner', 'state()')}`;
    const code = `${OWN}${member('a', 'property()')}${rest}${member('b', 'property()')}`;
    assert.equal(
      publishModule(code, 'core/a.js'),
      `import {decorate as __decorate, declare as __declare} from './decorators.js';\n${OWN}__declare(A.prototype, {a: {}});\n${rest}__declare(A.prototype, {b: {}});\n`,
    );
  });

  it('keeps what decorators of others do', () => {
    const code = `import { property } from 'lit/decorators.js';\n${member('a', 'property()')}`;
    assert.equal(publishModule(code, 'a.js'), `import {decorate as __decorate} from './core/decorators.js';\n${code}`);
  });

  it('has its styles short, and is else as it was', () => {
    assert.equal(
      publishModule('const a = css `\n  p {\n    margin: 0;\n  }\n`;', 'a.js'),
      'const a = css ` p{margin:0}`;',
    );
    assert.equal(publishModule('export const a = 1;\n', 'a.js'), 'export const a = 1;\n');
  });
});
