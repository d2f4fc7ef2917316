import {expect, fixture, html, nextFrame, oneEvent, waitUntil} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {activeIn} from '../../../core/composed-tree.js';
import '../../../core/confirm.js';
import {openLayers} from '../../../core/overlay/escape-stack.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import '../../media/icon/icon-widget.js';
import '../button/button-widget.js';
import './open-menu.js';
import './run-item.js';
import type {DropdownItemWidget} from '../dropdown-item/dropdown-item-widget.js';
import './dropdown-widget.js';
import type {DropdownWidget, ItemSelectDetail} from './dropdown-widget.js';

const part = (element: Element, name: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`)!;
const isShown = (element: Element): boolean => part(element, 'menu').matches(':popover-open');
/** What has the focus, by its id or its text. */
function focused(): string | undefined {
  const active = activeIn(document) as HTMLElement & {label?: string};
  const host = active.getRootNode() instanceof ShadowRoot ? (active.getRootNode() as ShadowRoot).host : active;
  return active.id || active.label || host.id || active.getAttribute('role') || active.localName;
}
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
}
async function walk(...keys: string[]): Promise<(string | undefined)[]> {
  const seen: (string | undefined)[] = [];
  for (const key of keys) {
    await press(key);
    await nextFrame();
    seen.push(focused());
  }
  return seen;
}

const markup = html`
  <dropdown-widget>
    <button-widget slot="trigger" id="trigger" label="Post"></button-widget>
    <dropdown-item-widget id="edit" label="Edit"></dropdown-item-widget>
    <dropdown-item-widget id="copy" label="Copy" disabled></dropdown-item-widget>
    <dropdown-item-widget type="divider"></dropdown-item-widget>
    <dropdown-item-widget id="share" label="Share">
      <dropdown-item-widget id="mail" label="Mail"></dropdown-item-widget>
      <dropdown-item-widget id="link" label="Link"></dropdown-item-widget>
    </dropdown-item-widget>
    <dropdown-item-widget type="group" label="Sort by">
      <dropdown-item-widget id="name" type="radio" label="Name" checked></dropdown-item-widget>
      <dropdown-item-widget id="date" type="radio" label="Date"></dropdown-item-widget>
    </dropdown-item-widget>
    <dropdown-item-widget id="grid" type="checkbox" label="Grid"></dropdown-item-widget>
  </dropdown-widget>
`;
const item = (menu: Element, id: string): DropdownItemWidget => menu.querySelector<DropdownItemWidget>(`#${id}`)!;

async function add(): Promise<DropdownWidget> {
  const menu = await fixture<DropdownWidget>(markup);
  await menu.updateComplete;
  return menu;
}
async function addOpen(): Promise<DropdownWidget> {
  const menu = await add();
  menu.focus();
  await press('Enter');
  await waitUntil(() => focused() === 'edit');
  return menu;
}
const closed = (menu: DropdownWidget): Promise<void> => waitUntil(() => !isShown(menu), 'the menu is still open');

async function point(element: Element, type: 'click' | 'move' = 'click'): Promise<void> {
  const {left, top, width, height} = element.getBoundingClientRect();
  await sendMouse({type, position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
}

describe('<dropdown-widget>', () => {
  afterEach(() => resetMouse());

  describe('the button', () => {
    it('says that it opens a menu, and whether that is open', async () => {
      const menu = await add();
      const inner = item(menu, 'trigger').shadowRoot!.querySelector('button')!;
      await waitUntil(() => inner.getAttribute('aria-haspopup') === 'menu');
      expect(inner.getAttribute('aria-expanded')).to.equal('false');
      menu.open = true;
      await waitUntil(() => inner.getAttribute('aria-expanded') === 'true');
      expect(isShown(menu)).to.be.true;
    });

    it('is one of its own where none is put in: with a text, or three dots and a name', async () => {
      const menu = await fixture<DropdownWidget>(html`<dropdown-widget label="Actions"></dropdown-widget>`);
      const text = () => part(menu, 'trigger').shadowRoot?.querySelector('[part="label"]')?.textContent?.trim();
      await waitUntil(() => text() === 'Actions');
      menu.label = undefined;
      await waitUntil(() => part(menu, 'trigger').shadowRoot?.querySelector('[aria-label="More actions"]'));
    });

    it('can be a native one, inside something else', async () => {
      const menu = await fixture<DropdownWidget>(
        html`<dropdown-widget>
          <span slot="trigger"><button id="native">Open</button></span>
          <dropdown-item-widget id="one" label="One"></dropdown-item-widget>
        </dropdown-widget>`,
      );
      const button = menu.querySelector<HTMLElement>('#native')!;
      expect([button.ariaHasPopup, button.ariaExpanded]).to.deep.equal(['menu', 'false']);
      button.focus();
      await press('ArrowDown');
      await waitUntil(() => focused() === 'one');
    });

    it('AX-11 opens to the first item by Enter, Space and Down, to the last by Up', async () => {
      const menu = await add();
      for (const [key, id] of [
        ['Enter', 'edit'],
        ['Space', 'edit'],
        ['ArrowDown', 'edit'],
        ['ArrowUp', 'grid'],
      ] as const) {
        menu.focus();
        await press(key);
        await waitUntil(() => focused() === id, `${key} leads to ${focused()}`);
        await press('Escape');
        await closed(menu);
        expect(focused()).to.equal('trigger');
      }
    });

    it('opens by a click without choosing an item for the focus, and closes by the next one', async () => {
      const menu = await add();
      await point(item(menu, 'trigger'));
      await waitUntil(() => isShown(menu));
      expect(focused()).to.equal('menu');
      expect(await walk('ArrowDown', 'ArrowDown')).to.deep.equal(['edit', 'copy']);
      await point(item(menu, 'trigger'));
      await closed(menu);
    });

    it('leaves the focus where it is when the page opens it, and the mouse at rest has no say', async () => {
      const menu = await addOpen();
      await point(item(menu, 'grid'), 'move');
      await press('Escape');
      await closed(menu);
      (document.activeElement as HTMLElement).blur();
      menu.open = true;
      await waitUntil(() => isShown(menu));
      expect(document.activeElement).to.equal(document.body);
      menu.focus();
      await press('ArrowDown');
      await waitUntil(() => focused() === 'edit');
      await nextFrame();
      expect(focused()).to.equal('edit');
    });

    it('closes by a click beside it, with the focus back at the button', async () => {
      const menu = await addOpen();
      await sendMouse({type: 'click', position: [700, 500]});
      await closed(menu);
    });

    it('opens where it is told, in the direction of the text', async () => {
      const menu = await add();
      menu.parentElement!.style.marginInline = '20rem';
      const middle = (element: Element): number => {
        const {left, width} = element.getBoundingClientRect();
        return left + width / 2;
      };
      const lies = (): number => middle(part(menu, 'menu')) - middle(item(menu, 'trigger'));
      menu.open = true;
      await waitUntil(() => isShown(menu) && lies() > 10);
      menu.placement = 'bottom-end';
      await waitUntil(() => lies() < -10);
      menu.dir = 'rtl';
      menu.placement = 'bottom-start';
      await menu.updateComplete;
      expect(lies()).to.be.lessThan(-10);
    });

    it('is as wide as its button on request', async () => {
      const menu = await add();
      const trigger = item(menu, 'trigger');
      trigger.style.inlineSize = '18rem';
      menu.matchWidth = true;
      menu.open = true;
      await waitUntil(() => isShown(menu) && part(menu, 'menu').offsetWidth >= trigger.offsetWidth);
    });

    it('opens and closes by commands', async () => {
      const menu = await add();
      const send = (command: string) =>
        menu.dispatchEvent(Object.assign(new Event('command', {cancelable: true}), {command, source: null}));
      send('--open');
      await waitUntil(() => isShown(menu));
      send('--close');
      await closed(menu);
      send('toggle');
      await waitUntil(() => isShown(menu));
    });
  });

  describe('keys', () => {
    it('AX-11 Up and Down go through all items, also those that are off, around the ends; Home and End', async () => {
      await addOpen();
      expect(await walk('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')).to.deep.equal([
        'copy',
        'share',
        'name',
        'date',
        'grid',
        'edit',
      ]);
      expect(await walk('ArrowUp', 'Home', 'End')).to.deep.equal(['grid', 'edit', 'grid']);
    });

    it('AX-11 letters go to the item that begins with them', async () => {
      await addOpen();
      await sendKeys({type: 'sh'});
      expect(focused()).to.equal('share');
    });

    it('AX-11 Right opens a menu of an item, Left goes back, Escape closes one level', async () => {
      const menu = await addOpen();
      await press('s');
      expect(await walk('ArrowRight')).to.deep.equal(['mail']);
      expect(item(menu, 'share').expanded).to.be.true;
      expect(await walk('ArrowUp', 'ArrowDown', 'ArrowLeft')).to.deep.equal(['link', 'mail', 'share']);
      expect([item(menu, 'share').expanded, isShown(menu)]).to.deep.equal([false, true]);
      expect(await walk('Enter', 'Escape')).to.deep.equal(['mail', 'share']);
      expect(isShown(menu)).to.be.true;
      await press('Escape');
      await closed(menu);
    });

    it('AX-12 swaps Left and Right in right-to-left text', async () => {
      const menu = await addOpen();
      menu.dir = 'rtl';
      await press('s');
      expect(await walk('ArrowRight', 'ArrowLeft', 'ArrowRight')).to.deep.equal(['share', 'mail', 'share']);
    });

    it('AX-11 Tab closes everything and goes on from the button', async () => {
      const place = await fixture(html`<div>${markup}<button id="after">x</button></div>`);
      const menu = place.querySelector('dropdown-widget')!;
      menu.focus();
      await press('Enter');
      await waitUntil(() => focused() === 'edit');
      await press('s', 'ArrowRight', 'Tab');
      await closed(menu);
      expect(focused()).to.equal('after');
      expect(item(menu, 'share').expanded).to.be.false;
    });
  });

  describe('the mouse', () => {
    it('takes the focus with it, and opens menus where it rests', async () => {
      const menu = await addOpen();
      await point(item(menu, 'grid'), 'move');
      expect(focused()).to.equal('grid');
      await point(item(menu, 'share'), 'move');
      await waitUntil(() => part(item(menu, 'share'), 'menu').matches(':popover-open'));
      await point(item(menu, 'link'), 'move');
      await waitUntil(() => focused() === 'link');
      await point(item(menu, 'edit'), 'move');
      expect(item(menu, 'share').expanded, 'it waits').to.be.true;
      await waitUntil(() => focused() === 'edit');
      expect(item(menu, 'share').expanded).to.be.false;
    });
  });

  describe('choosing', () => {
    async function chosen(menu: DropdownWidget, act: () => Promise<unknown>): Promise<ItemSelectDetail> {
      setTimeout(() => void act());
      const event = await oneEvent(menu, 'item-select');
      return (event as CustomEvent<ItemSelectDetail>).detail;
    }

    it('says which item, closes and goes back to the button', async () => {
      const menu = await addOpen();
      const {label, value, checked} = await chosen(menu, () => press('Enter'));
      expect([label, value, checked]).to.deep.equal(['Edit', 'Edit', undefined]);
      await closed(menu);
      expect(focused()).to.equal('trigger');
    });

    it('says which item by its value', async () => {
      const menu = await addOpen();
      item(menu, 'edit').value = 'edit-post';
      const {label, value} = await chosen(menu, () => press('Enter'));
      expect([label, value]).to.deep.equal(['Edit', 'edit-post']);
    });

    it('does nothing for an item that is off', async () => {
      const menu = await addOpen();
      let count = 0;
      menu.addEventListener('item-select', () => count++);
      await press('ArrowDown', 'Enter');
      await point(item(menu, 'copy'));
      expect([count, isShown(menu)]).to.deep.equal([0, true]);
    });

    it('ticks a box and stays, chooses one of its group and closes', async () => {
      const menu = await addOpen();
      const box = await chosen(menu, () => press('End', 'Space'));
      expect([box.label, box.checked, isShown(menu)]).to.deep.equal(['Grid', true, true]);
      const radio = await chosen(menu, () => press('ArrowUp', 'Enter'));
      expect([radio.label, radio.checked]).to.deep.equal(['Date', true]);
      expect(item(menu, 'name').checked).to.be.false;
      await closed(menu);
    });

    it('takes a choice back that a listener refuses, and stays', async () => {
      const menu = await addOpen();
      menu.addEventListener('item-select', (event) => event.preventDefault());
      await press('End', 'Enter');
      expect([item(menu, 'grid').checked, isShown(menu)]).to.deep.equal([undefined, true]);
    });

    it('chooses in a menu of an item, and closes everything', async () => {
      const menu = await addOpen();
      await press('s', 'ArrowRight');
      const {value} = await chosen(menu, () => press('Enter'));
      expect(value).to.equal('Mail');
      await closed(menu);
      expect([item(menu, 'share').expanded, openLayers(), focused()]).to.deep.equal([false, 0, 'trigger']);
    });

    it('has a link over an item that leads somewhere, which the browser opens beside the page', async () => {
      const menu = await addOpen();
      item(menu, 'edit').navigate = '#edited';
      await item(menu, 'edit').updateComplete;
      const link = item(menu, 'edit').shadowRoot!.querySelector('a')!;
      expect([link.getAttribute('href'), item(menu, 'copy').shadowRoot!.querySelector('a')]).to.deep.equal([
        '#edited',
        null,
      ]);
      let chosenCount = 0;
      menu.addEventListener('item-select', (event) => {
        chosenCount++;
        event.preventDefault();
      });
      const isLeftToBrowser = (how: MouseEventInit): boolean => {
        let isLeft = false;
        const look = (event: Event): void => {
          isLeft = !event.defaultPrevented;
          event.preventDefault();
        };
        addEventListener('click', look, {once: true});
        link.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ...how}));
        return isLeft;
      };
      expect([isLeftToBrowser({ctrlKey: true}), isLeftToBrowser({metaKey: true}), chosenCount]).to.deep.equal([
        true,
        true,
        0,
      ]);
      expect([isLeftToBrowser({}), chosenCount]).to.deep.equal([false, 1]);
      await point(link);
      expect([focused(), isShown(menu), chosenCount]).to.deep.equal(['edit', true, 2]);
      item(menu, 'edit').navigate = 'javascript:alert(1)';
      await item(menu, 'edit').updateComplete;
      expect(item(menu, 'edit').shadowRoot!.querySelector('a')).to.equal(null);
    });

    it('goes where an item leads', async () => {
      const menu = await addOpen();
      item(menu, 'edit').navigate = '#edited';
      await press('Enter');
      await waitUntil(() => location.hash === '#edited');
      await closed(menu);
      item(menu, 'edit').navigate = undefined;
      item(menu, 'edit').href = '#there';
      await press('ArrowDown');
      await waitUntil(() => focused() === 'edit');
      await press('Enter');
      await waitUntil(() => location.hash === '#there');
      history.replaceState(null, '', location.pathname + location.search);
    });
  });

  describe('events', () => {
    it('ask before and tell after, for what the user does', async () => {
      const menu = await add();
      const seen: string[] = [];
      for (const name of ['show', 'after-show', 'close', 'after-close'])
        menu.addEventListener(name, () => seen.push(name));
      menu.open = true;
      await menu.updateComplete;
      menu.open = false;
      await menu.updateComplete;
      expect(seen).to.deep.equal([]);
      menu.focus();
      await press('Enter');
      await waitUntil(() => seen.length === 2);
      await press('Escape');
      await waitUntil(() => seen.length === 4);
      expect(seen).to.deep.equal(['show', 'after-show', 'close', 'after-close']);
    });

    it('can be refused', async () => {
      const menu = await add();
      menu.addEventListener('show', (event) => event.preventDefault(), {once: true});
      menu.focus();
      await press('Enter');
      expect(menu.open).not.to.equal(true);
      await press('Enter');
      await waitUntil(() => isShown(menu));
      menu.addEventListener('close', (event) => event.preventDefault());
      await press('Escape');
      expect(isShown(menu)).to.be.true;
    });
  });

  describe('data', () => {
    const items = [
      {label: 'Edit', icon: 'edit', shortcut: 'E'},
      {heading: 'Move to'},
      {label: 'Archive'},
      {label: 'Trash', danger: true},
      '-',
      {
        group: 'Density',
        items: [
          {label: 'Compact', type: 'radio'},
          {label: 'Airy', type: 'radio', checked: true},
        ],
      },
      {label: 'More', items: [{label: 'Print'}]},
    ];
    const drawn = (menu: Element): (string | undefined)[] =>
      [...menu.shadowRoot!.querySelectorAll<DropdownItemWidget>('[part="item"]')].map(
        ({type, label}) => `${type ?? 'item'} ${label ?? ''}`,
      );

    /** A menu whose button is pointed at, so that its items are drawn. */
    async function wanted(markup: ReturnType<typeof html>): Promise<DropdownWidget> {
      const menu = await fixture<DropdownWidget>(markup);
      menu.shadowRoot!.querySelector('.base')!.dispatchEvent(new PointerEvent('pointerenter'));
      await menu.updateComplete;
      return menu;
    }

    it('draws nothing before it is wanted', async () => {
      const menu = await fixture(html`<dropdown-widget label="x" .items=${items}></dropdown-widget>`);
      expect(drawn(menu)).to.deep.equal([]);
    });

    it('draws items, groups, lines and menus', async () => {
      const menu = await wanted(html`<dropdown-widget label="x" .items=${items}></dropdown-widget>`);
      expect(drawn(menu)).to.deep.equal(['item Edit', 'group Move to', 'divider ', 'group Density', 'item More']);
      menu.focus();
      await waitUntil(() => part(menu, 'trigger').shadowRoot);
      menu.focus();
      await press('ArrowDown');
      await waitUntil(() => focused() === 'Edit');
      expect(await walk('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight')).to.deep.equal([
        'Archive',
        'Trash',
        'Compact',
        'Airy',
        'More',
        'Print',
      ]);
    });

    it('draws the same from a source, and keeps the focus where it is when that is read again', async () => {
      const menu = await wanted(
        html`<dropdown-widget label="Team" .dataSource=${() => Promise.resolve(['Red', 'Blue'])}></dropdown-widget>`,
      );
      await waitUntil(() => drawn(menu).length === 2);
      menu.show();
      await waitUntil(() => focused() === 'Red');
      await press('ArrowDown');
      menu.dataSource = ['Red', 'Blue', 'Green'];
      await waitUntil(() => drawn(menu).length === 3);
      expect([focused(), isShown(menu)]).to.deep.equal(['Blue', true]);
    });

    it('says that there is nothing', async () => {
      const menu = await fixture<DropdownWidget>(html`<dropdown-widget label="x" items="[]"></dropdown-widget>`);
      menu.show();
      await waitUntil(() => focused() === 'Nothing here yet');
    });

    it('shows what is wrong with items that can’t be read', async () => {
      const menu = await fixture(html`<dropdown-widget items="[{"></dropdown-widget>`);
      await waitUntil(() => part(menu, 'error')?.textContent?.includes('items'));
    });

    it('F102 shows markup as text', async () => {
      const menu = await wanted(
        html`<dropdown-widget
          label="x"
          .items=${HOSTILE_TEXTS.map((label) => ({label, value: label}))}
        ></dropdown-widget>`,
      );
      const labels = [...menu.shadowRoot!.querySelectorAll('[part="item"]')].map(
        (each) => part(each, 'label').textContent,
      );
      expect(labels).to.deep.equal(HOSTILE_TEXTS);
    });
  });

  describe('actions', () => {
    let data: DataFixture;
    let menu: DropdownWidget;
    const message = (): string | undefined =>
      menu.shadowRoot!.querySelector('[part="message"]')?.textContent?.trim() || undefined;
    const asked = (count = 1): Promise<void> => waitUntil(() => data.provider.changes.length === count);

    beforeEach(async () => {
      data = await dataFixture();
      menu = document.createElement('dropdown-widget');
      menu.label = 'Post';
      menu.record = {id: 7, title: 'Hello'};
      menu.items = [
        {label: 'Publish', action: 'action:publish'},
        {label: 'Delete', action: 'action:delete_post', confirm: 'Delete it?', danger: true},
        {label: 'Open', action: 'open'},
      ];
      data.place.append(menu);
      await menu.updateComplete;
      await waitUntil(() => part(menu, 'trigger').shadowRoot?.querySelector('button'));
    });
    afterEach(() => data.remove());

    async function choose(...keys: string[]): Promise<void> {
      menu.focus();
      await press('ArrowDown');
      await waitUntil(() => isShown(menu) && activeIn(document)?.localName === 'dropdown-item-widget');
      await press(...keys, 'Enter');
    }

    it('runs on the record of the menu, is busy, cannot run twice, and says below the button that it is done', async () => {
      await choose();
      await asked();
      expect(data.provider.changes[0]!.request.keys).to.deep.equal(['7']);
      await waitUntil(() => menu.matches(':state(busy)'));
      expect(part(menu, 'busy').checkVisibility()).to.be.true;
      await choose();
      expect(data.provider.changes).to.have.length(1);
      expect(isShown(menu)).to.be.true;
      data.provider.changes[0]!.done({message: 'Published'});
      await waitUntil(() => message() === 'Published');
      expect(menu.matches(':state(busy)')).to.be.false;
    });

    it('runs on the record of an item rather than on that of the menu', async () => {
      menu.items = [{label: 'Publish', action: 'action:publish', record: {id: 9}}];
      await menu.updateComplete;
      await choose();
      await asked();
      expect(data.provider.changes[0]!.request.keys).to.deep.equal(['9']);
      data.provider.changes[0]!.done();
      await waitUntil(() => message() === 'Done');
    });

    it('says what went wrong, and can be tried again', async () => {
      await choose();
      await asked();
      data.provider.changes[0]!.fail({code: 'invalid', message: 'No <b>title</b>', retryable: true});
      await waitUntil(() => message() === 'No <b>title</b>');
      await choose();
      await asked(2);
      expect(message()).to.equal(undefined);
      data.provider.changes[1]!.done();
      await waitUntil(() => message() === 'Done');
    });

    it('says it over the page, whose bar and width stay as they are', async () => {
      Object.assign(data.place.style, {display: 'flex', inlineSize: '6rem'});
      const before = menu.getBoundingClientRect();
      await choose();
      await asked();
      data.provider.changes[0]!.fail({code: 'invalid', message: `No title ${'x'.repeat(300)}`, retryable: false});
      await waitUntil(message);
      expect(menu.getBoundingClientRect()).to.deep.equal(before);
      const line = part(menu, 'message');
      await Promise.all(line.getAnimations().map(({finished}) => finished));
      const box = line.getBoundingClientRect();
      expect(box.left).to.be.at.least(0);
      expect([box.width <= 320, box.top >= before.bottom]).to.deep.equal([true, true]);
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
    });

    it('can be read to its end where the texts around it are kept on one line', async () => {
      data.place.style.whiteSpace = 'nowrap';
      await choose();
      await asked();
      data.provider.changes[0]!.fail({
        code: 'invalid',
        message: 'This user owns 12 orders. '.repeat(5),
        retryable: false,
      });
      await waitUntil(message);
      const line = part(menu, 'message');
      expect(line.scrollWidth).to.be.at.most(line.clientWidth);
      expect(line.offsetHeight).to.be.greaterThan(40);
    });

    it('takes away what went wrong when it is opened, on Escape, and where the focus goes on', async () => {
      const after = document.createElement('button');
      data.place.append(after);
      const goes: readonly (() => Promise<unknown>)[] = [
        async () => menu.show(),
        () => press('Escape'),
        async () => after.focus(),
      ];
      for (const [at, go] of goes.entries()) {
        await choose();
        await asked(at + 1);
        data.provider.changes[at]!.fail({code: 'invalid', message: 'No title', retryable: true});
        await waitUntil(message);
        await go();
        await waitUntil(() => message() === undefined, `the message outlives ${go}`);
        menu.open = false;
        await closed(menu);
      }
      expect(openLayers()).to.equal(0);
    });

    it('asks first, for what destroys from Cancel on, with the focus back at the button', async () => {
      await choose('ArrowDown');
      const dialog = (): ShadowRoot | null | undefined => document.querySelector('.widget-confirm')?.shadowRoot;
      await waitUntil(() => dialog()?.querySelector('dialog[open]'));
      expect(dialog()!.activeElement?.className).to.equal('cancel');
      expect(isShown(menu)).to.be.false;
      await press('Escape');
      await waitUntil(() => document.activeElement === menu);
      expect(data.provider.changes).to.have.length(0);
    });

    it('fires a bare name at the page, with the record', async () => {
      setTimeout(() => void choose('End'));
      const event = await oneEvent(menu, 'action');
      event.preventDefault();
      expect(event.detail).to.deep.include({name: 'open', ids: ['7']});
    });
  });

  it('leaves nothing behind when it leaves the page open', async () => {
    const menu = await addOpen();
    menu.remove();
    expect(openLayers()).to.equal(0);
  });

  it('AX-10 is one structure to a screen reader: a menu with its items, groups and the menus of items', async function () {
    if (!hasAxTree) this.skip();
    const menu = await addOpen();
    await press('s', 'ArrowRight');
    await nextFrame();
    const lines = (await axTree(menu.parentElement!)).filter((line) => !/StaticText|Inline|image/.test(line));
    const at = lines.findIndex((line) => line.trim().startsWith('menu '));
    const depth = lines[at]!.search(/\S/);
    expect(lines.slice(at).map((line) => line.slice(depth))).to.deep.equal([
      'menu "Post" focusable=true',
      '  menuitem "Edit" focusable=true',
      '  menuitem "Copy" disabled=true focusable=true',
      '  separator',
      '  menuitem "Share" focusable=true hasPopup=menu expanded=true',
      '    menu "Share" focusable=true',
      '      menuitem "Mail" focusable=true',
      '      menuitem "Link" focusable=true',
      '  group "Sort by"',
      '    menuitemradio "Name" focusable=true checked=true',
      '    menuitemradio "Date" focusable=true',
      '  menuitemcheckbox "Grid" focusable=true',
    ]);
  });

  it('is accessible, closed and open', async () => {
    const menu = await addOpen();
    await press('s', 'ArrowRight');
    // The second menu is loaded with the first that has one, and then fades in.
    let calm = 0;
    const roots = [menu, ...menu.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);
    const isStill = (): boolean => roots.every((root) => root.getAnimations().length === 0);
    await waitUntil(() => (calm = isStill() ? calm + 1 : 0) > 4, 'the menus have not come');
    // The roles of items are on their hosts by ElementInternals, which axe does not read.
    await expect(menu).to.be.accessible({ignoredRules: ['aria-required-children']});
    menu.open = false;
    await waitUntil(() => !part(menu, 'menu').checkVisibility(), 'the menu has not faded');
    await expect(menu).to.be.accessible();
  });
});
