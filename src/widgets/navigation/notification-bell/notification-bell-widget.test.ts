import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys, sendMouse} from '@web/test-runner-commands';
import {prepareAnnouncer} from '../../../core/announcer.js';
import {openLayers} from '../../../core/overlay/escape-stack.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../nav/run-entry.js';
import './bell-panel.js';
import './notification-bell-widget.js';
import type {NotificationBellWidget} from './notification-bell-widget.js';

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const ITEMS = [
  {id: 3, title: 'Ada has replied', message: 'See you at four.', time: ago(5), path: '#notes', icon: 'mail'},
  {id: 2, title: 'Backup finished', created_at: ago(60)},
  {id: 1, title: 'Grace has joined', read: true},
];

const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const part = (element: Element, name: string): HTMLElement | null => root(element).querySelector(`[part~="${name}"]`);
const parts = (element: Element, name: string): HTMLElement[] => [
  ...root(element).querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];
const bell = (element: Element): HTMLElement => part(element, 'bell')!;
const nameOf = (element: Element): string | undefined =>
  bell(element).querySelector('.sr-only')?.textContent ?? undefined;
const shownCount = (element: Element): string | undefined => {
  const count = part(element, 'count');
  return count?.checkVisibility() ? count.textContent?.trim() : undefined;
};
const isOpen = (element: Element): boolean => part(element, 'panel')?.matches(':popover-open') ?? false;
const entry = (element: Element, index: number): HTMLElement =>
  parts(element, 'item')[index]!.firstElementChild as HTMLElement;

const made = (values: Partial<NotificationBellWidget> = {}): Promise<NotificationBellWidget> =>
  fixture<NotificationBellWidget>(
    html`<notification-bell-widget
      .items=${values.items ?? ITEMS}
      .count=${values.count}
      .max=${values.max}
      .announce=${values.announce}
      .readAction=${values.readAction}
    ></notification-bell-widget>`,
  );

async function opened(values: Partial<NotificationBellWidget> = {}): Promise<NotificationBellWidget> {
  const element = await made(values);
  bell(element).click();
  await waitUntil(() => isOpen(element) && part(element, 'heading'));
  return element;
}

/** What is read out, each text once. */
function heard(): {texts: string[]; stop: () => void} {
  const texts: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const {addedNodes} of records) for (const node of addedNodes) texts.push(node.textContent ?? '');
  });
  observer.observe(document.querySelector('.widget-announcer')!, {subtree: true, childList: true});
  return {texts, stop: () => observer.disconnect()};
}

