import {expect} from '@open-wc/testing';
import {formatSource} from '../data/source.js';
import {parseAction} from './action-grammar.js';

const sourceText = (action: unknown): string | undefined => {
  const parsed = parseAction(action);
  return 'source' in parsed ? formatSource(parsed.source) : undefined;
};

describe('the grammar of actions', () => {
  for (const [text, source] of [
    ['action:publish', 'action:publish'],
    ['action:publish_post(42)', 'action:publish_post(42)'],
    ['action:publish({id})', 'action:publish({id})'],
    ['  action:publish  ', 'action:publish'],
  ] as const) {
    it(`${text} is run by the provider`, () => {
      const parsed = parseAction(text);
      expect(parsed.kind).to.equal('run');
      expect('bare' in parsed && parsed.bare).to.be.false;
      expect(sourceText(text)).to.equal(source);
    });
  }

  it('a bare name is one that the page may take over', () => {
    expect(parseAction('new_item')).to.include({kind: 'run', name: 'new_item', bare: true});
    expect(sourceText('new_item')).to.equal('action:new_item');
  });

  it('form:edit opens a form', () => {
    expect(parseAction('form:edit_product(7)')).to.include({kind: 'form', name: 'edit_product'});
  });

  for (const [text, name, target] of [
    ['show-modal@edit', 'show-modal', 'edit'],
    ['--refresh@orders', '--refresh', 'orders'],
    ['close@a:b', 'close', 'a:b'],
  ] as const) {
    it(`${text} is a command`, () => {
      expect(parseAction(text)).to.deep.equal({kind: 'command', name, target});
    });
  }

  for (const path of ['/users/{id}', './a', '../a', '?page=2', '#top', 'https://a.example/b', 'mailto:a@b.example']) {
    it(`${path} is an address`, () => {
      expect(parseAction(path)).to.deep.equal({kind: 'navigate', href: path});
    });
  }

  it("takes a source's tuple, the record's key as its argument", () => {
    expect(sourceText(['action', 'publish', {id: 42, title: 'x'}])).to.equal('action:publish(42)');
  });

  for (const wrong of [
    'interface:list_users',
    'delete user',
    '',
    '42',
    'javascript:alert(1)',
    'action:',
    {},
    null,
    7,
    () => 1,
  ]) {
    it(`${typeof wrong === 'string' ? `“${wrong}”` : typeof wrong} is an error that says what is meant`, () => {
      const parsed = parseAction(wrong);
      expect(parsed.kind).to.equal('error');
      expect('message' in parsed && parsed.message)
        .to.be.a('string')
        .and.not.equal('');
      expect('hint' in parsed && parsed.hint).to.be.a('string');
    });
  }
});
