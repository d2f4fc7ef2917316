import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import './record-widget.js';
import type {RecordWidget} from './record-widget.js';

const values = (element: Element): (string | undefined)[] =>
  [...element.querySelectorAll('field-widget'), ...element.shadowRoot!.querySelectorAll('field-widget')].map((field) =>
    field.shadowRoot?.querySelector('[part="value"]')?.textContent?.trim(),
  );

const made = (): Promise<RecordWidget> =>
  fixture<RecordWidget>(
    html`<record-widget record='{"name": "Desk", "brand": {"name": "Aalto"}}'>
      <section><field-widget name="name"></field-widget><field-widget name="brand.name"></field-widget></section>
    </record-widget>`,
  );

describe('<record-widget>', () => {
  it('A-05 gives the fields in it their values, wherever they stand, also late', async () => {
    const element = await made();
    await waitUntil(() => values(element)[0] === 'Desk');
    expect(values(element)).to.deep.equal(['Desk', 'Aalto']);
    const late = document.createElement('field-widget');
    late.name = 'name';
    element.append(late);
    await waitUntil(() => values(element)[2] === 'Desk');
    element.record = {name: 'Lamp'};
    await waitUntil(() => values(element).join() === 'Lamp,–,Lamp');
  });

  it('A-05 shows the same from a source, and the attribute again without one', async () => {
    const element = await made();
    element.dataSource = {name: 'From the source'};
    await waitUntil(() => values(element)[0] === 'From the source');
    element.dataSource = undefined;
    await waitUntil(() => values(element)[0] === 'Desk');
  });

  it('shows all that a record has where no field is written', async () => {
    const element = await fixture<RecordWidget>(
      html`<record-widget record='{"name": "Desk", "price": 4}'></record-widget>`,
    );
    await waitUntil(() => values(element).join() === 'Desk,4');
  });

  it('leaves the fields of another record in it alone', async () => {
    const element = await fixture<RecordWidget>(
      html`<record-widget record='{"name": "Desk"}'>
        <record-widget record='{"name": "Brand"}'><field-widget name="name"></field-widget></record-widget>
      </record-widget>`,
    );
    await waitUntil(() => values(element)[0] === 'Brand');
  });
});
