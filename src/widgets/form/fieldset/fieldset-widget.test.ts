import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../checkbox/checkbox-widget.js';
import '../checkbox-group/checkbox-group-widget.js';
import '../input/input-widget.js';
import '../radio/radio-widget.js';
import './fieldset-widget.js';
import type {FieldsetWidget} from './fieldset-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
const made = async (values: Partial<FieldsetWidget> = {}): Promise<FieldsetWidget> => {
  const element = await fixture<FieldsetWidget>(
    html`<fieldset-widget legend="Address">
      <input-widget label="Street"></input-widget><input-widget label="City"></input-widget>
    </fieldset-widget>`,
  );
  Object.assign(element, values);
  await element.updateComplete;
  return element;
};
const columnsOf = (element: FieldsetWidget): number =>
  new Set([...element.children].map((field) => field.getBoundingClientRect().left)).size;

describe('<fieldset-widget>', () => {
  it('AX-11 is a group of the name in its legend, described by the sentence below', async () => {
    const element = await made({description: 'Where the parcel goes'});
    expect(part(element, 'base')!.localName).to.equal('fieldset');
    if (hasAxTree)
      expect((await axTree(element)).join('\n')).to.match(/group "Address" description="Where the parcel goes"/);
    element.ariaLabel = 'Delivery address';
    await element.updateComplete;
    if (hasAxTree) expect((await axTree(element)).join('\n')).to.match(/group "Delivery address"/);
  });

  it('takes its legend from what is slotted', async () => {
    const element = await fixture<FieldsetWidget>(
      html`<fieldset-widget><b slot="legend">Contact</b><input-widget label="Mail"></input-widget></fieldset-widget>`,
    );
    if (hasAxTree) expect((await axTree(element)).join('\n')).to.match(/group "Contact"/);
    expect(part(element, 'legend')!.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('draws nothing for a name that it has not', async () => {
    const element = await made({legend: undefined});
    expect(part(element, 'legend')).to.equal(null);
  });

  it('stands in columns where there is room', async () => {
    const element = await made({columns: 2});
    element.style.inlineSize = '800px';
    await waitUntil(() => columnsOf(element) === 2);
    element.style.inlineSize = '320px';
    await waitUntil(() => columnsOf(element) === 1);
  });

  it('F-21 gives a field as much of a row as its span says, and else all of it', async () => {
    const element = await made();
    element.style.inlineSize = '1100px';
    await waitUntil(() => columnsOf(element) === 1);
    for (const field of element.children) field.setAttribute('span', '6');
    await waitUntil(() => columnsOf(element) === 2);
  });

  it('says what is wrong with it as a whole, and keeps its fields', async () => {
    const element = await made({description: 'Where it goes', error: 'Nobody lives there'});
    expect(part(element, 'error')!.textContent).to.equal('Nobody lives there');
    expect(part(element, 'base')!.getAttribute('aria-describedby')).to.equal('description error');
    expect(element.firstElementChild!.checkVisibility()).to.be.true;
  });

  it('AX-24 F142 switches the controls in it off: neither sent nor checked, with their values', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <fieldset-widget legend="Address">
          <div>
            <input-widget name="street" label="Street" value="Main 1"></input-widget>
            <input-widget name="city" label="City" required></input-widget>
            <checkbox-widget name="company" label="Company" checked></checkbox-widget>
            <radio-widget name="kind" label="Kind" options="A, B" value="A"></radio-widget>
            <checkbox-group-widget name="days" label="Days" options="Mo, Fr" value="Mo, Fr"></checkbox-group-widget>
          </div>
        </fieldset-widget>
      </form>`,
    );
    const element = form.querySelector('fieldset-widget')!;
    const street = form.querySelector('input-widget')!;
    const sent = (): string => [...new FormData(form)].map((pair) => pair.join('=')).join('&');
    const all = 'street=Main 1&city=&company=on&kind=A&days=Mo&days=Fr';
    await waitUntil(() => sent() === all);
    expect(form.checkValidity()).to.be.false;
    element.disabled = true;
    await waitUntil(() => sent() === '');
    expect(form.checkValidity()).to.be.true;
    street.focus();
    expect([street.matches(':focus-within'), street.hasAttribute('disabled'), street.value]).to.deep.equal([
      false,
      false,
      'Main 1',
    ]);
    const inputs = [...form.querySelectorAll('input-widget, checkbox-widget, radio-widget, checkbox-group-widget')];
    expect(inputs.every(({shadowRoot}) => shadowRoot!.querySelector('input')!.disabled)).to.be.true;
    element.disabled = false;
    await waitUntil(() => sent() === all);
    street.focus();
    expect(document.activeElement === street).to.be.true;
  });

  it('takes its legend from its source, and shows what went wrong with it', async () => {
    const answer = {title: 'Sales', about: 'All who sell'};
    const element = await fixture<FieldsetWidget>(
      html`<fieldset-widget
        data-map="legend: title, description: about"
        .dataSource=${() => Promise.resolve(answer)}
      ></fieldset-widget>`,
    );
    await waitUntil(() => part(element, 'legend')?.textContent === 'Sales');
    expect(part(element, 'description')!.textContent).to.equal('All who sell');
    const fail = (): Promise<never> => Promise.reject(new Error('No ink'));
    const failed = await fixture(html`<fieldset-widget legend="Sales" .dataSource=${fail}></fieldset-widget>`);
    await waitUntil(() => failed.shadowRoot!.textContent.includes('No ink'));
  });

  it('F102 shows data as text', async () => {
    for (const text of HOSTILE_TEXTS) {
      const element = await made({legend: text, description: text, error: text});
      for (const name of ['legend', 'description', 'error']) expect(part(element, name)!.textContent).to.equal(text);
    }
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('passes axe, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture<HTMLElement>(
        html`<div>
          <fieldset-widget legend="Address" description="Where it goes" error="Nobody lives there">
            <input-widget label="Street"></input-widget>
          </fieldset-widget>
          <fieldset-widget legend="Contact" appearance="card"
            ><input-widget label="Mail"></input-widget
          ></fieldset-widget>
          <fieldset-widget legend="Off" disabled><input-widget label="Mail"></input-widget></fieldset-widget>
        </div>`,
      );
      place.style.background = 'var(--widget-page)';
      await expect(place).to.be.accessible();
      place.remove();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
