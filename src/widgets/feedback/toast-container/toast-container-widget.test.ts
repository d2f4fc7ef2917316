import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import {FakeClock} from '../../../../test/conformance/fake-clock.js';
import {dataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../overlay/modal/modal-widget.js';
import '../toast/toast-action.js';
import './toast-container-widget.js';
import type {ToastWidget} from '../toast/toast-widget.js';
import {TOAST_POSITIONS, type ToastContainerWidget} from './toast-container-widget.js';

/** The other engines can't be told; there, toasts take their time to come and go. */
const isWebKit = /AppleWebKit(?!.*Chrom)/.test(navigator.userAgent);
const isChromium = navigator.userAgent.includes('Chrome');
async function motion(reducedMotion: 'reduce' | 'no-preference'): Promise<void> {
  if (isChromium) await emulateMedia({reducedMotion});
}

const toastsOf = (place: Element): readonly ToastWidget[] => [
  ...place.shadowRoot!.querySelectorAll<ToastWidget>('toast-widget'),
  ...[...place.querySelectorAll<ToastWidget>('toast-widget')].filter(({offsetHeight}) => offsetHeight > 0),
];
const texts = (place: Element): readonly (string | undefined)[] => toastsOf(place).map(({message}) => message);
const button = (toast: Element | undefined): HTMLElement => toast!.shadowRoot!.querySelector<HTMLElement>('.dismiss')!;
const said = (politeness: string): string[] =>
  [...document.querySelectorAll(`.widget-announcer [aria-live="${politeness}"] > *`)].map(
    ({textContent}) => textContent ?? '',
  );
const settled = async (place: ToastContainerWidget): Promise<void> => {
  await place.updateComplete;
  await Promise.all(toastsOf(place).map(({updateComplete}) => updateComplete));
};
const make = async (
  markup = html`<toast-container-widget position="top_right"></toast-container-widget>`,
): Promise<ToastContainerWidget> => {
  const place = (await fixture(html`<div lang="en">${markup}</div>`)).querySelector('toast-container-widget')!;
  await settled(place);
  return place;
};

describe('<toast-container-widget>', () => {
  beforeEach(() => motion('reduce'));
  after(() => motion('no-preference'));

  describe('the place', () => {
    it('is not there while it is empty', async () => {
      const place = await make();
      expect(place.matches(':popover-open')).to.be.false;
      const handle = place.add('Saved');
      await settled(place);
      expect(place.matches(':popover-open')).to.be.true;
      handle.close();
      await handle.closed;
      await place.updateComplete;
      expect(place.matches(':popover-open')).to.be.false;
    });

    it('is a region that says what it is', async () => {
      const place = await make();
      place.add('Saved');
      await settled(place);
      const region = place.shadowRoot!.querySelector('[role="region"]')!;
      expect([region.getAttribute('aria-label'), region.getAttribute('aria-keyshortcuts')]).to.deep.equal([
        'Notifications',
        'F6',
      ]);
    });

    it('stands at each corner and edge, in both spellings', async () => {
      const place = await make();
      place.add('Saved');
      const {clientWidth: width, clientHeight: height} = document.documentElement;
      for (const position of TOAST_POSITIONS) {
        place.position = position;
        await settled(place);
        const {left, right, top, bottom} = place.getBoundingClientRect();
        const [block, inline] = position.split(/[-_]/);
        expect(Math.round(block === 'top' ? top : height - bottom), position).to.equal(0);
        const off = {left, right: width - right, center: left - (width - right)}[inline as 'left'];
        expect(Math.abs(Math.round(off)), position).to.be.at.most(1);
      }
    });

    it('lets clicks through beside its toasts', async () => {
      const place = await make();
      place.add('Saved');
      await settled(place);
      const {left, top} = place.getBoundingClientRect();
      const toast = toastsOf(place)[0]!.getBoundingClientRect();
      const isHit = (x: number, y: number): boolean => document.elementFromPoint(x, y) === place;
      expect([isHit(left + 2, top + 2), isHit(toast.left + 60, toast.top + 20)]).to.deep.equal([false, true]);
      expect(isHit(toast.left + 60, toast.top - 20), 'the header of the page').to.be.false;
    });

    it('fits a page of 320 px', async function () {
      if (isWebKit) this.skip();
      await setViewport({width: 320, height: 640});
      const place = await make();
      place.add({heading: 'x'.repeat(80), message: 'y'.repeat(300)});
      await settled(place);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(toastsOf(place)[0]!.getBoundingClientRect().right).to.be.at.most(320);
      await setViewport({width: 1280, height: 800});
    });
  });

  describe('the toasts', () => {
    it('stand with the newest nearest to the edge', async () => {
      const place = await make();
      for (const text of ['one', 'two', 'three']) place.add(text);
      await settled(place);
      expect(texts(place)).to.deep.equal(['three', 'two', 'one']);
      place.position = 'bottom_right';
      await settled(place);
      expect(texts(place)).to.deep.equal(['one', 'two', 'three']);
    });

    it('show so many at once; the others wait, and are read out when they show', async () => {
      const place = await make(html`<toast-container-widget position="top_right" max="2"></toast-container-widget>`);
      for (const text of ['wait one', 'wait two', 'wait three']) place.add(text);
      await settled(place);
      expect(texts(place)).to.deep.equal(['wait two', 'wait one']);
      await waitUntil(() => said('polite').includes('wait two'));
      expect(said('polite')).to.not.include('wait three');
      button(toastsOf(place)[1]).click();
      await waitUntil(() => texts(place).includes('wait three'));
      await waitUntil(() => said('polite').includes('wait three'));
    });

    it('in the author’s markup wait as well', async () => {
      const place = await make(
        html`<toast-container-widget position="top_right" max="2">
          <toast-widget message="a"></toast-widget><toast-widget message="b"></toast-widget
          ><toast-widget message="c"></toast-widget>
        </toast-container-widget>`,
      );
      await waitUntil(() => texts(place).join() === 'a,b');
      void place.querySelector('toast-widget')!.close();
      await waitUntil(() => texts(place).join() === 'b,c');
    });

    it('F84 survive a flood of a thousand', async () => {
      const place = await make();
      const handles = Array.from({length: 1000}, (_, index) => place.add(`flood ${index}`));
      await settled(place);
      expect(toastsOf(place)).to.have.length(5);
      expect(await handles[400]!.closed).to.equal('close');
      place.clear();
      await waitUntil(() => !place.matches(':popover-open'));
      expect(await handles[0]!.closed).to.equal('close');
    });

    it('give way to one of the same id', async () => {
      const place = await make();
      const first = place.add({id: 'sync', message: 'Syncing'});
      place.add({id: 'sync', message: 'Synced'});
      await settled(place);
      expect(texts(place)).to.deep.equal(['Synced']);
      expect(await first.closed).to.equal('close');
    });

    it('tell why they went', async () => {
      const place = await make();
      const dismissed = place.add('dismiss me');
      const undone = place.add({message: 'undo me', undo: () => undefined});
      await settled(place);
      const [second, first] = toastsOf(place);
      const action = second!.shadowRoot!.querySelector<HTMLElement>('.action')!;
      expect(action.textContent!.trim()).to.equal('Undo');
      action.click();
      button(first).click();
      expect([await dismissed.closed, await undone.closed]).to.deep.equal(['dismiss', 'action']);
    });

    it('stand still while any of them has the focus', async () => {
      const place = await make();
      place.add('first held');
      place.add('second held');
      await settled(place);
      const clock = new FakeClock();
      clock.install();
      button(toastsOf(place)[0]).focus();
      await settled(place);
      clock.tick(60_000);
      await settled(place);
      expect(toastsOf(place)).to.have.length(2);
      button(toastsOf(place)[0]).blur();
      await settled(place);
      clock.tick(6000);
      clock.uninstall();
      await waitUntil(() => toastsOf(place).length === 0);
    });

    it('are left out where they are no list, and one that is no toast is a text', async () => {
      const {warn} = console;
      const lines: string[] = [];
      console.warn = (line: string) => lines.push(line);
      const place = await make(
        html`<toast-container-widget position="top_right" toasts='{"message": "x"}'></toast-container-widget>`,
      );
      expect(toastsOf(place)).to.have.length(0);
      expect(lines.join()).to.include('toasts');
      place.toasts = ['Plain', 7, null, {message: {a: 1}}];
      await settled(place);
      console.warn = warn;
      expect(texts(place)).to.deep.equal(['Plain', '7', '[object Object]']);
    });

    it('F102 show data as text', async () => {
      const place = await make(html`<toast-container-widget max="20"></toast-container-widget>`);
      place.toasts = HOSTILE_TEXTS.slice(0, 18).map((message, id) => ({id, message}));
      await settled(place);
      expect(texts(place)).to.have.members(HOSTILE_TEXTS.slice(0, 18));
      expect((window as {hit?: unknown}).hit).to.equal(undefined);
    });
  });

  it('stands at the bottom right, and at the top below the header of the page', async () => {
    const place = await make(html`<toast-container-widget></toast-container-widget>`);
    place.add('Saved');
    await settled(place);
    const away = (): readonly number[] => {
      const {top, right, bottom} = toastsOf(place)[0]!.getBoundingClientRect();
      return [top, innerWidth - right, innerHeight - bottom].map(Math.round);
    };
    await waitUntil(() => away()[2]! < 32);
    expect(away()[1]).to.be.lessThan(32);
    place.position = 'top_right';
    await place.updateComplete;
    await waitUntil(() => away()[0] === 64);
    expect(away()[1]).to.be.lessThan(32);
  });

  describe('by keyboard', () => {
    it('is reached by F6, which leads back as well', async () => {
      const place = await make(html`<button>before</button><toast-container-widget></toast-container-widget>`);
      const before = place.parentElement!.querySelector('button')!;
      before.focus();
      place.add('Reach me');
      await settled(place);
      await sendKeys({press: 'F6'});
      expect(document.activeElement).to.equal(place);
      await sendKeys({press: 'F6'});
      expect(document.activeElement).to.equal(before);
    });

    it('gives the focus back when the last one has gone', async () => {
      const place = await make(html`<button>before</button><toast-container-widget></toast-container-widget>`);
      const before = place.parentElement!.querySelector('button')!;
      before.focus();
      place.add('one');
      place.add('two');
      await settled(place);
      await sendKeys({press: 'F6'});
      button(toastsOf(place)[0]).focus();
      await sendKeys({press: 'Escape'});
      await waitUntil(() => toastsOf(place).length === 1);
      expect(place.shadowRoot!.activeElement).to.equal(toastsOf(place)[0]);
      await sendKeys({press: 'Escape'});
      await waitUntil(() => document.activeElement === before);
    });

    it('leaves F6 alone while it is empty', async () => {
      await make();
      const event = new KeyboardEvent('keydown', {key: 'F6', cancelable: true, bubbles: true});
      document.body.dispatchEvent(event);
      expect(event.defaultPrevented).to.be.false;
    });
  });

  describe('AX-29 an open modal dialog', () => {
    const open = async (): Promise<{place: ToastContainerWidget; dialog: HTMLDialogElement; host: Element}> => {
      const host = await fixture(
        html`<div lang="en">
          <toast-container-widget></toast-container-widget>
          <dialog><button>in it</button></dialog>
        </div>`,
      );
      const dialog = host.querySelector('dialog')!;
      return {place: host.querySelector('toast-container-widget')!, dialog, host};
    };
    const isUsable = (toast: Element | undefined): boolean => {
      button(toast).focus();
      const {left, top, width, height} = button(toast).getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit === (toast!.getRootNode() as ShadowRoot).host && toast!.matches(':focus-within');
    };

    it('has the toasts that come above it, usable and heard, and gives them back', async () => {
      const {place, dialog, host} = await open();
      dialog.showModal();
      place.add('Saved in the dialog');
      await settled(place);
      expect(isUsable(toastsOf(place)[0])).to.be.true;
      await waitUntil(() => dialog.querySelector('[aria-live="polite"]')?.textContent?.includes('Saved in the dialog'));
      dialog.close();
      await waitUntil(() => place.parentElement === host);
      await settled(place);
      expect(isUsable(toastsOf(place)[0])).to.be.true;
      expect(host.firstElementChild).to.equal(place);
    });

    it('takes those that were there before it', async () => {
      const {place, dialog, host} = await open();
      place.add('There before');
      await settled(place);
      dialog.showModal();
      await waitUntil(() => dialog.contains(place));
      await settled(place);
      expect(isUsable(toastsOf(place)[0])).to.be.true;
      place.clear();
      await waitUntil(() => place.parentElement === host);
      dialog.close();
    });

    it('keeps open under Escape in a toast', async () => {
      const {place, dialog} = await open();
      dialog.showModal();
      place.add('Escape in it');
      await settled(place);
      button(toastsOf(place)[0]).focus();
      await sendKeys({press: 'Escape'});
      await waitUntil(() => toastsOf(place).length === 0);
      expect(dialog.open).to.be.true;
      dialog.close();
    });

    it('of a <modal-widget> has them too, and stays open under a click on one', async () => {
      const host = await fixture(
        html`<div lang="en">
          <toast-container-widget></toast-container-widget>
          <modal-widget heading="Edit"><button>in it</button></modal-widget>
        </div>`,
      );
      const place = host.querySelector('toast-container-widget')!;
      const modal = host.querySelector('modal-widget')!;
      modal.open = true;
      await waitUntil(() => modal.shadowRoot!.querySelector('dialog')?.open);
      place.add('Above the modal');
      await settled(place);
      const [toast] = toastsOf(place);
      await Promise.allSettled(toast!.getAnimations().map(({finished}) => finished));
      const {left, top, width, height} = button(toast).getBoundingClientRect();
      await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
      await waitUntil(() => toastsOf(place).length === 0);
      expect(modal.open).to.be.true;
      modal.open = false;
      await waitUntil(() => place.parentElement === host);
    });

    // In Firefox Tab goes on into the window of the browser, and every test after this one has no keys any more.
    const itWalks = navigator.userAgent.includes('Firefox') ? it.skip : it;
    itWalks('keeps Tab, forward and back; F6 leads to the toasts, also slotted ones, and back', async () => {
      const {place, dialog} = await open();
      const slotted = document.createElement('toast-widget');
      slotted.message = 'Slotted';
      place.append(slotted);
      dialog.append(document.createElement('button'));
      dialog.showModal();
      place.add({message: 'Deleted', undo: () => undefined});
      await settled(place);
      const walk = async (): Promise<void> => {
        for (let count = 0; count < 4; count++) {
          await sendKeys({press: 'Tab'});
          expect(place.matches(':focus-within'), 'Tab leads to a toast').to.be.false;
        }
      };
      const [first] = dialog.children as unknown as HTMLElement[];
      first!.focus();
      await sendKeys({press: 'F6'});
      expect(place.matches(':focus-within')).to.be.true;
      await sendKeys({press: 'Tab'});
      expect((place.shadowRoot!.activeElement ?? document.activeElement)?.localName).to.equal('toast-widget');
      await sendKeys({press: 'F6'});
      expect(document.activeElement === first, 'F6 leads back').to.be.true;
      await walk();
      first!.focus();
      // A key that stays down would be held in every test after this one.
      await sendKeys({down: 'Shift'});
      await walk().finally(() => sendKeys({up: 'Shift'}));
      dialog.close();
      await waitUntil(() => !place.hasAttribute('tabindex'), 'on the page they are stops again');
    });

    it('gives them back when it is taken off the page', async () => {
      const {place, dialog, host} = await open();
      dialog.showModal();
      place.add('Orphan');
      await settled(place);
      dialog.remove();
      await waitUntil(() => place.parentElement === host);
      await settled(place);
      expect(texts(place)).to.deep.equal(['Orphan']);
      expect(place.matches(':popover-open')).to.be.true;
    });
  });

  describe('connected', () => {
    it('makes a toast of each message, keeps dismissed ones away, and takes them back', async () => {
      const page = await dataFixture();
      const element = Object.assign(document.createElement('toast-container-widget'), {
        position: 'top_right',
        dataSource: 'stream:notices',
      });
      const place = await page.add<ToastContainerWidget>(element);
      const send = async (message: string, id: number): Promise<void> => {
        for (const {sink} of page.provider.live) sink.next('notices', [{op: 'insert', at: 0, record: {id, message}}]);
        await page.advance(20);
      };
      await send('First', 1);
      await send('Second', 2);
      expect(texts(place)).to.deep.equal(['Second', 'First']);
      await toastsOf(place)[1]!.close();
      await send('Third', 3);
      expect(texts(place)).to.deep.equal(['Third', 'Second']);
      page.remove();
    });

    it('makes a toast of each message of a topic', async () => {
      const page = await dataFixture();
      const element = Object.assign(document.createElement('toast-container-widget'), {
        position: 'top_right',
        dataSource: 'subscribe:notices',
      });
      const place = await page.add<ToastContainerWidget>(element);
      const send = async (value: string): Promise<void> => {
        for (const {sink} of page.provider.live) sink.next('notices', [{op: 'value', value}]);
        await page.advance(20);
      };
      await send('First');
      await send('Second');
      expect(texts(place)).to.deep.equal(['Second', 'First']);
      page.remove();
    });

    it('shows at its place what went wrong', async () => {
      const place = await make();
      place.error = 'No more paper';
      await settled(place);
      await waitUntil(() => place.matches(':popover-open'));
      await waitUntil(() => place.shadowRoot!.querySelector<HTMLElement>('[part="error"]')!.offsetHeight > 0);
    });
  });

  it('passes axe, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await make();
      place.add({type: 'success', heading: 'Saved', message: 'All of it', undo: () => undefined});
      place.add({type: 'error', message: 'Not saved'});
      await settled(place);
      // A toast that fades in has no contrast yet.
      const toasts = [...(place.shadowRoot?.querySelectorAll('toast-widget') ?? [])];
      await waitUntil(() => toasts.every((toast) => toast.getAnimations({subtree: true}).length === 0));
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
