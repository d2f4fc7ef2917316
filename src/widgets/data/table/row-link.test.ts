import {expect} from '@open-wc/testing';
import {HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import {rowHref} from './row-link.js';

describe('rowHref', () => {
  it('fills the fields of the record in, each as one segment', () => {
    expect(rowHref('/users/{id}', {id: 7})).to.equal('/users/7');
    expect(rowHref('/users/{row.id}?tab={tab}', {id: 'a/b c', tab: '&x=1'})).to.equal('/users/a%2Fb%20c?tab=%26x%3D1');
  });

  it('is none where a field is missing, unless it may be', () => {
    expect(rowHref('/users/{id}', {})).to.equal(undefined);
    expect(rowHref('/users/{id}', {id: {}})).to.equal(undefined);
    expect(rowHref('/users?q={q?}', {})).to.equal('/users?q=');
  });

  it('can not be led to another place by a field', () => {
    expect(rowHref('/{path}', {path: '/evil.example'})).to.equal('/%2Fevil.example');
    expect(rowHref('/{path}', {path: '..\\..'})).to.equal('/..%5C..');
  });

  it('takes a field alone as the address, if it is safe', () => {
    expect(rowHref('{url}', {url: 'https://example.com/'})).to.equal('https://example.com/');
    for (const url of HOSTILE_URLS) expect(rowHref('{url}', {url}), url).to.equal(undefined);
  });

  it('survives half of a surrogate pair', () => {
    expect(rowHref('/x/{name}', {name: '\ud800'})).to.equal('/x/%EF%BF%BD');
  });
});
