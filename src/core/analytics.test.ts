import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {trackClicks, trackImpressions, waitingImpressions, type AnalyticsDetail} from './analytics.js';

interface Tracked extends HTMLElement {
  label?: string;
  heading?: string;
  analyticsMetadata?: Record<string, unknown>;
  disabled?: boolean;
}

const heard = (target: EventTarget): AnalyticsDetail[] => {
  const details: AnalyticsDetail[] = [];
  target.addEventListener('widget-analytics', (event) => details.push((event as CustomEvent<AnalyticsDetail>).detail));
  return details;
};

const twoFrames = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** A box of this height; styles are set by property, as a strict page demands. */
async function box(height: number, top = 0): Promise<Tracked> {
  const element = await fixture<Tracked>(html`<div id="box"></div>`);
  element.style.setProperty('height', `${height}px`);
  element.style.setProperty('margin-top', `${top}px`);
  return element;
}

describe('analytics', () => {
  it('B-20 reports each click with its widget, id, label and metadata', async () => {
    const host = await fixture<Tracked>(html`<section id="save"><button>Save</button></section>`);
    Object.assign(host, {label: 'Save', analyticsMetadata: {page: 'users'}});
    const details = heard(document);
    const stop = trackClicks(host);
    host.querySelector('button')?.click();
    stop();
    host.querySelector('button')?.click();
    expect(details).to.deep.equal([
      {kind: 'click', widget: 'section', id: 'save', label: 'Save', metadata: {page: 'users'}},
    ]);
  });

  it('B-20 crosses shadow roots', async () => {
    const outer = await fixture(html`<div></div>`);
    const host = outer.attachShadow({mode: 'open'}).appendChild(document.createElement('p'));
    const details = heard(outer);
    trackClicks(host);
    host.click();
    expect(details).to.have.length(1);
  });

  it('B-20 is silent while disabled', async () => {
    const host = await fixture<Tracked>(html`<p></p>`);
    host.disabled = true;
    const details = heard(host);
    trackClicks(host);
    host.click();
    expect(details).to.deep.equal([]);
  });

  it('takes the accessible name before the label, and bad metadata as none', async () => {
    const host = await fixture<Tracked>(html`<p aria-label="Name"></p>`);
    Object.assign(host, {label: 'Label', analyticsMetadata: ['x']});
    const details = heard(host);
    trackClicks(host);
    host.click();
    expect(details[0]).to.include({label: 'Name'});
    expect(details[0]?.metadata).to.deep.equal({});
  });

  it('F111 hands metadata on without a prototype taking harm', async () => {
    const host = await fixture<Tracked>(html`<p></p>`);
    host.analyticsMetadata = JSON.parse('{"__proto__": {"polluted": true}}') as Record<string, unknown>;
    trackClicks(host);
    host.click();
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('B-21 reports an impression once, when it comes into view', async () => {
    const host = await box(100, 5000);
    const details = heard(host);
    trackImpressions(host);
    await twoFrames();
    expect(details).to.deep.equal([]);
    setTimeout(() => host.scrollIntoView());
    await oneEvent(host, 'widget-analytics');
    window.scrollTo(0, 0);
    await twoFrames();
    host.scrollIntoView();
    await twoFrames();
    expect(details.map(({kind}) => kind)).to.deep.equal(['impression']);
    window.scrollTo(0, 0);
  });

  it('B-21 sees what is larger than the window', async () => {
    const host = await box(window.innerHeight * 10);
    trackImpressions(host);
    const {detail} = (await oneEvent(host, 'widget-analytics')) as CustomEvent<AnalyticsDetail>;
    expect(detail.kind).to.equal('impression');
  });

  it('B-21 stops waiting when told', async () => {
    const host = await box(100, 5000);
    const before = waitingImpressions();
    const stop = trackImpressions(host);
    expect(waitingImpressions()).to.equal(before + 1);
    stop();
    stop();
    expect(waitingImpressions()).to.equal(before);
  });
});
