import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './checkbox-group-widget.js';
import type {CheckboxGroupWidget} from './checkbox-group-widget.js';

const OPTIONS = [
  {label: 'Gift wrapping', value: 'wrap', description: 'With a ribbon'},
  {label: 'Card', value: 'card'},
  {label: 'Insurance', value: 'insured', disabled: true},
  {label: 'Offset', value: 'offset'},
];

const boxes = (element: Element): HTMLInputElement[] => [...element.shadowRoot!.querySelectorAll('input')];
const chosen = (element: Element): string =>
  boxes(element)
    .filter(({checked}) => checked)
    .map(({value}) => value)
    .join();
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
const group = (element: Element): HTMLElement => part(element, 'control')!;
const sent = (form: HTMLFormElement): string => [...new FormData(form)].map((pair) => pair.join('=')).join('&');

const made = async (values: Partial<CheckboxGroupWidget> = {}): Promise<CheckboxGroupWidget> => {
  const element = await fixture<CheckboxGroupWidget>(
    html`<checkbox-group-widget label="Extras" .options=${OPTIONS}></checkbox-group-widget>`,
  );
  Object.assign(element, values);
  await element.updateComplete;
  return element;
};
const inForm = async (values: Partial<CheckboxGroupWidget> = {}): Promise<[HTMLFormElement, CheckboxGroupWidget]> => {
  const form = await fixture<HTMLFormElement>(
    html`<form><checkbox-group-widget name="extras" label="Extras" .options=${OPTIONS}></checkbox-group-widget></form>`,
  );
  const element = form.querySelector('checkbox-group-widget')!;
  Object.assign(element, values);
  await element.updateComplete;
  return [form, element];
};
const leave = async (element: CheckboxGroupWidget): Promise<void> => {
  element.dispatchEvent(new FocusEvent('focusout', {bubbles: true, composed: true}));
  await element.updateComplete;
};

