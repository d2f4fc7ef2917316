import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import './busy-word.js';
import './button-widget.js';

const said = (element: Element): string | null | undefined =>
  element.shadowRoot!.querySelector('.spinner')?.getAttribute('aria-label');

describe('the word of a busy button', () => {
  it('follows the language around it', async () => {
    const place = await fixture<HTMLElement>(
      html`<div lang="en"><button-widget label="x" loading></button-widget></div>`,
    );
    const button = place.firstElementChild!;
    await waitUntil(() => said(button) === 'Loading');
    place.lang = 'de';
    await waitUntil(() => Boolean(said(button)) && said(button) !== 'Loading');
  });

  it('gives way to a text of the button’s own', async () => {
    const button = await fixture(html`<button-widget label="x" loading-text="Saving…" loading></button-widget>`);
    expect(said(button)).to.equal(null);
  });
});
