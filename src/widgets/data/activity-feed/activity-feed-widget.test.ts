import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import {prepareAnnouncer} from '../../../core/announcer.js';
import {clock} from '../../../format/clock.js';
import '../../../testing/preload.js';
import './activity-feed-widget.js';
import type {ActivityFeedWidget} from './activity-feed-widget.js';

const MINUTE = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString();
const event = (id: number, minutes: number): Record<string, unknown> => ({
  id,
  actor: 'Ada Lovelace',
  verb: 'published',
  object: `Note ${id}`,
  time: ago(minutes),
});
const articlesOf = (element: Element): HTMLElement[] => [...(element.shadowRoot?.querySelectorAll('article') ?? [])];
const names = (element: Element): (string | null)[] =>
  articlesOf(element).map((article) => article.getAttribute('aria-label'));
const objects = (element: Element): (string | null | undefined)[] =>
  articlesOf(element).map((article) => article.querySelector('[part="object"]')?.textContent);
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const newButton = (element: Element): HTMLButtonElement | null =>
  part(element, 'new-items') as HTMLButtonElement | null;

async function show(element: ActivityFeedWidget, items: readonly unknown[]): Promise<void> {
  element.items = items;
  await element.updateComplete;
}

async function pressWithControl(key: string): Promise<void> {
  await sendKeys({down: 'Control'});
  await sendKeys({press: key});
  await sendKeys({up: 'Control'});
}

/** What is read out, each text once. */
function heard(): {texts: string[]; stop: () => void} {
  const texts: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const {addedNodes} of records) for (const node of addedNodes) texts.push(node.textContent ?? '');
  });
  const place = document.querySelector('.widget-announcer');
  if (place) observer.observe(place, {subtree: true, childList: true});
  return {texts, stop: () => observer.disconnect()};
}