describe('<checkbox-group-widget>', () => {
  it('is a named group of native checkboxes, which says that one is needed', async () => {
    const element = await made({required: true, helpText: 'On the bill'});
    expect([group(element).role, element.type]).to.deep.equal(['group', 'checkbox']);
    expect(boxes(element).map(({type}) => type)).to.deep.equal(['checkbox', 'checkbox', 'checkbox', 'checkbox']);
    if (!hasAxTree) return;
    const tree = (await axTree(element)).join('\n');
    expect(tree).to.match(/group "Extras" description="required On the bill"/);
    expect(tree).to.match(/checkbox "Gift wrapping" description="With a ribbon"/);
  });

  it('stands in two columns, or as many as are asked for and have room', async () => {
    const element = await made();
    const lefts = (): number =>
      new Set([...element.shadowRoot!.querySelectorAll('label')].map((one) => one.getBoundingClientRect().left)).size;
    element.style.inlineSize = '800px';
    expect(lefts()).to.equal(2);
    element.columns = 4;
    await element.updateComplete;
    expect(lefts()).to.equal(4);
    element.style.inlineSize = '250px';
    expect(lefts()).to.equal(1);
  });

  it('is as its attribute says until something is chosen, and again after a reset', async () => {
    const [form, element] = await inForm();
    element.setAttribute('value', 'card, wrap');
    await element.updateComplete;
    expect(chosen(element)).to.equal('wrap,card');
    boxes(element)[1]!.click();
    boxes(element)[3]!.click();
    await element.updateComplete;
    expect([element.value, chosen(element)]).to.deep.equal([['wrap', 'offset'], 'wrap,offset']);
    form.reset();
    await element.updateComplete;
    expect(chosen(element)).to.equal('wrap,card');
    element.value = ['offset'];
    await element.updateComplete;
    expect(chosen(element)).to.equal('offset');
  });

  it('AX-22 sends a pair for each choice under its name, or its field’s, while it can be used', async () => {
    const [form, element] = await inForm({value: ['offset', 'insured', 'nothing']});
    expect(sent(form)).to.equal('extras=offset&extras=insured');
    boxes(element)[0]!.click();
    expect(sent(form)).to.equal('extras=wrap&extras=insured&extras=offset');
    Object.assign(element, {name: undefined, field: 'order[extras][]'});
    await element.updateComplete;
    expect(sent(form)).to.equal('order[extras][]=wrap&order[extras][]=insured&order[extras][]=offset');
    element.disabled = true;
    await element.updateComplete;
    expect([sent(form), boxes(element).every(({disabled}) => disabled)]).to.deep.equal(['', true]);
  });

  it('F142 comes back as it was left, and is not put out by what it does not know', async () => {
    const element = await made({defaultValue: ['wrap']});
    element.formStateRestoreCallback('["card","offset"]');
    await element.updateComplete;
    expect(chosen(element)).to.equal('card,offset');
    element.formStateRestoreCallback('[]');
    await element.updateComplete;
    expect(chosen(element)).to.equal('');
    element.formStateRestoreCallback('card');
    await element.updateComplete;
    expect(chosen(element)).to.equal('card');
  });

  it('gives its form the values as they were written, and takes records for them', async () => {
    const element = await made({
      options: [
        {id: 1, name: 'CPR'},
        {id: 2, name: 'Forklift'},
      ],
      value: ['2'],
    });
    expect(element.formMember.value).to.deep.equal([2]);
    element.value = null;
    element.formMember.take([{id: 1, name: 'CPR'}]);
    await element.updateComplete;
    expect(chosen(element)).to.equal('1');
    expect(element.formMember.value).to.deep.equal([1]);
  });

  it('tells of a change once, and knows it then itself', async () => {
    const element = await made();
    const heard: string[] = [];
    for (const type of ['input', 'change'])
      element.addEventListener(type, () => heard.push(`${type} ${element.value.join()}`));
    boxes(element)[1]!.click();
    expect(heard).to.deep.equal(['input card', 'change card']);
  });

  describe('F-09 AX-20 what is wrong', () => {
    it('is that none is chosen where one is needed, told of the group', async () => {
      const [form, element] = await inForm({required: true, helpText: 'On the bill'});
      expect([element.validity.valueMissing, part(element, 'error')]).to.deep.equal([true, null]);
      expect(form.reportValidity()).to.be.false;
      await element.updateComplete;
      expect(part(element, 'error')!.textContent).to.equal('Choose at least one.');
      expect(group(element).getAttribute('aria-describedby')).to.equal('needed help error');
      expect(element.shadowRoot!.activeElement === boxes(element)[0]).to.be.true;
      boxes(element)[1]!.click();
      await element.updateComplete;
      expect([form.checkValidity(), part(element, 'error')]).to.deep.equal([true, null]);
    });

    it('is too few or too many, shown when the group is left and not while its reader chooses', async () => {
      const element = await made({min: 2, max: 2});
      boxes(element)[0]!.click();
      await element.updateComplete;
      expect([element.validity.rangeUnderflow, part(element, 'error')]).to.deep.equal([true, null]);
      await leave(element);
      expect(part(element, 'error')!.textContent).to.equal('Choose at least 2.');
      boxes(element)[1]!.click();
      await element.updateComplete;
      expect([element.checkValidity(), part(element, 'error')]).to.deep.equal([true, null]);
      boxes(element)[3]!.click();
      await element.updateComplete;
      expect(element.validity.rangeOverflow).to.be.true;
      expect(part(element, 'error')!.textContent).to.equal('Choose 2 at most.');
    });

    it('is said in the language of its place', async () => {
      const place = await fixture(
        html`<div lang="de"><checkbox-group-widget options="A, B" min="2"></checkbox-group-widget></div>`,
      );
      const element = place.querySelector('checkbox-group-widget')!;
      await waitUntil(() => element.validationMessage === 'Bitte mindestens 2 Optionen auswählen.');
    });
  });

  it('can be read and sent, and not be changed, where it is read only', async () => {
    const [form, element] = await inForm({readOnly: true, value: ['card'], min: 2});
    boxes(element)[0]!.click();
    await element.updateComplete;
    expect([chosen(element), sent(form), element.checkValidity()]).to.deep.equal(['card', 'extras=card', true]);
    expect(boxes(element)[0]!.getAttribute('aria-readonly')).to.equal('true');
  });

  it('AX-11 Tab goes from one to the next, Space chooses and takes back, Enter submits', async () => {
    const [form, element] = await inForm();
    let submitted = '';
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted = sent(form);
    });
    form.append(document.createElement('button'));
    element.focus();
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Space'});
    expect(element.value).to.deep.equal(['wrap', 'card']);
    await sendKeys({press: 'Space'});
    expect(element.value).to.deep.equal(['wrap']);
    await sendKeys({press: 'Enter'});
    await waitUntil(() => submitted === 'extras=wrap');
  });

  it('AX-19 is named by a native label', async () => {
    const place = await fixture(
      html`<div>
        <label for="extras">More</label><checkbox-group-widget id="extras" options="A, B"></checkbox-group-widget>
      </div>`,
    );
    await waitUntil(() => group(place.querySelector('checkbox-group-widget')!).ariaLabel === 'More');
  });

  it('offers the records of its source, and keeps what is chosen meanwhile', async () => {
    const records = [
      {id: 1, name: 'CPR'},
      {id: 2, name: 'Forklift'},
    ];
    const element = await fixture<CheckboxGroupWidget>(
      html`<checkbox-group-widget
        label="Certifications"
        value="2"
        .dataSource=${() => Promise.resolve(records)}
      ></checkbox-group-widget>`,
    );
    await waitUntil(() => chosen(element) === '2');
    boxes(element)[0]!.click();
    await element.dataController!.refresh();
    await element.updateComplete;
    expect(chosen(element)).to.equal('1,2');
  });

  it('shows its label and what went wrong when its source fails', async () => {
    const fail = (): Promise<never> => Promise.reject(new Error('No ink'));
    const element = await fixture<CheckboxGroupWidget>(
      html`<checkbox-group-widget label="Extras" .dataSource=${fail}></checkbox-group-widget>`,
    );
    await waitUntil(() => element.shadowRoot!.textContent.includes('No ink'));
    expect(element.shadowRoot!.querySelector('.widget-state [part="label"]')?.textContent).to.contain('Extras');
  });

  it('F102 shows data as text, and harms nothing by a name of a prototype', async () => {
    for (const text of HOSTILE_TEXTS) {
      const element = await made({label: text, error: text, name: '__proto__[hit]'});
      element.options = [{label: text, value: text, description: text}, '__proto__'];
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('#label')!.textContent).to.equal(text);
      for (const name of ['error', 'option-label', 'description'])
        expect(part(element, name)!.textContent).to.equal(text);
      for (const box of boxes(element)) box.click();
      expect(new Set(element.value)).to.deep.equal(new Set([text, '__proto__']));
    }
    expect([(window as {hit?: unknown}).hit, ({} as {hit?: unknown}).hit]).to.deep.equal([undefined, undefined]);
  });

  it('passes axe, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture<HTMLElement>(
        html`<div>
          <checkbox-group-widget label="Extras" help-text="Soon" .options=${OPTIONS} required></checkbox-group-widget>
          <checkbox-group-widget label="Plan" appearance="card" .options=${OPTIONS} value="card">
          </checkbox-group-widget>
          <checkbox-group-widget label="Size" options="S, M" value="S" error="Sold out"></checkbox-group-widget>
          <checkbox-group-widget label="Rights" options="Read, Write" readonly></checkbox-group-widget>
          <checkbox-group-widget label="Off" options="A, B" disabled></checkbox-group-widget>
        </div>`,
      );
      place.style.background = 'var(--widget-page)';
      await expect(place).to.be.accessible();
      place.remove();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
