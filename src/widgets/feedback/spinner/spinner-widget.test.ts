import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import './spinner-widget.js';

const status = (element: Element): Element | null => element.shadowRoot!.querySelector('[role="status"]');
const ring = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.ring')!;

describe('<spinner-widget>', () => {
  it('AX-29 has its region before its text, and speaks only when it has stood for a while', async () => {
    const element = await fixture(html`<spinner-widget label="Loading users"></spinner-widget>`);
    expect(status(element)!.textContent).to.equal('');
    await waitUntil(() => status(element)!.textContent === 'Loading users');
  });

  it('speaks the language of the page', async () => {
    const place = await fixture(html`<div lang="en"><spinner-widget></spinner-widget></div>`);
    await waitUntil(() => status(place.firstElementChild!)!.textContent === 'Loading');
  });

  it('is decoration where its label is empty', async () => {
    const element = await fixture(html`<spinner-widget label=""></spinner-widget>`);
    expect(status(element)).to.equal(null);
  });

  it('takes its name from the author', async () => {
    const element = await fixture(html`<spinner-widget aria-label="Saving"></spinner-widget>`);
    await waitUntil(() => status(element)!.textContent === 'Saving');
  });

  it('grows by its size', async () => {
    const edges: number[] = [];
    for (const size of ['xs', 'sm', 'md', 'lg', 'xl', 'xxl']) {
      edges.push(ring(await fixture(html`<spinner-widget size=${size}></spinner-widget>`)).offsetWidth);
    }
    expect(edges).to.deep.equal([12, 16, 20, 28, 36, 48]);
  });

  it('has a colour', async () => {
    const one = await fixture(html`<spinner-widget color="danger"></spinner-widget>`);
    const other = await fixture(html`<spinner-widget></spinner-widget>`);
    const color = (element: Element): string => getComputedStyle(ring(element)).borderTopColor;
    expect(color(one)).not.to.equal(color(other));
  });

  it('does not turn where motion is unwelcome', async () => {
    await emulateMedia({reducedMotion: 'reduce'});
    const element = await fixture(html`<spinner-widget></spinner-widget>`);
    expect(getComputedStyle(ring(element)).animationName).to.equal('widget-ring-fade');
    await emulateMedia({reducedMotion: 'no-preference'});
    expect(getComputedStyle(ring(element)).animationName).to.equal('widget-ring-turn');
  });

  it('F102 takes its label from its source, markup as text', async () => {
    const attack = '<img src=x onerror="window.hit = true">';
    const element = await fixture(html`<spinner-widget .dataSource=${() => Promise.resolve(attack)}></spinner-widget>`);
    await waitUntil(() => status(element)?.textContent === attack);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('passes axe', async () => {
    await expect(await fixture(html`<spinner-widget label="Loading users"></spinner-widget>`)).to.be.accessible();
  });
});
