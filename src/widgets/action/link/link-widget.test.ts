import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../media/icon/icon-widget.js';
import './link-widget.js';
import type {LinkWidget} from './link-widget.js';
import {prefetch} from './prefetch.js';

const base = (element: Element): HTMLAnchorElement => element.shadowRoot!.querySelector<HTMLAnchorElement>('.base')!;
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(`[part="${name}"]`);
const said = (element: Element): string => base(element).textContent?.replace(/\s+/g, ' ').trim() ?? '';
const add = (markup: ReturnType<typeof html>): Promise<LinkWidget> => fixture<LinkWidget>(markup);

const hints = (): string[] =>
  [...document.head.querySelectorAll<HTMLLinkElement>('[rel="prefetch"]')].map(({href}) => href);
/** Every prefetch that was asked for, since each hint leaves when its page is there. */
function watchHints(): {readonly seen: string[]; stop(): void} {
  const seen: string[] = [];
  const observer = new MutationObserver(() => seen.push(...hints()));
  observer.observe(document.head, {childList: true});
  return {seen, stop: () => observer.disconnect()};
}

describe('<link-widget>', () => {
  describe('dumb', () => {
    it('is a native link named by its label', async () => {
      const element = await add(html`<link-widget label="Orders" href="#orders"></link-widget>`);
      expect([base(element).localName, base(element).getAttribute('href'), said(element)]).to.deep.equal([
        'a',
        '#orders',
        'Orders',
      ]);
    });

    it('takes its text from its slot, and its name from aria-label', async () => {
      const element = await add(html`<link-widget href="#x" aria-label="All orders">Orders</link-widget>`);
      expect(element.shadowRoot!.querySelector('slot')!.assignedNodes()[0]!.textContent).to.equal('Orders');
      expect(base(element).getAttribute('aria-label')).to.equal('All orders');
    });

    it('goes to a page of the app before an address', async () => {
      const element = await add(html`<link-widget label="x" href="#a" navigate="#b"></link-widget>`);
      expect(base(element).getAttribute('href')).to.equal('#b');
    });

    it('tells in words that it leads elsewhere or to a new tab, and shuts the way back', async () => {
      const element = await add(
        html`<link-widget label="Docs" href="https://a.example/x" target="_blank" download="a.txt"></link-widget>`,
      );
      expect(said(element)).to.equal('Docs (leads to another site, opens in a new tab)');
      expect([base(element).rel, base(element).target, base(element).download]).to.deep.equal([
        'noopener noreferrer',
        '_blank',
        'a.txt',
      ]);
      expect(part(element, 'external')).not.to.equal(null);
      element.external = false;
      element.target = undefined;
      await element.updateComplete;
      expect(said(element)).to.equal('Docs');
      expect(part(element, 'external')).to.equal(null);
    });

    it('says it in the language of the page', async () => {
      const element = await add(html`<link-widget lang="de" label="Hilfe" href="#h" external></link-widget>`);
      await waitUntil(() => said(element) === 'Hilfe (führt zu einer anderen Website)');
    });

    it('has a look of its own for colours, variants and underlines', async () => {
      const look = async (markup: ReturnType<typeof html>): Promise<string> => {
        const {color, textDecorationLine, borderTopWidth} = getComputedStyle(base(await add(markup)));
        return `${color} ${textDecorationLine} ${borderTopWidth}`;
      };
      const looks = new Set([
        await look(html`<link-widget label="a" href="#a"></link-widget>`),
        await look(html`<link-widget label="a" href="#a" color="danger"></link-widget>`),
        await look(html`<link-widget label="a" href="#a" variant="success"></link-widget>`),
        await look(html`<link-widget label="a" href="#a" variant="secondary"></link-widget>`),
        await look(html`<link-widget label="a" href="#a" variant="outline"></link-widget>`),
        await look(html`<link-widget label="a" href="#a" underline="hover"></link-widget>`),
      ]);
      expect(looks.size).to.equal(6);
    });
  });

  describe('the page that is shown', () => {
    afterEach(() => history.replaceState(null, '', location.pathname + location.search));

    it('is marked by itself, and no longer when the page is another', async () => {
      history.replaceState(null, '', '#/orders');
      const element = await add(html`<link-widget label="Orders" href="#/orders"></link-widget>`);
      expect(base(element).getAttribute('aria-current')).to.equal('page');
      expect(element.matches(':state(active)')).to.be.true;
      location.hash = '#/users';
      await waitUntil(() => !base(element).hasAttribute('aria-current'));
      expect(element.matches(':state(active)')).to.be.false;
    });

    it('counts the pages below it where match says so', async () => {
      history.replaceState(null, '', '#/orders/7');
      const element = await add(html`<link-widget label="Orders" href="#/orders"></link-widget>`);
      expect(base(element).hasAttribute('aria-current')).to.be.false;
      element.match = 'prefix';
      await element.updateComplete;
      expect(base(element).getAttribute('aria-current')).to.equal('page');
    });

    it('is what the author says', async () => {
      history.replaceState(null, '', '#/orders');
      const element = await add(html`<link-widget label="Orders" href="#/orders" active="false"></link-widget>`);
      expect(base(element).hasAttribute('aria-current')).to.be.false;
      element.active = true;
      element.href = '#/elsewhere';
      await element.updateComplete;
      expect(base(element).getAttribute('aria-current')).to.equal('page');
    });
  });

  describe('off', () => {
    it('leads nowhere while it is disabled, and says so', async () => {
      const element = await add(html`<link-widget label="Orders" href="#gone" disabled></link-widget>`);
      base(element).click();
      expect(location.hash).not.to.equal('#gone');
      expect([base(element).getAttribute('role'), base(element).getAttribute('aria-disabled')]).to.deep.equal([
        'link',
        'true',
      ]);
    });

    it('F102 shows that an address is none that may be gone to', async () => {
      for (const url of HOSTILE_URLS) {
        const element = await add(html`<link-widget label="Go" href=${url}></link-widget>`);
        expect(base(element).hasAttribute('href'), url).to.be.false;
        expect(element.matches(':state(unsafe)'), url).to.be.true;
        expect(said(element)).to.include('can’t be opened');
      }
    });

    it('F102 shows markup as text', async () => {
      for (const text of HOSTILE_TEXTS) {
        const element = await add(html`<link-widget label=${text} href="#a"></link-widget>`);
        expect(part(element, 'label')!.textContent).to.include(text);
        expect(part(element, 'label')!.querySelector(':not(slot)')).to.equal(null);
      }
    });
  });

  describe('keys', () => {
    it('AX-11 goes where it leads on Enter', async () => {
      const element = await add(html`<link-widget label="Down" href="#keyed"></link-widget>`);
      element.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => location.hash === '#keyed');
      history.replaceState(null, '', location.pathname + location.search);
    });
  });

  describe('prefetch', () => {
    it('fetches the page when the link has the focus, once', async () => {
      const watch = watchHints();
      const element = await add(html`<link-widget label="a" href="/README.md?focus" prefetch></link-widget>`);
      for (const _ of [1, 2]) {
        element.focus();
        element.blur();
      }
      const supported = document.createElement('link').relList.supports('prefetch');
      if (supported) await waitUntil(() => watch.seen.length > 0);
      await waitUntil(() => hints().length === 0);
      expect(new Set(watch.seen).size).to.equal(supported ? 1 : 0);
      watch.stop();
    });

    it('fetches it when a pointer rests there, and not when it only passes', async () => {
      if (!document.createElement('link').relList.supports('prefetch')) return;
      const watch = watchHints();
      const place = await fixture(
        html`<div>
          <link-widget label="a" href="/README.md?passed" prefetch></link-widget>
          <link-widget label="b" href="/README.md?rested" prefetch></link-widget>
        </div>`,
      );
      const [passed, rested] = [...place.children].map(base);
      passed!.dispatchEvent(new PointerEvent('pointerenter'));
      await import('./prefetch.js');
      passed!.dispatchEvent(new PointerEvent('pointerleave'));
      rested!.dispatchEvent(new PointerEvent('pointerenter'));
      await waitUntil(() => watch.seen.some((href) => href.endsWith('?rested')));
      expect(watch.seen.some((href) => href.endsWith('?passed'))).to.be.false;
      await waitUntil(() => hints().length === 0, 'the page has not come');
      watch.stop();
    });

    it('leaves other sites, mail, the page itself and savers alone', () => {
      prefetch('https://a.example/');
      prefetch('mailto:a@a.example');
      prefetch(`${location.href.replace(/#.*/, '')}#there`);
      Object.defineProperty(navigator, 'connection', {value: {saveData: true}, configurable: true});
      prefetch(new URL('/saved', location.href).href);
      delete (navigator as {connection?: unknown}).connection;
      expect(hints()).to.deep.equal([]);
    });
  });

  describe('connected', () => {
    it('shows the same from a source, and the attribute again without one', async () => {
      const element = await add(html`<link-widget label="Mine" href="#mine"></link-widget>`);
      element.dataSource = {label: 'Theirs', href: '#theirs'};
      await waitUntil(() => said(element) === 'Theirs');
      expect(base(element).getAttribute('href')).to.equal('#theirs');
      element.dataSource = undefined;
      await waitUntil(() => said(element) === 'Mine');
    });
  });

  it('is accessible in its states', async () => {
    const place = await fixture(
      html`<p>
        Read <link-widget label="the guide" href="#a"></link-widget>,
        <link-widget label="the reference" href="https://a.example" target="_blank" icon="book"></link-widget>,
        <link-widget label="nothing" href="javascript:x"></link-widget> or
        <link-widget label="what is off" href="#b" disabled></link-widget>.
      </p>`,
    );
    await expect(place).to.be.accessible();
  });
});
