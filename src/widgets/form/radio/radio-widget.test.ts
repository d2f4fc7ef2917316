import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './radio-widget.js';
import type {RadioWidget} from './radio-widget.js';

const OPTIONS = [
  {label: 'Standard', value: 'standard', description: 'Three days'},
  {label: 'Express', value: 'express'},
  {label: 'Crate', value: 'crate', disabled: true},
  {label: 'Pick up', value: 'shop'},
];

const radios = (element: Element): HTMLInputElement[] => [...element.shadowRoot!.querySelectorAll('input')];
const chosen = (element: Element): string | undefined => radios(element).find(({checked}) => checked)?.value;
const focused = (element: Element): string => (element.shadowRoot!.activeElement as HTMLInputElement).value;
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
const group = (element: Element): HTMLElement => part(element, 'control')!;
const sent = (form: HTMLFormElement): string => [...new FormData(form)].map((pair) => pair.join('=')).join('&');

const made = async (values: Partial<RadioWidget> = {}): Promise<RadioWidget> => {
  const element = await fixture<RadioWidget>(html`<radio-widget label="Delivery" .options=${OPTIONS}></radio-widget>`);
  Object.assign(element, values);
  await element.updateComplete;
  return element;
};
const inForm = async (values: Partial<RadioWidget> = {}): Promise<[HTMLFormElement, RadioWidget]> => {
  const form = await fixture<HTMLFormElement>(
    html`<form><radio-widget name="way" label="Delivery" .options=${OPTIONS}></radio-widget></form>`,
  );
  const element = form.querySelector('radio-widget')!;
  Object.assign(element, values);
  await element.updateComplete;
  return [form, element];
};

