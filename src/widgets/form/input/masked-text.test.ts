import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import './input-widget.js';
import type {InputWidget} from './input-widget.js';
import './masked-text.js';

const inner = (element: Element): HTMLInputElement => element.shadowRoot!.querySelector('input')!;
const errorOf = (element: Element): string | undefined =>
  element.shadowRoot!.querySelector<HTMLElement>('[part="error"]')?.innerText;

async function made(mask = '999-99-9999', value = ''): Promise<InputWidget> {
  const element = await fixture<InputWidget>(
    html`<input-widget label="SSN" name="ssn" mask=${mask} value=${value}></input-widget>`,
  );
  await element.updateComplete;
  return element;
}

/** What the reader's act leaves in the field, `|` for the caret. */
function seen(element: Element): string {
  const {value, selectionStart} = inner(element);
  return `${value.slice(0, selectionStart ?? 0)}|${value.slice(selectionStart ?? 0)}`;
}

/** Puts a text in the field as a paste or a browser's filling in does. */
async function fill(element: InputWidget, text: string, init: InputEventInit = {}): Promise<void> {
  inner(element).value = text;
  inner(element).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, ...init}));
  await element.updateComplete;
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
}

describe('the mask of <input-widget>', () => {
  describe('F-23 shows one text and sends another', () => {
    it('while it is typed', async () => {
      const place = await fixture<HTMLFormElement>(
        html`<form><input-widget name="ssn" label="SSN" mask="999-99-9999"></input-widget></form>`,
      );
      const element = place.querySelector('input-widget')!;
      await element.updateComplete;
      const heard: string[] = [];
      element.addEventListener('input', () => heard.push(element.value));
      element.focus();
      await sendKeys({type: '12a34567890'});
      expect([seen(element), element.value]).to.deep.equal(['123-45-6789|', '123456789']);
      expect(heard.at(-1)).to.equal('123456789');
      expect(new FormData(place).get('ssn')).to.equal('123456789');
    });

    it('of a value with what stands between its characters, or without', async () => {
      for (const value of ['123456789', '123-45-6789', '123 45 6789']) {
        const element = await made('999-99-9999', value);
        expect([inner(element).value, element.value], value).to.deep.equal(['123-45-6789', '123456789']);
      }
    });

    it('of letters, of digits that stand between, and of kinds that mean themselves', async () => {
      for (const [mask, value, text] of [
        ['AA 99', 'DE12', 'DE 12'],
        ['**-**', 'ä1B2', 'ä1-B2'],
        ['+4!9 999', '491', '+49 491'],
        ['+1 (999)', '123', '+1 (123'],
        ['!A-99', '12', 'A-12'],
        ['(999) 999', '', ''],
      ] as const) {
        const element = await made(mask, value);
        expect([inner(element).value, element.value], mask).to.deep.equal([text, value]);
        await fill(element, text);
        expect([inner(element).value, element.value], mask).to.deep.equal([text, value]);
      }
    });

    it('when the page sets it, takes it back or gives another mask', async () => {
      const element = await made('999-99-9999', '123456789');
      element.value = '11122';
      expect(inner(element).value).to.equal('111-22');
      element.mask = '99/99/9';
      await element.updateComplete;
      expect(inner(element).value).to.equal('11/12/2');
      element.mask = undefined;
      await element.updateComplete;
      expect([inner(element).value, inner(element).hasAttribute('inputmode')]).to.deep.equal(['11122', false]);
      element.formResetCallback();
      expect(inner(element).value).to.equal('123456789');
    });
  });

  it('cleans what is pasted, or filled in by the browser', async () => {
    const element = await made();
    for (const text of ['123456789', 'SSN: 123 45 6789', ' 123.45.6789 ', '١٢٣٤٥٦٧٨٩', '１２３-４５-６７８９']) {
      await fill(element, text);
      expect([inner(element).value, element.value], text).to.deep.equal(['123-45-6789', '123456789']);
    }
    await fill(element, '9'.repeat(1_000_000));
    expect(inner(element).value).to.equal('999-99-9999');
  });

  describe('keeps the caret', () => {
    it('where a character is written amid others', async () => {
      const element = await made('999-99-9999', '123456');
      element.focus();
      inner(element).setSelectionRange(1, 1);
      await sendKeys({type: '05'});
      expect(seen(element)).to.equal('105|-23-456');
    });

    it('where Backspace and Delete meet what stands between', async () => {
      const element = await made('999-99-9999', '123456');
      element.focus();
      inner(element).setSelectionRange(4, 4);
      await press('Backspace');
      expect(seen(element)).to.equal('123|-45-6');
      await press('Backspace');
      expect(seen(element)).to.equal('12|4-56');
      inner(element).setSelectionRange(3, 3);
      await press('Delete');
      expect(seen(element)).to.equal('124-|56');
      await press('Delete');
      expect(seen(element)).to.equal('124-|6');
    });
  });

  it('F146 leaves an input method alone until it has done', async () => {
    const element = await made('AAA-99');
    await fill(element, 'nih1', {isComposing: true});
    expect(inner(element).value).to.equal('nih1');
    inner(element).dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, composed: true}));
    expect([inner(element).value, element.value]).to.deep.equal(['nih-1', 'nih1']);
  });

  it('keeps what was typed before it had come', async () => {
    const element = await fixture<InputWidget>(html`<input-widget label="SSN"></input-widget>`);
    element.mask = '999-99-9999';
    inner(element).value = '12345';
    inner(element).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    expect(element.value).to.equal('12345');
    await waitUntil(() => inner(element).value === '123-45');
    expect(element.value).to.equal('12345');
  });

  it('asks for digits by the keyboard of a touch screen, unless the author says otherwise', async () => {
    expect(inner(await made()).inputMode).to.equal('numeric');
    expect(inner(await made('AA99')).inputMode).to.equal('');
    const element = await fixture<InputWidget>(html`<input-widget mask="99" inputmode="tel"></input-widget>`);
    await element.updateComplete;
    expect(inner(element).inputMode).to.equal('tel');
  });

  describe('AX-20 says what is wrong', () => {
    it('of a value that is not whole, with its form, once the reader has done with it', async () => {
      const element = await made();
      element.focus();
      await sendKeys({type: '123'});
      expect([errorOf(element), element.validity.patternMismatch]).to.deep.equal([undefined, true]);
      inner(element).blur();
      await element.updateComplete;
      expect(errorOf(element)).to.equal('Fill it in as 000-00-0000.');
      element.focus();
      await press('End');
      await sendKeys({type: '456789'});
      expect([errorOf(element), element.checkValidity()]).to.deep.equal([undefined, true]);
    });

    it('of a value of the page that has another form, and leaves it as it is', async () => {
      const element = await made('99999', 'AB12');
      expect([inner(element).value, element.value]).to.deep.equal(['AB12', 'AB12']);
      expect(element.checkValidity()).to.be.false;
    });

    it('and nothing of an empty field, unless it is required', async () => {
      const element = await made();
      expect(element.checkValidity()).to.be.true;
      element.required = true;
      await element.updateComplete;
      expect(element.validity.valueMissing).to.be.true;
    });
  });

  it('tells a change when the reader has done with it', async () => {
    const element = await made();
    let heard = 0;
    element.addEventListener('change', () => heard++);
    element.focus();
    await sendKeys({type: '1234'});
    inner(element).blur();
    expect(heard).to.equal(1);
  });

  it('is of no effect where text can’t be masked', async () => {
    const element = await fixture<InputWidget>(
      html`<input-widget type="number" mask="99-99" value="1234"></input-widget>`,
    );
    await element.updateComplete;
    expect([inner(element).value, element.value]).to.deep.equal(['1234', '1234']);
  });
});
