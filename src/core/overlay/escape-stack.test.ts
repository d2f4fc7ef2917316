import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {layersAbove, openLayers, pushLayer} from './escape-stack.js';

describe('the stack of open layers', () => {
  let place: HTMLElement;
  let closed: string[];
  let pops: (() => void)[];

  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`<div><button>Here</button></div>`);
    closed = [];
    pops = [];
  });
  afterEach(() => {
    for (const pop of pops) pop();
    expect(openLayers()).to.equal(0);
  });

  /** Opens a layer that goes when it is asked to, unless it stays. */
  function open<Kind extends HTMLElement>(element: Kind, name: string, stays = false): Kind {
    const pop = pushLayer({
      element,
      close: () => {
        closed.push(name);
        if (stays) return;
        pop();
        if (element instanceof HTMLDialogElement) element.close();
      },
    });
    pops.push(pop);
    return element;
  }

  function dialog(parent: ParentNode = place): HTMLDialogElement {
    const made = document.createElement('dialog');
    const button = document.createElement('button');
    button.textContent = 'Inside';
    made.append(button);
    parent.append(made);
    made.showModal();
    return made;
  }

  const box = (): HTMLElement => place.appendChild(document.createElement('div'));

  it('closes one layer with each Escape, the topmost first', async () => {
    open(box(), 'lower');
    open(box(), 'upper');
    await sendKeys({press: 'Escape'});
    expect(closed).to.deep.equal(['upper']);
    await sendKeys({press: 'Escape'});
    expect(closed).to.deep.equal(['upper', 'lower']);
  });

  it('leaves the key alone where nothing is open', async () => {
    const seen: boolean[] = [];
    const see = (event: Event): void => void seen.push(event.defaultPrevented);
    pushLayer({element: box(), close: () => undefined})();
    window.addEventListener('keydown', see);
    await sendKeys({press: 'Escape'});
    window.removeEventListener('keydown', see);
    expect(seen).to.deep.equal([false]);
  });

  it('asks again and again one that stays, and none below it', async () => {
    open(dialog(), 'lower');
    const upper = open(dialog(), 'upper', true);
    for (let press = 0; press < 3; press++) await sendKeys({press: 'Escape'});
    expect(closed).to.deep.equal(['upper', 'upper', 'upper']);
    expect(upper.open).to.be.true;
    upper.close();
  });

  it('closes what is above a native dialog before the dialog', async () => {
    const lower = open(dialog(), 'dialog');
    open(lower.appendChild(document.createElement('div')), 'menu');
    await sendKeys({press: 'Escape'});
    expect([closed, lower.open]).to.deep.equal([['menu'], true]);
    await sendKeys({press: 'Escape'});
    expect([closed, lower.open]).to.deep.equal([['menu', 'dialog'], false]);
  });

  it('works from inside nested shadow roots', async () => {
    const root = box().attachShadow({mode: 'open'});
    const lower = open(dialog(root), 'outer');
    const host = lower.appendChild(document.createElement('div'));
    open(dialog(host.attachShadow({mode: 'open'})), 'inner');
    await sendKeys({press: 'Escape'});
    expect(closed).to.deep.equal(['inner']);
    await sendKeys({press: 'Escape'});
    expect(closed).to.deep.equal(['inner', 'outer']);
  });

  it('leaves the key to a dialog of the page that is on top', async () => {
    open(box(), 'lower');
    const theirs = dialog();
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !theirs.open);
    expect(closed).to.deep.equal([]);
    await sendKeys({press: 'Escape'});
    expect(closed).to.deep.equal(['lower']);
  });

  it('leaves the key to a popover of the page that is on top', async () => {
    open(dialog(), 'dialog');
    const theirs = document.querySelector('dialog')!.appendChild(document.createElement('div'));
    theirs.popover = 'auto';
    theirs.showPopover();
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !theirs.matches(':popover-open'));
    expect(closed).to.deep.equal([]);
  });

  it('closes its own layer before the dialog of the page that is around it', async () => {
    const theirs = dialog();
    open(theirs.appendChild(document.createElement('div')), 'menu');
    await sendKeys({press: 'Escape'});
    expect([closed, theirs.open]).to.deep.equal([['menu'], true]);
  });

  it('asks a panel beside the page only from inside it', async () => {
    const panel = box();
    panel.append(document.createElement('button'));
    pops.push(pushLayer({element: panel, isBeside: true, close: () => closed.push('panel')}));
    place.querySelector('button')!.focus();
    await sendKeys({press: 'Escape'});
    expect(closed).to.deep.equal([]);
    panel.querySelector('button')!.focus();
    await sendKeys({press: 'Escape'});
    expect(closed).to.deep.equal(['panel']);
  });

  it('leaves the key to a control that has a use for it', async () => {
    const input = place.appendChild(document.createElement('input'));
    open(box(), 'layer');
    input.addEventListener('keydown', (event) => event.preventDefault());
    input.focus();
    await sendKeys({press: 'Escape'});
    expect(closed).to.deep.equal([]);
  });

  it('does nothing while an input method is at work, or a key is held', () => {
    open(box(), 'layer', true);
    const press = (init: KeyboardEventInit): boolean =>
      place.dispatchEvent(
        new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true, composed: true, ...init}),
      );
    expect(press({isComposing: true}), 'composing').to.be.true;
    expect(press({keyCode: 229}), 'an old engine composing').to.be.true;
    expect(closed).to.deep.equal([]);
    expect(press({}), 'first').to.be.false;
    expect(press({repeat: true}), 'held').to.be.false;
    expect(closed).to.deep.equal(['layer']);
  });

  it('takes a request of the engine to close a dialog for the topmost layer', () => {
    const lower = open(dialog(), 'dialog');
    open(lower.appendChild(document.createElement('div')), 'menu');
    const cancel = new Event('cancel', {cancelable: true});
    lower.dispatchEvent(cancel);
    expect(cancel.defaultPrevented).to.be.true;
    expect(closed).to.deep.equal(['menu']);
  });

  it('is not asked by the cancel of a file field inside', () => {
    const lower = open(dialog(), 'dialog', true);
    const input = lower.appendChild(document.createElement('input'));
    input.dispatchEvent(new Event('cancel', {bubbles: true}));
    expect(closed).to.deep.equal([]);
  });

  it('knows what is above a layer', () => {
    const [lower, upper] = [open(box(), 'lower'), open(box(), 'upper')];
    expect(layersAbove(lower)).to.deep.equal([upper]);
    expect(layersAbove(upper)).to.deep.equal([]);
  });
});
