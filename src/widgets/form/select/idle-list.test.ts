import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import {parts} from './select-parts.js';
import './select-widget.js';
import type {SelectWidget} from './select-widget.js';

describe('<select-widget> on a page at rest', () => {
  it('has fetched its list before anybody wants it, and opens with the drawing after a click', async () => {
    const element = await fixture<SelectWidget>(
      html`<select-widget label="Role" options='["a", "b"]'></select-widget>`,
    );
    const root = element.shadowRoot!;
    await waitUntil(() => parts.OpenList, 'not fetched', {timeout: 5000});
    expect(root.querySelector('.list')).to.equal(null);
    root.querySelector<HTMLElement>('#control')!.click();
    await element.updateComplete;
    expect(root.querySelector('.list')!.matches(':popover-open')).to.equal(true);
    expect(root.querySelectorAll('[role="option"]')).to.have.length(2);
  });
});
