import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {LitElement} from 'lit';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import '../checkbox/checkbox-widget.js';
import '../fieldset/fieldset-widget.js';
import '../input/input-widget.js';
import '../nested-form/nested-form-widget.js';
import '../repeater/repeater-widget.js';
import '../select/select-widget.js';
import './form-widget.js';
import type {InputWidget} from '../input/input-widget.js';
import type {FormWidget} from './form-widget.js';

const FIELDS = 300;
const ROWS = 20;

const names = Array.from({length: FIELDS}, (_, index) => `field_${index}`);
const fields = (): InputWidget[] =>
  names.map((name) => Object.assign(document.createElement('input-widget'), {field: name, label: name}));

const elements = (form: FormWidget): LitElement[] =>
  [form, ...form.querySelectorAll<LitElement>('*')].filter((one) => 'updateComplete' in one);
const drawn = (form: FormWidget): Promise<unknown> => Promise.all(elements(form).map((one) => one.updateComplete));

/** What is drawn from now on, by the names of the fields; the form is called by its tag. */
function renders(form: FormWidget): string[] {
  const seen: string[] = [];
  for (const element of elements(form))
    element.addController({
      hostUpdated: () =>
        void seen.push(element.getAttribute('field') ?? (element as InputWidget).field ?? element.localName),
    });
  return seen;
}

/** Types as a reader does, and gives what each key has drawn. */
async function keys(form: FormWidget, field: InputWidget, text: string): Promise<string[][]> {
  await drawn(form);
  field.focus();
  await drawn(form);
  const seen = renders(form);
  const byKey: string[][] = [];
  for (const press of text) {
    await sendKeys({press});
    await drawn(form);
    // What waits for the end of the task has been asked for by then.
    await new Promise((resolve) => setTimeout(resolve));
    await drawn(form);
    byKey.push(seen.splice(0));
  }
  return byKey;
}

/** Each key drew its own field, once or twice, and no other but the form. */
function expectOwnOnly(byKey: readonly string[][], own: string): void {
  expect(byKey).to.have.length(3);
  for (const drawnBy of byKey) {
    expect(drawnBy, 'its own field').to.include(own);
    expect(drawnBy.length, drawnBy.join(', ')).to.be.at.most(2);
    expect(new Set([...drawnBy, own, 'form-widget']), drawnBy.join(', ')).to.have.property('size', 2);
  }
}

