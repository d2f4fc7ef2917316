import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {LitElement} from 'lit';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import '../input/input-widget.js';
import '../nested-form/nested-form-widget.js';
import '../repeater/repeater-widget.js';
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