describe('<notification-bell-widget>', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  describe('the bell', () => {
    it('shows how many are unread, and says it in words', async () => {
      const element = await made();
      expect([shownCount(element), nameOf(element)]).to.deep.equal(['2', 'Notifications, 2 unread']);
    });

    it('shows no number where all are read', async () => {
      const element = await made({items: [{id: 1, title: 'A', read: true}]});
      expect([shownCount(element), nameOf(element)]).to.deep.equal([undefined, 'Notifications']);
    });

    it('shows a given count, up to its highest number', async () => {
      const element = await made({count: 128, max: 99});
      expect([shownCount(element), nameOf(element)]).to.deep.equal(['99+', 'Notifications, more than 99 unread']);
      element.max = 200;
      await element.updateComplete;
      expect(shownCount(element)).to.equal('128');
    });

    it('keeps the count in its description where its author names it', async () => {
      const element = await fixture(
        html`<notification-bell-widget aria-label="News" count="3"></notification-bell-widget>`,
      );
      expect(bell(element).getAttribute('aria-label')).to.equal('News');
      expect(bell(element).getAttribute('aria-description')).to.equal('3 unread notifications');
    });

    it('is a disclosure, and no menu', async () => {
      const element = await made();
      expect(bell(element).getAttribute('aria-expanded')).to.equal('false');
      expect(bell(element).hasAttribute('aria-haspopup')).to.be.false;
      expect(root(element).querySelector('[role^="menu"]')).to.equal(null);
    });
  });

  describe('the list', () => {
    for (const key of ['Enter', 'Space'])
      it(`AX-11 opens and closes by ${key}, with the focus at the bell`, async () => {
        const element = await made();
        bell(element).focus();
        await sendKeys({press: key});
        await waitUntil(() => isOpen(element) && bell(element).getAttribute('aria-expanded') === 'true');
        expect(root(element).activeElement).to.equal(bell(element));
        await sendKeys({press: key});
        await waitUntil(() => !isOpen(element));
      });

    it('AX-11 comes next by Tab, and closes by Escape with the focus back at the bell', async () => {
      const element = await opened();
      bell(element).focus();
      await sendKeys({press: 'Tab'});
      expect(root(element).activeElement).to.equal(part(element, 'mark-read'));
      await sendKeys({press: 'Tab'});
      expect(root(element).activeElement).to.equal(entry(element, 0));
      await sendKeys({press: 'Escape'});
      await waitUntil(() => !isOpen(element));
      expect(root(element).activeElement).to.equal(bell(element));
    });

    it('closes by a click beside it', async () => {
      const element = await opened();
      await sendMouse({type: 'click', position: [700, 500]});
      await waitUntil(() => !isOpen(element));
      expect(element.open).to.be.false;
    });

    it('shows title, text and how long ago, and says what is unread', async () => {
      const element = await opened();
      expect(parts(element, 'title').map(({textContent}) => textContent)).to.deep.equal([
        'Ada has replied',
        'Backup finished',
        'Grace has joined',
      ]);
      expect(part(element, 'message')?.textContent).to.equal('See you at four.');
      expect(part(element, 'time')?.textContent?.trim()).to.equal('5 minutes ago');
      expect(parts(element, 'dot').map((dot) => dot.getAttribute('aria-label'))).to.deep.equal(['Unread', 'Unread']);
    });

    it('says that there is nothing', async () => {
      const element = await opened({items: []});
      expect(part(element, 'empty')?.textContent?.trim()).to.equal('You’re all caught up');
    });

    it('has a place below', async () => {
      const element = await fixture<NotificationBellWidget>(
        html`<notification-bell-widget open><a slot="footer" href="#all">All</a></notification-bell-widget>`,
      );
      await waitUntil(() => element.firstElementChild?.checkVisibility() && isOpen(element));
    });

    it('opens and closes by commands', async () => {
      const element = await made();
      const send = (command: string) =>
        element.dispatchEvent(Object.assign(new Event('command', {cancelable: true}), {command, source: null}));
      send('--toggle');
      await waitUntil(() => isOpen(element));
      send('--close');
      await waitUntil(() => !isOpen(element));
    });

    it('leaves nothing behind when it leaves the page open', async () => {
      const element = await opened();
      element.remove();
      expect(openLayers()).to.equal(0);
    });
  });

  describe('reading', () => {
    it('one by a click, which leads where it says and closes the list', async () => {
      const element = await opened();
      const told: unknown[] = [];
      element.addEventListener('item-click', (event) => told.push((event as CustomEvent).detail));
      element.addEventListener('mark-read', (event) => told.push((event as CustomEvent).detail));
      entry(element, 0).click();
      await waitUntil(() => !isOpen(element));
      expect(location.hash).to.equal('#notes');
      expect(shownCount(element)).to.equal('1');
      expect(told).to.deep.equal([
        {item: ITEMS[0], path: '#notes'},
        {ids: ['3'], all: false},
      ]);
    });

    it('nothing, where a listener prevents the click', async () => {
      const element = await opened();
      element.addEventListener('item-click', (event) => event.preventDefault());
      entry(element, 0).click();
      await element.updateComplete;
      expect([location.hash, shownCount(element), isOpen(element)]).to.deep.equal(['', '2', true]);
    });

    it('all by one button, which leaves with the focus at the bell', async () => {
      const element = await opened({count: 40});
      const told: unknown[] = [];
      element.addEventListener('mark-read', (event) => told.push((event as CustomEvent).detail));
      part(element, 'mark-read')!.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => shownCount(element) === undefined);
      expect(told).to.deep.equal([{ids: ['3', '2'], all: true}]);
      expect(part(element, 'mark-read')).to.equal(null);
      expect(root(element).activeElement).to.equal(bell(element));
      expect(isOpen(element)).to.be.true;
    });

    it('not, where a listener prevents it', async () => {
      const element = await opened();
      element.addEventListener('mark-read', (event) => event.preventDefault());
      part(element, 'mark-read')!.click();
      await element.updateComplete;
      expect(shownCount(element)).to.equal('2');
    });
  });

  describe('connected', () => {
    let page: DataFixture;
    beforeEach(async () => (page = await dataFixture()));
    afterEach(() => page.remove());

    async function connected(attributes: Record<string, string>): Promise<NotificationBellWidget> {
      const element = document.createElement('notification-bell-widget');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      return page.add<NotificationBellWidget>(element);
    }

    async function push(op: object): Promise<void> {
      page.provider.push('notifications:7', [op as never]);
      await page.settle();
    }

    it('lists what its topic pushes, the newest at the top, and counts on', async () => {
      const element = await connected({'data-source': 'subscribe:notifications:7'});
      await push({op: 'reset', records: ITEMS});
      expect(shownCount(element)).to.equal('2');
      await push({op: 'insert', at: 0, record: {id: 4, title: 'The newest'}});
      expect(shownCount(element)).to.equal('3');
      bell(element).click();
      await waitUntil(() => parts(element, 'title')[0]?.textContent === 'The newest');
      await push({op: 'update', record: {id: 4, title: 'The newest', read: true}});
      expect(shownCount(element)).to.equal('2');
    });

    it('lists the newest first where its source lists the oldest first, and keeps those of a limit', async () => {
      const element = await connected({'data-source': 'subscribe:notifications:7', limit: '3'});
      const titles = () => parts(element, 'title').map(({textContent}) => textContent);
      const of = (id: number) => ({id, title: `No. ${id}`, time: ago(60 - id)});
      await push({op: 'reset', records: [of(1), of(2), of(3)]});
      bell(element).click();
      await waitUntil(() => titles().length > 0);
      expect(titles()).to.deep.equal(['No. 3', 'No. 2', 'No. 1']);
      await push({op: 'insert', record: of(4)});
      await waitUntil(() => titles()[0] === 'No. 4');
      expect(titles()).to.deep.equal(['No. 4', 'No. 3', 'No. 2']);
    });

    it('keeps the focus where it is while new ones come in', async () => {
      const element = await connected({'data-source': 'subscribe:notifications:7'});
      await push({op: 'reset', records: ITEMS});
      bell(element).click();
      await waitUntil(() => isOpen(element) && parts(element, 'item').length === 3);
      const first = entry(element, 0);
      first.focus();
      await push({op: 'insert', at: 0, record: {id: 4, title: 'The newest'}});
      expect(root(element).activeElement).to.equal(first);
      expect(entry(element, 1)).to.equal(first);
      expect(isOpen(element)).to.be.true;
    });

    it('takes a bare number for the count, and a record for both', async () => {
      page.provider.data = {count: 7, both: {unread: 12, notifications: ITEMS}, list: ITEMS};
      expect(shownCount(await connected({'data-source': 'interface:count'}))).to.equal('7');
      expect(shownCount(await connected({'data-source': 'interface:both'}))).to.equal('12');
      expect(shownCount(await connected({'data-source': 'interface:list'}))).to.equal('2');
    });

    it('marks by its action, with the keys', async () => {
      page.provider.data = {list: ITEMS};
      const element = await connected({'data-source': 'interface:list', 'read-action': 'action:mark_read'});
      bell(element).click();
      await waitUntil(() => isOpen(element));
      part(element, 'mark-read')!.click();
      await waitUntil(() => page.provider.changes.length === 1);
      const {request} = page.provider.changes[0]!;
      expect([request.source.kind, request.keys]).to.deep.equal(['action', ['3', '2']]);
    });

    it('marks all by an action of its own', async () => {
      page.provider.data = {list: ITEMS};
      const element = await connected({'data-source': 'interface:list', 'read-all-action': 'action:mark_all(7)'});
      bell(element).click();
      await waitUntil(() => isOpen(element));
      part(element, 'mark-read')!.click();
      await waitUntil(() => page.provider.changes.length === 1);
      expect((page.provider.changes[0]!.request.source as {name?: string}).name).to.equal('mark_all');
    });

    it('says in place why that failed, and takes it back', async () => {
      page.provider.data = {list: ITEMS};
      const element = await connected({'data-source': 'interface:list', 'read-action': 'action:mark_read'});
      bell(element).click();
      await waitUntil(() => isOpen(element));
      entry(element, 1).click();
      await waitUntil(() => page.provider.changes.length === 1 && shownCount(element) === '1');
      page.provider.changes[0]!.fail(Object.assign(new Error('No more ink'), {retryable: false}));
      await waitUntil(() => part(element, 'failure') && shownCount(element) === '2');
    });
  });

  describe('announcing', () => {
    before(() => prepareAnnouncer());

    it('says a higher count where that is asked for, not the first one, and nothing where nobody asks', async () => {
      const log = heard();
      const silent = await made();
      const element = await made({announce: 'all'});
      for (const one of [silent, element]) one.items = [{id: 4, title: 'New'}, ...ITEMS];
      const said = (): string[] => log.texts.filter((text) => text.includes('unread'));
      await waitUntil(() => said().length > 0);
      log.stop();
      expect(said()).to.deep.equal(['3 unread notifications']);
    });
  });

  it('shows an error, and a skeleton before the first answer', async () => {
    const element = await fixture(html`<notification-bell-widget error="No more ink"></notification-bell-widget>`);
    await waitUntil(() => part(element, 'error')?.textContent?.includes('No more ink'));
    const waiting = await fixture(
      html`<notification-bell-widget .dataSource=${() => new Promise(() => undefined)}></notification-bell-widget>`,
    );
    await waitUntil(() => part(waiting, 'skeleton')?.querySelector('svg'), 'what is known, its icon, is missing');
    expect(part(waiting, 'skeleton')?.querySelector('button')).to.equal(null);
  });

  it('says what is wrong with its attribute', async () => {
    const element = await fixture(html`<notification-bell-widget items="[oops"></notification-bell-widget>`);
    await waitUntil(() => part(element, 'error')?.textContent?.includes('items'));
  });

  it('F102 shows hostile texts letter by letter, and follows no hostile address', async () => {
    const items = HOSTILE_TEXTS.map((title, index) => ({
      ...{id: index, title, message: title, time: title, type: title},
      path: HOSTILE_URLS[index % HOSTILE_URLS.length],
    }));
    const element = await opened({items});
    expect(root(element).querySelector('img, script, iframe, a')).to.equal(null);
    expect(parts(element, 'title').map(({textContent}) => textContent)).to.include(HOSTILE_TEXTS[1]);
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('passes axe closed and open, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const element = await made();
      element.parentElement!.style.background = 'var(--widget-page)';
      await expect(element).to.be.accessible();
      element.open = true;
      await waitUntil(() => isOpen(element) && part(element, 'panel')?.getAnimations().length === 0);
      await expect(element).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
