import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import './loading-widget.js';
import type {LoadingWidget} from './loading-widget.js';

const status = (element: Element): string | null => element.shadowRoot!.querySelector('[role="status"]')!.textContent;
const shown = (element: Element): string | undefined =>
  element.shadowRoot!.querySelector('[part="message"]')?.textContent?.trim();

describe('<loading-widget>', () => {
  it('AX-29 shows its message at once and speaks it once, when it has stood for a while', async () => {
    const element = await fixture(html`<loading-widget message="Loading users…"></loading-widget>`);
    expect(shown(element)).to.equal('Loading users…');
    expect(status(element)).to.equal('');
    await waitUntil(() => status(element) === 'Loading users…');
    expect(element.shadowRoot!.querySelector('[part="message"]')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('speaks the language of the page where it has no message', async () => {
    const place = await fixture(html`<div lang="en"><loading-widget></loading-widget></div>`);
    expect(shown(place.firstElementChild!)).to.equal(undefined);
    await waitUntil(() => status(place.firstElementChild!) === 'Loading');
  });

  for (const [type, selector] of [
    ['spinner', '.ring'],
    ['dots', '.dot'],
    ['bar', '.bar'],
    ['skeleton', '.skeleton'],
  ] as const) {
    it(`draws waiting as ${type}`, async () => {
      const element = await fixture(html`<loading-widget type=${type}></loading-widget>`);
      const sign = element.shadowRoot!.querySelector('[part="sign"]')!;
      expect(sign.querySelectorAll(selector).length).to.be.greaterThan(0);
      expect(sign.getAttribute('aria-hidden')).to.equal('true');
    });
  }

  it('grows by its size', async () => {
    const small = await fixture<HTMLElement>(html`<loading-widget size="xs"></loading-widget>`);
    const large = await fixture<HTMLElement>(html`<loading-widget size="xxl"></loading-widget>`);
    expect(small.offsetHeight).to.be.lessThan(large.offsetHeight);
  });

  it('stands still where motion is unwelcome', async () => {
    await emulateMedia({reducedMotion: 'reduce'});
    const element = await fixture(html`<loading-widget type="bar"></loading-widget>`);
    expect(getComputedStyle(element.shadowRoot!.querySelector('.bar')!).animationName).to.equal('none');
    await emulateMedia({reducedMotion: 'no-preference'});
  });

  it('F102 takes its message from its source, markup as text', async () => {
    const attack = '<img src=x onerror="window.hit = true">';
    const element = await fixture<LoadingWidget>(
      html`<loading-widget .dataSource=${() => Promise.resolve({message: attack, type: 'dots'})}></loading-widget>`,
    );
    await waitUntil(() => shown(element) === attack);
    expect(element.type).to.equal('dots');
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('says what went wrong in place of waiting', async () => {
    const element = await fixture(html`<loading-widget error="The users could not be loaded"></loading-widget>`);
    await waitUntil(() => element.shadowRoot!.textContent?.includes('The users could not be loaded'));
    expect((element.shadowRoot!.querySelector('.base') as HTMLElement).offsetHeight).to.equal(0);
  });

  it('passes axe', async () => {
    await expect(await fixture(html`<loading-widget message="Loading users…"></loading-widget>`)).to.be.accessible();
  });
});
