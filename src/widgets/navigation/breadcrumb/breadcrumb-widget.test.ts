import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {forgetWarnings} from '../../../core/warn.js';
import {dataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './breadcrumb-widget.js';
import type {BreadcrumbWidget} from './breadcrumb-widget.js';

const ITEMS = [{label: 'Home', path: '#home'}, {label: 'Users', path: '#users'}, {label: 'Ada'}];
const LONG = [...'ABCDEFG'].map((label) => ({label, path: `#${label}`}));

const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const part = (element: Element, name: string): HTMLElement | null => root(element).querySelector(`[part~="${name}"]`);
const steps = (element: Element): string[] =>
  [...root(element).querySelectorAll('li')].map((item) => {
    const slot = item.querySelector('slot');
    return (slot ? slot.assignedNodes()[0]?.textContent : item.textContent)?.trim() ?? '';
  });
const made = (items: readonly unknown[]): Promise<BreadcrumbWidget> =>
  fixture<BreadcrumbWidget>(html`<breadcrumb-widget .items=${items}></breadcrumb-widget>`);

describe('<breadcrumb-widget>', () => {
  it('is a landmark with an ordered list of links, the last step the page itself', async () => {
    const element = await made(ITEMS);
    expect(part(element, 'base')?.getAttribute('aria-label')).to.equal('Breadcrumb');
    expect(part(element, 'list')?.localName).to.equal('ol');
    expect(steps(element)).to.deep.equal(['Home', 'Users', 'Ada']);
    expect(part(element, 'link')?.getAttribute('href')).to.equal('#home');
    const current = root(element).querySelectorAll('[aria-current]');
    expect([current.length, current[0]?.textContent, current[0]?.localName]).to.deep.equal([1, 'Ada', 'span']);
  });

  it('has a last step that is a link where it has a path', async () => {
    const element = await made([...ITEMS.slice(0, 2)]);
    expect(root(element).querySelector('a[aria-current="page"]')?.textContent).to.equal('Users');
  });

  it('shows nothing at all without steps', async () => {
    expect(part(await made([]), 'base')).to.equal(null);
  });

  it('begins as far left as a heading below it, and as far right in right-to-left text', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await fixture(html`<breadcrumb-widget dir=${dir} .items=${ITEMS}></breadcrumb-widget>`);
      const host = element.getBoundingClientRect();
      const text = part(element, 'link')!.querySelector('span')!.getBoundingClientRect();
      expect(dir === 'ltr' ? text.left - host.left : host.right - text.right, dir).to.be.closeTo(0, 0.1);
    }
  });

  it('turns its arrows in right-to-left text', async () => {
    const arrow = async (dir: string): Promise<string> => {
      const place = await fixture<HTMLElement>(
        html`<div dir=${dir}><breadcrumb-widget .items=${ITEMS}></breadcrumb-widget></div>`,
      );
      return getComputedStyle(root(place.firstElementChild!).querySelector('li')!, '::after').rotate;
    };
    expect([await arrow('ltr'), await arrow('rtl')]).to.deep.equal(['45deg', '-135deg']);
  });

  it('folds the middle of a long trail behind a button that says how much', async () => {
    const element = await made(LONG);
    expect(steps(element)).to.deep.equal(['A', '…', 'D', 'E', 'F', 'G']);
    expect(part(element, 'more')?.getAttribute('aria-label')).to.equal('Show 2 more levels');
    element.maxItems = 2;
    await element.updateComplete;
    expect(steps(element)).to.deep.equal(['A', '…', 'G']);
  });

  for (const key of ['Enter', 'Space'])
    it(`unfolds by ${key}, and goes on in what was folded`, async () => {
      const element = await made(LONG);
      part(element, 'more')!.focus();
      await sendKeys({press: key});
      await waitUntil(() => steps(element).length === 7);
      expect(root(element).activeElement?.textContent?.trim()).to.equal('B');
    });

  it('tells of a click, which its listener may prevent', async () => {
    const element = await made(ITEMS);
    const told: unknown[] = [];
    element.addEventListener('item-click', (event) => {
      event.preventDefault();
      told.push((event as CustomEvent).detail);
    });
    part(element, 'link')!.click();
    expect(told).to.deep.equal([{item: ITEMS[0], path: '#home'}]);
    expect(location.hash).to.equal('');
  });

  describe('of slotted steps', () => {
    it('gives each an item of the list, and marks the last', async () => {
      const element = await fixture(
        html`<breadcrumb-widget><a href="#home">Home</a><a href="#users">Users</a><span>Ada</span></breadcrumb-widget>`,
      );
      expect(steps(element)).to.deep.equal(['Home', 'Users', 'Ada']);
      expect([...element.children].map((child) => child.getAttribute('aria-current'))).to.deep.equal([
        null,
        null,
        'page',
      ]);
      await expect(element).to.be.accessible();
    });

    it('follows them as they come and go', async () => {
      const element = await fixture(html`<breadcrumb-widget><a href="#home">Home</a></breadcrumb-widget>`);
      const page = document.createElement('span');
      page.textContent = 'Ada';
      element.append(page);
      await waitUntil(() => steps(element).join() === 'Home,Ada');
      expect(element.firstElementChild?.hasAttribute('aria-current')).to.be.false;
      page.remove();
      await waitUntil(() => element.firstElementChild?.getAttribute('aria-current') === 'page');
    });

    it('folds them too', async () => {
      const element = await fixture<BreadcrumbWidget>(
        html`<breadcrumb-widget max-items="3"
          >${LONG.map(({label, path}) => html`<a href=${path}>${label}</a>`)}</breadcrumb-widget
        >`,
      );
      expect(steps(element)).to.deep.equal(['A', '…', 'F', 'G']);
      part(element, 'more')!.click();
      await waitUntil(() => steps(element).join('') === 'ABCDEFG');
      expect(document.activeElement?.textContent).to.equal('B');
    });
  });

  it('shows what a source gives', async () => {
    const page = await dataFixture();
    page.provider.data = {get_trail: ITEMS};
    const element = document.createElement('breadcrumb-widget');
    element.setAttribute('data-source', 'interface:get_trail');
    await page.add(element);
    expect(steps(element)).to.deep.equal(['Home', 'Users', 'Ada']);
    page.remove();
  });

  it('says what is wrong with its attribute', async () => {
    const element = await fixture(html`<breadcrumb-widget items="[oops"></breadcrumb-widget>`);
    await waitUntil(() => part(element, 'error')?.textContent?.includes('items'));
  });

  it('F89 names steps by text, too, and says on the console that one without words is left out', async () => {
    const {warn} = console;
    const lines: string[] = [];
    forgetWarnings();
    console.warn = (line: string) => void lines.push(line);
    const element = await made([{text: 'Home', path: '#home'}, {icon: 'user'}, {label: 'Ada'}]);
    console.warn = warn;
    expect(steps(element)).to.deep.equal(['Home', 'Ada']);
    expect(lines.join()).to.include('items has entries without a label');
  });

  it('F102 shows hostile texts letter by letter, and follows no hostile address', async () => {
    const element = await made(
      HOSTILE_TEXTS.map((label, index) => ({label, path: HOSTILE_URLS[index % HOSTILE_URLS.length]})),
    );
    expect(root(element).querySelector('img, script, iframe, a')).to.equal(null);
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('passes axe in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture<HTMLElement>(html`<div><breadcrumb-widget .items=${LONG}></breadcrumb-widget></div>`);
      place.style.background = 'var(--widget-page)';
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
