import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {LitElement, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import '../widgets/action/button/button-widget.js';
import {stopsIn} from './focus-stops.js';
import {LetterKeys} from './letter-keys.js';
import {RovingFocus, type RovingAxis, type RovingOptions} from './roving-focus.js';

/** Slotted items. */
@customElement('roving-bar')
class Bar extends LitElement {
  @property() axis?: RovingAxis;
  extra: Partial<RovingOptions> = {};
  isOn = true;
  readonly roving = new RovingFocus(this, {
    items: () => stopsIn(this.shadowRoot?.querySelector('slot')?.assignedElements() ?? []),
    axis: () => this.axis ?? 'horizontal',
    isOn: () => this.isOn,
    watches: true,
  });

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

/** Items of its own, one of them chosen. */
@customElement('roving-tabs')
class Tabs extends LitElement {
  @property({attribute: false}) names: readonly string[] = ['Apple', 'Banana', 'Blueberry', 'Cherry'];
  @property() chosen = 'Banana';
  readonly moves: string[] = [];
  readonly roving = new RovingFocus(this, {
    items: () => [...(this.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])],
    wraps: () => false,
    includesOff: true,
    letters: new LetterKeys((item) => item.textContent ?? ''),
    preferred: () => this.shadowRoot?.querySelector<HTMLElement>(`#${this.chosen}`) ?? undefined,
    moved: (item) => void this.moves.push(item.id),
  });

  protected override render(): TemplateResult {
    return html`${this.names.map((name) => html`<button id=${name} aria-disabled=${name === 'Cherry'}>${name}</button>`)}`;
  }

  get focused(): string | undefined {
    return this.shadowRoot?.activeElement?.id;
  }
}

const focused = (): string | undefined => document.activeElement?.id;
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
}

async function addBar(): Promise<{bar: Bar; after: HTMLElement}> {
  const place = await fixture(
    html`<div>
      <button id="before"></button>
      <roving-bar>
        <button id="a">a</button>
        <div><button-widget id="b" label="b"></button-widget></div>
        <button id="off" disabled>off</button>
        <a id="c" href="#c">c</a>
      </roving-bar>
      <button id="after"></button>
    </div>`,
  );
  const bar = place.querySelector<Bar>('roving-bar')!;
  place.querySelector<HTMLElement>('#a')!.focus();
  return {bar, after: place.querySelector<HTMLElement>('#after')!};
}

