import {expect} from '@open-wc/testing';
import {parseRoute, pathIn, queryIn, routePath} from './routes.js';

describe('M-29 routes of a resource', () => {
  const routes = [
    ['/products', {name: 'index'}],
    ['/products/new', {name: 'new'}],
    ['/products/5/edit', {name: 'edit', id: '5'}],
    ['/products/5/show', {name: 'show', id: '5'}],
    ['/products/5/show-edit', {name: 'show-edit', id: '5'}],
    ['/products/a%2Fb%20c/show', {name: 'show', id: 'a/b c'}],
  ] as const;

  for (const [path, route] of routes)
    it(`A-06 ${path}`, () => {
      expect(parseRoute(path, '/products')).to.deep.equal(route);
      expect(routePath(route, '/products')).to.equal(path);
      expect(parseRoute(`${path}?q=1`, '/products/')).to.deep.equal(route);
    });

  it('A-06 anything else is no route', () => {
    for (const path of [
      '/product',
      '/productsx/new',
      '/products/5',
      '/products/5/burn',
      '/products/5/edit/more',
      '/products/%E0%A4%A/show',
    ])
      expect(parseRoute(path, '/products'), path).to.equal(undefined);
  });

  it('A-06 is read from the fragment or the path', () => {
    const address = 'https://shop.example/admin/products?x=1#/products/new?y=2';
    expect(pathIn(address, 'hash')).to.equal('/products/new?y=2');
    expect(pathIn(address, 'path')).to.equal('/admin/products?x=1');
    expect(pathIn(address, 'none')).to.equal(undefined);
    expect(pathIn('https://shop.example/#place', 'hash')).to.equal(undefined);
    expect(queryIn('/products?y=2')).to.deep.equal({y: '2'});
  });
});
