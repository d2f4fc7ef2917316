import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import {fieldChildren} from '../metadata/field-children.js';
import './field-widget.js';
import type {FieldWidget} from './field-widget.js';

const part = (element: Element, name: string): string | undefined =>
  element.shadowRoot?.querySelector(`[part="${name}"]`)?.textContent?.trim();

describe('<field-widget>', () => {
  it('A-05 shows a name and a value, written by its format', async () => {
    const element = await fixture(html`<field-widget label="Price" format="currency" value="489"></field-widget>`);
    expect([part(element, 'label'), part(element, 'value')]).to.deep.equal(['Price', '$489.00']);
    const empty = await fixture(html`<field-widget label="Price"></field-widget>`);
    expect(part(empty, 'value')).to.equal('–');
  });

  it('is called by its name in plain words where nothing else is said', async () => {
    const element = await fixture(
      html`<field-widget name="launched_on" type="date" value="2026-02-03"></field-widget>`,
    );
    expect([part(element, 'label'), part(element, 'value')]).to.deep.equal(['Launched on', 'Feb 3, 2026']);
  });

  it('shows the label of a choice, and one of a status as a badge', async () => {
    const element = await fixture<FieldWidget>(
      html`<field-widget name="size" options='[{"label": "Large", "value": "l"}]' value="l"></field-widget>`,
    );
    expect(part(element, 'value')).to.equal('Large');
    element.name = 'status';
    await waitUntil(() => element.shadowRoot!.querySelector('badge-widget'));
  });

  it('shows what stands for a record, for several and for a truth', async () => {
    const element = await fixture<FieldWidget>(html`<field-widget name="x"></field-widget>`);
    const text = async (value: unknown): Promise<string | undefined> => {
      element.value = value;
      await element.updateComplete;
      return part(element, 'value');
    };
    expect(await text({id: 1, name: 'Desks'})).to.equal('Desks');
    expect(await text([{name: 'A'}, {name: 'B'}])).to.equal('A, B');
    expect(await text(false)).to.equal('No');
    element.display = 'title';
    expect(await text({name: 'A', title: 'B'})).to.equal('B');
  });

  it('leads where an address leads, and nowhere unsafe', async () => {
    const element = await fixture<FieldWidget>(
      html`<field-widget name="mail" type="email" value="a@b.c"></field-widget>`,
    );
    const link = () => element.shadowRoot!.querySelector('link-widget');
    expect(link()?.getAttribute('href')).to.equal('mailto:a@b.c');
    element.type = 'url';
    element.value = 'javascript:alert(1)';
    await element.updateComplete;
    expect(link()).to.equal(null);
    element.href = '#/brands/{brand_id}/show';
    element.record = {brand_id: 7};
    await element.updateComplete;
    expect(link()?.getAttribute('href')).to.equal('#/brands/7/show');
  });

  it('A-02 says what a field of a resource is, where it is a child of one', async () => {
    const host = await fixture(
      html`<div>
        <field-widget
          name="brand_id"
          label="Brand"
          required
          readonly="false"
          sensitive
          help="Who made it"
          options-source="interface:brands"
          min="1"
          max="9"
          pattern="[0-9]"
          many
          resource="brands"
          preload
          sortable="false"
          filterable
        ></field-widget>
        <field-widget label="nameless"></field-widget>
      </div>`,
    );
    expect(fieldChildren(host)).to.deep.equal([
      {
        name: 'brand_id',
        label: 'Brand',
        required: true,
        readonly: false,
        sensitive: true,
        help: 'Who made it',
        optionsSource: 'interface:brands',
        pattern: '[0-9]',
        many: true,
        resource: 'brands',
        sortable: false,
        filterable: true,
        min: 1,
        max: 9,
        preload: true,
      },
    ]);
  });

  it('shows any text as text', async () => {
    const element = await fixture<FieldWidget>(html`<field-widget name="x"></field-widget>`);
    for (const text of HOSTILE_TEXTS.filter((one) => one.trim())) {
      Object.assign(element, {label: text, value: text});
      await element.updateComplete;
      expect([part(element, 'label'), part(element, 'value')]).to.deep.equal([text.trim(), text.trim()]);
    }
  });
});
