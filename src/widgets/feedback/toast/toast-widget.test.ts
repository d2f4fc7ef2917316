import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {FakeClock} from '../../../../test/conformance/fake-clock.js';
import '../../../testing/preload.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../core/actions.js';
import {MESSAGE_TYPES} from '../message/message-types.js';
import './toast-action.js';
import './toast-widget.js';
import type {ToastCloseDetail, ToastWidget} from './toast-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
const said = (politeness: string): string =>
  document.querySelector(`.widget-announcer [aria-live="${politeness}"]`)?.textContent ?? '';

/** The other engines can't be told; there, toasts take their time to come and go. */
const isChromium = navigator.userAgent.includes('Chrome');
async function motion(reducedMotion: 'reduce' | 'no-preference'): Promise<void> {
  if (isChromium) await emulateMedia({reducedMotion});
}

describe('<toast-widget>', () => {
  beforeEach(() => motion('reduce'));
  afterEach(() => motion('no-preference'));

  it('is a group with its kind in words, a heading and a message', async () => {
    const place = await fixture(
      html`<div lang="en"><toast-widget type="success" heading="Saved" message="All 3"></toast-widget></div>`,
    );
    const toast = place.firstElementChild!;
    expect(part(toast, 'base')!.getAttribute('role')).to.equal('group');
    expect(part(toast, 'base')!.getAttribute('aria-label')).to.equal('Saved');
    expect((part(toast, 'icon') as HTMLElement & {label: string}).label).to.equal('Success');
    expect([part(toast, 'heading')!.textContent, part(toast, 'message')!.textContent]).to.deep.equal([
      'Saved',
      'All 3',
    ]);
  });

  it('has nothing to show before it has something to say', async () => {
    const toast = await fixture<ToastWidget>(html`<toast-widget></toast-widget>`);
    expect(toast.offsetHeight).to.equal(0);
    toast.message = 'Saved';
    await toast.updateComplete;
    expect(toast.offsetHeight).to.be.greaterThan(20);
  });

  it('is read out politely, an error at once', async () => {
    await fixture(html`<toast-widget heading="Saved" message="Toast one"></toast-widget>`);
    await waitUntil(() => said('polite').includes('Saved: Toast one'));
    await fixture(html`<toast-widget type="error" message="Toast two failed"></toast-widget>`);
    await waitUntil(() => said('assertive').includes('Toast two failed'));
    expect(said('polite')).to.not.include('Toast two failed');
  });

  describe('AX-38 its time (2.2.1)', () => {
    const clock = new FakeClock();
    let toast: ToastWidget;
    let isGoing = false;
    async function pass(ms: number): Promise<boolean> {
      clock.tick(ms);
      await Promise.resolve();
      await toast.updateComplete;
      return !isGoing;
    }
    async function make(values: Partial<ToastWidget>): Promise<void> {
      isGoing = false;
      toast = await fixture<ToastWidget>(html`<toast-widget @close=${() => (isGoing = true)}></toast-widget>`);
      clock.install();
      Object.assign(toast, values);
      await toast.updateComplete;
    }
    afterEach(() => clock.uninstall());

    it('is five seconds by default, else what is asked for', async () => {
      await make({message: 'Short'});
      expect(await pass(4990)).to.be.true;
      expect(await pass(20)).to.be.false;
      clock.uninstall();
      await make({message: 'Short', autoDismiss: 8000});
      expect(await pass(7990)).to.be.true;
      expect(await pass(20)).to.be.false;
    });

    it('is a second more for each 120 characters', async () => {
      await make({message: 'x'.repeat(360)});
      expect(await pass(7990)).to.be.true;
      expect(await pass(20)).to.be.false;
    });

    it('never ends for errors, for toasts with buttons, and where the author says 0', async () => {
      for (const values of [
        {type: 'error', message: 'No'} as const,
        {message: 'Gone', action: {label: 'Undo', action: 'undo_it'}},
        {message: 'Stay', autoDismiss: 0},
      ]) {
        await make(values);
        expect(await pass(600_000), JSON.stringify(values)).to.be.true;
        clock.uninstall();
      }
      await make({message: 'Slotted'});
      clock.uninstall();
      const button = Object.assign(document.createElement('button'), {slot: 'actions', textContent: 'Undo'});
      toast.append(button);
      await oneEvent(part(toast, 'actions')!.querySelector('slot')!, 'slotchange');
      await toast.updateComplete;
      clock.install();
      expect(await pass(600_000)).to.be.true;
    });

    it('stands still while the focus is in it, or it is paused', async () => {
      await make({message: 'Hold on'});
      part(toast, 'dismiss')!.focus();
      expect(await pass(60_000)).to.be.true;
      part(toast, 'dismiss')!.blur();
      toast.paused = true;
      await toast.updateComplete;
      expect(await pass(60_000)).to.be.true;
      toast.paused = false;
      await toast.updateComplete;
      expect(await pass(4990)).to.be.true;
      expect(await pass(20)).to.be.false;
    });

    it('begins anew with another text', async () => {
      await make({message: 'One'});
      await pass(4000);
      toast.message = 'Two';
      await toast.updateComplete;
      expect(await pass(4000)).to.be.true;
      expect(await pass(1010)).to.be.false;
    });

    it('warns of a time too short to read, and takes five seconds', async () => {
      const {warn} = console;
      const lines: string[] = [];
      console.warn = (line: string) => lines.push(line);
      await make({message: 'Quick', autoDismiss: 300});
      console.warn = warn;
      expect(lines.join()).to.include('auto-dismiss="300"');
      expect(await pass(4990)).to.be.true;
      expect(await pass(20)).to.be.false;
    });
  });

  it('stands still while it is pointed at', async () => {
    const toast = await fixture<ToastWidget>(html`<toast-widget message="Pointed at"></toast-widget>`);
    const clock = new FakeClock();
    clock.install();
    Object.assign(toast, {matches: (selector: string) => selector.includes(':hover')});
    toast.dispatchEvent(new PointerEvent('pointerenter'));
    clock.tick(60_000);
    expect(toast.hidden).to.be.false;
    Object.assign(toast, {matches: () => false});
    toast.dispatchEvent(new PointerEvent('pointerleave'));
    clock.tick(5001);
    clock.uninstall();
    await waitUntil(() => toast.hidden);
  });

  describe('going', () => {
    it('has a button named by what it dismisses', async () => {
      const place = await fixture(html`<div lang="en"><toast-widget heading="Saved" message="x"></toast-widget></div>`);
      expect(part(place.firstElementChild!, 'dismiss')!.getAttribute('aria-label')).to.equal('Dismiss: Saved');
    });

    it('goes by its button, and tells so before and after', async () => {
      const toast = await fixture<ToastWidget>(html`<toast-widget message="Bye"></toast-widget>`);
      part(toast, 'dismiss')!.focus();
      setTimeout(() => void sendKeys({press: 'Enter'}));
      const before = await oneEvent(toast, 'close');
      expect([before.bubbles, before.cancelable]).to.deep.equal([false, true]);
      const after = (await oneEvent(toast, 'after-close')) as CustomEvent<ToastCloseDetail>;
      expect([after.bubbles, after.detail.reason, toast.offsetHeight]).to.deep.equal([false, 'dismiss', 0]);
    });

    it('goes by Escape while the focus is in it, and no one else hears the key', async () => {
      const toast = await fixture<ToastWidget>(html`<toast-widget message="Escape me"></toast-widget>`);
      let heard = false;
      const listen = () => (heard = true);
      document.addEventListener('keydown', listen);
      part(toast, 'dismiss')!.focus();
      await sendKeys({press: 'Escape'});
      await waitUntil(() => toast.hidden);
      document.removeEventListener('keydown', listen);
      expect(heard).to.be.false;
    });

    it('stays where the page refuses', async () => {
      const toast = await fixture<ToastWidget>(
        html`<toast-widget message="a" @close=${(event: Event) => event.preventDefault()}></toast-widget>`,
      );
      await toast.close();
      expect(toast.hidden).to.be.false;
    });

    it('gives the focus to the next toast, then to where it came from', async () => {
      const place = await fixture(
        html`<div>
          <button>before</button>
          <toast-widget message="a"></toast-widget><toast-widget message="b"></toast-widget>
        </div>`,
      );
      const [first, second] = [...place.querySelectorAll('toast-widget')];
      part(first!, 'dismiss')!.focus();
      await first!.close();
      expect(document.activeElement).to.equal(second);
      place.querySelector('button')!.focus();
      part(second!, 'dismiss')!.focus();
      await second!.close();
      expect(document.activeElement).to.equal(place.querySelector('button'));
    });

    it('comes back with another message', async () => {
      const toast = await fixture<ToastWidget>(html`<toast-widget message="One"></toast-widget>`);
      await toast.close();
      toast.message = 'Two';
      await toast.updateComplete;
      expect(toast.hidden).to.be.false;
    });

    it('moves in and out where the reader does not mind', async () => {
      await emulateMedia({reducedMotion: 'no-preference'});
      const toast = await fixture<ToastWidget>(html`<toast-widget message="Moving"></toast-widget>`);
      expect(toast.getAnimations()).to.have.length(1);
      const gone = oneEvent(toast, 'after-close');
      toast.dismiss();
      expect(toast.hidden).to.be.false;
      await gone;
      await motion('reduce');
      expect(
        (await fixture<ToastWidget>(html`<toast-widget message="Still"></toast-widget>`)).getAnimations(),
      ).to.deep.equal([]);
    });
  });

  describe('its button', () => {
    const make = async (action: ToastWidget['action']): Promise<ToastWidget> =>
      fixture<ToastWidget>(html`<toast-widget message="Archived" .action=${action}></toast-widget>`);

    it('runs a function once and goes', async () => {
      let runs = 0;
      let done: () => void = () => undefined;
      const toast = await make({label: 'Undo', run: () => new Promise<void>((resolve) => ((done = resolve), runs++))});
      const gone = oneEvent(toast, 'after-close') as Promise<CustomEvent<ToastCloseDetail>>;
      part(toast, 'action')!.click();
      part(toast, 'action')!.click();
      await waitUntil(() => runs === 1);
      expect(part(toast, 'action')!.getAttribute('aria-disabled')).to.equal('true');
      done();
      expect((await gone).detail.reason).to.equal('action');
      expect(runs).to.equal(1);
    });

    it('stays and tells what went wrong', async () => {
      const toast = await make({label: 'Undo', run: () => Promise.reject(new Error('Too <b>late</b>'))});
      part(toast, 'action')!.click();
      await waitUntil(() => part(toast, 'failure')?.textContent === 'Too <b>late</b>');
      await waitUntil(() => said('assertive').includes('Too <b>late</b>'));
      expect([toast.hidden, part(toast, 'action')!.hasAttribute('aria-disabled')]).to.deep.equal([false, false]);
    });

    it('fires a bare name at the page', async () => {
      const toast = await make({label: 'View', action: 'view_order'});
      toast.addEventListener('action', (event) => event.preventDefault());
      setTimeout(() => part(toast, 'action')!.click());
      const {detail} = await oneEvent(toast, 'action');
      expect(detail.name).to.equal('view_order');
    });
  });

  it('F102 shows data of every kind as text', async () => {
    for (const text of HOSTILE_TEXTS) {
      const toast = await fixture<ToastWidget>(html`<toast-widget .heading=${text} .message=${text}></toast-widget>`);
      expect(part(toast, 'message')!.textContent).to.equal(text);
      expect(part(toast, 'heading')!.textContent).to.equal(text);
      toast.remove();
    }
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('takes its data from its source, and shows what went wrong with it', async () => {
    const source = (): Promise<object> => Promise.resolve({type: 'error', title: 'Full', message: 'No more room'});
    const toast = await fixture<ToastWidget>(html`<toast-widget .dataSource=${source}></toast-widget>`);
    await waitUntil(() => part(toast, 'message')?.textContent === 'No more room');
    expect([part(toast, 'heading')!.textContent, toast.type]).to.deep.equal(['Full', 'error']);
    toast.error = 'No more paper';
    await waitUntil(() => toast.shadowRoot!.querySelector('[part="error"]')?.textContent.includes('No more paper'));
  });

  it('passes axe in every type, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture(
        html`<div>
          ${MESSAGE_TYPES.map(
            (type) =>
              html`<toast-widget
                type=${type}
                heading="Heading"
                message="Text"
                action='{"label": "Undo"}'
              ></toast-widget>`,
          )}
        </div>`,
      );
      await Promise.all([...place.children].flatMap((toast) => toast.getAnimations().map(({finished}) => finished)));
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