describe('<radio-widget>', () => {
  it('is a group of native radio buttons, named by its label, each described by its second line', async () => {
    const element = await made({required: true, helpText: 'Until it has left'});
    expect([group(element).role, group(element).getAttribute('aria-required')]).to.deep.equal(['radiogroup', 'true']);
    expect(radios(element).map(({type}) => type)).to.deep.equal(['radio', 'radio', 'radio', 'radio']);
    expect(element.type).to.equal('radio');
    if (!hasAxTree) return;
    const tree = (await axTree(element)).join('\n');
    expect(tree).to.match(/radiogroup "Delivery".*description="Until it has left"/);
    expect(tree).to.match(/radio "Standard" description="Three days"/);
    expect(tree).to.match(/radio "Express" focusable/);
  });

  it('stands in as many columns as are asked for and have room, side by side, or as cards', async () => {
    const element = await made();
    const lefts = (): number =>
      new Set([...element.shadowRoot!.querySelectorAll('label')].map((one) => one.getBoundingClientRect().left)).size;
    element.style.inlineSize = '800px';
    expect(lefts()).to.equal(1);
    element.columns = 3;
    await element.updateComplete;
    expect(lefts()).to.equal(3);
    element.style.inlineSize = '200px';
    expect(lefts()).to.equal(1);
    Object.assign(element, {columns: undefined, orientation: 'horizontal'});
    element.style.inlineSize = '800px';
    await element.updateComplete;
    expect(lefts()).to.equal(4);
    element.appearance = 'card';
    await element.updateComplete;
    expect(getComputedStyle(part(element, 'option')!).borderTopStyle).to.equal('solid');
  });

  it('is as its attribute says until another is chosen, and again after a reset', async () => {
    const [form, element] = await inForm();
    element.setAttribute('value', 'express');
    await element.updateComplete;
    expect([element.value, chosen(element), sent(form)]).to.deep.equal(['express', 'express', 'way=express']);
    radios(element)[0]!.click();
    await element.updateComplete;
    expect([element.value, chosen(element), sent(form)]).to.deep.equal(['standard', 'standard', 'way=standard']);
    form.reset();
    await element.updateComplete;
    expect([element.value, chosen(element)]).to.deep.equal(['express', 'express']);
    element.value = 'shop';
    await element.updateComplete;
    expect([chosen(element), sent(form)]).to.deep.equal(['shop', 'way=shop']);
  });

  it('AX-22 sends the choice under its name, or its field’s, while it can be used; none that is not offered', async () => {
    const [form, element] = await inForm({value: 'nowhere'});
    expect(sent(form)).to.equal('');
    element.value = 'crate';
    expect(sent(form)).to.equal('way=crate');
    Object.assign(element, {name: undefined, field: 'order[way]'});
    await element.updateComplete;
    expect(sent(form)).to.equal('order[way]=crate');
    element.disabled = true;
    await element.updateComplete;
    expect([sent(form), radios(element).every(({disabled}) => disabled)]).to.deep.equal(['', true]);
  });

  it('F142 comes back as it was left', async () => {
    const element = await made();
    element.formStateRestoreCallback('shop');
    await element.updateComplete;
    expect(chosen(element)).to.equal('shop');
  });

  it('gives its form the value as it was written: a yes or a no, a number', async () => {
    const element = await made({options: [['Yes', true], ['No', false], 7], value: 'false'});
    expect(element.formMember.value).to.equal(false);
    element.value = '7';
    expect(element.formMember.value).to.equal(7);
    element.formMember.take(true);
    element.value = null;
    await element.updateComplete;
    expect(chosen(element)).to.equal('true');
  });

  it('tells of a choice once, and knows it then itself', async () => {
    const element = await made();
    const heard: string[] = [];
    for (const type of ['input', 'change'])
      element.addEventListener(type, () => heard.push(`${type} ${element.value}`));
    radios(element)[1]!.click();
    expect(heard).to.deep.equal(['input express', 'change express']);
  });

  it('F-09 AX-20 says that a choice is missing, of the group', async () => {
    const [form, element] = await inForm({required: true, helpText: 'Until it has left'});
    expect([element.validity.valueMissing, part(element, 'error')]).to.deep.equal([true, null]);
    expect(form.reportValidity()).to.be.false;
    await element.updateComplete;
    expect(part(element, 'error')!.textContent).to.equal(element.validationMessage);
    expect(element.validationMessage).not.to.equal('');
    expect([group(element).getAttribute('aria-describedby'), group(element).ariaInvalid]).to.deep.equal([
      'help error',
      'true',
    ]);
    expect(focused(element)).to.equal('standard');
    radios(element)[1]!.click();
    await element.updateComplete;
    expect([form.checkValidity(), part(element, 'error')]).to.deep.equal([true, null]);
  });

  it('can be read and sent, and not be changed, where it is read only', async () => {
    const [form, element] = await inForm({readOnly: true, value: 'express'});
    radios(element)[0]!.click();
    element.focus();
    await sendKeys({press: 'ArrowDown'});
    await element.updateComplete;
    expect([element.value, chosen(element), sent(form)]).to.deep.equal(['express', 'express', 'way=express']);
    expect(group(element).getAttribute('aria-readonly')).to.equal('true');
  });

  describe('AX-11 keys', () => {
    it('Tab goes to what is chosen, and on', async () => {
      const place = await fixture(
        html`<div><radio-widget label="A" .options=${OPTIONS} value="shop"></radio-widget><button>After</button></div>`,
      );
      const element = place.querySelector('radio-widget')!;
      await element.updateComplete;
      element.focus();
      expect(focused(element)).to.equal('shop');
      await sendKeys({press: 'Tab'});
      expect(document.activeElement === place.querySelector('button')).to.be.true;
    });

    it('arrows choose, pass by what is off, and go around the ends', async () => {
      const element = await made({value: 'express'});
      element.focus();
      for (const [key, value] of [
        ['ArrowDown', 'shop'],
        ['ArrowRight', 'standard'],
        ['ArrowUp', 'shop'],
        ['ArrowLeft', 'express'],
      ] as const) {
        await sendKeys({press: key});
        expect([element.value, focused(element)], key).to.deep.equal([value, value]);
      }
    });

    it('AX-12 left and right swap where text runs from right to left', async () => {
      const place = await fixture(
        html`<div dir="rtl"><radio-widget label="A" .options=${OPTIONS} value="standard"></radio-widget></div>`,
      );
      const element = place.querySelector('radio-widget')!;
      await element.updateComplete;
      element.focus();
      await sendKeys({press: 'ArrowLeft'});
      expect(element.value).to.equal('express');
      await sendKeys({press: 'ArrowRight'});
      expect(element.value).to.equal('standard');
    });

    it('Space chooses where nothing is chosen yet, Enter submits', async () => {
      const [form, element] = await inForm();
      let submitted = '';
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        submitted = sent(form);
      });
      form.append(document.createElement('button'));
      element.focus();
      expect([element.value, focused(element)]).to.deep.equal(['', 'standard']);
      await sendKeys({press: 'Space'});
      await sendKeys({press: 'Enter'});
      await waitUntil(() => submitted === 'way=standard');
    });
  });

  it('AX-19 is named by a native label, or aria-label', async () => {
    const place = await fixture(
      html`<div><label for="way">Way</label><radio-widget id="way" .options=${OPTIONS}></radio-widget></div>`,
    );
    const element = place.querySelector('radio-widget')!;
    await waitUntil(() => group(element).ariaLabel === 'Way');
    Object.assign(element, {label: 'Own', ariaLabel: 'Said'});
    await element.updateComplete;
    expect([group(element).ariaLabel, group(element).hasAttribute('aria-labelledby')]).to.deep.equal(['Said', false]);
  });

  describe('connected', () => {
    const departments = [
      {id: 1, name: 'Sales'},
      {id: 2, name: 'Support'},
    ];
    const sourced = (dataSource: () => Promise<unknown>, value?: string): Promise<RadioWidget> =>
      fixture<RadioWidget>(
        html`<radio-widget label="Department" .value=${value} .dataSource=${dataSource}></radio-widget>`,
      );

    it('offers the records of its source, and keeps what is chosen meanwhile', async () => {
      const element = await sourced(() => Promise.resolve(departments), '2');
      await waitUntil(() => radios(element).length === 2);
      expect([element.value, chosen(element)]).to.deep.equal(['2', '2']);
      expect(part(element, 'option-label')!.textContent).to.equal('Sales');
    });

    it('takes choices and value from one record', async () => {
      const element = await sourced(() => Promise.resolve({options: departments, value: 1}));
      await waitUntil(() => chosen(element) === '1');
    });

    it('AX-25 keeps the focus on its choice when the list comes in another order', async () => {
      let answer = departments;
      const element = await sourced(() => Promise.resolve(answer), '2');
      await waitUntil(() => radios(element).length === 2);
      element.focus();
      answer = [{id: 3, name: 'Legal'}, ...departments].reverse();
      await element.dataController!.refresh();
      await waitUntil(() => radios(element).length === 3);
      expect([focused(element), chosen(element)]).to.deep.equal(['2', '2']);
      answer = departments.slice(0, 1);
      await element.dataController!.refresh();
      await waitUntil(() => radios(element).length === 1);
      expect([focused(element), element.value]).to.deep.equal(['1', '2']);
    });

    it('shows its label and what went wrong when its source fails', async () => {
      const element = await sourced(() => Promise.reject(new Error('No ink')));
      await waitUntil(() => element.shadowRoot!.textContent.includes('No ink'));
      expect(element.shadowRoot!.querySelector('.widget-state [part="label"]')?.textContent).to.contain('Department');
    });

    it('says that there is nothing to choose from', async () => {
      const element = await sourced(() => Promise.resolve([]));
      await waitUntil(() => element.shadowRoot!.textContent.includes('Nothing here yet'));
    });
  });

  it('F102 shows data as text, and harms nothing by a name of a prototype', async () => {
    for (const text of HOSTILE_TEXTS) {
      const element = await made({label: text, helpText: text, error: text});
      element.options = [{label: text, value: text, description: text}, '__proto__'];
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('#label')!.textContent).to.equal(text);
      for (const name of ['help-text', 'error', 'option-label', 'description'])
        expect(part(element, name)!.textContent).to.equal(text);
      radios(element)[0]!.click();
      expect(element.value).to.equal(text);
    }
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('passes axe, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture<HTMLElement>(
        html`<div>
          <radio-widget label="Delivery" help-text="Soon" .options=${OPTIONS} required></radio-widget>
          <radio-widget label="Plan" appearance="card" .options=${OPTIONS} value="express"></radio-widget>
          <radio-widget label="Size" options="S, M" value="S" error="Sold out"></radio-widget>
          <radio-widget label="Currency" options="EUR, USD" readonly></radio-widget>
          <radio-widget label="Off" options="A, B" disabled></radio-widget>
        </div>`,
      );
      place.style.background = 'var(--widget-page)';
      await expect(place).to.be.accessible();
      place.remove();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
