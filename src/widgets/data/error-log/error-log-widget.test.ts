// In a page of its own: what is summed up waits for the ten seconds after the last sum that the page has told.
import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {prepareAnnouncer} from '../../../core/announcer.js';
import {clock} from '../../../format/clock.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './error-log-widget.js';
import type {ErrorLogWidget} from './error-log-widget.js';

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const fault = (id: number, minutes: number, more: object = {}): Record<string, unknown> => ({
  id,
  severity: 'error',
  message: `Fault ${id}`,
  source: 'worker',
  time: ago(minutes),
  ...more,
});
const rowsOf = (element: Element): HTMLLIElement[] => [...(element.shadowRoot?.querySelectorAll('li') ?? [])];
const partsOf = (element: Element, name: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part="${name}"]`) ?? []),
];
const part = (element: Element, name: string): HTMLElement | undefined => partsOf(element, name)[0];
const texts = (element: Element, name: string): (string | undefined)[] =>
  partsOf(element, name).map((node) => node.textContent?.trim());

async function show(element: ErrorLogWidget, items: readonly unknown[]): Promise<void> {
  element.items = items;
  await element.updateComplete;
}

describe('<error-log-widget>', () => {
  describe('dumb', () => {
    it('shows severity, message, source and time, the newest first', async () => {
      const items = [fault(1, 60), fault(2, 5, {severity: 'warning'})];
      const element = await fixture(html`<error-log-widget .items=${items}></error-log-widget>`);
      expect(texts(element, 'title')).to.deep.equal(['Fault 2', 'Fault 1']);
      expect(texts(element, 'severity')).to.deep.equal(['Warning', 'Error']);
      expect(texts(element, 'source')).to.deep.equal(['worker', 'worker']);
      expect(texts(element, 'time')).to.deep.equal(['5 min. ago', '1 hr. ago']);
      expect(texts(element, 'count')).to.deep.equal(['2 items']);
    });

    it('is a log that is not read out by itself', async () => {
      const element = await fixture(html`<error-log-widget .items=${[fault(1, 1)]}></error-log-widget>`);
      expect(part(element, 'log')?.getAttribute('role')).to.equal('log');
      expect(part(element, 'log')?.getAttribute('aria-live')).to.equal('off');
      expect(part(element, 'log')?.getAttribute('aria-label')).to.equal('Errors');
    });

    it('takes the fields of other logs, and texts', async () => {
      const items = [{level: 'fatal', title: 'T', path: '/x'}, 'Text'];
      const element = await fixture(html`<error-log-widget .items=${items}></error-log-widget>`);
      expect(texts(element, 'severity')).to.deep.equal(['Fatal', 'Error']);
      expect(texts(element, 'title')).to.deep.equal(['T', 'Text']);
      expect(texts(element, 'source')).to.deep.equal(['/x']);
    });

    it('colours severities apart, and what it does not know as an error', async () => {
      const items = ['debug', 'info', 'success', 'warn', 'error', 'odd'].map((severity, id) => ({id, severity}));
      const element = await fixture(html`<error-log-widget .items=${items}></error-log-widget>`);
      expect(partsOf(element, 'severity').map((badge) => badge.dataset['level'])).to.deep.equal([
        'quiet',
        'info',
        'good',
        'warning',
        'error',
        'error',
      ]);
      expect(texts(element, 'severity').at(3)).to.equal('Warning');
      expect(texts(element, 'severity').at(-1)).to.equal('Odd');
    });

    it('shows ten, or as many as max-items says', async () => {
      const items = Array.from({length: 15}, (_, id) => fault(id, id));
      const element = await fixture<ErrorLogWidget>(html`<error-log-widget .items=${items}></error-log-widget>`);
      expect(rowsOf(element)).to.have.length(10);
      element.maxItems = 2;
      await element.updateComplete;
      expect(rowsOf(element)).to.have.length(2);
    });

    it('groups equal errors with a count in words', async () => {
      const items = [fault(1, 9, {message: 'Same'}), fault(2, 1, {message: 'Same'}), fault(3, 5, {count: 4})];
      const element = await fixture<ErrorLogWidget>(
        html`<error-log-widget group-similar .items=${items}></error-log-widget>`,
      );
      expect(texts(element, 'title')).to.deep.equal(['Same', 'Fault 3']);
      expect(part(element, 'repeats')?.querySelector('[aria-hidden]')?.textContent).to.equal('×2');
      expect(part(element, 'repeats')?.querySelector('.sr-only')?.textContent).to.equal('2 times');
      expect(texts(element, 'time')[0]).to.equal('1 min. ago');
      element.groupSimilar = false;
      await element.updateComplete;
      expect(rowsOf(element)).to.have.length(3);
    });

    it('says that there may have been more where it keeps no more', async () => {
      const items = Array.from({length: 5}, (_, id) => fault(id, 1, {message: 'Same'}));
      const element = await fixture(
        html`<error-log-widget group-similar limit="5" .items=${items}></error-log-widget>`,
      );
      expect(part(element, 'repeats')?.textContent).to.include('×5+');
    });

    it('opens a stack trace by keyboard, where it is asked for', async () => {
      const items = [fault(1, 1, {stacktrace: ['at a', 'at b']}), fault(2, 2)];
      const element = await fixture<ErrorLogWidget>(html`<error-log-widget .items=${items}></error-log-widget>`);
      expect(part(element, 'details')).to.equal(undefined);
      element.showStacktrace = true;
      await element.updateComplete;
      expect(partsOf(element, 'details')).to.have.length(1);
      const details = part(element, 'details') as HTMLDetailsElement;
      expect(details.open).to.be.false;
      details.querySelector('summary')?.focus();
      await sendKeys({press: 'Enter'});
      expect(details.open).to.be.true;
      expect(part(element, 'stacktrace')?.textContent).to.equal('at a\nat b');
      await show(element, [fault(3, 0), ...items]);
      expect(details.open && details.isConnected, 'an open trace stays open').to.be.true;
    });

    it('says that it is empty, without a bar', async () => {
      const element = await fixture(html`<error-log-widget items="[]"></error-log-widget>`);
      expect(texts(element, 'empty')).to.deep.equal(['Nothing here yet']);
      expect(part(element, 'bar')).to.equal(undefined);
    });

    it('uses the one clock of the page, and lets go of it', async () => {
      const before = clock.size;
      const element = await fixture(html`<error-log-widget .items=${[fault(1, 1), fault(2, 3)]}></error-log-widget>`);
      expect(clock.size).to.equal(before + 1);
      element.remove();
      expect(clock.size).to.equal(before);
    });

    it('F57 shows all errors, whatever their keys', async () => {
      const items = [{id: 1, message: 'a'}, {id: 1, message: 'b'}, {message: 'c'}, {message: 'c'}, 'd'];
      const element = await fixture(html`<error-log-widget .items=${items}></error-log-widget>`);
      expect(texts(element, 'title')).to.deep.equal(['a', 'b', 'c', 'c', 'd']);
    });

    it('F102 shows markup as text, in each field', async () => {
      const items = HOSTILE_TEXTS.map((text, id) => ({
        id,
        severity: text,
        message: text,
        source: `at ${text}`,
        stack: text,
        fingerprint: `${id}`,
      }));
      const element = await fixture(
        html`<error-log-widget group-similar show-stacktrace max-items="100" .items=${items}></error-log-widget>`,
      );
      expect(rowsOf(element)).to.have.length(HOSTILE_TEXTS.length);
      expect(texts(element, 'title')[0]).to.equal(HOSTILE_TEXTS[0]);
      expect(texts(element, 'stacktrace')[1]).to.equal(HOSTILE_TEXTS[1]);
      expect(element.shadowRoot?.querySelector('script, img, iframe')).to.equal(null);
    });

    it('F115 keeps any text inside', async () => {
      const place = await fixture<HTMLElement>(html`<div><error-log-widget show-stacktrace></error-log-widget></div>`);
      place.style.inlineSize = '300px';
      const element = place.firstElementChild as ErrorLogWidget;
      await show(element, [
        {severity: 'error', message: 'x'.repeat(10_000), source: 'y'.repeat(999), stack: 'z'.repeat(9999)},
      ]);
      part(element, 'details')?.setAttribute('open', '');
      expect(place.scrollWidth).to.be.at.most(300);
    });
  });

  describe('pause', () => {
    const start = [fault(1, 5)];
    const add = (): Promise<ErrorLogWidget> => fixture(html`<error-log-widget .items=${start}></error-log-widget>`);

    it('holds the log still, counts what comes, and shows it when it goes on', async () => {
      const element = await add();
      part(element, 'follow')?.click();
      await element.updateComplete;
      expect(texts(element, 'follow')).to.deep.equal(['Resume']);
      expect(texts(element, 'count')).to.deep.equal(['Paused']);
      expect(part(element, 'log')?.getAttribute('role')).to.equal('group');
      await show(element, [...start, fault(2, 1), fault(3, 0)]);
      expect(texts(element, 'title')).to.deep.equal(['Fault 1']);
      expect(texts(element, 'count')).to.deep.equal(['2 new items']);
      part(element, 'follow')?.click();
      await element.updateComplete;
      expect(texts(element, 'title')).to.deep.equal(['Fault 3', 'Fault 2', 'Fault 1']);
      expect(part(element, 'log')?.getAttribute('role')).to.equal('log');
    });

    it('works by keyboard and keeps the focus', async () => {
      const element = await add();
      await sendKeys({press: 'Tab'});
      await sendKeys({press: 'Enter'});
      await element.updateComplete;
      expect(texts(element, 'follow')).to.deep.equal(['Resume']);
      expect(element.shadowRoot?.activeElement).to.equal(part(element, 'follow'));
    });

    it('works by methods', async () => {
      const element = await add();
      element.pause();
      await element.updateComplete;
      expect(texts(element, 'follow')).to.deep.equal(['Resume']);
      element.resume();
      await element.updateComplete;
      expect(texts(element, 'follow')).to.deep.equal(['Pause']);
    });
  });

  describe('connected', () => {
    let page: DataFixture;
    beforeEach(async () => {
      page = await dataFixture();
    });
    afterEach(() => page.remove());

    const live = async (attributes: Readonly<Record<string, string>> = {}): Promise<ErrorLogWidget> => {
      const element = document.createElement('error-log-widget');
      element.setAttribute('data-source', 'subscribe:errors:recent');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      await page.add<ErrorLogWidget>(element);
      page.provider.push('errors:recent', [{op: 'reset', records: [fault(1, 5) as never]}]);
      await page.settle();
      return element;
    };
    const push = async (...ids: number[]): Promise<void> => {
      const ops = ids.map((id) => ({op: 'insert' as const, record: fault(id, 0, {message: 'Same'}) as never}));
      page.provider.push('errors:recent', ops);
      await page.settle();
    };

    it('RT-08 one more of a kind writes its count and leaves the rest alone', async () => {
      const element = await live({'group-similar': ''});
      await push(2, 3);
      const rows = rowsOf(element);
      await push(4);
      expect(part(element, 'repeats')?.textContent).to.include('×3');
      expect(rowsOf(element)).to.deep.equal(rows);
    });

    it('F82 a long stream keeps no more than its limit', async () => {
      const element = await live();
      for (let batch = 0; batch < 10; batch++) await push(...Array.from({length: 500}, (_, n) => batch * 500 + n + 2));
      expect(element.items).to.have.length(200);
      expect(rowsOf(element)).to.have.length(10);
    });

    it('AX-27 AX-28 is silent by itself, sums up a flood in one polite message, and says nothing while paused', async () => {
      prepareAnnouncer();
      const said: string[] = [];
      const observer = new MutationObserver((records) => {
        for (const {addedNodes} of records) for (const node of addedNodes) said.push(node.textContent ?? '');
      });
      observer.observe(document.querySelector('.widget-announcer') as Element, {subtree: true, childList: true});
      await live();
      const paused = await live({announce: 'all'});
      paused.pause();
      await live({announce: 'summary'});
      for (let turn = 0; turn < 10; turn++) await push(...Array.from({length: 30}, (_, n) => 100 + turn * 30 + n));
      await waitUntil(() => said.length > 0);
      await page.settle();
      observer.disconnect();
      expect(said).to.have.length(1);
      expect(said[0]).to.match(/^\d+ new items$/);
    });

    it('AX-26 the focus goes to the next error when its own is gone', async () => {
      const element = await live({'show-stacktrace': ''});
      page.provider.push('errors:recent', [
        {op: 'reset', records: [fault(1, 1, {stack: 'a'}), fault(2, 2, {stack: 'b'})] as never[]},
      ]);
      await page.settle();
      element.shadowRoot?.querySelector('summary')?.focus();
      page.provider.push('errors:recent', [{op: 'delete', key: '1'}]);
      await page.settle();
      expect(texts(element, 'title')).to.deep.equal(['Fault 2']);
      expect(element.shadowRoot?.activeElement?.localName).to.equal('summary');
    });

    it('says what went wrong', async () => {
      const fail = (): Promise<never> => Promise.reject(Object.assign(new Error('No log'), {retryable: false}));
      const element = await fixture(html`<error-log-widget .dataSource=${fail}></error-log-widget>`);
      await waitUntil(() => element.shadowRoot?.textContent?.includes('No log'));
    });
  });

  it('passes axe, with an open trace and when empty', async () => {
    const items = [fault(1, 1, {stack: 'at a', count: 3}), fault(2, 2, {severity: 'info'})];
    const element = await fixture(
      html`<error-log-widget show-stacktrace group-similar .items=${items}></error-log-widget>`,
    );
    part(element, 'details')?.setAttribute('open', '');
    await expect(element).to.be.accessible();
    await expect(await fixture(html`<error-log-widget></error-log-widget>`)).to.be.accessible();
  });
});
