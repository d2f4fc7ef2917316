import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import {activeIn} from '../../../core/composed-tree.js';
import {dispatchCommand} from '../../../core/commands.js';
import {openLayers} from '../../../core/overlay/escape-stack.js';
import {isScrollLocked} from '../../../core/overlay/scroll-lock.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../action/button/button-widget.js';
import '../drawer/drawer-widget.js';
import '../modal/modal-widget.js';
import type {DialogElement} from './dialog-element.js';

const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);

export const part = (element: Element, name: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`)!;
const isShown = (element: Element): boolean =>
  part(element, 'base').checkVisibility() && part(element, 'base').matches('[open], :popover-open');
const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
const focusedPart = (): string | null | undefined => activeIn(document)?.getAttribute('part');
const focused = (): string | undefined => activeIn(document)?.id;

for (const tag of ['modal-widget', 'drawer-widget'] as const) {
  describe(`<${tag}> as a dialog`, () => {
    let place: HTMLElement;
    let element: DialogElement;
    let told: string[];

    beforeEach(async () => {
      place = await fixture<HTMLElement>(html`<div><button id="opener">Open</button></div>`);
      element = document.createElement(tag);
      element.heading = 'Edit user';
      for (const id of ['first', 'second']) element.append(button(id));
      place.append(element);
      await element.updateComplete;
      told = [];
      for (const name of ['show', 'after-show', 'close', 'after-close'])
        element.addEventListener(name, (event) => {
          const {detail} = event as CustomEvent<{reason: string} | null>;
          told.push(detail ? `${name} ${detail.reason}` : name);
        });
    });
    afterEach(() => {
      place.remove();
      expect(openLayers(), 'layers').to.equal(0);
      expect(isScrollLocked(), 'scroll lock').to.be.false;
    });

    function button(id: string, slot = ''): HTMLButtonElement {
      const made = document.createElement('button');
      Object.assign(made, {id, slot, textContent: id});
      return made;
    }

    async function open(): Promise<void> {
      place.querySelector<HTMLElement>('#opener')!.focus();
      element.show();
      await element.updateComplete;
    }

    async function press(x: number, y: number): Promise<void> {
      await sendMouse({type: 'click', position: [Math.round(x), Math.round(y)]});
    }

    async function beside(): Promise<void> {
      const {left, top} = part(element, 'base').getBoundingClientRect();
      await press(left > 10 ? 5 : 700, top > 10 ? 5 : 300);
    }

    it('opens by its attribute, its property, and both before it is defined', async () => {
      for (const act of [() => element.setAttribute('open', ''), () => (element.open = true)]) {
        act();
        await element.updateComplete;
        expect([isShown(element), element.hasAttribute('open')]).to.deep.equal([true, true]);
        element.open = false;
        await element.updateComplete;
        expect([isShown(element), element.hasAttribute('open')]).to.deep.equal([false, false]);
      }
      expect(told, 'the page knows').to.deep.equal([]);
      const early = document.createElement(tag);
      early.setAttribute('open', 'false');
      place.append(early);
      await early.updateComplete;
      expect(isShown(early)).to.be.false;
    });

    it('tells what it is asked and what came of it', async () => {
      await open();
      element.close();
      await element.updateComplete;
      expect(told).to.deep.equal(['show', 'after-show', 'close method', 'after-close method']);
    });

    it('may be kept closed and kept open by a listener', async () => {
      const refuse = (event: Event): void => event.preventDefault();
      element.addEventListener('show', refuse, {once: true});
      await open();
      expect(isShown(element)).to.be.false;
      element.addEventListener('close', refuse, {once: true});
      await open();
      await sendKeys({press: 'Escape'});
      expect([isShown(element), told.at(-1)]).to.deep.equal([true, 'close escape']);
      element.close();
      await element.updateComplete;
      expect(isShown(element)).to.be.false;
    });

    it('answers commands, with and without dashes', async () => {
      const expectShown = async (command: string, shown: boolean): Promise<void> => {
        dispatchCommand(element, command, null);
        await element.updateComplete;
        expect(isShown(element), command).to.equal(shown);
      };
      for (const command of ['show-modal', '--show-modal', '--toggle', '--show']) {
        await expectShown(command, true);
        await expectShown(command === '--toggle' ? '--toggle' : 'close', false);
      }
      await expectShown('show-modal', true);
      await expectShown('request-close', false);
      expect(told.at(-1)).to.equal('after-close command');
    });

    it('AX is a modal dialog with the name of its heading', async () => {
      await open();
      const dialog = part(element, 'base');
      expect(dialog.matches('dialog:modal')).to.be.true;
      expect(dialog.getAttribute('aria-label')).to.equal('Edit user');
      expect(part(element, 'heading').localName).to.equal('h2');
      element.ariaLabel = 'Another name';
      await element.updateComplete;
      expect(dialog.getAttribute('aria-label')).to.equal('Another name');
    });

    it('AX closes by Escape, by its button and by a press beside it, and gives the focus back', async () => {
      const ways: readonly [reason: string, act: () => Promise<unknown>][] = [
        ['escape', () => sendKeys({press: 'Escape'})],
        [
          'button',
          () => {
            const {left, top} = part(element, 'close-button').getBoundingClientRect();
            return press(left + 8, top + 8);
          },
        ],
        ['outside', beside],
      ];
      for (const [reason, act] of ways) {
        await open();
        expect(isScrollLocked(), reason).to.be.true;
        await act();
        await waitUntil(() => !isShown(element), reason);
        expect(told.at(-1)).to.equal(`after-close ${reason}`);
        expect(focused(), reason).to.equal('opener');
      }
    });

    it('stays open where it is persistent, but for its button', async () => {
      element.persistent = true;
      await open();
      await sendKeys({press: 'Escape'});
      await sendKeys({press: 'Escape'});
      await beside();
      expect([isShown(element), told]).to.deep.equal([true, ['show', 'after-show']]);
      part(element, 'close-button').click();
      await element.updateComplete;
      expect(isShown(element)).to.be.false;
    });

    it('stays open for a press that begins inside it and ends beside it', async () => {
      if (isWebKit) return;
      await open();
      const {left, top} = element.querySelector('#first')!.getBoundingClientRect();
      await sendMouse({type: 'move', position: [Math.round(left + 3), Math.round(top + 3)]});
      await sendMouse({type: 'down'});
      const box = part(element, 'base').getBoundingClientRect();
      await sendMouse({type: 'move', position: [box.left > 10 ? 5 : 700, box.top > 10 ? 5 : 300]});
      await sendMouse({type: 'up'});
      expect(isShown(element)).to.be.true;
      element.close();
      await element.updateComplete;
    });

    it('AX begins at the first control of the body', async () => {
      await open();
      expect(focused()).to.equal('first');
    });

    it('AX begins at what has autofocus, through shadow roots', async () => {
      const host = document.createElement('div');
      const inner = button('inner');
      inner.autofocus = true;
      host.attachShadow({mode: 'open'}).append(button('other'), inner);
      element.append(host);
      await open();
      expect(focused()).to.equal('inner');
    });

    it('AX begins at the footer where the body has no control, else at the dialog, whose text is read', async () => {
      element.replaceChildren('Text', button('footer', 'footer'));
      await element.updateComplete;
      await open();
      await waitUntil(() => focused() === 'footer');
      element.close();
      await element.updateComplete;
      element.replaceChildren('Text');
      await element.updateComplete;
      await open();
      expect(focusedPart()).to.equal('base');
      await nextFrame();
      expect(focusedPart()).to.equal('base');
      await sendKeys({press: 'Tab'});
      expect(focusedPart()).to.equal('close-button');
    });

    it('AX begins at a long text, which arrows scroll', async () => {
      const text = document.createElement('p');
      text.textContent = 'Many words of a contract. '.repeat(2000);
      element.replaceChildren(text, button('end'));
      await open();
      const body = part(element, 'body');
      expect(activeIn(document)).to.equal(body);
      await sendKeys({press: 'End'});
      await waitUntil(() => body.scrollTop > 0);
      expect(part(element, 'header').getBoundingClientRect().top).to.be.at.least(0);
      expect(document.documentElement.scrollTop).to.equal(0);
    });

    it('AX keeps Tab inside', async () => {
      await open();
      for (let press = 0; press < 5; press++) {
        await sendKeys({press: 'Tab'});
        expect(document.activeElement?.id ?? '').not.to.equal('opener');
      }
      element.close();
      await element.updateComplete;
    });

    it('F87 leaves nothing behind after 500 rounds', async () => {
      const {length} = document.querySelectorAll('*');
      for (let round = 0; round < 500; round++) {
        element.open = true;
        await element.updateComplete;
        element.open = false;
        await element.updateComplete;
      }
      expect([openLayers(), isScrollLocked()]).to.deep.equal([0, false]);
      expect(document.querySelectorAll('*').length).to.equal(length);
      expect(document.documentElement.getAttribute('style') ?? '').to.equal('');
      expect(document.querySelectorAll('[inert]').length).to.equal(0);
    });

    it('is gone with the page part that it was on, and open where that comes back', async () => {
      await open();
      element.remove();
      expect([openLayers(), isScrollLocked(), focused()]).to.deep.equal([0, false, 'opener']);
      place.append(element);
      await element.updateComplete;
      expect(isShown(element)).to.be.true;
      element.close();
      await element.updateComplete;
    });

    it('gives the focus to a neighbour where its opener is gone', async () => {
      place.prepend(button('neighbour'));
      await open();
      place.querySelector('#opener')!.remove();
      await sendKeys({press: 'Escape'});
      await element.updateComplete;
      expect(focused()).to.equal('neighbour');
    });

    it('shows header and footer that come later, and hides an empty footer', async () => {
      await open();
      expect(part(element, 'footer').checkVisibility()).to.be.false;
      element.append(button('save', 'footer'));
      await waitUntil(() => part(element, 'footer').checkVisibility());
      element.append(button('help', 'header'));
      expect(element.querySelector('#help')!.checkVisibility()).to.be.true;
    });

    it('takes its heading and text from its source, markup as text', async () => {
      await open();
      element.heading = undefined;
      for (const attack of HOSTILE_TEXTS.slice(0, 3)) {
        element.dataSource = () => Promise.resolve({title: attack, text: attack});
        await waitUntil(() => part(element, 'heading')?.textContent === attack);
        expect(part(element, 'body').textContent).to.include(attack);
      }
      expect(element.shadowRoot!.querySelector('img, script')).to.equal(null);
    });

    it('says what is wrong inside it, under its heading', async () => {
      await open();
      element.error = 'Out of reach';
      await waitUntil(() => part(element, 'error')?.checkVisibility());
      expect(part(element, 'base').contains(part(element, 'error'))).to.be.true;
      expect(part(element, 'heading').checkVisibility()).to.be.true;
      expect(element.querySelector('#first')!.checkVisibility()).to.be.false;
      expect(part(element, 'close-button').checkVisibility()).to.be.true;
    });

    it('is inert but for its close button where it is disabled', async () => {
      element.disabled = true;
      await open();
      await sendKeys({press: 'Tab'});
      expect(activeIn(document)).to.equal(part(element, 'close-button'));
      await sendKeys({press: 'Enter'});
      await element.updateComplete;
      expect(isShown(element)).to.be.false;
    });

    if (!isWebKit) {
      it('AX-06 fits a page of 320 px', async () => {
        await setViewport({width: 320, height: 600});
        await open();
        await waitUntil(() => part(element, 'base').getAnimations().length === 0);
        const {left, right} = part(element, 'base').getBoundingClientRect();
        expect([left >= 0, right <= 320]).to.deep.equal([true, true]);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        await setViewport({width: 800, height: 600});
      });
    }

    it('fades as it leaves where the engine can do that above the page, with the focus back at once', async () => {
      await open();
      const base = part(element, 'base');
      await Promise.allSettled(base.getAnimations().map(({finished}) => finished));
      element.close();
      await element.updateComplete;
      const leaves = base.getAnimations();
      expect(focused()).to.equal('opener');
      expect(leaves.length > 0).to.equal(CSS.supports('overlay', 'auto') && !isStill());
      expect(getComputedStyle(base).display).to.equal(leaves.length > 0 ? 'flex' : 'none');
      await Promise.allSettled(leaves.map(({finished}) => finished));
      expect(base.checkVisibility()).to.be.false;
    });

    it('passes axe, light and dark', async () => {
      await open();
      await waitUntil(() => part(element, 'base').getAnimations().length === 0);
      for (const scheme of ['light', 'dark']) {
        document.documentElement.style.setProperty('color-scheme', scheme);
        await expect(element).to.be.accessible();
      }
      document.documentElement.removeAttribute('style');
      element.close();
      await element.updateComplete;
    });
  });
}
