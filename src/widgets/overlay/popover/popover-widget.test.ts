import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import {sendCommand} from '../../../core/commands.js';
import {activeIn} from '../../../core/composed-tree.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../action/button/button-widget.js';
import './popover-widget.js';
import type {PopoverWidget} from './popover-widget.js';

const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);

describe('<popover-widget>', () => {
  let place: HTMLElement;
  let element: PopoverWidget;
  let told: string[];
  const trigger = (): HTMLElement => place.querySelector<HTMLElement>('#trigger')!;
  const isShown = (): boolean =>
    part(element, 'base')!.checkVisibility() && part(element, 'base')!.matches(':popover-open');

  async function make(template = html`<button id="trigger" slot="trigger">More info</button>`): Promise<void> {
    place = await fixture<HTMLElement>(html`
      <div>
        <popover-widget text="Some text">${template}<button id="inside">Inside</button></popover-widget>
        <button id="after">After</button>
      </div>
    `);
    element = place.querySelector('popover-widget')!;
    await element.updateComplete;
    await waitUntil(() => trigger().ariaHasPopup === 'dialog' || !trigger().slot);
    told = [];
    for (const name of ['show', 'after-show', 'close', 'after-close'])
      element.addEventListener(name, (event) => {
        const {detail} = event as CustomEvent<{reason: string} | null>;
        told.push(detail ? `${name} ${detail.reason}` : name);
      });
  }
  beforeEach(() => make());

  async function press(target: Element): Promise<void> {
    const {left, top, width, height} = target.getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
    await element.updateComplete;
  }

  async function key(name: string): Promise<void> {
    await sendKeys({press: name});
    await element.updateComplete;
  }

  it('AX opens and closes by Enter and Space on its trigger, which says so', async () => {
    trigger().focus();
    for (const name of ['Enter', 'Space']) {
      await key(name);
      expect([isShown(), trigger().getAttribute('aria-expanded')], name).to.deep.equal([true, 'true']);
      await key(name);
      expect([isShown(), trigger().getAttribute('aria-expanded')], name).to.deep.equal([false, 'false']);
    }
    expect(told.slice(0, 4)).to.deep.equal(['show', 'after-show', 'close button', 'after-close button']);
  });

  it('AX closes by Escape, from the trigger and from inside, with the focus back at the trigger', async () => {
    for (const from of ['trigger', 'inside']) {
      element.show();
      await element.updateComplete;
      trigger().focus();
      if (from === 'inside') place.querySelector<HTMLElement>('#inside')!.focus();
      await key('Escape');
      expect([isShown(), document.activeElement], from).to.deep.equal([false, trigger()]);
    }
    expect(told.at(-1)).to.equal('after-close escape');
  });

  if (!isWebKit) {
    it('AX goes on from the trigger into the content by Tab, and closes when Tab leaves it', async () => {
      trigger().focus();
      await key('Enter');
      await key('Tab');
      expect(document.activeElement?.id).to.equal('inside');
      expect(isShown()).to.be.true;
      await key('Tab');
      await waitUntil(() => !isShown());
      expect(document.activeElement?.id).to.equal('after');
      expect(told.at(-1)).to.equal('after-close focus');
    });
  }

  it('opens and closes by a click on its trigger, and closes by one elsewhere', async () => {
    await press(trigger());
    expect(isShown()).to.be.true;
    await press(trigger());
    expect(isShown()).to.be.false;
    await press(trigger());
    await press(place.querySelector('#inside')!);
    expect(isShown()).to.be.true;
    await sendMouse({type: 'click', position: [700, 500]});
    await waitUntil(() => !isShown());
    expect(told.at(-1)).to.equal('after-close outside');
  });

  it('AX is a dialog with the name of its heading, else of its trigger', async () => {
    const base = part(element, 'base')!;
    expect([base.getAttribute('role'), base.getAttribute('aria-label')]).to.deep.equal(['dialog', 'More info']);
    element.heading = 'Help';
    await element.updateComplete;
    expect(base.getAttribute('aria-label')).to.equal('Help');
    expect(part(element, 'heading')?.localName).to.equal('h3');
  });

  it('AX tells a button widget what it opens, down to its native button', async () => {
    await make(html`<button-widget id="trigger" slot="trigger" label="More"></button-widget>`);
    const native = (): Element => trigger().shadowRoot!.querySelector('button')!;
    await waitUntil(() => native()?.getAttribute('aria-haspopup') === 'dialog');
    await press(trigger());
    await waitUntil(() => native().getAttribute('aria-expanded') === 'true');
    expect(part(element, 'base')!.getAttribute('aria-label')).to.equal('More');
    element.close();
    await waitUntil(() => native().getAttribute('aria-expanded') === 'false');
  });

  it('moves the focus to what has autofocus', async () => {
    place.querySelector<HTMLElement>('#inside')!.autofocus = true;
    element.show();
    await element.updateComplete;
    expect(activeIn(document)?.id).to.equal('inside');
  });

  it('opens by its attribute and property without an event', async () => {
    element.open = true;
    await element.updateComplete;
    expect(isShown()).to.be.true;
    element.removeAttribute('open');
    await element.updateComplete;
    expect([isShown(), told]).to.deep.equal([false, []]);
  });

  it('may be kept closed and kept open by a listener', async () => {
    element.addEventListener('show', (event) => event.preventDefault(), {once: true});
    await press(trigger());
    expect(isShown()).to.be.false;
    await press(trigger());
    element.addEventListener('close', (event) => event.preventDefault(), {once: true});
    await key('Escape');
    expect(isShown()).to.be.true;
  });

  it('answers commands, at the button that sends them where it has no trigger', async () => {
    trigger().slot = '';
    trigger().slot = 'nowhere';
    await waitUntil(() => trigger().ariaExpanded === null);
    element.id = 'more';
    const after = place.querySelector('#after')!;
    for (const [command, shown] of [
      ['--toggle', true],
      ['--toggle', false],
      ['show-popover', true],
      ['hide-popover', false],
      ['toggle-popover', true],
      ['close', false],
    ] as const) {
      sendCommand(after, 'more', command);
      await element.updateComplete;
      expect(isShown(), command).to.equal(shown);
      if (shown)
        expect(part(element, 'base')!.getBoundingClientRect().top).to.be.at.least(after.getBoundingClientRect().bottom);
    }
  });

  it('closes when its trigger leaves the page', async () => {
    await press(trigger());
    trigger().remove();
    await waitUntil(() => !isShown());
    expect(told.at(-1)).to.equal('after-close removed');
  });

  it('stays closed where it is disabled', async () => {
    element.disabled = true;
    await press(trigger());
    expect(isShown()).to.be.false;
  });

  it('takes its heading and text from its source, markup as text', async () => {
    element.open = true;
    for (const attack of HOSTILE_TEXTS.slice(0, 3)) {
      element.dataSource = () => Promise.resolve({title: attack, text: attack});
      await waitUntil(() => part(element, 'heading')?.textContent === attack);
      expect(part(element, 'content')!.textContent).to.include(attack);
    }
    expect(element.shadowRoot!.querySelector('img, script')).to.equal(null);
  });

  it('says what is wrong inside it, and keeps its trigger', async () => {
    element.open = true;
    element.error = 'Out of reach';
    await waitUntil(() => part(element, 'error')?.checkVisibility());
    expect(part(element, 'base')!.contains(part(element, 'error'))).to.be.true;
    expect(trigger().checkVisibility()).to.be.true;
  });

  it('passes axe, light and dark', async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await emulateMedia({colorScheme});
      await make(html`<button-widget id="trigger" slot="trigger" label="More"></button-widget>`);
      place.querySelector('#inside')!.remove();
      element.open = true;
      await element.updateComplete;
      await waitUntil(() => part(element, 'base')!.getAnimations().length === 0);
      await expect(element).to.be.accessible();
    }
  });
});
