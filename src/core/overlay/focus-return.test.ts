import {expect, fixture, html} from '@open-wc/testing';
import {activeIn} from '../composed-tree.js';
import {rememberFocus} from './focus-return.js';
import {firstTabbable} from './tabbable.js';

describe('the focus goes back', () => {
  let place: HTMLElement;
  let layer: HTMLElement;
  const named = (name: string): HTMLElement => place.querySelector<HTMLElement>(`#${name}`)!;
  const focused = (): string | undefined => activeIn(document)?.id;

  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`
      <div>
        <ul>
          <li id="row1"><button id="one">1</button></li>
          <li id="row2"><button id="two">2</button></li>
          <li id="row3"><button id="three">3</button></li>
        </ul>
        <input id="field" />
        <div id="layer"><button id="inside">Inside</button></div>
      </div>
    `);
    layer = named('layer');
  });

  function opened(name: string, fallback?: () => Element | null): () => void {
    named(name).focus();
    const giveBack = rememberFocus(layer, undefined, fallback);
    named('inside').focus();
    return giveBack;
  }

  it('to what had it', () => {
    opened('two')();
    expect(focused()).to.equal('two');
  });

  it('to what had it inside a shadow root', () => {
    const host = named('row2').appendChild(document.createElement('div'));
    const root = host.attachShadow({mode: 'open'});
    const button = root.appendChild(document.createElement('button'));
    button.id = 'deep';
    button.focus();
    const giveBack = rememberFocus(layer);
    named('inside').focus();
    giveBack();
    expect(focused()).to.equal('deep');
  });

  it('to the opener that did not take the focus', () => {
    (document.activeElement as HTMLElement).blur();
    const giveBack = rememberFocus(layer, named('three'));
    named('inside').focus();
    giveBack();
    expect(focused()).to.equal('three');
  });

  it('nowhere, where the user has put it elsewhere', () => {
    const giveBack = opened('two');
    named('field').focus();
    giveBack();
    expect(focused()).to.equal('field');
  });

  it('to the next row, where its own is gone', () => {
    const giveBack = opened('two');
    named('row2').remove();
    giveBack();
    expect(focused()).to.equal('three');
  });

  it('to the row before, where its own was the last', () => {
    const giveBack = opened('three');
    named('row3').remove();
    giveBack();
    expect(focused()).to.equal('two');
  });

  it('to what is around it, where no row is left', () => {
    const giveBack = opened('two');
    place.querySelector('ul')!.replaceChildren();
    giveBack();
    expect(focused()).to.equal('field');
  });

  for (const state of ['hidden', 'disabled', 'inert']) {
    it(`to what is beside it, where it is ${state}`, () => {
      const giveBack = opened('two');
      named('two').toggleAttribute(state, true);
      giveBack();
      expect(focused()).to.equal('three');
    });
  }

  it('to the fallback that was given, where it is gone', () => {
    const giveBack = opened('two', () => named('field'));
    named('row2').remove();
    giveBack();
    expect(focused()).to.equal('field');
  });

  it('when the layer has left the page', () => {
    const giveBack = opened('two');
    layer.remove();
    giveBack();
    expect(focused()).to.equal('two');
  });

  it('finds what Tab would stop at first, slots before what they draw elsewhere', () => {
    const host = document.createElement('div');
    host.attachShadow({mode: 'open'}).append(document.createElement('slot'), document.createElement('input'));
    const hidden = document.createElement('button');
    hidden.hidden = true;
    const off = document.createElement('button');
    off.disabled = true;
    const link = document.createElement('a');
    link.href = '#x';
    link.textContent = 'Link';
    host.append(hidden, off, link);
    place.append(host);
    expect(firstTabbable(host)).to.equal(link);
    link.remove();
    expect(firstTabbable(host)?.localName).to.equal('input');
  });
});