describe('<form-widget> of 300 fields', () => {
  const NAME = names[FIELDS / 2]!;
  const middle = (form: FormWidget): InputWidget => form.querySelectorAll('input-widget')[FIELDS / 2]!;

  it('draws the field alone in which a key is pressed', async () => {
    const form = await fixture<FormWidget>(html`<form-widget>${fields()}</form-widget>`);
    const field = middle(form);
    expectOwnOnly(await keys(form, field, 'Ada'), NAME);
    expect(form.values).to.have.property(NAME, 'Ada');
  });

  it('draws it alone while something is wrong with it, and when that ends', async () => {
    const form = await fixture<FormWidget>(html`<form-widget>${fields()}</form-widget>`);
    const field = middle(form);
    field.minLength = 3;
    field.required = true;
    await drawn(form);
    field.reportValidity();
    expectOwnOnly(await keys(form, field, 'Ada'), NAME);
    await waitUntil(() => !field.shadowRoot!.querySelector('[part="error"]'));
  });

  it('draws a field alone in a row of a list, and not the other rows', async () => {
    const items = Array.from({length: ROWS}, (_, index) => ({number: String(index)}));
    const form = await fixture<FormWidget>(
      html`<form-widget>
        ${fields()}
        <nested-form-widget field="addresses" label="Addresses" .items=${[{city: 'Rome'}]}>
          <template slot="fields"><input-widget field="city" label="City"></input-widget></template>
        </nested-form-widget>
        <repeater-widget field="phones" label="Phones" .items=${items}>
          <template><input-widget field="number" label="Number"></input-widget></template>
        </repeater-widget>
      </form-widget>`,
    );
    for (const own of [`phones[${ROWS - 1}][number]`, 'addresses[0][city]']) {
      const field = (): InputWidget | null => form.querySelector(`[field="${own}"]`);
      await waitUntil(() => field()?.value);
      expectOwnOnly(await keys(form, field()!, 'Ada'), own);
    }
  });

  it('draws it alone where a condition shows other fields, and those when the condition changes', async () => {
    const form = await fixture<FormWidget>(
      html`<form-widget>
        ${fields()}
        <checkbox-widget field="company" label="Company"></checkbox-widget>
        <fieldset-widget label="Firm" hidden><input-widget field="vat" label="VAT"></input-widget></fieldset-widget>
      </form-widget>`,
    );
    const firm = form.querySelector('fieldset-widget')!;
    form.addEventListener('change', () => {
      firm.hidden = form.values['company'] !== true;
    });
    expectOwnOnly(await keys(form, middle(form), 'Ada'), NAME);
    const seen = renders(form);
    form.querySelector('checkbox-widget')!.shadowRoot!.querySelector('input')!.click();
    await drawn(form);
    expect([firm.hidden, seen.filter((name) => name.startsWith('field_'))]).to.deep.equal([false, []]);
    expectOwnOnly(await keys(form, form.querySelector<InputWidget>('[field="vat"]')!, 'Ada'), 'vat');
  });

  it('asks no other field anew for what it sends, though all that is wrong is summed up', async () => {
    const form = await fixture<FormWidget>(html`<form-widget>${fields()}</form-widget>`);
    for (const field of form.querySelectorAll('input-widget')) field.required = true;
    await drawn(form);
    form.requestSubmit();
    await waitUntil(() => form.shadowRoot!.querySelectorAll('.way').length === FIELDS);
    const {prototype} = ElementInternals;
    const {setFormValue} = prototype;
    const told = new Set<ElementInternals>();
    prototype.setFormValue = function (...values) {
      told.add(this);
      setFormValue.apply(this, values);
    };
    try {
      expectOwnOnly(await keys(form, middle(form), 'Ada'), NAME);
    } finally {
      prototype.setFormValue = setFormValue;
    }
    expect(told.size).to.equal(1);
    expect(form.shadowRoot!.querySelectorAll('.way').length).to.equal(FIELDS - 1);
  });

  describe('connected', () => {
    let data: DataFixture;

    beforeEach(async () => {
      data = await dataFixture();
    });
    afterEach(() => data.remove());

    const made = async (schema?: object): Promise<FormWidget> => {
      data.provider.description = {
        fields: names.map((name) => ({name, type: 'text', label: name})),
        values: Object.fromEntries(names.map((name) => [name, 'x'])),
        version: '1',
        ...(schema && {schema: schema as never}),
      };
      const form = document.createElement('form-widget');
      form.setAttribute('data-source', 'form:update_user(1)');
      form.append(...fields());
      await data.add(form);
      await waitUntil(() => middle(form).value === 'x');
      return form;
    };

    it('draws the field alone with a source', async () => {
      const form = await made();
      expectOwnOnly(await keys(form, middle(form), 'Ada'), NAME);
    });

    it('draws the field alone, and with it what its source asks of that field', async () => {
      const form = await made();
      const select = document.createElement('select-widget');
      Object.assign(select, {field: 'position', label: 'Position', dataSource: `interface:positions({${NAME}})`});
      form.append(select);
      await data.settle();
      expectOwnOnly(await keys(form, form.querySelector<InputWidget>('input-widget')!, 'Ada'), names[0]!);
      const asked = data.provider.reads.length;
      middle(form).focus();
      await drawn(form);
      const seen = renders(form);
      await sendKeys({press: 'b'});
      // The source is asked when the keys are still.
      await data.advance(1000);
      await waitUntil(() => data.provider.reads.length > asked, 'not asked');
      expect(seen.filter((name) => name.startsWith('field_') && name !== NAME)).to.deep.equal([]);
    });

    it('draws the field alone with rules that are looked at here, whether it is right or wrong', async () => {
      const properties = Object.fromEntries(names.map((name) => [name, {type: 'string', minLength: 3}]));
      const form = await made({type: 'object', properties, required: names});
      const field = middle(form);
      field.dispatchEvent(new Event('change', {bubbles: true}));
      await waitUntil(() => field.shadowRoot!.querySelector('[part="error"]'), 'no rule');
      expectOwnOnly(await keys(form, field, 'Ada'), NAME);
      await waitUntil(() => !field.shadowRoot!.querySelector('[part="error"]'));
    });
  });
});
