import {emulateMedia, sendKeys, sendMouse} from '@web/test-runner-commands';
import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import {sendCommand} from '../../../core/commands.js';
import {isScrollLocked} from '../../../core/overlay/scroll-lock.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import './confirm-dialog-widget.js';
import type {ConfirmDialogWidget} from './confirm-dialog-widget.js';

const part = (element: Element, name: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`)!;
const isShown = (element: Element): boolean =>
  part(element, 'base').checkVisibility() && part(element, 'base').matches('[open]');
const focused = (element: Element): string | null | undefined =>
  element.shadowRoot!.activeElement?.getAttribute('part');

describe('<confirm-dialog-widget>', () => {
  let place: HTMLElement;
  let element: ConfirmDialogWidget;
  let told: string[];

  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`
      <div>
        <button id="opener">Leave</button>
        <confirm-dialog-widget id="leave" heading="Leave?" message="Changes are lost."></confirm-dialog-widget>
      </div>
    `);
    element = place.querySelector('confirm-dialog-widget')!;
    told = [];
    for (const name of ['confirm', 'cancel']) place.addEventListener(name, () => told.push(name));
    place.querySelector<HTMLElement>('#opener')!.focus();
  });
  afterEach(() => {
    place.remove();
    expect(isScrollLocked()).to.be.false;
  });

  async function asked(): Promise<Promise<boolean>[]> {
    const answer = element.ask();
    await element.updateComplete;
    return [answer];
  }

  it('AX is an alert dialog with a name and a description', async () => {
    element.open = true;
    await element.updateComplete;
    const dialog = part(element, 'base');
    expect(dialog.getAttribute('role')).to.equal('alertdialog');
    const textOf = (name: string): string | undefined =>
      element.shadowRoot!.getElementById(dialog.getAttribute(name)!)?.textContent;
    expect([textOf('aria-labelledby'), textOf('aria-describedby')]).to.deep.equal(['Leave?', 'Changes are lost.']);
  });

  it('is agreed to by its button, which has the focus, and gives it back', async () => {
    const [answer] = await asked();
    expect(focused(element)).to.equal('confirm-button');
    await sendKeys({press: 'Enter'});
    expect(await answer).to.be.true;
    expect([told, document.activeElement?.id]).to.deep.equal([['confirm'], 'opener']);
  });

  it('AX starts at Cancel where something is lost', async () => {
    element.destructive = true;
    const [answer] = await asked();
    expect(focused(element)).to.equal('cancel-button');
    await sendKeys({press: 'Enter'});
    expect(await answer).to.be.false;
    expect(told).to.deep.equal(['cancel']);
  });

  it('F147 is refused by Escape', async () => {
    const [answer] = await asked();
    await sendKeys({press: 'Escape'});
    expect(await answer).to.be.false;
    expect([told, isShown(element)]).to.deep.equal([['cancel'], false]);
  });

  it('F147 is a no where the page removes or closes it', async () => {
    const [first] = await asked();
    element.open = false;
    expect(await first).to.be.false;
    const [second] = await asked();
    element.remove();
    expect(await second).to.be.false;
    expect(told).to.deep.equal([]);
  });

  it('stays where it is for a press beside it, and where a listener keeps it', async () => {
    const [answer] = await asked();
    await sendMouse({type: 'click', position: [3, 3]});
    expect(isShown(element)).to.be.true;
    place.addEventListener('confirm', (event) => event.preventDefault(), {once: true});
    part(element, 'confirm-button').click();
    await element.updateComplete;
    expect(isShown(element)).to.be.true;
    place.addEventListener('cancel', (event) => event.preventDefault(), {once: true});
    await sendKeys({press: 'Escape'});
    await element.updateComplete;
    expect(isShown(element)).to.be.true;
    part(element, 'confirm-button').click();
    expect(await answer).to.be.true;
  });

  it('says yes and no in the words of the page', async () => {
    element.lang = 'en';
    element.message = undefined;
    await element.updateComplete;
    const texts = (): readonly (string | undefined)[] =>
      ['message', 'cancel-button', 'confirm-button'].map((name) => part(element, name).textContent?.trim());
    expect(texts()).to.deep.equal(['Are you sure?', 'Cancel', 'OK']);
    Object.assign(element, {message: 'Go?', cancelLabel: 'Stay', confirmLabel: 'Go'});
    await element.updateComplete;
    expect(texts()).to.deep.equal(['Go?', 'Stay', 'Go']);
  });

  it('answers commands', async () => {
    const opener = place.querySelector('#opener')!;
    for (const [command, shown] of [
      ['show-modal', true],
      ['close', false],
      ['--show', true],
      ['request-close', false],
    ] as const) {
      sendCommand(opener, 'leave', command);
      await element.updateComplete;
      expect(isShown(element), command).to.equal(shown);
    }
    expect(told).to.deep.equal(['cancel', 'cancel']);
  });

  it('can only be refused where it is disabled', async () => {
    element.disabled = true;
    const [answer] = await asked();
    expect(focused(element)).to.equal('cancel-button');
    part(element, 'confirm-button').click();
    await element.updateComplete;
    expect(isShown(element)).to.be.true;
    part(element, 'cancel-button').click();
    expect(await answer).to.be.false;
  });

  it('takes heading and message from its source, markup as text', async () => {
    element.open = true;
    element.heading = element.message = undefined;
    for (const attack of HOSTILE_TEXTS.slice(0, 3)) {
      element.dataSource = () => Promise.resolve({title: attack, message: attack});
      await waitUntil(() => part(element, 'heading')?.textContent === attack);
      expect(part(element, 'message').textContent).to.equal(attack);
    }
    expect(element.shadowRoot!.querySelector('img, script')).to.equal(null);
  });

  it('says what is wrong inside it, under its heading', async () => {
    element.open = true;
    element.error = 'Out of reach';
    await waitUntil(() => part(element, 'error')?.checkVisibility());
    expect(part(element, 'base').contains(part(element, 'error'))).to.be.true;
    expect(part(element, 'heading').checkVisibility()).to.be.true;
    expect(part(element, 'message').checkVisibility()).to.be.false;
  });

  it('passes axe, light and dark', async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await emulateMedia({colorScheme});
      element.open = true;
      await element.updateComplete;
      await waitUntil(() => part(element, 'base').getAnimations().length === 0);
      await expect(element).to.be.accessible();
    }
  });
});
