import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement} from 'lit';
import {CurrentPageController, currentPage, isCurrent} from './current-page.js';

const at = (path: string): string => `https://app.example${path}`;

class PageReader extends LitElement {
  readonly page = new CurrentPageController(this);
  drawn = 0;

  protected override render(): unknown {
    this.drawn++;
    return this.page.address;
  }
}
customElements.define('page-reader', PageReader);

const start = location.href;
const reader = () => fixture<PageReader>(html`<page-reader></page-reader>`);
const shown = (element: Element): string | null | undefined => element.shadowRoot?.textContent;

describe('whether a link is current', () => {
  const cases: readonly [href: string, path: string, expected: boolean, why: string][] = [
    ['/users', '/users', true, 'on its own page'],
    ['/users/', '/users', true, 'with a trailing slash'],
    ['/users', '/users/', true, 'on a page with a trailing slash'],
    ['/users', '/users/42/edit', true, 'on a page below it'],
    ['/user', '/users', false, 'not by half a segment'],
    ['/users/42', '/users', false, 'not on a page above it'],
    ['/', '/', true, 'at the root'],
    ['/', '/users', false, 'the root not on every page'],
    ['/index.html', '/', true, 'as the index of a folder'],
    ['/users', '/users?page=2#top', true, 'whatever the query and the fragment'],
    ['/users?tab=active', '/users?page=2&tab=active', true, 'with its own query'],
    ['/users?tab=active', '/users?tab=all', false, 'not with another query'],
    ['/users?tab=active', '/users', false, 'not without its query'],
    ['#intro', '/docs#intro', true, 'at its fragment'],
    ['#intro', '/docs#end', false, 'not at another fragment'],
    ['/docs#intro', '/docs/more#intro', false, 'a fragment not on a page below'],
    ['#/users', '/#/users', true, 'on its route'],
    ['#/users', '/#/users/42', true, 'on a route below'],
    ['#/users', '/#/settings', false, 'not on another route'],
    ['#/', '/#/users', false, 'the root of routes not on every route'],
    ['/', '/#/users', false, 'the page of the routes not on a route'],
    ['#!/users?sort=name', '/#!/users?sort=name&page=2', true, 'with the query of its route'],
    ['/app', '/app/#/users', true, 'above the routes of an app in a folder'],
    ['users', '/team/start', false, 'relative to the page'],
    ['start', '/team/start', true, 'relative to the page, on itself'],
    ['https://other.example/users', '/users', false, 'not at another origin'],
    ['mailto:ada@example.org', '/users', false, 'not for what is no page'],
    ['https://', '/users', false, 'not where it is no address'],
  ];
  for (const [href, path, expected, why] of cases)
    it(`${why}: ${href} at ${path}`, () => expect(isCurrent(href, at(path))).to.equal(expected));

  it('exactly, where that is asked for', () => {
    expect(isCurrent('/users', at('/users/?page=2'), 'exact')).to.be.true;
    expect(isCurrent('/users', at('/users/42'), 'exact')).to.be.false;
  });

  it('is never, where the page has no address', () => expect(isCurrent('/users', '')).to.be.false);
});

describe('the address of the page', () => {
  afterEach(() => history.replaceState(null, '', start));

  it('is followed through the fragment and the history', async () => {
    const element = await reader();
    expect(shown(element)).to.equal(start);
    location.hash = '#there';
    await waitUntil(() => shown(element)?.endsWith('#there'));
    history.back();
    await waitUntil(() => shown(element) === start);
  });

  it('is followed through a router that answers clicks, at once or late', async () => {
    const element = await reader();
    const button = await fixture<HTMLButtonElement>(html`<button>Go</button>`);
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      if (!location.search.endsWith('?soon')) return history.pushState(null, '', '?soon');
      setTimeout(() => history.pushState(null, '', '?late'), 60);
    });
    button.click();
    await waitUntil(() => shown(element)?.endsWith('?soon'));
    button.click();
    await waitUntil(() => shown(element)?.endsWith('?late'));
  });

  it('is drawn once a change, and is as it is after an absence', async () => {
    const element = await reader();
    const {drawn} = element;
    location.hash = '#once';
    await waitUntil(() => shown(element)?.endsWith('#once'));
    expect(element.drawn).to.equal(drawn + 1);
    const place = element.parentElement!;
    element.remove();
    history.replaceState(null, '', '#away');
    place.append(element);
    await waitUntil(() => shown(element)?.endsWith('#away'));
  });

  it('is watched only while somebody listens', async () => {
    const before = currentPage.size;
    const element = await reader();
    expect(currentPage.size).to.equal(before + 1);
    element.remove();
    expect(currentPage.size).to.equal(before);
    const {drawn} = element;
    location.hash = '#nobody';
    await new Promise((done) => addEventListener('hashchange', done, {once: true}));
    expect(element.drawn).to.equal(drawn);
  });

  it('gives way to the path that an author names', async () => {
    const {page} = await reader();
    const here = location.pathname;
    expect(page.isCurrent(here)).to.be.true;
    expect(page.isCurrent(here, 'prefix', '/elsewhere')).to.be.false;
    expect(page.isCurrent('/elsewhere', 'exact', '/elsewhere')).to.be.true;
    expect(page.isCurrent('https://')).to.be.false;
  });
});
