import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import '../../action/button/button-widget.js';
import './empty-state-widget.js';
import type {EmptyStateWidget} from './empty-state-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);

describe('<empty-state-widget>', () => {
  it('is a group with a heading and a sentence', async () => {
    const element = await fixture(
      html`<empty-state-widget heading="No items yet" description="Create your first one"></empty-state-widget>`,
    );
    expect(part(element, 'heading')!.localName).to.equal('h3');
    expect(part(element, 'heading')!.textContent).to.equal('No items yet');
    expect(part(element, 'description')!.textContent).to.equal('Create your first one');
    expect(part(element, 'base')!.getAttribute('aria-label')).to.equal('No items yet');
  });

  it('has words in the language of the page', async () => {
    const place = await fixture(html`<div lang="de"><empty-state-widget></empty-state-widget></div>`);
    const english = await fixture(html`<div lang="en"><empty-state-widget></empty-state-widget></div>`);
    expect(part(english.firstElementChild!, 'heading')!.textContent).to.equal('Nothing here yet');
    await waitUntil(() => part(place.firstElementChild!, 'heading')!.textContent !== 'Nothing here yet');
  });

  it('draws an icon, the inbox by default, none where it is empty', async () => {
    const element = await fixture<EmptyStateWidget>(html`<empty-state-widget></empty-state-widget>`);
    expect(part(element, 'icon')!.querySelector('icon-widget')!.name).to.equal('inbox');
    element.icon = '';
    await element.updateComplete;
    expect(part(element, 'icon')).to.equal(null);
  });

  it('grows by its size', async () => {
    const heights: number[] = [];
    for (const size of ['sm', 'md', 'lg']) {
      heights.push(
        (await fixture<HTMLElement>(html`<empty-state-widget size=${size}></empty-state-widget>`)).offsetHeight,
      );
    }
    expect(heights).to.deep.equal([...heights].sort((a, b) => a - b));
    expect(new Set(heights).size).to.equal(3);
  });

  it('runs its action by key', async () => {
    const element = await fixture<EmptyStateWidget>(
      html`<empty-state-widget action='{"label": "Create item", "action": "new_item"}'></empty-state-widget>`,
    );
    const button = part(element, 'actions')!.querySelector('button-widget')!;
    await button.updateComplete;
    expect(button.shadowRoot!.textContent).to.contain('Create item');
    element.addEventListener('action', (event) => event.preventDefault());
    button.focus();
    setTimeout(() => void sendKeys({press: 'Enter'}));
    const {detail} = await oneEvent(element, 'action');
    expect(detail).to.include({name: 'new_item'});
  });

  it('shows slotted buttons, and no row without any', async () => {
    const plain = await fixture(html`<empty-state-widget></empty-state-widget>`);
    expect(part(plain, 'actions')!.offsetHeight).to.equal(0);
    const element = await fixture(html`<empty-state-widget><button slot="actions">Add</button></empty-state-widget>`);
    expect(part(element, 'actions')!.offsetHeight).to.be.greaterThan(0);
  });

  it('names the attribute that can’t be read', async () => {
    const element = await fixture(html`<empty-state-widget action='{"label'></empty-state-widget>`);
    await waitUntil(() => element.shadowRoot!.querySelector('[part="error"]')?.textContent?.includes('action'));
  });

  it('F102 takes its data from its source, markup as text, and no action', async () => {
    const attack = '<img src=x onerror="window.hit = true">';
    const source = (): Promise<object> => Promise.resolve({title: attack, description: attack, action: 'delete_all'});
    const element = await fixture<EmptyStateWidget>(
      html`<empty-state-widget .dataSource=${source}></empty-state-widget>`,
    );
    await waitUntil(() => part(element, 'heading')?.textContent === attack);
    expect(part(element, 'description')!.textContent).to.equal(attack);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(element.action).to.equal(undefined);
  });

  it('passes axe', async () => {
    await expect(
      await fixture(html`<empty-state-widget description="Create one" action="new_item"></empty-state-widget>`),
    ).to.be.accessible();
  });
});
