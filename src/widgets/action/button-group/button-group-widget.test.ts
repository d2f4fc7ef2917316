import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../button/button-widget.js';
import type {ButtonWidget} from '../button/button-widget.js';
import './button-group-widget.js';
import type {ButtonGroupWidget} from './button-group-widget.js';

const base = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.base')!;
const native = (button: Element): HTMLElement => base(button);
const own = (element: Element): ButtonWidget[] => [...element.shadowRoot!.querySelectorAll('button-widget')];
const add = (markup: ReturnType<typeof html>): Promise<ButtonGroupWidget> => fixture<ButtonGroupWidget>(markup);

const choice = (selection: string, value = 'b') => html`
  <button-group-widget label="View" selection=${selection} value=${value}>
    <button-widget label="A" value="a"></button-widget>
    <button-widget label="B" value="b"></button-widget>
    <button-widget label="C" value="c" disabled></button-widget>
    <button-widget label="D" value="d"></button-widget>
  </button-group-widget>
`;
const checked = (group: Element): (string | null)[] =>
  [...group.children].map((button) => native(button).getAttribute('aria-checked'));
const pressed = (group: Element): (string | null)[] =>
  [...group.children].map((button) => native(button).getAttribute('aria-pressed'));

describe('<button-group-widget>', () => {
  describe('dumb', () => {
    it('is a group with a name, of buttons with a tab stop each', async () => {
      const group = await add(
        html`<button-group-widget label="Page">
          <button-widget label="A" id="a"></button-widget><button-widget label="B" id="b"></button-widget>
        </button-group-widget>`,
      );
      expect([base(group).getAttribute('role'), base(group).getAttribute('aria-label')]).to.deep.equal([
        'group',
        'Page',
      ]);
      group.querySelector('button-widget')!.focus();
      await sendKeys({press: 'Tab'});
      expect(document.activeElement?.id).to.equal('b');
    });

    it('joins its buttons, round at the ends alone, either way of writing', async () => {
      const group = await add(
        html`<button-group-widget>
          <button-widget label="A"></button-widget><button-widget label="B"></button-widget
          ><button-widget label="C"></button-widget>
        </button-group-widget>`,
      );
      const corners = (): string[] =>
        [...group.children].map((button) => {
          const {borderTopLeftRadius, borderTopRightRadius} = getComputedStyle(native(button));
          return `${borderTopLeftRadius} ${borderTopRightRadius}`;
        });
      await waitUntil(() => corners()[0] === '8px 0px');
      expect(corners()).to.deep.equal(['8px 0px', '0px 0px', '0px 8px']);
      const [first, second] = [...group.children].map((child) => child.getBoundingClientRect());
      expect(first!.right - second!.left).to.be.closeTo(1, 0.1);
      group.dir = 'rtl';
      expect(corners()).to.deep.equal(['0px 8px', '0px 0px', '8px 0px']);
    });

    it('stands below each other on request, and wraps where it is narrow', async () => {
      const group = await add(
        html`<button-group-widget orientation="vertical">
          <button-widget label="A"></button-widget><button-widget label="A longer one"></button-widget>
        </button-group-widget>`,
      );
      const boxes = () => [...group.children].map((child) => child.getBoundingClientRect());
      expect(boxes()[1]!.top).to.be.greaterThan(boxes()[0]!.top);
      expect(boxes()[0]!.width).to.equal(boxes()[1]!.width);
      const place = await fixture<HTMLElement>(
        html`<div>
          <button-group-widget>
            <button-widget label="One long word"></button-widget
            ><button-widget label="Another long word"></button-widget>
          </button-group-widget>
        </div>`,
      );
      place.style.inlineSize = '180px';
      const wrapped = [...place.firstElementChild!.children].map((child) => child.getBoundingClientRect());
      expect(wrapped[1]!.top).to.be.greaterThan(wrapped[0]!.top);
      expect(wrapped[1]!.width).to.be.closeTo(wrapped[0]!.width, 1);
    });

    it('hands its looks to buttons that say nothing themselves, and takes them back', async () => {
      const group = await add(
        html`<button-group-widget size="sm" variant="ghost" color="primary">
          <button-widget label="A"></button-widget><button-widget label="B" size="lg" color="danger"></button-widget>
        </button-group-widget>`,
      );
      const [a, b] = [...group.querySelectorAll('button-widget')];
      await waitUntil(() => a!.size === 'sm');
      expect([a!.variant, a!.color, b!.size, b!.color, b!.variant]).to.deep.equal([
        'ghost',
        'primary',
        'lg',
        'danger',
        'ghost',
      ]);
      group.size = 'xs';
      group.variant = undefined;
      await group.updateComplete;
      expect([a!.size, a!.variant, b!.size, b!.variant]).to.deep.equal(['xs', undefined, 'lg', undefined]);
    });

    it('leaves toggles of a plain group alone', async () => {
      const group = await add(
        html`<button-group-widget><button-widget label="Bold" pressed></button-widget></button-group-widget>`,
      );
      await group.updateComplete;
      expect(pressed(group)).to.deep.equal(['true']);
    });
  });

  describe('a choice of one', () => {
    it('AX-11 is a radio group: one tab stop, arrows choose, past what is off, around the ends', async () => {
      const group = await add(choice('single'));
      await waitUntil(() => checked(group)[1] === 'true');
      expect(base(group).getAttribute('role')).to.equal('radiogroup');
      expect(checked(group)).to.deep.equal(['false', 'true', 'false', 'false']);
      expect([...group.children].map((child) => child.getAttribute('tabindex'))).to.deep.equal(['-1', '0', null, '-1']);
      group.querySelectorAll('button-widget')[1]!.focus();
      const seen: unknown[] = [];
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
        await sendKeys({press: key});
        seen.push(group.value);
      }
      expect(seen).to.deep.equal(['d', 'a', 'd', 'a', 'd']);
      await waitUntil(() => checked(group)[3] === 'true');
    });

    it('AX-12 swaps Left and Right in right-to-left text', async () => {
      const group = await add(choice('single'));
      group.dir = 'rtl';
      group.querySelectorAll('button-widget')[1]!.focus();
      await sendKeys({press: 'ArrowRight'});
      expect(group.value).to.equal('a');
    });

    it('says what was chosen by a click, once, and nothing for what is chosen already', async () => {
      const group = await add(choice('single'));
      const seen: string[] = [];
      for (const name of ['input', 'change'])
        group.addEventListener(name, () => seen.push(`${name} ${String(group.value)}`));
      group.querySelectorAll('button-widget')[0]!.click();
      group.querySelectorAll('button-widget')[0]!.click();
      group.querySelectorAll('button-widget')[2]!.click();
      expect(seen).to.deep.equal(['input a', 'change a']);
    });

    it('follows the page without a word, and is a plain group again', async () => {
      const group = await add(choice('single'));
      const seen: Event[] = [];
      group.addEventListener('change', (event) => seen.push(event));
      group.value = 'd';
      await waitUntil(() => checked(group)[3] === 'true');
      group.selection = 'none';
      await waitUntil(() => checked(group)[3] === null);
      expect(native(group.children[3]!).hasAttribute('role')).to.be.false;
      expect(group.children[0]!.hasAttribute('tabindex')).to.be.false;
      expect(seen).to.deep.equal([]);
    });

    it('takes native buttons too', async () => {
      const group = await add(
        html`<button-group-widget selection="single" value="y">
          <button value="x">X</button><button value="y">Y</button>
        </button-group-widget>`,
      );
      const [x, y] = [...group.querySelectorAll('button')];
      await waitUntil(() => y!.getAttribute('aria-checked') === 'true');
      x!.click();
      await waitUntil(() => x!.getAttribute('aria-checked') === 'true');
      expect(group.value).to.equal('x');
    });
  });

  describe('a choice of several', () => {
    it('is made of toggles, and speaks for them once', async () => {
      const group = await add(choice('multiple', 'a, b'));
      await waitUntil(() => pressed(group)[0] === 'true');
      expect(pressed(group)).to.deep.equal(['true', 'true', 'false', 'false']);
      const seen: unknown[] = [];
      group.addEventListener('change', ({target}) => seen.push(target === group && group.value));
      group.querySelectorAll('button-widget')[3]!.focus();
      await sendKeys({press: 'Space'});
      await waitUntil(() => seen.length > 0);
      expect(seen).to.deep.equal([['a', 'b', 'd']]);
      group.querySelectorAll('button-widget')[0]!.click();
      await waitUntil(() => pressed(group)[0] === 'false');
      expect(group.value).to.deep.equal(['b', 'd']);
    });
  });

  describe('from data', () => {
    it('draws a button for each item, and the same from a source', async () => {
      const items = [
        {label: 'List', value: 'list', icon: 'list'},
        {label: 'Board', value: 'board', disabled: true},
      ];
      const group = await add(
        html`<button-group-widget selection="single" .items=${items} value="list"></button-group-widget>`,
      );
      await waitUntil(() => own(group)[0] && native(own(group)[0]!).getAttribute('aria-checked') === 'true');
      expect(own(group).map(({label, disabled}) => [label, disabled])).to.deep.equal([
        ['List', false],
        ['Board', true],
      ]);
      group.dataSource = ['Day', 'Week'];
      await waitUntil(
        () =>
          own(group)
            .map(({label}) => label)
            .join() === 'Day,Week',
      );
      own(group)[1]!.click();
      expect(group.value).to.equal('Week');
    });

    it('F102 shows markup as text', async () => {
      const group = await add(
        html`<button-group-widget .items=${HOSTILE_TEXTS.map((label) => ({label}))}></button-group-widget>`,
      );
      expect(own(group).map(({label}) => label)).to.deep.equal(HOSTILE_TEXTS);
      expect(group.shadowRoot!.querySelector('img, script, b')).to.equal(null);
    });

    it('shows what is wrong with items that can’t be read', async () => {
      const group = await add(html`<button-group-widget items="[{"></button-group-widget>`);
      await waitUntil(() => group.shadowRoot!.querySelector('[part="error"]')?.textContent?.includes('items'));
    });
  });

  it('is accessible as a group, a choice of one and of several, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      for (const selection of ['none', 'single', 'multiple']) {
        const group = await add(choice(selection));
        await waitUntil(() => selection !== 'single' || checked(group)[1] === 'true');
        await expect(group).to.be.accessible();
      }
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
