import {expect} from '@open-wc/testing';
import {HOSTILE_URLS} from '../testing/hostile-texts.js';
import {isExternal, relFor, safeRedirect} from './origin.js';
import {safeUrl} from './url.js';

const base = 'https://shop.example/app/page?x=1';

describe('safeUrl', () => {
  const good = [
    '/users',
    './a',
    '../b',
    '?page=2',
    '#top',
    'users/1',
    '',
    'https://other.example/x',
    'HTTP://other.example',
    'mailto:a@b.example',
    'tel:+4312345',
    '//cdn.example/x',
  ];
  for (const text of good) {
    it(`lets ${text || 'nothing'} through as it is`, () => expect(safeUrl(text)).to.equal(text));
  }

  for (const text of HOSTILE_URLS) {
    it(`F102 stops ${JSON.stringify(text.slice(0, 50))} for every kind`, () => {
      for (const kind of ['link', 'image', 'media'] as const)
        expect(safeUrl(text, {kind, base}), kind).to.equal(undefined);
    });
  }

  it('is absolute where a base is given', () => {
    expect(safeUrl('../x', {base})).to.equal('https://shop.example/x');
    expect(safeUrl('\t/x ', {base})).to.equal('https://shop.example/x');
  });

  it('lets pictures carry their own data, and media what the page made', () => {
    expect(safeUrl('data:image/png;base64,AA==', {kind: 'image'})).to.equal('data:image/png;base64,AA==');
    expect(safeUrl('data:image/png;base64,AA==')).to.equal(undefined);
    expect(safeUrl('data:image/svg+xml,<svg/>', {kind: 'link'})).to.equal(undefined);
    expect(safeUrl('blob:https://shop.example/1', {kind: 'media'})).to.equal('blob:https://shop.example/1');
    expect(safeUrl('blob:https://shop.example/1')).to.equal(undefined);
  });

  it('takes texts and URLs alone', () => {
    for (const value of [undefined, null, 1, {}, ['javascript:1'], {toString: () => '/x'}])
      expect(safeUrl(value)).to.equal(undefined);
    expect(safeUrl(new URL(base))).to.equal(base);
  });

  it('lets a page opened from a folder link to its neighbours', () => {
    expect(safeUrl('./b.html', {base: 'file:///home/a.html'})).to.equal('file:///home/b.html');
  });

  it('works in a page that has no address', () => {
    expect(safeUrl('/x', {base: 'about:srcdoc'})).to.match(/\/x$/);
  });
});

describe('isExternal', () => {
  it('tells this origin from others, however they are written', () => {
    for (const text of ['/a', '#b', 'https://shop.example/z', 'mailto:a@b.example', 'tel:1'])
      expect(isExternal(text, base), text).to.equal(false);
    for (const text of [
      'https://evil.example',
      '//evil.example',
      '\\\\evil.example',
      '/\\evil.example',
      'http://shop.example',
      'https://shop.example:444',
      'https://shop.example@evil.example',
      'https://',
    ]) {
      expect(isExternal(text, base), text).to.equal(true);
    }
  });

  it('asks for rel only where a link opens another site in a new tab', () => {
    expect(relFor('https://evil.example', '_blank')).to.equal('noopener noreferrer');
    expect(relFor('https://evil.example', '_self')).to.equal(undefined);
    expect(relFor('/x', '_blank')).to.equal(undefined);
  });
});

describe('safeRedirect', () => {
  it('F117 goes nowhere but in this origin', () => {
    for (const text of [
      '//evil.example',
      '/\\evil.example',
      '\\/evil.example',
      'https://evil.example',
      'https:evil.example//',
      'mailto:a@b.example',
      ...HOSTILE_URLS,
    ]) {
      const found = safeRedirect(text, {base});
      if (found !== undefined) expect(new URL(found).origin, text).to.equal('https://shop.example');
    }
    expect(safeRedirect('//evil.example', {base})).to.equal(undefined);
    expect(safeRedirect('/\\evil.example', {base})).to.equal(undefined);
    expect(safeRedirect('/users/42?a=//evil.example', {base})).to.equal(
      'https://shop.example/users/42?a=//evil.example',
    );
  });

  it('F117 goes to an origin that is allowed by name, and to no other that looks like it', () => {
    const allow = ['https://accounts.example'];
    expect(safeRedirect('https://accounts.example/in', {base, allow})).to.equal('https://accounts.example/in');
    expect(safeRedirect('https://accounts.example.evil.example/in', {base, allow})).to.equal(undefined);
    expect(safeRedirect('http://accounts.example/in', {base, allow})).to.equal(undefined);
  });
});