describe('<activity-feed-widget>', () => {
  describe('dumb', () => {
    it('shows events as a feed of named articles, the newest first', async () => {
      const items = [event(1, 30), event(3, 1), event(2, 10)];
      const element = await fixture(html`<activity-feed-widget .items=${items}></activity-feed-widget>`);
      expect(part(element, 'feed')?.getAttribute('role')).to.equal('feed');
      expect(part(element, 'feed')?.getAttribute('aria-label')).to.equal('Activity');
      expect(names(element)).to.deep.equal([3, 2, 1].map((id) => `Ada Lovelace published Note ${id}`));
      expect(articlesOf(element).map((article) => article.getAttribute('aria-posinset'))).to.deep.equal([
        '1',
        '2',
        '3',
      ]);
      expect(articlesOf(element)[0]?.getAttribute('aria-setsize')).to.equal('3');
    });

    it('shows actor, initials and how long ago', async () => {
      const element = await fixture(html`<activity-feed-widget .items=${[event(1, 5)]}></activity-feed-widget>`);
      expect(part(element, 'actor')?.textContent).to.equal('Ada Lovelace');
      expect(part(element, 'avatar')?.textContent?.trim()).to.equal('AL');
      expect(part(element, 'time')?.textContent?.trim()).to.equal('5 min. ago');
      expect(element.shadowRoot?.querySelector('time')?.dateTime).to.match(/^\d{4}-.*Z$/);
    });

    it('keeps the order of events that say nothing of their time', async () => {
      const element = await fixture(
        html`<activity-feed-widget items='["The newest", "The oldest"]'></activity-feed-widget>`,
      );
      expect(names(element)).to.deep.equal(['The newest', 'The oldest']);
      expect(part(element, 'time')).to.equal(null);
    });

    it('shows ten, or as many as max-items says, and how many there are', async () => {
      const items = Array.from({length: 30}, (_, id) => event(id, id));
      const element = await fixture<ActivityFeedWidget>(
        html`<activity-feed-widget .items=${items}></activity-feed-widget>`,
      );
      expect(articlesOf(element)).to.have.length(10);
      expect(articlesOf(element)[0]?.getAttribute('aria-setsize')).to.equal('30');
      element.maxItems = 3;
      await element.updateComplete;
      expect(articlesOf(element)).to.have.length(3);
    });

    it('leads to a path with a real link', async () => {
      const items = [{...event(1, 1), path: '#note'}];
      const element = await fixture(html`<activity-feed-widget .items=${items}></activity-feed-widget>`);
      expect(element.shadowRoot?.querySelector('a')?.getAttribute('href')).to.equal('#note');
    });

    it('RT-05 builds events of messages by the mapper of the page', async () => {
      const items = [
        {from: 'draft', to: 'published', timestamp: ago(1)},
        {from: 'a', to: 'a', timestamp: ago(2)},
      ];
      const map = (message: unknown): object | undefined => {
        const {from, to, timestamp} = message as {from: string; to: string; timestamp: string};
        return from === to ? undefined : {actor: 'Workflow', verb: 'moved', object: 'Note', from, to, time: timestamp};
      };
      const element = await fixture(
        html`<activity-feed-widget .items=${items} .mapMessage=${map}></activity-feed-widget>`,
      );
      expect(names(element)).to.deep.equal(['Workflow moved Note draft → published']);
    });

    it('leaves out a message that the mapper fails at, with a warning', async () => {
      const {warn} = console;
      const lines: string[] = [];
      console.warn = (line: string) => void lines.push(line);
      const map = (message: unknown): string => {
        if (message === 2) throw new Error('broken');
        return `event ${message}`;
      };
      const element = await fixture(
        html`<activity-feed-widget .items=${[1, 2, 3]} .mapMessage=${map}></activity-feed-widget>`,
      );
      console.warn = warn;
      expect(names(element)).to.deep.equal(['event 1', 'event 3']);
      expect(lines.join()).to.include('mapMessage failed: broken');
    });

    it('says that it is empty', async () => {
      const element = await fixture(html`<activity-feed-widget items="[]"></activity-feed-widget>`);
      expect(part(element, 'empty')?.textContent?.trim()).to.equal('Nothing here yet');
      expect(part(element, 'feed')?.checkVisibility()).to.be.false;
    });

    it('uses the one clock of the page, and lets go of it', async () => {
      const before = clock.size;
      const element = await fixture(
        html`<activity-feed-widget .items=${[event(1, 1), event(2, 2)]}></activity-feed-widget>`,
      );
      expect(clock.size).to.equal(before + 1);
      element.remove();
      expect(clock.size).to.equal(before);
    });

    it('takes bad values for their defaults', async () => {
      const {warn} = console;
      console.warn = () => undefined;
      const element = await fixture<ActivityFeedWidget>(
        html`<activity-feed-widget max-items="none" announce="loud" items='"text"'></activity-feed-widget>`,
      );
      console.warn = warn;
      expect(element.announce).to.equal(undefined);
      expect(part(element, 'empty')).not.to.equal(null);
    });

    it('F57 shows all events, whatever their keys', async () => {
      const items = [
        {id: 1, message: 'a'},
        {id: 1, message: 'b'},
        {message: 'c'},
        {message: 'c'},
        {id: null, message: 'd'},
      ];
      const element = await fixture(html`<activity-feed-widget .items=${items}></activity-feed-widget>`);
      expect(names(element)).to.deep.equal(['a', 'b', 'c', 'c', 'd']);
    });

    it('F102 shows markup as text, and leads nowhere that is not safe', async () => {
      const items = [
        ...HOSTILE_TEXTS.map((text, id) => ({id, actor: text, verb: text, object: text, from: text, to: text})),
        ...HOSTILE_URLS.map((path, id) => ({id: `u${id}`, message: 'x', path, avatar: path})),
      ];
      const element = await fixture(
        html`<activity-feed-widget max-items="1000" .items=${items}></activity-feed-widget>`,
      );
      expect(articlesOf(element)).to.have.length(items.length);
      expect(articlesOf(element)[1]?.querySelector('[part="actor"]')?.textContent).to.equal(HOSTILE_TEXTS[1]);
      expect(element.shadowRoot?.querySelector('script, iframe, [onerror], [onload]')).to.equal(null);
      for (const link of element.shadowRoot?.querySelectorAll('a') ?? [])
        expect(link.protocol).to.match(/^(https?|mailto|tel):$/);
    });

    it('F115 keeps any text inside, each in a direction of its own', async () => {
      const place = await fixture<HTMLElement>(html`<div><activity-feed-widget></activity-feed-widget></div>`);
      place.style.inlineSize = '300px';
      await show(place.firstElementChild as ActivityFeedWidget, [
        {actor: 'x'.repeat(5000), verb: 'did', object: '\u202eabc', time: ago(1)},
      ]);
      expect(place.scrollWidth).to.be.at.most(300);
      expect(part(place.firstElementChild as Element, 'object')?.localName).to.equal('bdi');
    });
  });

  describe('new events', () => {
    const start = [event(2, 2), event(1, 3)];
    const add = (): Promise<ActivityFeedWidget> =>
      fixture(html`<activity-feed-widget .items=${start}></activity-feed-widget>`);

    it('come in at once while nobody reads', async () => {
      const element = await add();
      await show(element, [...start, event(3, 0)]);
      expect(objects(element)).to.deep.equal(['Note 3', 'Note 2', 'Note 1']);
      expect(newButton(element)).to.equal(null);
    });

    it('wait behind a button while the focus is in the feed, and come in by it', async () => {
      const element = await add();
      articlesOf(element)[0]?.focus();
      await show(element, [...start, event(3, 0), event(4, 0)]);
      expect(objects(element)).to.deep.equal(['Note 2', 'Note 1']);
      expect(newButton(element)?.textContent?.trim()).to.equal('2 new items');
      newButton(element)?.click();
      await element.updateComplete;
      expect(articlesOf(element)).to.have.length(4);
      expect(newButton(element)).to.equal(null);
      expect(element.shadowRoot?.activeElement).to.equal(articlesOf(element)[0]);
    });

    it('come in when the focus leaves the feed', async () => {
      const element = await add();
      const button = document.createElement('button');
      element.after(button);
      articlesOf(element)[0]?.focus();
      await show(element, [...start, event(3, 0)]);
      button.focus();
      await waitUntil(() => articlesOf(element).length === 3);
      button.remove();
    });

    it('wait while somebody has scrolled down, unless auto-scroll is on', async () => {
      const many = Array.from({length: 10}, (_, id) => event(id, id + 1));
      const element = await add();
      element.style.blockSize = '120px';
      await show(element, many);
      element.scrollTop = 100;
      await show(element, [...many, event(20, 0)]);
      expect(newButton(element)?.textContent?.trim()).to.equal('1 new item');
      expect(element.scrollTop).to.be.greaterThan(50);
      element.autoScroll = true;
      await show(element, [...many, event(20, 0), event(21, 0)]);
      expect(newButton(element)).to.equal(null);
      expect(element.scrollTop).to.equal(0);
    });

    it('are marked in words and colour with highlight-new, the first ones never', async () => {
      const element = await add();
      element.highlightNew = true;
      await element.updateComplete;
      expect(part(element, 'mark')).to.equal(null);
      await show(element, [...start, event(3, 0)]);
      expect(part(element, 'mark')?.getAttribute('aria-label')).to.equal('New');
      expect(articlesOf(element).map((article) => article.classList.contains('new'))).to.deep.equal([
        true,
        false,
        false,
      ]);
      articlesOf(element)[0]?.dispatchEvent(new AnimationEvent('animationend'));
      await element.updateComplete;
      expect(part(element, 'mark')).to.equal(null);
    });

    it('without a time count as come just now', async () => {
      const element = await add();
      await show(element, [...start, {id: 9, message: 'No time'}]);
      expect(names(element)[0]).to.equal('No time');
      expect(part(element, 'time')?.textContent?.trim()).to.equal('now');
    });

    it('another list altogether is no news', async () => {
      const element = await add();
      element.highlightNew = true;
      articlesOf(element)[0]?.focus();
      await show(element, [event(50, 1), event(51, 2)]);
      expect(objects(element)).to.deep.equal(['Note 50', 'Note 51']);
      expect(part(element, 'mark')).to.equal(null);
    });
  });

  describe('keyboard', () => {
    it('has one tab stop; Page Down and Page Up go from event to event', async () => {
      const items = [event(1, 1), event(2, 2), event(3, 3)];
      const element = await fixture<ActivityFeedWidget>(
        html`<activity-feed-widget .items=${items}></activity-feed-widget>`,
      );
      await sendKeys({press: 'Tab'});
      expect(element.shadowRoot?.activeElement).to.equal(articlesOf(element)[0]);
      await sendKeys({press: 'PageDown'});
      await sendKeys({press: 'PageDown'});
      await sendKeys({press: 'PageDown'});
      expect(element.shadowRoot?.activeElement).to.equal(articlesOf(element)[2]);
      await sendKeys({press: 'PageUp'});
      expect(element.shadowRoot?.activeElement).to.equal(articlesOf(element)[1]);
      await element.updateComplete;
      expect(articlesOf(element).map((article) => article.tabIndex)).to.deep.equal([-1, 0, -1]);
    });

    it('Control with End and Home leaves the feed', async () => {
      const place = await fixture(
        html`<div>
          <button id="before"></button>
          <activity-feed-widget .items=${[event(1, 1), event(2, 2)]}></activity-feed-widget>
          <button id="after"></button>
        </div>`,
      );
      const element = place.querySelector('activity-feed-widget') as ActivityFeedWidget;
      articlesOf(element)[0]?.focus();
      await pressWithControl('End');
      expect(document.activeElement?.id).to.equal('after');
      articlesOf(element)[1]?.focus();
      await pressWithControl('Home');
      expect(document.activeElement?.id).to.equal('before');
    });

    it('AX-26 goes to the neighbour when the event with the focus is gone', async () => {
      const items = [event(1, 1), event(2, 2), event(3, 3)];
      const element = await fixture<ActivityFeedWidget>(
        html`<activity-feed-widget .items=${items}></activity-feed-widget>`,
      );
      articlesOf(element)[1]?.focus();
      await show(element, [items[0], items[2]]);
      expect(element.shadowRoot?.activeElement?.getAttribute('aria-label')).to.include('Note 3');
    });
  });

  describe('connected', () => {
    let page: DataFixture;
    beforeEach(async () => {
      page = await dataFixture();
    });
    afterEach(() => page.remove());

    const live = async (attributes: Readonly<Record<string, string>> = {}): Promise<ActivityFeedWidget> => {
      const element = document.createElement('activity-feed-widget');
      element.setAttribute('data-source', 'subscribe:events:all');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      await page.add<ActivityFeedWidget>(element);
      page.provider.push('events:all', [{op: 'reset', records: [event(1, 5) as never]}]);
      await page.settle();
      return element;
    };
    const push = async (...ids: number[]): Promise<void> => {
      page.provider.push(
        'events:all',
        ids.map((id) => ({op: 'insert' as const, record: event(id, 0) as never})),
      );
      await page.settle();
    };

    it('shows the events of a stream, the newest first', async () => {
      const element = await live();
      await push(2, 3);
      expect(objects(element).at(-1)).to.equal('Note 1');
      expect(articlesOf(element)).to.have.length(3);
    });

    it('RT-08 a new event leaves the nodes of the others alone', async () => {
      const element = await live();
      const [first] = articlesOf(element);
      await push(2);
      expect(articlesOf(element)[1]).to.equal(first);
    });

    it('AX-25 pushes move neither the focus nor what is read', async () => {
      const element = await live();
      const [first] = articlesOf(element);
      first?.focus();
      for (let id = 10; id < 20; id++) await push(id);
      expect(element.shadowRoot?.activeElement).to.equal(first);
      expect(articlesOf(element)).to.deep.equal([first]);
      expect(newButton(element)?.textContent?.trim()).to.equal('10 new items');
    });

    it('F82 a long stream keeps no more than its limit, and draws no more than max-items', async () => {
      const element = await live({limit: '50'});
      for (let batch = 0; batch < 20; batch++) {
        page.provider.push(
          'events:all',
          Array.from({length: 500}, (_, n) => ({
            op: 'insert' as const,
            record: event(batch * 500 + n + 2, 0) as never,
          })),
        );
        await page.settle();
      }
      expect(element.items).to.have.length(50);
      expect(articlesOf(element)).to.have.length(10);
      expect(articlesOf(element)[0]?.getAttribute('aria-setsize')).to.equal('-1');
    });

    it('AX-28 is silent by itself, and sums up a flood in one polite message where it is asked to', async () => {
      const silent = await live();
      const loud = await live({announce: 'summary'});
      prepareAnnouncer();
      const {texts, stop} = heard();
      for (let turn = 0; turn < 10; turn++) await push(...Array.from({length: 30}, (_, n) => 100 + turn * 30 + n));
      await waitUntil(() => texts.length > 0);
      await page.settle();
      stop();
      expect(texts).to.have.length(1);
      expect(texts[0]).to.match(/^\d+ new items$/);
      expect(document.querySelector('[aria-live="assertive"]')?.textContent).to.equal('');
      expect(silent.isConnected && loud.isConnected).to.be.true;
    });

    it('says what went wrong', async () => {
      const fail = (): Promise<never> => Promise.reject(Object.assign(new Error('No events'), {retryable: false}));
      const element = await fixture(html`<activity-feed-widget .dataSource=${fail}></activity-feed-widget>`);
      await waitUntil(() => element.shadowRoot?.textContent?.includes('No events'));
    });
  });

  it('passes axe, with new events waiting and when empty', async () => {
    const element = await fixture<ActivityFeedWidget>(
      html`<activity-feed-widget highlight-new .items=${[{...event(1, 1), path: '#'}, 'text']}></activity-feed-widget>`,
    );
    articlesOf(element)[0]?.focus();
    await show(element, [event(9, 0), ...(element.items ?? [])]);
    await expect(element).to.be.accessible();
    await expect(await fixture(html`<activity-feed-widget></activity-feed-widget>`)).to.be.accessible();
  });
});
