import {aTimeout, expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../input/character-counter.js';
import '../input/implicit-submission.js';
import {inner, part, write} from '../../../testing/text-control.js';
import './textarea-widget.js';
import type {TextareaWidget} from './textarea-widget.js';
import {TextGrowth} from './text-growth.js';

const area = (element: Element): HTMLTextAreaElement => inner<HTMLTextAreaElement>(element);
const made = async (values: Partial<TextareaWidget> = {}): Promise<TextareaWidget> => {
  const element = await fixture<TextareaWidget>(html`<textarea-widget label="Notes"></textarea-widget>`);
  Object.assign(element, values);
  await element.updateComplete;
  return element;
};
const lines = (count: number): string => Array.from({length: count}, (_line, at) => `Line ${at}`).join('\n');
const rowsOf = (element: Element): number => {
  const {lineHeight, paddingBlockStart, paddingBlockEnd} = getComputedStyle(area(element));
  const height = area(element).clientHeight - parseFloat(paddingBlockStart) - parseFloat(paddingBlockEnd);
  return Math.round(height / parseFloat(lineHeight));
};

describe('<textarea-widget>', () => {
  describe('dumb', () => {
    it('is a native text area with a label, a help text and what is handed on to it', async () => {
      const element = await made({
        helpText: 'For our team',
        placeholder: 'Any words',
        maxLength: 20,
        value: 'Ring twice',
      });
      const control = area(element);
      expect([control.labels?.[0]?.textContent, element.type]).to.deep.equal(['Notes', 'textarea']);
      expect([control.placeholder, control.maxLength]).to.deep.equal(['Any words', 20]);
      if (hasAxTree) expect((await axTree(element)).join('\n')).to.match(/textbox "Notes".*For our team/);
    });

    it('counts what may still be written', async () => {
      const element = await made({maxLength: 10, counter: true, value: 'Ada'});
      await waitUntil(() => part(element, 'counter')?.innerText === '7 characters left');
      await write(element, 'Ada Lovel');
      expect(part(element, 'counter')!.innerText).to.equal('1 character left');
      expect(area(element).getAttribute('aria-describedby')).to.equal('counter');
    });

    it('has an edge to draw it higher by, unless it is told not to', async () => {
      const element = await made();
      expect(getComputedStyle(area(element)).resize).to.equal('vertical');
      element.resize = 'none';
      await element.updateComplete;
      expect(getComputedStyle(area(element)).resize).to.equal('none');
    });
  });

  describe('its height', () => {
    it('is three lines at least, and as many as its text has, up to twelve', async () => {
      const element = await made();
      const heights: number[] = [];
      for (const count of [1, 5, 40]) {
        element.value = lines(count);
        await element.updateComplete;
        heights.push(rowsOf(element));
      }
      expect(heights).to.deep.equal([3, 5, 12]);
      element.value = '';
      await element.updateComplete;
      expect(rowsOf(element)).to.equal(3);
    });

    it('begins and ends where the author says', async () => {
      const element = await made({rows: 1, maxRows: 4, value: 'a'});
      expect(rowsOf(element)).to.equal(1);
      await write(element, lines(9));
      expect(rowsOf(element)).to.equal(4);
    });

    it('may be made higher than that by hand', async () => {
      const element = await made({maxRows: 4, value: lines(9)});
      // What a browser writes while the edge is drawn.
      area(element).style.height = `${8 * parseFloat(getComputedStyle(area(element)).lineHeight)}px`;
      expect(rowsOf(element)).to.equal(8);
    });

    it('is measured where the browser does not follow the text by itself', async () => {
      const element = await made({value: lines(6)});
      area(element).style.setProperty('field-sizing', 'fixed');
      const growth = new TextGrowth(element);
      growth.measure();
      expect(rowsOf(element)).to.equal(6);
      element.value = lines(4);
      growth.measure();
      expect(rowsOf(element)).to.equal(4);
      element.style.inlineSize = '6rem';
      element.value = 'many words that need more lines where it is narrow';
      await waitUntil(() => rowsOf(element) > 4);
    });

    it('is there before its text has come', async () => {
      const element = await fixture<TextareaWidget>(
        html`<textarea-widget rows="6" .dataSource=${() => new Promise(() => undefined)}></textarea-widget>`,
      );
      const skeleton = (): HTMLElement | null => element.shadowRoot!.querySelector<HTMLElement>('.box.skeleton');
      await waitUntil(skeleton);
      expect(skeleton()!.offsetHeight).to.be.closeTo(part(await made({rows: 6}), 'box')!.offsetHeight, 3);
    });

    it('of one line is that of an input', async () => {
      const element = await made({rows: 1, size: 'lg'});
      expect(part(element, 'box')!.offsetHeight).to.equal(40);
    });
  });

  describe('the value', () => {
    it('is the attribute’s until the reader writes another, and again after a reset', async () => {
      const place = await fixture<HTMLFormElement>(
        html`<form><textarea-widget name="a" value="first"></textarea-widget></form>`,
      );
      const element = place.querySelector('textarea-widget')!;
      await write(element, 'mine\nand more');
      element.setAttribute('value', 'second');
      await element.updateComplete;
      expect([element.value, area(element).value]).to.deep.equal(['mine\nand more', 'mine\nand more']);
      place.reset();
      await element.updateComplete;
      expect([element.value, area(element).value]).to.deep.equal(['second', 'second']);
    });

    it('is sent under its name, or its field’s', async () => {
      const place = await fixture<HTMLFormElement>(
        html`<form><textarea-widget name="a" value="first"></textarea-widget></form>`,
      );
      const element = place.querySelector('textarea-widget')!;
      await write(element, 'mine\nand more');
      expect(new FormData(place).get('a')).to.equal('mine\nand more');
      Object.assign(element, {name: undefined, field: 'user[notes]'});
      await element.updateComplete;
      expect(new FormData(place).get('user[notes]')).to.equal('mine\nand more');
    });

    it('has one kind of line end, and leaves the caret where it is', async () => {
      const element = await made({value: 'a\r\nb\rc'});
      expect(element.value).to.equal('a\nb\nc');
      area(element).setSelectionRange(1, 1);
      element.requestUpdate();
      await element.updateComplete;
      expect(area(element).selectionStart).to.equal(1);
    });

    it('comes from a source, which never takes away what was typed', async () => {
      let answer = {value: 'from the server'};
      const element = await fixture<TextareaWidget>(
        html`<textarea-widget label="Notes" .dataSource=${() => Promise.resolve(answer)}></textarea-widget>`,
      );
      await waitUntil(() => area(element).value === 'from the server');
      await write(element, 'typed');
      answer = {value: 'newer'};
      await element.dataController!.refresh();
      await element.updateComplete;
      expect([element.value, element.defaultValue]).to.deep.equal(['typed', 'newer']);
    });

    it('shows its label and what went wrong when its source fails', async () => {
      const fail = (): Promise<never> => Promise.reject(new Error('No ink'));
      const element = await fixture<TextareaWidget>(
        html`<textarea-widget label="Notes" .dataSource=${fail}></textarea-widget>`,
      );
      await waitUntil(() => element.shadowRoot!.textContent.includes('No ink'));
      expect(element.shadowRoot!.querySelector('.widget-state [part="label"]')?.textContent).to.contain('Notes');
    });
  });

  it('AX-20 says what is wrong when the reader has done with a change', async () => {
    const element = await made({required: true, value: 'a'});
    await write(element, '');
    expect(part(element, 'error')).to.equal(null);
    area(element).dispatchEvent(new Event('change', {bubbles: true}));
    await element.updateComplete;
    expect(part(element, 'error')!.innerText).to.equal(element.validationMessage);
    expect([element.validity.valueMissing, area(element).ariaInvalid]).to.deep.equal([true, 'true']);
  });

  describe('keys', () => {
    async function form(): Promise<{element: TextareaWidget; submitted: () => number}> {
      const place = await fixture<HTMLFormElement>(html`<form><textarea-widget label="A"></textarea-widget></form>`);
      let count = 0;
      place.addEventListener('submit', (event) => {
        event.preventDefault();
        count++;
      });
      const element = place.querySelector('textarea-widget')!;
      element.focus();
      return {element, submitted: () => count};
    }

    it('AX-11 Enter is a new line, and submits nothing', async () => {
      const {element, submitted} = await form();
      await sendKeys({type: 'a'});
      await sendKeys({press: 'Enter'});
      await sendKeys({type: 'b'});
      await aTimeout(0);
      await nextFrame();
      expect([element.value, submitted()]).to.deep.equal(['a\nb', 0]);
    });

    for (const key of ['ctrlKey', 'metaKey']) {
      it(`${key === 'ctrlKey' ? 'Ctrl' : 'Cmd'}+Enter submits the form, with a button or without`, async () => {
        const {element, submitted} = await form();
        const press = (): boolean =>
          area(element).dispatchEvent(
            new KeyboardEvent('keydown', {key: 'Enter', [key]: true, bubbles: true, composed: true, cancelable: true}),
          );
        press();
        await waitUntil(() => submitted() === 1);
        element.addEventListener('keydown', (event) => event.preventDefault(), {once: true});
        press();
        element.readOnly = true;
        press();
        await aTimeout(0);
        await nextFrame();
        expect(submitted()).to.equal(1);
      });
    }
  });

  it('F102 shows data as text', async () => {
    for (const text of HOSTILE_TEXTS) {
      const element = await made({label: text, helpText: text, error: text, value: text});
      for (const name of ['label', 'help-text', 'error']) expect(part(element, name)!.textContent).to.equal(text);
      expect(area(element).value).to.equal(text.replace(/\r\n?/g, '\n'));
    }
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('passes axe, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture<HTMLElement>(
        html`<div>
          <textarea-widget
            label="Notes"
            help-text="For our team"
            required
            value="a"
            maxlength="9"
            counter
          ></textarea-widget>
          <textarea-widget label="Reply" error="Too short" value="b"></textarea-widget>
          <textarea-widget label="Off" disabled value="c"></textarea-widget>
        </div>`,
      );
      place.style.background = 'var(--widget-page)';
      await expect(place).to.be.accessible();
      place.remove();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
