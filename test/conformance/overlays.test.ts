import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../src/every-element.js';
import '../../src/testing/preload.js';
import {announce, prepareAnnouncer} from '../../src/core/announcer.js';
import {dispatchCommand, sendCommand} from '../../src/core/commands.js';
import {activeIn, drawnIn, holds} from '../../src/core/composed-tree.js';
import {openLayers} from '../../src/core/overlay/escape-stack.js';
import {isScrollLocked} from '../../src/core/overlay/scroll-lock.js';
import {widgetEntries} from './manifest.js';
import {sampleOf, settled} from './sample.js';
import type {WidgetElement} from '../../src/core/widget-element.js';

type Overlay = WidgetElement & {open?: boolean; close?: () => void; persistent?: boolean};

/** What is drawn above the page now: the dialogs and popovers of a widget. */
const surfacesOf = (overlay: Element): readonly Element[] => [
  ...(overlay.shadowRoot?.querySelectorAll('dialog[open], [popover]:popover-open') ?? []),
];

const entries = await widgetEntries();
/** Every widget that can be opened: one that comes later is among them by existing. */
const openable = entries.filter(({attributes}) => attributes?.some(({name}) => name === 'open'));

/** Opens the sample of a widget beside a button that has the focus; undefined where it opens nothing above the page. */
async function opened(tag: string, place: HTMLElement): Promise<Overlay | undefined> {
  const sample = (await sampleOf(tag)) as Overlay;
  sample.removeAttribute('open');
  sample.id = 'overlay';
  place.querySelector('#beside')!.after(sample);
  await settled(sample);
  place.querySelector<HTMLElement>('#opener')!.focus();
  sample.open = true;
  await settled(sample);
  return surfacesOf(sample).length > 0 ? sample : undefined;
}

function expectNothingLeft(): void {
  expect(openLayers(), 'layers').to.equal(0);
  expect(isScrollLocked(), 'the page is locked').to.be.false;
  expect(document.documentElement.style.overflow, 'style on the page').to.equal('');
  expect(document.querySelectorAll('[inert]').length, 'inert').to.equal(0);
}

/** Whether the focus is on something that a user can go on from. */
function hasFocus(): boolean {
  const active = activeIn(document);
  return active !== null && active !== document.body && active.isConnected && active.checkVisibility();
}

interface Way {
  readonly name: string;
  /** Closes the overlay; false where it has no such way. */
  readonly act: (overlay: Overlay, place: HTMLElement) => unknown;
  /** The focus can't go back to its opener, and goes to what is left. */
  readonly isElsewhere?: boolean;
}

