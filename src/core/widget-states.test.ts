import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {html as template} from 'lit';
import '../testing/preload.js';
import {property} from 'lit/decorators.js';
import {widget} from './define.js';
import {WidgetElement} from './widget-element.js';

@widget('states-test-widget')
class StatesWidget extends WidgetElement {
  static override readonly data = {value: 'value', accepts: ['value', 'label']};
  @property() value?: string;
  @property() label?: string;
  override renderLabel() {
    return template`<b part="label">${this.label}</b>`;
  }
  override render() {
    return template`<p>${this.value}</p>`;
  }
}

const states =
  (...names: string[]) =>
  (element: Element) =>
    names.filter((name) => element.matches(`:state(${name})`));
const place = (element: Element): Element | null => element.shadowRoot?.querySelector('.widget-state') ?? null;
const text = (element: Element): string => place(element)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const make = (): Promise<StatesWidget> =>
  fixture(html`<states-test-widget label="Users" value="7"></states-test-widget>`);
const failure = (code: 'source' | 'network') =>
  ({code, message: 'The data could not be loaded.', hint: 'No more ink', retryable: false}) as const;

describe('WidgetStates', () => {
  it('is exactly one state of the data, with its connection beside it', async () => {
    const element = await make();
    const all = states('idle', 'loading', 'refreshing', 'ready', 'empty', 'stale', 'error', 'live', 'offline');
    for (const state of ['loading', 'ready', 'empty', 'refreshing'] as const) {
      element.showDataState(state, 'live');
      expect(all(element)).to.deep.equal([state, 'live']);
      expect(element.dataset).to.deep.include({state, mode: 'connected'});
    }
    element.showDataState('stale', 'offline');
    expect(all(element)).to.deep.equal(['stale', 'offline']);
    element.showDataState(undefined, 'none');
    await element.updateComplete;
    expect(all(element)).to.deep.equal([]);
    expect([element.hasAttribute('data-state'), element.hasAttribute('data-mode')]).to.deep.equal([false, false]);
  });

  it('the author’s data stands in for the first answer; without any, a skeleton does', async () => {
    const element = await make();
    element.showDataState('loading', 'none');
    expect(states('placeholder', 'skeleton')(element)).to.deep.equal(['placeholder']);
    element.removeAttribute('value');
    await element.updateComplete;
    expect(states('placeholder', 'skeleton')(element)).to.deep.equal(['skeleton']);
    await waitUntil(() => place(element)?.querySelector('[part="skeleton"]'), 'no skeleton');
  });

  it('an error of the author stands before that of a problem gone, and below its label', async () => {
    const element = await make();
    element.error = 'No more paper';
    await waitUntil(() => text(element).includes('No more paper'));
    expect(text(element)).to.include('Users');
    element.setProblem('rows', 'is no JSON');
    await waitUntil(() => text(element).includes('rows: is no JSON'));
    element.setProblem('rows', undefined);
    await waitUntil(() => text(element).includes('No more paper'));
  });

  it('what the label says above an error follows the page', async () => {
    const element = await make();
    element.error = 'No more paper';
    await waitUntil(() => text(element).includes('Users'));
    element.label = 'Visitors';
    await element.updateComplete;
    expect(text(element)).to.include('Visitors');
  });

  it('AX-45 speaks another language as soon as the page does', async () => {
    const element = await make();
    element.loading = true;
    await waitUntil(() => place(element)?.querySelector('[aria-label="Loading"]'));
    element.lang = 'de';
    await waitUntil(() => place(element)?.querySelector('[aria-label="Wird geladen"]'), 'it still speaks English');
  });

  it('offers to try again what a server refused, not what cannot be read', async () => {
    const element = await make();
    element.showDataState('error', 'none', failure('network'));
    await waitUntil(() => place(element)?.querySelector('[part="retry"]'));
    element.showDataState('error', 'none', failure('source'));
    await waitUntil(() => !place(element)?.querySelector('[part="retry"]'));
    expect(text(element)).to.include('No more ink');
  });

  it('offers nothing to do where data lags behind its live feed, since it is read again by itself', async () => {
    const element = await make();
    element.showDataState('stale', 'offline');
    await waitUntil(() => place(element)?.querySelector('[part="retry"]'), 'no button');
    element.showDataState('stale', 'live');
    expect(states('stale', 'live')(element)).to.deep.equal(['stale', 'live']);
    expect(place(element)?.querySelector('[part="retry"]')).to.equal(null);
    expect(place(element)?.querySelector('.widget-state-refreshing')).not.to.equal(null);
    element.showDataState('stale', 'live', failure('network'));
    expect(place(element)?.querySelector('[part="retry"]')).not.to.equal(null);
  });

  it('says why data is old to a pointer and to a reader', async () => {
    const element = await make();
    const message = 'There is no topic “order”.';
    element.showDataState('stale', 'closed', {code: 'missing', message, retryable: false});
    await waitUntil(() => text(element).includes('There is no topic'));
    const pill = place(element)!.querySelector<HTMLElement>('[part="stale"]')!;
    expect(pill.title).to.equal('Out of date: There is no topic “order”.');
    expect(text(element)).to.match(/^Out of date\s?: There is no topic “order”. Try again$/);
  });

  it('stands at the edge of its own content, in whatever box with room at its edges', async () => {
    const element = await make();
    element.parentElement!.style.setProperty('--_state-inset', '16px');
    element.showDataState('stale', 'offline');
    await waitUntil(() => place(element)?.querySelector('[part="stale"]'));
    const right = (box: Element | null | undefined) => box!.getBoundingClientRect().right;
    expect(right(place(element)!.querySelector('[part="stale"]'))).to.equal(
      right(element.shadowRoot!.querySelector('p')),
    );
  });

  it('moves nothing on the page when it says that data is old', async () => {
    const element = await make();
    const after = document.createElement('p');
    element.after(after);
    const look = () => [element.getBoundingClientRect().height, after.getBoundingClientRect().top];
    const before = look();
    element.showDataState('stale', 'offline');
    await waitUntil(() => place(element)?.querySelector('[part="stale"]'));
    expect(place(element)!.querySelector('[part="stale"]')!.getBoundingClientRect().height).to.be.at.least(24);
    expect(look()).to.deep.equal(before);
  });

  it('AX-24 keeps the button to try again, and the focus on it, while it is tried', async () => {
    const element = await make();
    const error = {...failure('network'), retryable: true};
    element.showDataState('error', 'none', error);
    await waitUntil(() => place(element)?.querySelector('[part="retry"]'), 'no button');
    const button = place(element)!.querySelector<HTMLElement>('[part="retry"]')!;
    button.focus();
    element.showDataState('loading', 'none');
    await element.updateComplete;
    expect(button.matches(':focus')).to.equal(true);
    expect([button.getAttribute('aria-disabled'), ...states('loading', 'error')(element)]).to.deep.equal([
      'true',
      'loading',
    ]);
    element.showDataState('error', 'none', error);
    await element.updateComplete;
    expect(button.matches(':focus')).to.equal(true);
    expect([button.hasAttribute('aria-disabled'), ...states('loading', 'error')(element)]).to.deep.equal([
      false,
      'error',
    ]);
    element.showDataState('ready', 'none');
    expect(place(element)!.querySelector('[part="retry"]')).to.equal(null);
  });

  it('costs nothing where there is nothing to say', async () => {
    const element = await make();
    expect(place(element)).to.equal(null);
    element.setProblem('rows', undefined);
    await element.updateComplete;
    expect(place(element)).to.equal(null);
  });
});
