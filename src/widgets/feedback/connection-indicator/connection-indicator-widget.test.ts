import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import '../../display/stat/stat-widget.js';
import './connection-indicator-widget.js';
import {CONNECTIONS, type ConnectionIndicatorWidget} from './connection-indicator-widget.js';

const label = (element: Element): string | undefined =>
  element.shadowRoot!.querySelector('[part="label"]')?.textContent?.trim();

describe('<connection-indicator-widget>', () => {
  it('says each state in words, with a look of its own', async () => {
    const words: (string | undefined)[] = [];
    for (const status of CONNECTIONS) {
      const place = await fixture(
        html`<div lang="en"><connection-indicator-widget status=${status}></connection-indicator-widget></div>`,
      );
      words.push(label(place.firstElementChild!));
    }
    expect(words).to.deep.equal(['Live', 'Connecting', 'Reconnecting', 'Offline', 'Disconnected', 'Idle']);
  });

  it('takes the author’s words', async () => {
    const element = await fixture(
      html`<connection-indicator-widget status="live" label="Prices are live"></connection-indicator-widget>`,
    );
    expect(label(element)).to.equal('Prices are live');
  });

  it('keeps its word for screen readers where the dot stands alone', async () => {
    const element = await fixture<HTMLElement>(
      html`<connection-indicator-widget status="live" compact></connection-indicator-widget>`,
    );
    expect(label(element)).to.be.a('string').and.not.equal('');
    expect(element.offsetWidth).to.be.lessThan(40);
  });

  it('takes no room while all is well, where that is wanted', async () => {
    const element = await fixture<ConnectionIndicatorWidget>(
      html`<connection-indicator-widget status="live" hide-when-live></connection-indicator-widget>`,
    );
    expect(element.offsetHeight).to.equal(0);
    element.status = 'offline';
    await element.updateComplete;
    expect(element.offsetHeight).to.be.greaterThan(0);
  });

  it('F102 takes its state and words from its source, markup as text', async () => {
    const attack = '<img src=x onerror="window.hit = true">';
    const source = (): Promise<object> => Promise.resolve({status: 'offline', label: attack});
    const element = await fixture(
      html`<connection-indicator-widget .dataSource=${source}></connection-indicator-widget>`,
    );
    await waitUntil(() => label(element) === attack);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(element.shadowRoot!.querySelector('[data-connection="offline"]')).not.to.equal(null);
  });

  describe('following the page', () => {
    let data: DataFixture;
    beforeEach(async () => {
      data = await dataFixture();
    });
    afterEach(() => data.remove());

    async function add(tag: string, attributes: Record<string, string>): Promise<HTMLElement> {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      data.place.append(element);
      await data.settle();
      return element;
    }
    async function until(element: Element, word: string): Promise<void> {
      await waitUntil(async () => {
        await data.settle();
        return label(element) === word;
      });
    }

    it('tells of all that is shown', async () => {
      data.place.lang = 'en';
      const element = await add('connection-indicator-widget', {});
      await until(element, 'Idle');
      await add('stat-widget', {'data-source': 'subscribe:cpu'});
      await until(element, 'Live');
      for (const {sink} of data.provider.live) sink.status('reconnecting');
      await until(element, 'Reconnecting');
    });

    it('tells of one widget', async () => {
      data.place.lang = 'en';
      const stat = await add('stat-widget', {id: 'cpu-now', 'data-source': 'subscribe:cpu'});
      const element = await add('connection-indicator-widget', {for: 'cpu-now'});
      data.provider.push('cpu', [{op: 'value', value: 1}]);
      await until(element, 'Live');
      expect(stat.isConnected).to.be.true;
    });

    it('stops with the page, and begins again', async () => {
      data.place.lang = 'en';
      const element = await add('connection-indicator-widget', {});
      await until(element, 'Idle');
      element.remove();
      await add('stat-widget', {'data-source': 'subscribe:cpu'});
      expect(label(element)).to.equal('Idle');
      data.place.append(element);
      await until(element, 'Live');
    });
  });

  it('passes axe in every state, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture(
        html`<div>
          ${CONNECTIONS.map((status) => html`<connection-indicator-widget status=${status}></connection-indicator-widget>`)}
        </div>`,
      );
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
