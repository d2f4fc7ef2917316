import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../tab/tab-widget.js';
import './tab-hash.js';
import './tabs-widget.js';
import type {TabChangeDetail, TabsWidget} from './tabs-widget.js';

const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const tabs = (element: Element): HTMLElement[] => all(element, '[role="tab"]');
const names = (element: Element): readonly string[] =>
  tabs(element).map((tab) => tab.textContent!.replace(/\s+/g, ' ').trim());
const active = (element: Element): string | undefined =>
  tabs(element).find((tab) => tab.getAttribute('aria-selected') === 'true')?.dataset['tab'];
const focused = (element: Element): string | undefined =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['tab'];
const shown = (element: Element): readonly string[] =>
  [...element.children].filter((child) => child.checkVisibility()).map((child) => child.textContent!.trim());
const keys = async (element: TabsWidget, ...presses: string[]): Promise<void> => {
  for (const press of presses) await sendKeys({press});
  await element.updateComplete;
};

const THREE = html`
  <p slot="tab:one" label="One">First</p>
  <p slot="tab:two" label="Two">Second</p>
  <p slot="tab:three" label="Three">Third</p>
`;
async function make(markup: unknown = html`<tabs-widget>${THREE}</tabs-widget>`): Promise<TabsWidget> {
  const place = await fixture(html`<div lang="en">${markup}</div>`);
  const element = place.querySelector<TabsWidget>('tabs-widget, tab-widget')!;
  await element.updateComplete;
  return element;
}

