import {aTimeout, expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../action/button/button-widget.js';
import '../../action/button/button-more.js';
import './implicit-submission.js';
import './input-tools.js';
import './input-widget.js';
import './late-input.js';
import type {InputWidget} from './input-widget.js';
import {inner, leave, part, write} from '../../../testing/text-control.js';

const made = async (values: Partial<InputWidget> = {}): Promise<InputWidget> => {
  const element = await fixture<InputWidget>(html`<input-widget label="Name"></input-widget>`);
  Object.assign(element, values);
  await element.updateComplete;
  return element;
};

describe('<input-widget>', () => {
  describe('dumb', () => {
    it('F-02 is a native input with a label, a help text and what is handed on to it', async () => {
      const element = await made({
        helpText: 'As in your passport',
        placeholder: 'Ada',
        maxLength: 20,
        autocomplete: 'name',
      });
      const input = inner(element);
      expect(input.labels?.[0]?.textContent).to.equal('Name');
      expect([input.placeholder, input.maxLength, input.autocomplete]).to.deep.equal(['Ada', 20, 'name']);
      if (hasAxTree) expect((await axTree(element)).join('\n')).to.match(/textbox "Name".*As in your passport/);
      element.maxLength = undefined;
      await element.updateComplete;
      expect(input.hasAttribute('maxlength')).to.be.false;
    });

    it('shows what comes into its slots later, and keeps what is being typed', async () => {
      const element = await made();
      const input = inner(element);
      element.focus();
      await sendKeys({type: 'Ada'});
      const unit = Object.assign(document.createElement('b'), {slot: 'suffix', textContent: 'kg'});
      element.append(unit);
      await waitUntil(() => unit.assignedSlot?.name === 'suffix' && unit.checkVisibility());
      await sendKeys({type: ' L'});
      expect([inner(element), element.shadowRoot!.activeElement, element.value]).to.deep.equal([input, input, 'Ada L']);
      unit.remove();
      await waitUntil(() => !element.shadowRoot!.querySelector('slot'));
      expect(element.value).to.equal('Ada L');
    });

    it('is of every type that HTML writes a text into, and a plain one where the type is unknown', async () => {
      for (const kind of ['email', 'number', 'date', 'password'] as const)
        expect(inner(await made({type: kind})).type).to.equal(kind);
      const element = await fixture<InputWidget>(html`<input-widget type="nonsense"></input-widget>`);
      expect(inner(element).type).to.equal('text');
    });

    it('has texts before and after the value, which describe it', async () => {
      const element = await made({prefixText: '€', suffixText: 'net'});
      expect(part(element, 'box')!.innerText).to.match(/€\s*net/);
      expect(inner(element).getAttribute('aria-describedby')).to.equal('prefix suffix');
    });

    it('can be emptied by a button, which keeps the focus', async () => {
      const element = await made({clearable: true, value: 'Ada'});
      const heard: string[] = [];
      for (const name of ['input', 'change']) element.addEventListener(name, () => heard.push(name));
      await waitUntil(() => part(element, 'clear'));
      part(element, 'clear')!.click();
      await element.updateComplete;
      expect([element.value, heard.join()]).to.deep.equal(['', 'input,change']);
      expect(element.shadowRoot!.activeElement).to.equal(inner(element));
      expect(part(element, 'clear')).to.equal(null);
    });

    it('shows a password while its button is pressed', async () => {
      const element = await made({type: 'password', passwordToggle: true, value: 'secret'});
      await waitUntil(() => part(element, 'toggle'));
      const toggle = part(element, 'toggle')!;
      expect([inner(element).type, toggle.ariaPressed, toggle.ariaLabel]).to.deep.equal([
        'password',
        'false',
        'Show password',
      ]);
      toggle.click();
      await element.updateComplete;
      expect([inner(element).type, toggle.ariaPressed, element.value]).to.deep.equal(['text', 'true', 'secret']);
    });

    it('counts what may still be written', async () => {
      const element = await made({maxLength: 10, counter: true, value: 'Ada'});
      await waitUntil(() => part(element, 'counter')?.innerText === '7 characters left');
      await write(element, 'Ada Lovel');
      expect(part(element, 'counter')!.innerText).to.equal('1 character left');
      expect(inner(element).getAttribute('aria-describedby')).to.equal('counter');
    });

    it('offers values to choose from', async () => {
      const element = await made({suggestions: ['Berlin', 'Cairo']});
      await waitUntil(() => inner(element).list?.options.length === 2);
      expect(inner(element).list!.options[1]!.value).to.equal('Cairo');
    });
  });

  describe('the value', () => {
    it('is the attribute’s until the reader writes another, and again after a reset', async () => {
      const place = await fixture<HTMLFormElement>(
        html`<form><input-widget name="a" value="first"></input-widget></form>`,
      );
      const element = place.querySelector('input-widget')!;
      expect([element.value, inner(element).value]).to.deep.equal(['first', 'first']);
      element.setAttribute('value', 'second');
      await element.updateComplete;
      expect(inner(element).value).to.equal('second');
      await write(element, 'mine');
      element.setAttribute('value', 'third');
      await element.updateComplete;
      expect([element.value, inner(element).value]).to.deep.equal(['mine', 'mine']);
      place.reset();
      await element.updateComplete;
      expect([element.value, inner(element).value]).to.deep.equal(['third', 'third']);
    });

    it('leaves a half-written number alone', async () => {
      const element = await made({type: 'number'});
      inner(element).focus();
      await sendKeys({type: '-'});
      await element.updateComplete;
      await sendKeys({type: '5'});
      expect(element.value).to.equal('-5');
    });

    it('M-23 is told of when the keys have been still for as long as `debounce` says, and is never late itself', async () => {
      const told: string[] = [];
      const form = await fixture<HTMLFormElement>(
        html`<form @input=${() => told.push('input')} @change=${() => told.push('change')}>
          <input-widget name="name" label="Name" debounce="60"></input-widget>
        </form>`,
      );
      const element = form.querySelector('input-widget')!;
      await element.updateComplete;
      for (const text of ['A', 'Ad', 'Ada']) await write(element, text);
      expect([told, element.value, new FormData(form).get('name')]).to.deep.equal([[], 'Ada', 'Ada']);
      await waitUntil(() => told.join() === 'input');
      await write(element, 'Adam');
      await leave(element);
      expect(told).to.deep.equal(['input', 'input', 'change']);
      element.debounce = undefined;
      await write(element, 'Ada');
      expect(told).to.deep.equal(['input', 'input', 'change', 'input']);
    });

    it('can be set by the page, to text whatever is given', async () => {
      const element = await made();
      element.value = 12 as unknown as string;
      expect(inner(element).value).to.equal('12');
      element.value = null;
      expect([element.value, inner(element).value]).to.deep.equal(['', '']);
    });

    it('comes from a source, which never takes away what was typed', async () => {
      let answer = {value: 'from the server'};
      const element = await fixture<InputWidget>(
        html`<input-widget label="Name" .dataSource=${() => Promise.resolve(answer)}></input-widget>`,
      );
      await waitUntil(() => inner(element).value === 'from the server');
      await write(element, 'typed');
      answer = {value: 'newer'};
      await element.dataController!.refresh();
      await element.updateComplete;
      expect([element.value, inner(element).value]).to.deep.equal(['typed', 'typed']);
      expect(element.defaultValue).to.equal('newer');
    });

    it('shows its label and what went wrong when its source fails', async () => {
      const fail = (): Promise<never> => Promise.reject(new Error('No ink'));
      const element = await fixture<InputWidget>(html`<input-widget label="Name" .dataSource=${fail}></input-widget>`);
      await waitUntil(() => element.shadowRoot!.textContent.includes('No ink'));
      expect(element.shadowRoot!.querySelector('.widget-state [part="label"]')?.textContent).to.contain('Name');
    });
  });

  it('stands where it will while it loads', async () => {
    const element = await fixture<InputWidget>(html`<input-widget label="Name"></input-widget>`);
    const places = (within: string): readonly number[] =>
      ['[part~="label"]', '.box'].map((part) => {
        const {top, bottom} = element.shadowRoot!.querySelector(`${within} ${part}`)!.getBoundingClientRect();
        return Math.round(top + bottom);
      });
    const drawn = places('.base');
    element.dataSource = () => new Promise(() => undefined);
    await waitUntil(() => element.shadowRoot!.querySelector('.widget-state .box'), 'no skeleton');
    expect(places('.widget-state')).to.deep.equal(drawn);
  });

  describe('AX-20 what is wrong', () => {
    it('F-09 shows when the reader has done with a change, describes the control, and goes when it is right', async () => {
      const element = await made({type: 'email', helpText: 'For your order'});
      await write(element, 'ada');
      expect(part(element, 'error')).to.equal(null);
      await leave(element);
      expect(part(element, 'error')!.innerText).to.equal(element.validationMessage);
      expect(inner(element).getAttribute('aria-invalid')).to.equal('true');
      expect(inner(element).getAttribute('aria-describedby')).to.equal('help error');
      expect(element.matches(':state(user-invalid)')).to.be.true;
      await write(element, 'ada@example.com');
      expect(part(element, 'error')).to.equal(null);
      expect(inner(element).hasAttribute('aria-invalid')).to.be.false;
      expect(element.matches(':state(user-invalid)')).to.be.false;
    });

    it('does not show for a field that was only passed through', async () => {
      const element = await made({required: true});
      element.focus();
      await leave(element).catch(() => undefined);
      const passed = await made({required: true});
      passed.dispatchEvent(new FocusEvent('focusout', {bubbles: true, composed: true}));
      await passed.updateComplete;
      expect(part(passed, 'error')).to.equal(null);
    });

    it('can be said by the page, by attribute or by method', async () => {
      const element = await made({error: 'This coupon has expired.'});
      expect(part(element, 'error')!.innerText).to.equal('This coupon has expired.');
      expect([element.validity.customError, element.checkValidity()]).to.deep.equal([true, false]);
      element.error = undefined;
      await element.updateComplete;
      expect([part(element, 'error'), element.checkValidity()]).to.deep.equal([null, true]);
      element.setCustomValidity('Taken');
      expect([element.validationMessage, element.reportValidity()]).to.deep.equal(['Taken', false]);
      await element.updateComplete;
      expect(part(element, 'error')!.innerText).to.equal('Taken');
    });

    it('is not shown to who only asks', async () => {
      const element = await made({required: true});
      let told = 0;
      element.addEventListener('invalid', () => told++);
      expect([element.checkValidity(), told]).to.deep.equal([false, 1]);
      await element.updateComplete;
      expect([part(element, 'error'), document.activeElement === element]).to.deep.equal([null, false]);
    });

    it('of several puts the focus on the first', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form>
          <input-widget name="a" label="A" value="fine" required></input-widget>
          <input-widget name="b" label="B" required></input-widget>
          <input-widget name="c" label="C" required></input-widget>
        </form>`,
      );
      expect(form.reportValidity()).to.be.false;
      const [, b, c] = [...form.querySelectorAll('input-widget')];
      expect(document.activeElement).to.equal(b);
      await c!.updateComplete;
      expect(part(c!, 'error')!.innerText).not.to.equal('');
    });
  });

  describe('in a form', () => {
    const form = (): Promise<HTMLFormElement> =>
      fixture<HTMLFormElement>(
        html`<form>
          <input-widget name="mail" type="email" label="Mail" value="a@b.c"></input-widget>
          <button-widget type="submit" name="go" value="1" label="Go"></button-widget>
        </form>`,
      );
    const sent = (element: HTMLFormElement): string =>
      [...new FormData(element)].map((pair) => pair.join('=')).join('&');

    it('AX-22 is sent under its name, or its field’s; not while it is off', async () => {
      const element = await form();
      const input = element.querySelector('input-widget')!;
      expect([sent(element), input.form]).to.deep.equal(['mail=a@b.c', element]);
      Object.assign(input, {name: undefined, field: 'user[mail]'});
      await input.updateComplete;
      expect(sent(element)).to.equal('user[mail]=a@b.c');
      input.disabled = true;
      await input.updateComplete;
      expect(sent(element)).to.equal('');
    });

    it('AX-24 is off in a disabled fieldset, without writing its own attribute', async () => {
      const place = await fixture<HTMLElement>(
        html`<fieldset disabled><input-widget label="A" required></input-widget></fieldset>`,
      );
      const input = place.querySelector('input-widget')!;
      await input.updateComplete;
      expect([inner(input).disabled, input.hasAttribute('disabled'), input.willValidate]).to.deep.equal([
        true,
        false,
        false,
      ]);
      place.removeAttribute('disabled');
      await input.updateComplete;
      expect(inner(input).disabled).to.be.false;
    });

    it('AX-11 Enter presses the submit button, as in a native field', async () => {
      const element = await form();
      const heard: string[] = [];
      element.addEventListener('submit', (event) => {
        event.preventDefault();
        heard.push(sent(element));
      });
      element.querySelector('input-widget')!.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => heard.length > 0);
      expect(heard).to.deep.equal(['mail=a@b.c']);
    });

    it('Enter does nothing where the page prevents it', async () => {
      const element = await form();
      let heard = 0;
      element.addEventListener('submit', (event) => {
        event.preventDefault();
        heard++;
      });
      element.addEventListener('keydown', (event) => event.preventDefault());
      element.querySelector('input-widget')!.focus();
      await sendKeys({press: 'Enter'});
      await aTimeout(0);
      await nextFrame();
      expect(heard).to.equal(0);
    });

    it('Enter submits a form of one line without a button, and none of two', async () => {
      for (const [count, times] of [
        [1, 1],
        [2, 0],
      ] as const) {
        const element = await fixture<HTMLFormElement>(
          html`<form>${Array.from({length: count}, () => html`<input-widget label="A"></input-widget>`)}</form>`,
        );
        let heard = 0;
        element.addEventListener('submit', (event) => {
          event.preventDefault();
          heard++;
        });
        element.querySelector('input-widget')!.focus();
        await sendKeys({press: 'Enter'});
        await waitUntil(() => heard === times);
        // What Enter does has been done by then.
        await aTimeout(0);
        await nextFrame();
        expect(heard, String(count)).to.equal(times);
        element.remove();
      }
    });

    it('F112 a name of a prototype harms nothing', async () => {
      const element = await form();
      Object.assign(element.querySelector('input-widget')!, {name: '__proto__[hit]'});
      await element.querySelector('input-widget')!.updateComplete;
      expect(sent(element)).to.equal('__proto__[hit]=a@b.c');
      expect(({} as {hit?: unknown}).hit).to.equal(undefined);
    });
  });

  describe('AX-19 AX-23 labels', () => {
    it('a native label names it, before or after it, and its text may change', async () => {
      const place = await fixture<HTMLElement>(
        html`<div><input-widget id="labelled"></input-widget><label for="labelled">First</label></div>`,
      );
      const input = place.querySelector('input-widget')!;
      input.dispatchEvent(new Event('focusin'));
      await input.updateComplete;
      expect(inner(input).ariaLabel).to.equal('First');
      place.querySelector('label')!.textContent = 'Second';
      await waitUntil(() => inner(input).ariaLabel === 'Second');
      place.querySelector('label')!.click();
      expect(document.activeElement).to.equal(input);
    });

    it('a label around it names it without its own value', async () => {
      const place = await fixture<HTMLElement>(html`<label>Around <input-widget value="Ada"></input-widget></label>`);
      const input = place.querySelector('input-widget')!;
      await waitUntil(() => inner(input).ariaLabel === 'Around');
    });

    it('its own label comes before a native one, and aria-label before both', async () => {
      const place = await fixture<HTMLElement>(html`<label>Around <input-widget label="Own"></input-widget></label>`);
      const input = place.querySelector('input-widget')!;
      expect([inner(input).ariaLabel, inner(input).labels![0]!.textContent]).to.deep.equal([null, 'Own']);
      input.ariaLabel = 'Said';
      await input.updateComplete;
      expect(inner(input).ariaLabel).to.equal('Said');
    });
  });

  it('F102 shows data as text', async () => {
    for (const text of HOSTILE_TEXTS) {
      const element = await made({label: text, helpText: text, error: text, prefixText: text, value: text});
      for (const name of ['label', 'help-text', 'error', 'prefix'])
        expect(part(element, name)!.textContent).to.equal(text);
      expect(element.value).to.equal(text);
    }
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('passes axe, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture<HTMLElement>(
        html`<div>
          <input-widget label="Mail" help-text="For your order" required value="a"></input-widget>
          <input-widget label="Coupon" error="Expired" value="b"></input-widget>
          <input-widget label="Off" disabled value="c" prefix-text="net" suffix-text="kg"></input-widget>
        </div>`,
      );
      place.style.background = 'var(--widget-page)';
      await expect(place).to.be.accessible();
      place.remove();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
