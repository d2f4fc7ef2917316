import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {trimCss, trimMarkup, trimTemplates} from './minify-templates.mjs';

describe('templates in the bundles', () => {
  it('keep one space where markup had a line break, since the browser draws one', () => {
    assert.equal(trimMarkup('<p>\n      <b>a</b>\n      c\n    </p>'), '<p> <b>a</b> c </p>');
  });

  it('keep the spaces within a line', () => {
    assert.equal(trimMarkup('<b>a</b>  <i>b</i>'), '<b>a</b>  <i>b</i>');
  });

  it('lose comments', () => {
    assert.equal(trimMarkup('<p><!-- why --></p>'), '<p></p>');
  });

  it('make styles short without changing what they say', () => {
    const css = '\n  /* why */\n  .a > .b:hover,\n  .c {\n    margin: calc(1px + 2px) auto;\n    color: red;\n  }\n';
    assert.equal(trimCss(css), ' .a>.b:hover,.c{margin:calc(1px + 2px) auto;color:red}');
  });

  it('lose comments of styles whose words have an apostrophe', () => {
    assert.equal(trimCss(".a { top: 0; }\n/* The author's own. */\n.b { left: 0; }"), '.a{top:0}.b{left:0}');
  });

  it('lose quotes and zeros that say nothing', () => {
    assert.equal(
      trimCss(":host([size='x-s']) { gap: 0.5em; inset: -0.25em 10.5px }"),
      ':host([size=x-s]){gap:.5em;inset:-.25em 10.5px}',
    );
  });

  it('leave quoted text in styles alone', () => {
    assert.equal(trimCss('[part="1a"],[lang="a b"]{}'), '[part="1a"],[lang="a b"]{}');
    assert.equal(trimCss('.a { content: "a ;  { b"; }'), '.a{content:"a ;  { b"}');
  });

  it('leave other templates and the expressions alone', () => {
    const code = 'const a = html`<p>\n  ${x ? `a\n  b` : y}\n</p>`; const b = `c\n  d`;';
    assert.equal(trimTemplates(code), 'const a = html`<p> ${x ? `a\n  b` : y} </p>`; const b = `c\n  d`;');
  });

  it('reach templates inside templates', () => {
    assert.equal(trimTemplates('html`<p>\n ${html`<b>\n x\n</b>`}\n</p>`'), 'html`<p> ${html`<b> x </b>`} </p>`');
  });
});
