// In a page of its own: a page in which nothing has been loaded yet.
import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {html as template} from 'lit';
import {widget} from './define.js';
import {late, once} from './late.js';
import {WidgetElement} from './widget-element.js';

@widget('late-test-widget')
class LateWidget extends WidgetElement {
  override render() {
    return template`<p>Hello</p>`;
  }
}

// None of the parts is imported here: these are first elements of a page, in the order in which they stand.
describe('parts that are loaded on first need', () => {
  it('are not there for a plain widget', async () => {
    await fixture(html`<late-test-widget></late-test-widget>`);
    expect(late).to.deep.equal({});
  });

  it('leave the theme out: a widget has it in the task that puts it on the page', () => {
    const element = document.body.appendChild(document.createElement('late-test-widget'));
    expect(getComputedStyle(element).getPropertyValue('--widget-space-4').trim()).to.equal('16px');
    element.remove();
  });

  it('switch a widget off at once, without any of them', async () => {
    const element = await fixture<LateWidget>(html`<late-test-widget disabled></late-test-widget>`);
    expect(element.matches(':state(disabled)')).to.be.true;
    expect(element.shadowRoot?.querySelector('p')?.inert).to.be.true;
    element.disabled = false;
    await element.updateComplete;
    expect(element.matches(':state(disabled)')).to.be.false;
    expect(element.shadowRoot?.querySelector('p')?.inert).to.be.false;
    expect(late).to.deep.equal({});
  });

  it('hold updateComplete up until a layout attribute shows, and no later one', async () => {
    const element = await fixture<LateWidget>(html`<late-test-widget padding="4"></late-test-widget>`);
    expect(getComputedStyle(element).paddingTop).to.equal('16px');
    const next = document.createElement('late-test-widget');
    next.setAttribute('margin', '2');
    element.after(next);
    expect(getComputedStyle(next).marginTop).to.equal('8px');
    next.remove();
  });

  it('come for a layout attribute that is set before the widget is on the page', async () => {
    const place = await fixture(html`<div></div>`);
    const element = document.createElement('late-test-widget') as LateWidget;
    element.setAttribute('padding-x', '6');
    element.setAttribute('variant', 'outline');
    place.append(element);
    await element.updateComplete;
    expect(getComputedStyle(element).paddingLeft).to.equal('24px');
    expect(getComputedStyle(element).borderTopStyle).to.equal('solid');
  });

  it('show an error, though it was there before they were', async () => {
    const element = await fixture<LateWidget>(html`<late-test-widget error="No more ink"></late-test-widget>`);
    await waitUntil(() => element.shadowRoot?.textContent?.includes('No more ink'));
    expect(element.matches(':state(error)')).to.be.true;
  });

  it('are loaded once, and again only after a failure', async () => {
    let calls = 0;
    const load = once(async () => {
      calls++;
      if (calls === 1) throw new Error('offline');
      return calls;
    });
    const [first, second] = await Promise.allSettled([load(), load()]);
    expect([first.status, second.status, calls]).to.deep.equal(['rejected', 'rejected', 1]);
    expect([await load(), await load()]).to.deep.equal([2, 2]);
  });
});
