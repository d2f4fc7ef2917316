import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../media/icon/icon-widget.js';
import '../dropdown/dropdown-widget.js';
import type {DropdownItemWidget} from './dropdown-item-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
const internals = (element: DropdownItemWidget): ElementInternals => element.states.internals;

async function add(markup: ReturnType<typeof html>): Promise<DropdownItemWidget> {
  const menu = await fixture(html`<dropdown-widget open>${markup}</dropdown-widget>`);
  const item = menu.querySelector<DropdownItemWidget>('dropdown-item-widget')!;
  await item.updateComplete;
  return item;
}

describe('<dropdown-item-widget>', () => {
  it('is a menu item named by its text, by a label or what is slotted', async () => {
    const item = await add(html`<dropdown-item-widget label="Edit" icon="edit" shortcut="⌘E"></dropdown-item-widget>`);
    expect([internals(item).role, internals(item).ariaLabel]).to.deep.equal(['menuitem', 'Edit']);
    expect(part(item, 'shortcut')!.textContent).to.equal('⌘E');
    expect(part(item, 'icon')).not.to.equal(null);
    const slotted = await add(html`<dropdown-item-widget> Copy <b>all</b> </dropdown-item-widget>`);
    expect(internals(slotted).ariaLabel).to.equal('Copy all');
  });

  it('has the role of what it is, and says whether a choice is made', async () => {
    for (const [type, role, checked] of [
      ['checkbox', 'menuitemcheckbox', 'true'],
      ['radio', 'menuitemradio', 'true'],
      ['group', 'group', null],
      ['divider', 'separator', null],
      ['item', 'menuitem', null],
    ] as const) {
      const item = await add(html`<dropdown-item-widget type=${type} label="x" checked></dropdown-item-widget>`);
      expect([internals(item).role, internals(item).ariaChecked]).to.deep.equal([role, checked]);
    }
  });

  it('says that it is off, and stays where the focus can reach it', async () => {
    const item = await add(html`<dropdown-item-widget label="x" disabled></dropdown-item-widget>`);
    expect(internals(item).ariaDisabled).to.equal('true');
    item.focus();
    expect(document.activeElement).to.equal(item);
  });

  it('says that it opens a menu, and whether that is open', async () => {
    const item = await add(
      html`<dropdown-item-widget label="Share">
        <dropdown-item-widget label="Mail"></dropdown-item-widget>
      </dropdown-item-widget>`,
    );
    expect(item.firstElementChild!.slot).to.equal('items');
    await waitUntil(() => internals(item).ariaHasPopup === 'menu');
    expect([internals(item).ariaExpanded, internals(item).ariaLabel]).to.deep.equal(['false', 'Share']);
    item.openMenu('first');
    await waitUntil(() => internals(item).ariaExpanded === 'true');
    expect(document.activeElement).to.equal(item.firstElementChild);
    item.closeMenu();
    expect(document.activeElement).to.equal(item);
  });

  it('is in the colour of danger', async () => {
    const plain = await add(html`<dropdown-item-widget label="x"></dropdown-item-widget>`);
    const danger = await add(html`<dropdown-item-widget label="x" danger></dropdown-item-widget>`);
    const color = (item: Element): string => getComputedStyle(part(item, 'label')!).color;
    expect(color(danger)).not.to.equal(color(plain));
  });

  it('names a group by its heading', async () => {
    const group = await add(
      html`<dropdown-item-widget type="group" label="Sort by">
        <dropdown-item-widget type="radio" label="Name"></dropdown-item-widget>
      </dropdown-item-widget>`,
    );
    expect([internals(group).role, internals(group).ariaLabel]).to.deep.equal(['group', 'Sort by']);
    expect(part(group, 'label')!.textContent?.trim()).to.equal('Sort by');
    expect(group.firstElementChild!.checkVisibility()).to.be.true;
  });

  it('runs its source, and does not read it', async () => {
    const item = await add(
      html`<dropdown-item-widget label="Publish" data-source="action:publish"></dropdown-item-widget>`,
    );
    await waitUntil(() => item.dataset['state'] !== 'loading');
    expect(part(item, 'label')!.textContent).to.equal('Publish');
  });

  it('F102 shows markup as text', async () => {
    for (const text of HOSTILE_TEXTS) {
      const item = await add(html`<dropdown-item-widget label=${text} shortcut=${text}></dropdown-item-widget>`);
      expect(part(item, 'label')!.textContent).to.equal(text);
      expect(item.shadowRoot!.querySelector('img, script, b')).to.equal(null);
    }
  });

  it('shows what is wrong with items and records that can’t be read', async () => {
    const item = await add(html`<dropdown-item-widget label="x" record="{"></dropdown-item-widget>`);
    await waitUntil(() => part(item, 'error')?.textContent?.includes('record'));
  });
});
