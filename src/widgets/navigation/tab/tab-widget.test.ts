import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import './tab-widget.js';
import {TabsWidget} from '../tabs/tabs-widget.js';
import type {TabWidget} from './tab-widget.js';

const shown = (element: Element): readonly string[] =>
  [...element.children].filter((child) => child.checkVisibility()).map((child) => child.textContent!.trim());
const tabs = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[role="tab"]'),
];

describe('<tab-widget>', () => {
  it('X-07 is the same as <tabs-widget>, its tabs given as data', async () => {
    const element = await fixture<TabWidget>(
      html`<tab-widget
        active-tab="activity"
        tabs='[{"id": "overview", "label": "Overview"}, {"id": "activity", "label": "Activity"}]'
        ><p slot="panel:overview">All is well</p>
        <p slot="panel:activity">Nothing new</p></tab-widget
      >`,
    );
    expect(element).to.be.instanceOf(TabsWidget);
    expect(tabs(element).map((tab) => tab.textContent!.trim())).to.deep.equal(['Overview', 'Activity']);
    expect(shown(element)).to.deep.equal(['Nothing new']);
    tabs(element)[0]!.click();
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['All is well']);
  });

  it('takes its tabs from a source', async () => {
    const element = await fixture<TabWidget>(
      html`<tab-widget .dataSource=${() => Promise.resolve(['One', 'Two'])}></tab-widget>`,
    );
    await waitUntil(() => tabs(element).length === 2);
  });

  it('passes axe', async () => {
    const element = await fixture<TabWidget>(
      html`<tab-widget tabs='["One", "Two"]'><p slot="panel:1">First</p></tab-widget>`,
    );
    await expect(element).to.be.accessible();
  });
});
