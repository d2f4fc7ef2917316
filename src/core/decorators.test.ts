import {expect} from '@open-wc/testing';
import {LitElement, type PropertyDeclaration} from 'lit';
import {declare, decorate, property, state} from './decorators.js';

let count = 0;

/** A class that is decorated as the compiler writes it: `null` marks an accessor. */
function define(prepare: (prototype: LitElement) => void): LitElement & Record<string, unknown> {
  class Decorated extends LitElement {
    declare stored: string;
    get wrapped(): string {
      return `<${this.stored}>`;
    }
    set wrapped(value: string) {
      this.stored = value;
    }
  }
  prepare(Decorated.prototype);
  const tag = `decorated-test-${++count}`;
  customElements.define(tag, Decorated);
  return document.createElement(tag) as LitElement & Record<string, unknown>;
}

const member = (declaration?: PropertyDeclaration) => (prototype: LitElement) =>
  decorate([property(declaration) as never], prototype, 'member');

describe('decorators', () => {
  it('M-11 make a reactive property with an attribute', () => {
    const element = define(member({type: Number}));
    element.setAttribute('member', '7');
    expect(element['member']).to.equal(7);
    expect(element.isUpdatePending).to.be.true;
  });

  it('name the attribute as attributes are written, unless one is named', () => {
    const element = define((prototype) => declare(prototype, {fullWidth: {}, formId: {attribute: 'form'}}));
    element.setAttribute('full-width', 'a');
    element.setAttribute('form', 'b');
    expect([element['fullWidth'], element['formId']]).to.deep.equal(['a', 'b']);
  });

  it('make a state without an attribute', () => {
    const element = define((prototype) => decorate([state() as never], prototype, 'inner'));
    element.setAttribute('inner', 'x');
    expect(element['inner']).to.equal(undefined);
    element['inner'] = 'y';
    expect(element.isUpdatePending).to.be.true;
  });

  it('wrap an accessor that the class has written itself', async () => {
    const element = define((prototype) => decorate([property() as never], prototype, 'wrapped', null));
    document.body.append(element);
    element.setAttribute('wrapped', 'a');
    expect(element['wrapped']).to.equal('<a>');
    await element.updateComplete;
    element['wrapped'] = 'b';
    expect(element.isUpdatePending).to.be.true;
    element.remove();
  });

  it('of a class see it one after the other, the last written first', () => {
    const seen: string[] = [];
    const note = (name: string) => () => void seen.push(name);
    class Plain {}
    expect(decorate([note('first'), note('second')], Plain)).to.equal(Plain);
    expect(seen).to.deep.equal(['second', 'first']);
    class Other {}
    expect(decorate([() => Other], Plain)).to.equal(Other);
  });
});
