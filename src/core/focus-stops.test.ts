import {expect, fixture, html} from '@open-wc/testing';
import '../widgets/action/button/button-widget.js';
import {isOff, ownsKey, stopsIn} from './focus-stops.js';

const key = (name: string, init: KeyboardEventInit = {}) => new KeyboardEvent('keydown', {key: name, ...init});

describe('the stops among some elements', () => {
  it('are controls and widgets that delegate their focus, at any depth, in order', async () => {
    const place = await fixture(
      html`<div>
        <span><button id="a">a</button></span><button-widget id="b" label="b"></button-widget>
        <p>text</p>
        <label><input id="c" /></label><input type="hidden" /><a>no address</a><button id="d" hidden>d</button>
        <div hidden><button>e</button></div>
      </div>`,
    );
    expect(stopsIn(place.children).map(({id}) => id)).to.deep.equal(['a', 'b', 'c']);
  });

  it('are off by themselves, by their word, or by a fieldset', async () => {
    const place = await fixture(
      html`<div>
        <button disabled></button><button aria-disabled="true"></button><button-widget disabled></button-widget>
        <fieldset disabled><button></button></fieldset>
        <button></button>
      </div>`,
    );
    expect(stopsIn(place.children).map(isOff)).to.deep.equal([true, true, true, true, false]);
  });

  it('are off where all that they hand the focus on to is', async () => {
    const place = await fixture<HTMLElement>(html`<div><span></span></div>`);
    const widget = place.firstElementChild as HTMLElement;
    const root = widget.attachShadow({mode: 'open', delegatesFocus: true});
    expect(isOff(widget), 'not drawn yet').to.equal(false);
    const button = document.createElement('button');
    root.append(button);
    expect(isOff(widget)).to.equal(false);
    button.disabled = true;
    expect(isOff(widget)).to.equal(true);
  });
});

describe('a key in a control', () => {
  it('belongs to a text, but for an arrow at its end', async () => {
    const input = await fixture<HTMLInputElement>(html`<input value="abc" />`);
    input.setSelectionRange(1, 1);
    expect(ownsKey(input, key('ArrowRight'))).to.equal(true);
    expect(ownsKey(input, key('Home'))).to.equal(true);
    input.setSelectionRange(3, 3);
    expect(ownsKey(input, key('ArrowRight'))).to.equal(false);
    expect(ownsKey(input, key('ArrowRight', {repeat: true}))).to.equal(true);
    expect(ownsKey(input, key('ArrowLeft'))).to.equal(true);
    input.dir = 'rtl';
    expect(ownsKey(input, key('ArrowLeft'))).to.equal(false);
  });

  it('belongs to sliders, lists and numbers, and to no button', async () => {
    const place = await fixture(
      html`<div>
        <input type="range" /><input type="number" /><select></select>
        <div role="slider"></div>
        <button></button>
      </div>`,
    );
    const owned = [...place.children].map((control) => ownsKey(control, key('ArrowUp')));
    expect(owned).to.deep.equal([true, true, true, true, false]);
    expect(ownsKey(place.querySelector('select')!, key('ArrowRight'))).to.equal(false);
  });
});