describe('RovingFocus', () => {
  describe('over slotted items', () => {
    it('moves by arrows, around both ends, into widgets, past what is off', async () => {
      await addBar();
      const seen: unknown[] = [];
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
        await press(key);
        seen.push(focused());
      }
      expect(seen).to.deep.equal(['b', 'c', 'a', 'c', 'a', 'c']);
    });

    it('AX-13 is one tab stop, the last one that had the focus', async () => {
      const {bar, after} = await addBar();
      await press('ArrowRight');
      expect(focused()).to.equal('b');
      after.focus();
      const tabbable = [...bar.querySelectorAll('[tabindex="0"]')].map(({id}) => id);
      expect(tabbable).to.deep.equal(['b']);
      await sendKeys({down: 'Shift'});
      await press('Tab');
      const back = focused();
      await press('Tab');
      await sendKeys({up: 'Shift'});
      expect([back, focused()]).to.deep.equal(['b', 'before']);
    });

    it('AX-12 swaps Left and Right in right-to-left text', async () => {
      const {bar} = await addBar();
      bar.dir = 'rtl';
      await press('ArrowLeft');
      expect(focused()).to.equal('b');
      await press('ArrowRight');
      expect(focused()).to.equal('a');
    });

    it('takes the arrows of its axis alone, and no shortcuts', async () => {
      const {bar} = await addBar();
      await press('ArrowDown');
      expect(focused()).to.equal('a');
      bar.axis = 'vertical';
      await press('ArrowRight');
      expect(focused()).to.equal('a');
      await press('ArrowDown');
      expect(focused()).to.equal('b');
      bar.axis = 'both';
      await press('ArrowRight', 'ArrowUp');
      expect(focused()).to.equal('b');
      await sendKeys({down: 'Control'});
      await press('ArrowUp');
      await sendKeys({up: 'Control'});
      expect(focused()).to.equal('b');
    });

    it('leaves the arrows to a text until its end', async () => {
      const {bar} = await addBar();
      const input = Object.assign(document.createElement('input'), {id: 'text', value: 'ab'});
      bar.prepend(input);
      input.focus();
      input.setSelectionRange(0, 0);
      await press('ArrowRight');
      expect([focused(), input.selectionStart]).to.deep.equal(['text', 1]);
      await press('ArrowRight', 'ArrowRight');
      expect(focused()).to.equal('a');
    });

    it('takes in what comes, and lets go of what leaves', async () => {
      const {bar, after} = await addBar();
      const late = Object.assign(document.createElement('button'), {id: 'late'});
      bar.querySelector('div')!.append(late);
      await waitUntil(() => late.getAttribute('tabindex') === '-1');
      after.append(late);
      await waitUntil(() => !late.hasAttribute('tabindex'));
      bar.querySelector<HTMLButtonElement>('#off')!.disabled = false;
      await waitUntil(() => bar.querySelector('#off')!.getAttribute('tabindex') === '-1');
    });

    it('AX-26 goes to the neighbour of a focused item that is taken away, and never takes the focus otherwise', async () => {
      const {bar, after} = await addBar();
      await press('ArrowRight');
      bar.querySelector('#b')!.remove();
      await waitUntil(() => focused() === 'c');
      after.focus();
      bar.querySelector('#c')!.remove();
      await nextFrame();
      expect(focused()).to.equal('after');
      expect(bar.querySelector('#a')!.getAttribute('tabindex')).to.equal('0');
    });

    it('goes on from an item that is switched off while it has the focus', async () => {
      const {bar} = await addBar();
      bar.querySelector('#a')!.setAttribute('aria-disabled', 'true');
      await press('ArrowRight');
      expect(focused()).to.equal('b');
      await press('ArrowLeft');
      expect(focused()).to.equal('c');
    });

    it('stands back for a composite around it', async () => {
      const {bar} = await addBar();
      bar.isOn = false;
      bar.roving.sync();
      expect(bar.querySelector('[tabindex]')).to.equal(null);
      await press('ArrowRight');
      expect(focused()).to.equal('a');
    });

    it('leaves nothing behind', async () => {
      const {bar} = await addBar();
      const button = bar.querySelector<HTMLElement>('#a')!;
      const place = bar.parentElement!;
      bar.remove();
      place.append(bar);
      button.focus();
      await press('ArrowRight');
      expect(focused()).to.equal('b');
    });

    it('counts a widget that is defined late', async () => {
      const {bar} = await addBar();
      const late = document.createElement('roving-late');
      bar.append(late);
      await nextFrame();
      customElements.define(
        'roving-late',
        class extends HTMLElement {
          connectedCallback(): void {
            this.attachShadow({mode: 'open', delegatesFocus: true}).append(document.createElement('button'));
          }
        },
      );
      await waitUntil(() => late.getAttribute('tabindex') === '-1');
    });
  });

  describe('over items of its own', () => {
    it('comes to the preferred one, and follows it', async () => {
      const tabs = await fixture<Tabs>(html`<roving-tabs></roving-tabs>`);
      expect(tabs.roving.current?.id).to.equal('Banana');
      tabs.chosen = 'Apple';
      await tabs.updateComplete;
      expect(tabs.roving.current?.id).to.equal('Apple');
      tabs.roving.focus();
      expect(tabs.focused).to.equal('Apple');
    });

    it('stops at its ends, with those that are off, and says where a key has gone', async () => {
      const tabs = await fixture<Tabs>(html`<roving-tabs></roving-tabs>`);
      tabs.roving.focus('first');
      await press('ArrowLeft', 'End', 'ArrowRight');
      expect(tabs.focused).to.equal('Cherry');
      expect(tabs.moves).to.deep.equal(['Apple', 'Cherry', 'Cherry']);
      tabs.roving.focus('last');
      tabs.roving.focus(tabs.shadowRoot!.querySelector<HTMLElement>('#Apple')!);
      expect([tabs.focused, tabs.moves.length]).to.deep.equal(['Apple', 3]);
    });

    it('goes to the item that begins with the letters typed', async () => {
      const tabs = await fixture<Tabs>(html`<roving-tabs></roving-tabs>`);
      tabs.roving.focus('first');
      await sendKeys({type: 'bl'});
      expect(tabs.focused).to.equal('Blueberry');
    });

    it('keeps the focus while its items are drawn anew', async () => {
      const tabs = await fixture<Tabs>(html`<roving-tabs></roving-tabs>`);
      tabs.roving.focus('last');
      tabs.names = [...tabs.names, 'Date'];
      tabs.chosen = 'Apple';
      await tabs.updateComplete;
      expect([tabs.focused, tabs.roving.current?.id]).to.deep.equal(['Cherry', 'Cherry']);
    });

    it('has no stop where it has no items', async () => {
      const tabs = await fixture<Tabs>(html`<roving-tabs .names=${[]}></roving-tabs>`);
      tabs.roving.focus('first');
      expect([tabs.roving.current, tabs.focused]).to.deep.equal([undefined, undefined]);
    });
  });
});
