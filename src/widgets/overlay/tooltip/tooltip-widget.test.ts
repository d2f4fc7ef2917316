import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import {FakeClock} from '../../../../test/conformance/fake-clock.js';
import '../../action/button/button-widget.js';
import './tooltip-widget.js';
import type {TooltipWidget} from './tooltip-widget.js';

const layer = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('[role="tooltip"]')!;
const isShown = (element: Element): boolean =>
  layer(element).checkVisibility() && layer(element).matches(':popover-open');

describe('<tooltip-widget>', () => {
  let place: HTMLElement;
  let element: TooltipWidget;
  const target = (): HTMLElement => place.querySelector<HTMLElement>('#target')!;

  async function make(content = html`<button id="target">Publish</button>`): Promise<void> {
    place = await fixture<HTMLElement>(html`
      <div>
        <button id="before">Before</button>
        <tooltip-widget text="Everybody can see it then" delay="0">${content}</tooltip-widget>
      </div>
    `);
    place.style.setProperty('padding', '80px 150px');
    element = place.querySelector('tooltip-widget')!;
    await element.updateComplete;
  }
  const clock = new FakeClock();
  beforeEach(async () => {
    await moveTo(document.body, 2);
    await make();
  });
  afterEach(() => clock.uninstall());

  async function moveTo(to: Element, inset?: number): Promise<void> {
    const {left, top, width, height} = to.getBoundingClientRect();
    const [x, y] = inset === undefined ? [left + width / 2, top + height / 2] : [inset, inset];
    await sendMouse({type: 'move', position: [Math.round(x), Math.round(y)]});
  }

  function pointer(type: string, pointerType: string): void {
    target().dispatchEvent(
      new PointerEvent(type, {pointerType, bubbles: type !== 'pointerenter' && type !== 'pointerleave'}),
    );
  }

  it('AX-38 shows when the pointer rests on its target, stays while it is on the hint, and goes after', async () => {
    await moveTo(target());
    await waitUntil(() => isShown(element));
    clock.install();
    await moveTo(layer(element));
    clock.tick(1000);
    await element.updateComplete;
    expect(isShown(element)).to.be.true;
    clock.uninstall();
    await moveTo(document.body, 2);
    await waitUntil(() => !isShown(element));
  });

  it('AX-38 shows at once with the focus of a keyboard, and goes with it', async () => {
    place.querySelector<HTMLElement>('#before')!.focus();
    await sendKeys({press: 'Tab'});
    if (document.activeElement !== target()) target().focus();
    await waitUntil(() => isShown(element));
    target().blur();
    await waitUntil(() => !isShown(element));
  });

  it('AX-38 goes with Escape, and the focus and the pointer stay', async () => {
    target().focus();
    element.open = true;
    await element.updateComplete;
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !isShown(element));
    expect(document.activeElement).to.equal(target());
    expect(element.hasAttribute('open')).to.be.false;
  });

  it('takes no focus when it goes', async () => {
    (document.activeElement as HTMLElement | null)?.blur();
    element.open = true;
    await element.updateComplete;
    element.open = false;
    await element.updateComplete;
    expect(document.activeElement).to.equal(document.body);
  });

  it('goes when its target is pressed', async () => {
    await moveTo(target());
    await waitUntil(() => isShown(element));
    pointer('pointerdown', 'mouse');
    await element.updateComplete;
    expect(isShown(element)).to.be.false;
  });

  it('waits for its delay', async () => {
    element.delay = 700;
    clock.install();
    // Long enough for any hint before this one to be forgotten.
    clock.tick(60_000);
    pointer('pointerenter', 'mouse');
    clock.tick(600);
    await element.updateComplete;
    expect(isShown(element), 'early').to.be.false;
    clock.tick(200);
    await element.updateComplete;
    expect(isShown(element), 'late').to.be.true;
  });

  it('shows by a long press with a finger, and not by a tap', async () => {
    clock.install();
    pointer('pointerdown', 'touch');
    pointer('pointerup', 'touch');
    clock.tick(1000);
    await element.updateComplete;
    expect(isShown(element), 'tap').to.be.false;
    pointer('pointerdown', 'touch');
    clock.tick(1000);
    await element.updateComplete;
    expect(isShown(element), 'long press').to.be.true;
    pointer('pointerup', 'touch');
    expect(isShown(element), 'after').to.be.true;
  });

  it('shows one at a time', async () => {
    const other = await fixture<TooltipWidget>(html`<tooltip-widget text="Other"><button>x</button></tooltip-widget>`);
    element.open = true;
    await element.updateComplete;
    other.open = true;
    await other.updateComplete;
    await element.updateComplete;
    expect([isShown(element), isShown(other)]).to.deep.equal([false, true]);
  });

  it('AX describes a target that has a name, and takes that back', async () => {
    await waitUntil(() => target().getAttribute('aria-description') === 'Everybody can see it then');
    element.text = 'Nobody can';
    await waitUntil(() => target().getAttribute('aria-description') === 'Nobody can');
    element.remove();
    await waitUntil(() => !target()?.hasAttribute('aria-description'));
  });

  it('AX names a button with an icon alone, inside its shadow root', async () => {
    await make(html`<button-widget id="target" icon="copy"></button-widget>`);
    const native = (): Element | null => target().shadowRoot!.querySelector('button');
    await waitUntil(() => native()?.getAttribute('aria-label') === 'Everybody can see it then');
  });

  it('AX describes the native control of a widget with a label', async () => {
    await make(html`<button-widget id="target" label="Publish"></button-widget>`);
    const native = (): Element | null => target().shadowRoot!.querySelector('button');
    await waitUntil(() => native()?.getAttribute('aria-description') === 'Everybody can see it then');
    expect(target().hasAttribute('aria-label')).to.be.false;
  });

  it('leaves the description of an author alone', async () => {
    await make(html`<button id="target" aria-description="My own">Publish</button>`);
    await element.updateComplete;
    expect(target().getAttribute('aria-description')).to.equal('My own');
    element.remove();
    expect(target()?.getAttribute('aria-description') ?? 'My own').to.equal('My own');
  });

  it('stands at the element that `for` names, in its own root or above', async () => {
    const host = place.appendChild(document.createElement('div'));
    const inside = document.createElement('tooltip-widget');
    inside.for = 'before';
    inside.text = 'Elsewhere';
    host.attachShadow({mode: 'open'}).append(inside);
    inside.open = true;
    await inside.updateComplete;
    expect(place.querySelector('#before')!.getAttribute('aria-description')).to.equal('Elsewhere');
    const [hint, at] = [layer(inside), place.querySelector('#before')!].map((one) => one.getBoundingClientRect());
    expect(hint!.bottom).to.be.at.most(at!.top);
  });

  it('says what is slotted as its content', async () => {
    element.text = undefined;
    const content = document.createElement('span');
    content.slot = 'content';
    content.textContent = 'Ctrl K';
    element.append(content);
    await waitUntil(() => target().getAttribute('aria-description') === 'Ctrl K');
    element.open = true;
    await element.updateComplete;
    expect(content.checkVisibility()).to.be.true;
  });

  it('shows nothing where it says nothing, or is disabled', async () => {
    element.disabled = true;
    pointer('pointerenter', 'mouse');
    await element.updateComplete;
    expect(isShown(element), 'disabled').to.be.false;
    element.text = undefined;
    element.open = true;
    await element.updateComplete;
    expect(isShown(element), 'empty').to.be.false;
  });

  it('takes its text from its source, markup as text', async () => {
    element.open = true;
    for (const attack of HOSTILE_TEXTS.slice(0, 3)) {
      element.dataSource = () => Promise.resolve({text: attack});
      await waitUntil(() => layer(element).textContent?.includes(attack));
    }
    expect(element.shadowRoot!.querySelector('img, script')).to.equal(null);
  });

  it('passes axe, light and dark', async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await emulateMedia({colorScheme});
      await make(html`<button-widget id="target" label="Publish"></button-widget>`);
      element.open = true;
      await element.updateComplete;
      await waitUntil(() => layer(element).getAnimations().length === 0);
      await expect(element).to.be.accessible();
    }
  });
});