const button = (overlay: Overlay, name: string): HTMLElement | null | undefined =>
  overlay.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`);

async function clickAt(x: number, y: number): Promise<void> {
  await sendMouse({type: 'click', position: [Math.round(x), Math.round(y)]});
}

/** A place of the page that no surface covers. */
function besideOf(overlay: Overlay): readonly [number, number] | undefined {
  const boxes = surfacesOf(overlay).map((surface) => surface.getBoundingClientRect());
  const corners = [
    [3, 3],
    [innerWidth - 20, 3],
    [3, innerHeight - 3],
    [innerWidth - 20, innerHeight - 3],
  ] as const;
  return corners.find(
    ([x, y]) => !boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom),
  );
}

const WAYS: readonly Way[] = [
  {name: 'Escape', act: () => sendKeys({press: 'Escape'})},
  {
    name: 'Escape from inside',
    act: async (overlay) => {
      const inside = surfacesOf(overlay).flatMap((surface) => [...drawnIn(surface)]);
      inside.find((one) => one instanceof HTMLElement && one.tabIndex >= 0 && one.matches('button, a, input'))?.focus();
      await sendKeys({press: 'Escape'});
    },
  },
  {
    name: 'its button',
    act: (overlay) => {
      const close = button(overlay, 'close-button') ?? button(overlay, 'cancel-button');
      close?.click();
      return close != null;
    },
  },
  {name: 'close()', act: (overlay) => (overlay.close ? overlay.close() : false)},
  {name: 'open = false', act: (overlay) => void (overlay.open = false)},
  {name: 'the attribute taken off', act: (overlay) => overlay.removeAttribute('open')},
  ...['close', '--close', 'request-close', '--toggle', 'hide-popover'].map((command): Way => ({
    name: `the command ${command}`,
    act: (overlay) => {
      dispatchCommand(overlay, command, null);
      return overlay.updateComplete.then(() => surfacesOf(overlay).length === 0);
    },
  })),
  {
    name: 'a command from inside it',
    act: async (overlay) => {
      const inside = document.createElement('button');
      inside.textContent = 'Done';
      overlay.append(inside);
      if (!inside.checkVisibility()) return false;
      inside.focus();
      sendCommand(inside, 'overlay', 'close');
      await overlay.updateComplete;
      inside.remove();
      return surfacesOf(overlay).length === 0;
    },
  },
  {
    name: 'a press beside it',
    act: async (overlay) => {
      const at = besideOf(overlay);
      if (!at) return false;
      await clickAt(...at);
      await settled(overlay);
      return surfacesOf(overlay).length === 0;
    },
  },
  {name: 'its removal', act: (overlay) => overlay.remove()},
  {name: 'the removal of what is around it', act: (overlay) => overlay.parentElement!.remove()},
  {
    name: 'another route: all of the place is replaced',
    isElsewhere: true,
    act: (_, place) => {
      const other = document.createElement('button');
      other.textContent = 'Another page';
      place.replaceChildren(other);
    },
  },
  {
    name: 'a link inside it that leads to another route',
    isElsewhere: true,
    act: (overlay, place) => {
      const link = document.createElement('a');
      link.href = '#x';
      link.textContent = 'Go';
      overlay.append(link);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        const other = document.createElement('button');
        other.textContent = 'Another page';
        place.replaceChildren(other);
      });
      link.focus();
      link.click();
    },
  },
  {
    name: 'Escape after its opener has gone',
    isElsewhere: true,
    act: async (_, place) => {
      place.querySelector('#opener')!.remove();
      await sendKeys({press: 'Escape'});
    },
  },
  {
    name: 'Escape after its opener was disabled',
    isElsewhere: true,
    act: async (_, place) => {
      place.querySelector<HTMLButtonElement>('#opener')!.disabled = true;
      await sendKeys({press: 'Escape'});
    },
  },
  {
    name: 'close() after its opener was hidden',
    isElsewhere: true,
    act: async (overlay, place) => {
      place.querySelector<HTMLElement>('#opener')!.hidden = true;
      overlay.open = false;
      await overlay.updateComplete;
    },
  },
];

describe('AX-16 an overlay leaves the page as it was, however it closes', () => {
  let place: HTMLElement;
  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`
      <div>
        <button id="opener">Opener</button>
        <div><button id="beside">Beside</button></div>
      </div>
    `);
    // A page that can be scrolled, and on which there is room beside what is open.
    place.style.setProperty('min-block-size', '3000px');
    place.style.setProperty('padding', '120px');
  });

  for (const {tagName} of openable) {
    for (const {name, act, isElsewhere} of WAYS) {
      it(`<${tagName}> by ${name}`, async () => {
        const overlay = await opened(tagName, place);
        if (!overlay) return;
        const took = surfacesOf(overlay).some((surface) => holds(surface, activeIn(document)));
        if ((await act(overlay, place)) === false) return overlay.remove();
        await waitUntil(() => surfacesOf(overlay).length === 0, 'it stays open');
        await settled(overlay);
        expectNothingLeft();
        if (!isElsewhere) expect(document.activeElement?.id).to.equal('opener');
        else if (took) expect(hasFocus(), 'the focus is lost').to.be.true;
      });
    }
  }
});

describe('AX-17 overlays in overlays', () => {
  it('go one by one with Escape, each with the focus back where it was', async () => {
    const place = await fixture<HTMLElement>(html`
      <div>
        <button id="opener">Opener</button>
        <modal-widget id="outer" heading="Outer">
          <button id="in-outer">More</button>
          <modal-widget id="inner" heading="Inner">
            <popover-widget id="popover">
              <button slot="trigger" id="in-inner">Even more</button>
              <popover-widget id="menu">
                <button slot="trigger" id="in-popover">A menu</button>
                <button id="in-menu">Item</button>
              </popover-widget>
            </popover-widget>
          </modal-widget>
        </modal-widget>
      </div>
    `);
    const order = ['outer', 'inner', 'popover', 'menu'];
    const openers = ['opener', 'in-outer', 'in-inner', 'in-popover'];
    const overlay = (id: string): Overlay => place.querySelector<Overlay>(`#${id}`)!;
    for (const [index, id] of order.entries()) {
      place.querySelector<HTMLElement>(`#${openers[index]}`)!.focus();
      overlay(id).open = true;
      await settled(overlay(id));
    }
    place.querySelector<HTMLElement>('#in-menu')!.focus();
    for (let left = order.length; left > 0; left--) {
      expect(order.filter((id) => overlay(id).open)).to.deep.equal(order.slice(0, left));
      await sendKeys({press: 'Escape'});
      await settled(overlay('outer'));
      expect(document.activeElement?.id).to.equal(openers[left - 1]);
    }
    expectNothingLeft();
  });

  it('take the page with them at once, where the outermost is removed', async () => {
    const place = await fixture<HTMLElement>(html`
      <div>
        <button id="opener">Opener</button>
        <modal-widget id="outer" heading="Outer"><drawer-widget heading="Inner">Text</drawer-widget></modal-widget>
      </div>
    `);
    place.querySelector<HTMLElement>('#opener')!.focus();
    for (const overlay of place.querySelectorAll<Overlay>('modal-widget, drawer-widget')) {
      overlay.open = true;
      await settled(overlay);
    }
    expect(openLayers()).to.equal(2);
    place.querySelector('modal-widget')!.remove();
    expectNothingLeft();
    expect(document.activeElement?.id).to.equal('opener');
  });
});

describe('AX-29 what is announced is heard inside an open dialog', () => {
  for (const {tagName} of openable) {
    it(`<${tagName}>`, async () => {
      const place = await fixture<HTMLElement>(html`<div><button id="opener">x</button><b id="beside"></b></div>`);
      prepareAnnouncer();
      const overlay = await opened(tagName, place);
      const dialog = surfacesOf(overlay ?? place).find((surface) => surface.matches('dialog:modal'));
      if (!dialog || !overlay) return;
      const text = `Saved in ${tagName}`;
      announce(text);
      const said = (within: Element): boolean =>
        [...drawnIn(within)].some((one) => one.ariaLive === 'polite' && one.textContent?.includes(text));
      await waitUntil(() => said(dialog), 'not said inside');
      overlay.open = false;
      await settled(overlay);
      announce(`${text}, again`);
      await waitUntil(() => [...document.body.children].some(said), 'not said on the page');
    });
  }
});
