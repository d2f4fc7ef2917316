import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {forgetWarnings} from '../../../core/warn.js';
import {setFormatDefaults} from '../../../format/format.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../input/implicit-submission.js';
import '../input/input-widget.js';
import type {InputWidget} from '../input/input-widget.js';
import {inner, part, write} from '../../../testing/text-control.js';
import './currency-input-widget.js';
import type {CurrencyInputWidget} from './currency-input-widget.js';
import './money-text.js';

const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);

type Money = CurrencyInputWidget | InputWidget;

const seen = (element: Element): string => inner(element).value.replace(/\s/g, ' ').replace('’', "'");

/** Makes a field of one spelling or the other. */
const maker =
  (tag: string) =>
  async (attributes: Record<string, string> = {}, language = 'en'): Promise<Money> => {
    const element = document.createElement(tag) as Money;
    const all = {label: 'Salary', name: 'salary', currency: 'EUR', ...attributes};
    if (tag === 'input-widget') element.setAttribute('type', 'currency');
    for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
    await fixture(html`<form lang=${language}>${element}</form>`);
    await element.updateComplete;
    return element;
  };

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
}

const leave = async (element: Money): Promise<void> => {
  inner(element).blur();
  await element.updateComplete;
};

for (const tag of ['currency-input-widget', 'input-widget']) {
  const made = maker(tag);

  describe(`<${tag}> for an amount`, () => {
    it('is a text field with the keyboard for figures, named by its label and described by its currency', async () => {
      const element = await made({value: '1234.5'});
      const {type, inputMode} = inner(element);
      expect([type, inputMode, element.type]).to.deep.equal(['text', 'decimal', 'currency']);
      if (hasAxTree)
        expect((await axTree(element)).join('\n')).to.match(/textbox "Salary" description="EUR" value="€1,234.50"/);
    });

    describe('shows', () => {
      it('the amount as the language has it', async () => {
        for (const [language, currency, text] of [
          ['en', 'EUR', '€1,234.50'],
          ['de', 'EUR', '1.234,50 €'],
          ['fr', 'EUR', '1 234,50 €'],
          ['de-CH', 'CHF', "CHF 1'234.50"],
          ['ja', 'JPY', '￥1,234.5'],
          ['en', 'KWD', 'KWD 1,234.500'],
        ] as const) {
          const element = await made({value: '1234.5', currency}, language);
          expect(seen(element), language).to.equal(text);
        }
      });

      it('the plain figures while it is written in', async () => {
        const element = await made({value: '-1234.5'}, 'de');
        element.focus();
        expect(seen(element)).to.equal('-1234,50');
        await leave(element);
        expect(seen(element)).to.equal('-1.234,50 €');
      });

      it('another language, currency or value when they change', async () => {
        const element = await made({value: '1234.5'});
        element.closest('form')!.lang = 'de';
        await waitUntil(() => seen(element) === '1.234,50 €');
        element.currency = 'USD';
        await element.updateComplete;
        expect([seen(element), part(element, 'suffix')!.innerText]).to.deep.equal(['1.234,50 $', 'USD']);
        element.value = '2';
        expect(seen(element)).to.equal('2,00 $');
        element.value = '';
        expect([seen(element), inner(element).placeholder]).to.deep.equal(['', '0,00']);
      });

      it('the page’s currency where none is given, or one that is none', async () => {
        setFormatDefaults({currency: 'GBP'});
        const {warn} = console;
        console.warn = () => undefined;
        const element = await made({value: '5', currency: 'euros'});
        console.warn = warn;
        forgetWarnings();
        expect(seen(element)).to.equal('£5.00');
        setFormatDefaults({currency: undefined});
        element.currency = undefined;
        await element.updateComplete;
        expect(seen(element)).to.equal('$5.00');
      });

      it('every digit of a long amount', async () => {
        const element = await made({value: '12345678901234567890.12'});
        expect([seen(element), element.value]).to.deep.equal([
          '€12,345,678,901,234,567,890.12',
          '12345678901234567890.12',
        ]);
      });
    });

    describe('F146 understands', () => {
      it('what is typed in the language of its place', async () => {
        const element = await made({}, 'de');
        const heard: string[] = [];
        for (const name of ['input', 'change'])
          element.addEventListener(name, () => heard.push(`${name} ${element.value}`));
        element.focus();
        await sendKeys({type: '1234,5'});
        expect([seen(element), element.value]).to.deep.equal(['1234,5', '1234.50']);
        await leave(element);
        expect([seen(element), element.value]).to.deep.equal(['1.234,50 €', '1234.50']);
        expect(heard.slice(-2)).to.deep.equal(['input 1234.50', 'change 1234.50']);
        expect(new FormData(element.form!).get('salary')).to.equal('1234.50');
      });

      it('what is pasted', async () => {
        const element = await made({}, 'de');
        element.focus();
        for (const [text, amount] of [
          ['1.234,50 €', '1234.50'],
          ['1,234.50', '1234.50'],
          ['EUR -7', '-7.00'],
          ['(7,00 €)', '-7.00'],
          ['１２３４，５', '1234.50'],
          ['١٢٣٤٫٥', '1234.50'],
          ['0,1', '0.10'],
        ] as const) {
          await write(element, text);
          expect([seen(element), element.value]).to.deep.equal([text, amount]);
        }
      });

      it('and leaves as it is, and tells, what is no amount', async () => {
        const element = await made();
        element.focus();
        await write(element, '12abc');
        await leave(element);
        expect([seen(element), element.value, element.validity.badInput]).to.deep.equal(['12abc', '12abc', true]);
        inner(element).dispatchEvent(new Event('change', {bubbles: true}));
        await element.updateComplete;
        expect(part(element, 'error')!.innerText).to.equal('Enter an amount, such as 1234.50.');
        element.focus();
        expect(seen(element)).to.equal('12abc');
        // WebKit takes half a million characters, and no more.
        const long = 'x9'.repeat(200_000);
        await write(element, long);
        await leave(element);
        element.focus();
        expect(element.value === long && inner(element).value === long).to.be.true;
      });

      it('what was typed before this part had come', async () => {
        const element = document.createElement(tag) as Money;
        Object.assign(element, tag === 'input-widget' ? {label: 'A', currency: 'EUR'} : {label: 'A', currency: 'EUR'});
        await fixture(html`<div lang="de">${element}</div>`);
        if (element.localName === 'input-widget') (element as InputWidget).type = 'currency';
        inner(element).value = '1.234,5';
        inner(element).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
        await waitUntil(() => element.value === '1234.50');
      });
    });

    describe('the caret', () => {
      it('stays where it was when the figures are written, and all stays selected', async () => {
        const element = await made({value: '1234.5'});
        const selection = (): unknown => [inner(element).selectionStart, inner(element).selectionEnd];
        inner(element).setSelectionRange(4, 4);
        inner(element).focus();
        expect(seen(element)).to.equal('1234.50');
        // WebKit puts a selection that was made from outside into the field later.
        if (!isWebKit) expect(selection()).to.deep.equal([2, 2]);
        await leave(element);
        element.select();
        expect([seen(element), selection()]).to.deep.equal(['1234.50', [0, 7]]);
        const before = document.createElement('button');
        element.before(before);
        before.focus();
        await press('Tab');
        expect([seen(element), selection()]).to.deep.equal(['1234.50', [0, 7]]);
      });

      it('is not moved while an amount is written, whatever the page does with it', async () => {
        const element = await made({}, 'de');
        element.addEventListener('input', () => {
          const {value} = element;
          element.value = value;
        });
        element.focus();
        await sendKeys({type: '12,5'});
        inner(element).setSelectionRange(1, 1);
        await sendKeys({type: '9'});
        await element.updateComplete;
        expect([seen(element), inner(element).selectionStart]).to.deep.equal(['192,5', 2]);
      });
    });

    describe('up and down', () => {
      it('go by the step, within the limits, and never by a float', async () => {
        const element = await made({value: '0.1', step: '0.1', max: '0.4', min: '-0.1'});
        const heard: string[] = [];
        for (const name of ['input', 'change']) element.addEventListener(name, () => heard.push(name));
        element.focus();
        const amounts: string[] = [];
        for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
          await press(key);
          amounts.push(element.value);
        }
        expect([...amounts, seen(element)]).to.deep.equal(['0.20', '0.30', '0.40', '0.40', '0.40']);
        expect(heard.join(' ')).to.equal('input change input change input change');
        for (let count = 0; count < 6; count++) await press('ArrowDown');
        expect(element.value).to.equal('-0.10');
      });

      it('go by 1 from nothing, and do nothing where nothing may be written', async () => {
        const element = await made();
        element.focus();
        await press('ArrowUp');
        expect([seen(element), element.value]).to.deep.equal(['1.00', '1.00']);
        element.readOnly = true;
        await element.updateComplete;
        await press('ArrowUp');
        expect(element.value).to.equal('1.00');
      });
    });

    it('AX-20 tells what is below, above or between what is allowed', async () => {
      const element = await made({min: '5', max: '1000', step: '5'});
      for (const [text, flag, message] of [
        ['4', 'rangeUnderflow', 'At least €5.00.'],
        ['1005', 'rangeOverflow', 'At most €1,000.00.'],
        ['7', 'stepMismatch', 'Only in steps of €5.00.'],
        ['10', 'valid', ''],
      ] as const) {
        await write(element, text);
        expect([element.validity[flag], element.validationMessage], text).to.deep.equal([true, message]);
      }
      Object.assign(element, {min: undefined, max: undefined, step: undefined});
      await element.updateComplete;
      await write(element, '1.005');
      expect([element.validationMessage, element.value]).to.deep.equal(['Only in steps of €0.01.', '1.005']);
      element.step = 'any';
      await element.updateComplete;
      expect(element.checkValidity()).to.be.true;
      element.required = true;
      await element.updateComplete;
      await write(element, '');
      expect(element.validity.valueMissing).to.be.true;
    });

    it('AX-22 is reset to what the author wrote, and sent under its name or its field', async () => {
      const element = await made({value: '5'});
      await write(element, '7');
      element.form!.reset();
      await element.updateComplete;
      expect([seen(element), element.value]).to.deep.equal(['€5.00', '5.00']);
      Object.assign(element, {name: undefined, field: 'job[salary]'});
      await element.updateComplete;
      expect(new FormData(element.form!).get('job[salary]')).to.equal('5.00');
      element.disabled = true;
      await element.updateComplete;
      expect([...new FormData(element.form!)]).to.deep.equal([]);
    });

    it('AX-11 Enter submits the form', async () => {
      const element = await made({value: '5'});
      let sent: unknown;
      element.form!.addEventListener('submit', (event) => {
        event.preventDefault();
        sent = new FormData(element.form!).get('salary');
      });
      element.focus();
      await press('Enter');
      await waitUntil(() => sent === '5.00');
    });

    it('comes from a source as a number or a text, which never takes away what was typed', async () => {
      const element = await made();
      let answer: unknown = {value: 1234.5};
      element.dataSource = () => Promise.resolve(answer);
      await waitUntil(() => seen(element) === '€1,234.50');
      await write(element, '7');
      answer = {value: '8.00'};
      await element.dataController!.refresh();
      await element.updateComplete;
      expect(element.value).to.equal('7.00');
    });

    it('shows its label and what went wrong when its source fails', async () => {
      const element = await made();
      element.dataSource = () => Promise.reject(new Error('No ink'));
      await waitUntil(() => element.shadowRoot!.textContent.includes('No ink'));
      expect(element.shadowRoot!.querySelector('.widget-state [part="label"]')?.textContent).to.contain('Salary');
    });

    it('F102 shows data as text', async () => {
      const element = await made();
      for (const text of HOSTILE_TEXTS) {
        Object.assign(element, {label: text, helpText: text, value: text});
        await element.updateComplete;
        for (const name of ['label', 'help-text']) expect(part(element, name)!.textContent).to.equal(text);
        expect(element.value).to.equal(text);
        element.focus();
        await leave(element);
      }
      expect((window as {hit?: unknown}).hit).to.equal(undefined);
    });

    it('passes axe, in light and dark', async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await emulateMedia({colorScheme});
        const element = await made({value: '5', 'help-text': 'Before tax', error: 'Too low'});
        element.closest('form')!.style.background = 'var(--widget-page)';
        await nextFrame();
        await expect(element).to.be.accessible();
      }
      await emulateMedia({colorScheme: 'light'});
    });
  });
}