describe('<tabs-widget>', () => {
  describe('the pattern', () => {
    it('is a named list of tabs, each with its panel in the same root', async () => {
      const element = await make();
      const [list] = all(element, '[role="tablist"]');
      expect([list!.getAttribute('aria-label'), list!.getAttribute('aria-orientation')]).to.deep.equal([
        ...['Tabs', 'horizontal'],
      ]);
      expect(names(element)).to.deep.equal(['One', 'Two', 'Three']);
      for (const tab of tabs(element)) {
        const panel = element.shadowRoot!.getElementById(tab.getAttribute('aria-controls')!)!;
        expect([panel.getAttribute('role'), panel.getAttribute('aria-labelledby')]).to.deep.equal(['tabpanel', tab.id]);
      }
    });

    it('shows the first panel, or the one that is asked for, or the first that is not off', async () => {
      const element = await make();
      expect([active(element), shown(element)]).to.deep.equal(['one', ['First']]);
      element.activeTab = 'three';
      await element.updateComplete;
      expect([active(element), shown(element)]).to.deep.equal(['three', ['Third']]);
      element.activeTab = 'nowhere';
      element.firstElementChild!.toggleAttribute('disabled', true);
      await waitUntil(() => active(element) === 'two');
    });

    it('F94 takes ids with quotes and colons, and each only once', async () => {
      const element = await make(
        html`<tabs-widget>
          <p slot=${'tab:a"b:c'} label="Odd">Odd</p>
          <p slot="tab:x" label="X">X</p>
          <p slot="tab:x" label="Again">Again</p>
        </tabs-widget>`,
      );
      expect(names(element)).to.deep.equal(['Odd', 'X']);
      expect(shown(element)).to.deep.equal(['Odd']);
      tabs(element)[1]!.click();
      await element.updateComplete;
      expect(shown(element)).to.deep.equal(['X', 'Again']);
    });
  });

  describe('by keyboard', () => {
    it('is one stop, and goes on with arrows around the ends', async () => {
      const element = await make();
      expect(tabs(element).map(({tabIndex}) => tabIndex)).to.deep.equal([0, -1, -1]);
      tabs(element)[0]!.focus();
      await keys(element, 'ArrowRight');
      expect([focused(element), active(element), shown(element)]).to.deep.equal(['two', 'two', ['Second']]);
      await keys(element, 'ArrowRight', 'ArrowRight');
      expect(active(element)).to.equal('one');
      await keys(element, 'ArrowLeft');
      expect(active(element)).to.equal('three');
    });

    it('goes to the ends with Home and End', async () => {
      const element = await make();
      tabs(element)[0]!.focus();
      await keys(element, 'End');
      expect(active(element)).to.equal('three');
      await keys(element, 'Home');
      expect(active(element)).to.equal('one');
    });

    it('AX-12 swaps the arrows from right to left', async () => {
      const element = await make();
      element.dir = 'rtl';
      tabs(element)[0]!.focus();
      await keys(element, 'ArrowLeft');
      expect(active(element)).to.equal('two');
    });

    it('goes up and down where the tabs stand below each other', async () => {
      const element = await make();
      element.orientation = 'vertical';
      await element.updateComplete;
      tabs(element)[0]!.focus();
      await keys(element, 'ArrowRight');
      expect(active(element)).to.equal('one');
      await keys(element, 'ArrowDown');
      expect(active(element)).to.equal('two');
      await keys(element, 'ArrowUp');
      expect(active(element)).to.equal('one');
      const [first, second] = tabs(element).map((tab) => tab.getBoundingClientRect());
      expect(second!.top).to.be.at.least(first!.bottom);
    });

    it('waits for Enter or Space where it is manual', async () => {
      const element = await make();
      element.activation = 'manual';
      await element.updateComplete;
      tabs(element)[0]!.focus();
      await keys(element, 'ArrowRight');
      expect([focused(element), active(element)]).to.deep.equal(['two', 'one']);
      await keys(element, 'Enter');
      expect(active(element)).to.equal('two');
      await keys(element, 'ArrowRight', 'Space');
      expect(active(element)).to.equal('three');
    });

    it('is manual by itself where a panel has to be fetched', async () => {
      const element = await make(
        html`<tabs-widget>
          <p slot="tab:one" label="One">First</p>
          <template slot="tab:two" label="Two"><p>Second</p></template>
        </tabs-widget>`,
      );
      tabs(element)[0]!.focus();
      await keys(element, 'ArrowRight');
      expect(active(element)).to.equal('one');
      element.activation = 'automatic';
      await keys(element, 'ArrowLeft', 'ArrowRight');
      expect(active(element)).to.equal('two');
    });

    it('comes to tabs that are off, and does not show them', async () => {
      const element = await make(
        html`<tabs-widget>
          <p slot="tab:one" label="One">First</p>
          <p slot="tab:two" label="Two" disabled>Second</p>
        </tabs-widget>`,
      );
      tabs(element)[0]!.focus();
      await keys(element, 'ArrowRight', 'Enter');
      expect([focused(element), active(element)]).to.deep.equal(['two', 'one']);
      expect(tabs(element)[1]!.getAttribute('aria-disabled')).to.equal('true');
    });

    it('goes on into the panel, which is a stop only where it does not begin with one', async () => {
      const element = await make(
        html`<tabs-widget>
          <p slot="tab:text" label="Text">Only text</p>
          <p slot="tab:field" label="Field"><input /></p>
        </tabs-widget>`,
      );
      tabs(element)[0]!.focus();
      await keys(element, 'Tab');
      expect(element.shadowRoot!.activeElement?.getAttribute('role')).to.equal('tabpanel');
      tabs(element)[1]!.click();
      await element.updateComplete;
      tabs(element)[1]!.focus();
      await keys(element, 'Tab');
      expect(document.activeElement).to.equal(element.querySelector('input'));
    });

    it('goes past a panel that holds nothing', async () => {
      const place = await fixture(
        html`<div><tabs-widget tabs='["One", "Two"]'></tabs-widget><button>Next</button></div>`,
      );
      const element = place.querySelector('tabs-widget')!;
      tabs(element)[0]!.focus();
      await keys(element, 'Tab');
      expect(document.activeElement).to.equal(place.querySelector('button'));
    });
  });

  describe('going to another tab', () => {
    it('is told, and can be refused', async () => {
      const element = await make();
      const details: TabChangeDetail[] = [];
      element.addEventListener('tab-change', (event) => {
        details.push((event as CustomEvent<TabChangeDetail>).detail);
        if (details.length > 1) event.preventDefault();
      });
      tabs(element)[1]!.click();
      tabs(element)[1]!.click();
      tabs(element)[2]!.click();
      await element.updateComplete;
      expect(details).to.deep.equal([
        {id: 'two', previous: 'one'},
        {id: 'three', previous: 'two'},
      ]);
      expect([active(element), element.activeTab]).to.deep.equal(['two', 'two']);
    });

    it('keeps what was typed in a panel', async () => {
      const element = await make(
        html`<form>
          <tabs-widget
            ><p slot="tab:a" label="A"><input name="kept" /></p>
            <p slot="tab:b" label="B">B</p></tabs-widget
          >
        </form>`,
      );
      const input = element.querySelector('input')!;
      input.value = 'typed';
      tabs(element)[1]!.click();
      await element.updateComplete;
      expect(new FormData(element.closest('form')!).get('kept')).to.equal('typed');
      tabs(element)[0]!.click();
      await element.updateComplete;
      expect(element.querySelector('input')).to.equal(input);
    });

    it('brings the tab of the first field forward that is not valid', async () => {
      const element = await make(
        html`<form>
          <tabs-widget>
            <p slot="tab:a" label="A"><input /></p>
            <p slot="tab:b" label="B"><input required aria-label="b" /></p>
            <p slot="tab:c" label="C"><input required aria-label="c" /></p>
          </tabs-widget>
        </form>`,
      );
      expect(element.closest('form')!.reportValidity()).to.be.false;
      expect(active(element)).to.equal('b');
      expect(document.activeElement).to.equal(element.querySelector('[aria-label="b"]'));
    });

    it('draws a template when its tab is first shown, once', async () => {
      const element = await make(
        html`<tabs-widget>
          <p slot="tab:one" label="One">First</p>
          <template slot="tab:two" label="Two"><b class="late">Late</b></template>
        </tabs-widget>`,
      );
      expect(element.querySelectorAll('.late')).to.have.length(0);
      for (const index of [1, 0, 1]) {
        tabs(element)[index]!.click();
        await element.updateComplete;
      }
      expect(element.querySelectorAll('.late')).to.have.length(1);
      expect(element.querySelector<HTMLElement>('.late')!.offsetHeight).to.be.greaterThan(0);
    });
  });

  describe('its tabs', () => {
    it('come, go and change with its children', async () => {
      const element = await make();
      element.children[0]!.setAttribute('label', 'Uno');
      element.children[2]!.remove();
      await waitUntil(() => names(element).join() === 'Uno,Two');
      const added = Object.assign(document.createElement('p'), {slot: 'tab:new', textContent: 'New'});
      added.setAttribute('badge', '7');
      element.append(added);
      await waitUntil(() => names(element).join() === 'Uno,Two,new 7');
    });

    it('tell their errors in words, from the attribute or from a form', async () => {
      const element = await make(
        html`<tabs-widget>
          <p slot="tab:a" label="A" errors="1" badge="9">A</p>
          <p slot="tab:b" label="B">B</p>
        </tabs-widget>`,
      );
      expect(all(element, '.sr-only').map(({textContent}) => textContent)).to.deep.equal(['1 error']);
      element.errors = {a: 0, b: 3};
      await element.updateComplete;
      expect(names(element)[0]).to.equal('A 9');
      expect(all(element, '.sr-only').map(({textContent}) => textContent)).to.deep.equal(['3 errors']);
    });

    it('are closed by Delete and by their sign, and the next one is shown', async () => {
      const element = await make(
        html`<tabs-widget active-tab="two">
          <p slot="tab:one" label="One">First</p>
          <p slot="tab:two" label="Two" closable>Second</p>
          <p slot="tab:three" label="Three" closable>Third</p>
        </tabs-widget>`,
      );
      tabs(element)[1]!.focus();
      setTimeout(() => void sendKeys({press: 'Delete'}));
      const {detail} = await oneEvent(element, 'tab-close');
      expect(detail).to.deep.equal({id: 'two'});
      await waitUntil(() => names(element).join() === 'One,Three');
      await waitUntil(() => active(element) === 'three' && focused(element) === 'three');
      all(element, '.close')[0]!.click();
      await waitUntil(() => names(element).join() === 'One' && shown(element).join() === 'First');
      tabs(element)[0]!.focus();
      await keys(element, 'Delete');
      expect(names(element)).to.deep.equal(['One']);
    });

    it('stay where a listener refuses to close them', async () => {
      const element = await make(html`<tab-widget tabs='[{"id": "a", "closable": true}, {"id": "b"}]'></tab-widget>`);
      element.addEventListener('tab-close', (event) => event.preventDefault(), {once: true});
      all(element, '.close')[0]!.click();
      await element.updateComplete;
      expect(names(element)).to.deep.equal(['a', 'b']);
      all(element, '.close')[0]!.click();
      await element.updateComplete;
      expect(names(element)).to.deep.equal(['b']);
      element.tabs = [...element.tabs!];
      await element.updateComplete;
      expect(names(element)).to.deep.equal(['a', 'b']);
    });
  });

  describe('in a narrow place', () => {
    it('scrolls, fades on the sides where there is more, and brings the active tab into view', async () => {
      const element = await make(
        html`<tabs-widget
          tabs='["A longer name", "Another long name", "Yet another name", "The last of the names"]'
        ></tabs-widget>`,
      );
      element.style.inlineSize = '288px';
      const [list] = all(element, '.tabs');
      await waitUntil(() => list!.dataset['more'] === 'end');
      const page = document.documentElement.scrollTop;
      element.activeTab = '4';
      await element.updateComplete;
      await waitUntil(() => list!.dataset['more'] === 'start');
      const [place, tab] = [list!.getBoundingClientRect(), tabs(element)[3]!.getBoundingClientRect()];
      expect(tab.right).to.be.at.most(place.right + 1);
      expect(document.documentElement.scrollTop).to.equal(page);
      expect(getComputedStyle(list!).maskImage).to.include('gradient');
    });
  });

  describe('in the address', () => {
    afterEach(() => history.replaceState(null, '', location.pathname + location.search));

    it('is read from there, follows it, and is written into it', async () => {
      history.replaceState(null, '', '#two');
      const element = await make(html`<tabs-widget hash>${THREE}</tabs-widget>`);
      await waitUntil(() => active(element) === 'two');
      tabs(element)[2]!.click();
      await waitUntil(() => location.hash === '#three');
      location.hash = '#one';
      await waitUntil(() => active(element) === 'one');
      history.replaceState(null, '', '#late');
      dispatchEvent(new HashChangeEvent('hashchange'));
      element.append(Object.assign(document.createElement('p'), {slot: 'tab:late', textContent: 'Late'}));
      await waitUntil(() => active(element) === 'late');
      element.activeTab = 'one';
      location.hash = '#elsewhere';
      await element.updateComplete;
      expect(active(element)).to.equal('one');
    });
  });

  it('takes its tabs from its source, and says what went wrong with it', async () => {
    const element = await make();
    element.replaceChildren();
    element.dataSource = () => Promise.resolve([{id: 'x', name: 'From afar'}]);
    await waitUntil(() => names(element).join() === 'From afar');
    element.error = 'No more paper';
    await waitUntil(() => all(element, '[part="error"]')[0]?.textContent?.includes('No more paper'));
  });

  it('says that there are none, and warns of what is no list', async () => {
    const element = await make(html`<tab-widget tabs="[]"></tab-widget>`);
    expect(all(element, '[part="empty-heading"]')).to.have.length(1);
    const {warn} = console;
    const lines: string[] = [];
    console.warn = (line: string) => lines.push(line);
    await make(html`<tab-widget tabs='{"id": 1}'></tab-widget>`);
    console.warn = warn;
    expect(lines.join()).to.include('tabs');
  });

  it('F102 shows data as text', async () => {
    const element = await make(
      html`<tab-widget .tabs=${HOSTILE_TEXTS.map((label, id) => ({id, label, badge: label}))}></tab-widget>`,
    );
    expect(all(element, '.label').map(({textContent}) => textContent)).to.deep.equal(HOSTILE_TEXTS);
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('passes axe in its types, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      for (const type of ['line', 'pill', 'enclosed'] as const) {
        const element = await make(
          html`<tabs-widget type=${type} active-tab="b">
            <p slot="tab:a" label="A" badge="3">A</p>
            <p slot="tab:b" label="B" errors="2" closable>B</p>
            <p slot="tab:c" label="C" disabled>C</p>
          </tabs-widget>`,
        );
        element.parentElement!.style.background = 'var(--widget-page)';
        await expect(element).to.be.accessible();
      }
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
