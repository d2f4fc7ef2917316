import {expect, fixture, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../action/button/button-widget.js';
import '../../action/button/button-more.js';
import '../label/label-widget.js';
import '../switch/switch-widget.js';
import type {CheckControl} from './check-control.js';
import './checkbox-widget.js';

const inner = (element: Element): HTMLInputElement => element.shadowRoot!.querySelector('input')!;
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
const sent = (form: HTMLFormElement): string => [...new FormData(form)].map((pair) => pair.join('=')).join('&');

for (const tag of ['checkbox-widget', 'switch-widget'] as const) {
  const sourced = async (dataSource: () => Promise<unknown>): Promise<CheckControl> => {
    const element = document.createElement(tag);
    const place = await fixture('<div></div>');
    Object.assign(element, {label: 'News', dataSource});
    place.append(element);
    await element.updateComplete;
    return element;
  };
  const made = async (values: Partial<CheckControl> = {}): Promise<CheckControl> => {
    const element = await fixture<CheckControl>(`<${tag} label="News"></${tag}>`);
    Object.assign(element, values);
    await element.updateComplete;
    return element;
  };
  const inForm = async (values: Partial<CheckControl> = {}): Promise<[HTMLFormElement, CheckControl]> => {
    const form = await fixture<HTMLFormElement>(`<form><${tag} name="news" label="News"></${tag}></form>`);
    const element = form.querySelector<CheckControl>(tag)!;
    Object.assign(element, values);
    await element.updateComplete;
    return [form, element];
  };

  describe(`<${tag}> as a control that is on or off`, () => {
    it('is a native checkbox with its label beside it, which switches it', async () => {
      const element = await made();
      expect([inner(element).type, inner(element).labels![0]!.textContent]).to.deep.equal(['checkbox', 'News']);
      part(element, 'label')!.click();
      expect([element.checked, inner(element).checked]).to.deep.equal([true, true]);
    });

    it('puts the label on the side that is asked for', async () => {
      const element = await made();
      const isBefore = (): boolean =>
        part(element, 'label')!.getBoundingClientRect().left < part(element, 'face')!.getBoundingClientRect().left;
      expect(isBefore()).to.be.false;
      element.labelPosition = 'start';
      await element.updateComplete;
      expect(isBefore()).to.be.true;
    });

    it('takes its label from what is slotted, a link in it included', async () => {
      const element = await fixture<CheckControl>(`<${tag}>I accept <a href="#terms">the terms</a></${tag}>`);
      const link = element.querySelector('a')!;
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
      expect(element.checked).to.be.false;
      part(element, 'label')!.click();
      expect(element.checked).to.be.true;
    });

    it('is as its attribute says until it is switched, and again after a reset', async () => {
      const [form, element] = await inForm();
      element.setAttribute('checked', '');
      await element.updateComplete;
      expect([element.checked, inner(element).checked, sent(form)]).to.deep.equal([true, true, 'news=on']);
      inner(element).click();
      expect(sent(form)).to.equal('');
      element.setAttribute('checked', '');
      await element.updateComplete;
      expect(inner(element).checked).to.be.false;
      form.reset();
      await element.updateComplete;
      expect([element.checked, inner(element).checked]).to.deep.equal([true, true]);
      element.setAttribute('checked', 'false');
      await element.updateComplete;
      expect(inner(element).checked).to.be.false;
    });

    it('AX-22 sends its value under its name, or its field’s, while it is on and can be used', async () => {
      const [form, element] = await inForm({value: 'yes', checked: true});
      expect(sent(form)).to.equal('news=yes');
      Object.assign(element, {name: undefined, field: 'user[news]'});
      await element.updateComplete;
      expect(sent(form)).to.equal('user[news]=yes');
      element.disabled = true;
      await element.updateComplete;
      expect([sent(form), inner(element).disabled]).to.deep.equal(['', true]);
    });

    it('F142 comes back as it was left, on or off', async () => {
      const element = await made({defaultChecked: true});
      element.formStateRestoreCallback('false');
      await element.updateComplete;
      expect(inner(element).checked).to.be.false;
      element.formStateRestoreCallback('true');
      await element.updateComplete;
      expect(inner(element).checked).to.be.true;
    });

    it('tells of a change once, as native ones do, when it knows it itself', async () => {
      const element = await made();
      const heard: string[] = [];
      for (const type of ['input', 'change'])
        document.body.addEventListener(type, ({target}) => heard.push(`${type} ${(target as CheckControl).checked}`), {
          once: true,
        });
      inner(element).click();
      expect(heard).to.deep.equal(['input true', 'change true']);
      element.checked = false;
      expect(heard.length).to.equal(2);
    });

    it('is known to its form at once, and takes its part of a record, which may be a list', async () => {
      const [form, element] = await inForm({value: 'admin'});
      element.checked = true;
      expect(sent(form)).to.equal('news=admin');
      element.checked = null;
      for (const [value, isOn] of [
        [['user', 'admin'], true],
        [['user'], false],
        [true, true],
        [undefined, false],
      ] as const) {
        element.formMember.take(value);
        expect(element.formMember.value, String(value)).to.equal(isOn);
      }
    });

    it('AX-23 is switched by a click that a page or a label makes, once', async () => {
      const element = await made({id: 'clicked'});
      let clicks = 0;
      element.addEventListener('click', () => clicks++);
      element.click();
      expect([element.checked, clicks]).to.deep.equal([true, 1]);
      const around = await fixture(`<label>Around <${tag}></${tag}></label>`);
      const within = around.querySelector<CheckControl>(tag)!;
      await waitUntil(() => inner(within).ariaLabel === 'Around');
      (around as HTMLElement).click();
      expect(within.checked).to.be.true;
      inner(within).click();
      expect(within.checked).to.be.false;
      const place = await fixture(
        `<div><label-widget for="told" text="Told"></label-widget><${tag} id="told"></${tag}></div>`,
      );
      const told = place.querySelector<CheckControl>(tag)!;
      await waitUntil(() => inner(told).ariaLabel === 'Told');
      place.querySelector('label-widget')!.shadowRoot!.querySelector('label')!.click();
      expect(told.checked).to.be.true;
    });

    it('can be refused by the page, as a native one', async () => {
      const element = await made();
      element.addEventListener('click', (event) => event.preventDefault());
      inner(element).click();
      element.click();
      expect([element.checked, inner(element).checked]).to.deep.equal([false, false]);
    });

    it('F-09 AX-20 says that it is needed once somebody has been at it', async () => {
      const [form, element] = await inForm({required: true, helpText: 'Monthly'});
      expect([element.validity.valueMissing, part(element, 'error')]).to.deep.equal([true, null]);
      expect(form.reportValidity()).to.be.false;
      await element.updateComplete;
      expect(part(element, 'error')!.textContent).to.equal(element.validationMessage);
      expect(element.validationMessage).not.to.equal('');
      expect(inner(element).getAttribute('aria-describedby')).to.equal('help error');
      expect(document.activeElement).to.equal(element);
      inner(element).click();
      await element.updateComplete;
      expect([form.checkValidity(), part(element, 'error')]).to.deep.equal([true, null]);
    });

    it('can be read and sent, and not be switched, where it is read only', async () => {
      const [form, element] = await inForm({checked: true, readOnly: true});
      inner(element).click();
      expect([element.checked, inner(element).checked, sent(form)]).to.deep.equal([true, true, 'news=on']);
      expect(inner(element).getAttribute('aria-readonly')).to.equal('true');
      Object.assign(element, {checked: false, required: true});
      await element.updateComplete;
      expect(element.checkValidity()).to.be.true;
    });

    it('AX-24 is off in a disabled fieldset', async () => {
      const place = await fixture(`<fieldset disabled><${tag} label="A" required></${tag}></fieldset>`);
      const element = place.querySelector<CheckControl>(tag)!;
      await element.updateComplete;
      expect([inner(element).disabled, element.hasAttribute('disabled')]).to.deep.equal([true, false]);
    });

    it('AX-11 Space switches it, Enter submits its form', async () => {
      const [form, element] = await inForm();
      let submitted = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        submitted++;
      });
      form.append(Object.assign(document.createElement('button'), {textContent: 'Go'}));
      element.focus();
      await sendKeys({press: 'Space'});
      expect(element.checked).to.be.true;
      await sendKeys({press: 'Space'});
      expect(element.checked).to.be.false;
      await sendKeys({press: 'Enter'});
      await waitUntil(() => submitted === 1);
      expect(element.checked).to.be.false;
    });

    it('comes from a source as what servers have for yes and no, and keeps what the reader did', async () => {
      for (const [value, isOn] of [
        [true, true],
        ['false', false],
        [1, true],
        [0, false],
        [null, false],
      ] as const) {
        const element = await sourced(() => Promise.resolve({checked: value}));
        await waitUntil(() => element.dataset['state'] === 'ready');
        await element.updateComplete;
        expect(inner(element).checked, String(value)).to.equal(isOn);
      }
      let answer = true;
      const element = await sourced(() => Promise.resolve(answer));
      await waitUntil(() => inner(element)?.checked);
      inner(element).click();
      answer = true;
      await element.dataController!.refresh();
      await element.updateComplete;
      expect([element.checked, element.defaultChecked]).to.deep.equal([false, true]);
    });

    it('shows its label and what went wrong when its source fails', async () => {
      const fail = (): Promise<never> => Promise.reject(new Error('No ink'));
      const element = await sourced(fail);
      await waitUntil(() => element.shadowRoot!.textContent.includes('No ink'));
      expect(element.shadowRoot!.querySelector('.widget-state [part="label"]')?.textContent).to.contain('News');
    });

    it('F102 shows data as text', async () => {
      for (const text of HOSTILE_TEXTS) {
        const element = await made({label: text, helpText: text, error: text, value: text});
        for (const shown of ['label', 'help-text', 'error']) expect(part(element, shown)!.textContent).to.equal(text);
      }
      expect((window as {hit?: unknown}).hit).to.equal(undefined);
    });
  });
}
