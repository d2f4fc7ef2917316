import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {dataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import '../../action/button/button-more.js';
import '../form/form-widget.js';
import '../input/input-widget.js';
import './nested-form-widget.js';
import type {FormWidget} from '../form/form-widget.js';
import type {NestedFormWidget} from './nested-form-widget.js';

const rows = (element: Element): Element[] => [...element.shadowRoot!.querySelectorAll('[part="row"]')];
const none = (element: Element): HTMLElement | null => element.shadowRoot!.querySelector('[part="none"]');
const adder = (element: Element): HTMLElement => element.shadowRoot!.querySelector('.adder')!;
const fields = (element: Element): (string | null)[] =>
  [...element.querySelectorAll('input-widget')].map((one) => one.getAttribute('field'));

const TEMPLATE = html`<template slot="fields"><input-widget field="street" label="Street"></input-widget></template>`;
const made = (items: readonly unknown[] = []): Promise<NestedFormWidget> =>
  fixture<NestedFormWidget>(
    html`<nested-form-widget field="addresses" label="Addresses" .items=${items}>${TEMPLATE}</nested-form-widget>`,
  );

describe('<nested-form-widget>', () => {
  describe('dumb', () => {
    it('says that there are none, and has the first by its button', async () => {
      const element = await made();
      expect(none(element)?.innerText).to.equal('No items yet');
      adder(element).click();
      await waitUntil(() => rows(element).length === 1);
      expect(none(element)).to.equal(null);
      expect(fields(element)).to.deep.equal(['addresses[0][street]']);
    });

    it('says it in the words of the page', async () => {
      const element = await fixture(
        html`<nested-form-widget field="addresses"
          >${TEMPLATE}<span slot="empty-message">Nowhere</span></nested-form-widget
        >`,
      );
      expect(element.querySelector('span')!.checkVisibility()).to.be.true;
      expect(none(element)?.querySelector('slot')?.assignedElements().length).to.equal(1);
    });

    it('is a group of groups by name', async () => {
      const element = await made([{street: 'A'}, {street: 'B'}]);
      await waitUntil(() => rows(element).length === 2);
      if (hasAxTree)
        expect((await axTree(element)).join('\n')).to.match(
          /group "Addresses"[\s\S]*group "Item 1 of 2"[\s\S]*"Street"/,
        );
      await expect(element).to.be.accessible();
    });
  });

  describe('connected', () => {
    it('F-10 holds lists in lists, named by their places and sent as they stand', async () => {
      const data = await dataFixture();
      data.provider.description = {
        fields: [],
        values: {
          orders: [
            {id: 1, items: [{name: 'Desk'}, {name: 'Lamp'}]},
            {id: 2, items: []},
          ],
        },
      };
      const form = (
        await fixture(
          html`<div>
            <form-widget data-source="form:update_user(1)">
              <nested-form-widget field="orders">
                <template slot="fields">
                  <nested-form-widget field="items">
                    <template slot="fields"><input-widget field="name" label="Name"></input-widget></template>
                  </nested-form-widget>
                </template>
              </nested-form-widget>
            </form-widget>
          </div>`,
        )
      ).firstElementChild as FormWidget;
      await data.add(form);
      await waitUntil(() => fields(form).length === 2);
      expect(fields(form)).to.deep.equal(['orders[0][items][0][name]', 'orders[0][items][1][name]']);
      await waitUntil(() => form.querySelectorAll('input-widget')[1]?.value === 'Lamp');
      const inner = [...form.querySelectorAll('nested-form-widget')].find(
        (one) => one.getAttribute('field') === 'orders[1][items]',
      )!;
      inner.addItem({name: 'Chair'});
      await waitUntil(() => fields(form).length === 3);
      await waitUntil(() => form.querySelectorAll('input-widget')[2]?.value === 'Chair');
      expect(form.values).to.deep.equal({
        orders: [
          {id: 1, items: [{name: 'Desk'}, {name: 'Lamp'}]},
          {id: 2, items: [{name: 'Chair'}]},
        ],
      });
      data.remove();
    });
  });

  describe('keyboard', () => {
    it('F-12 gets a row by Enter, and the focus goes to its first field', async () => {
      const element = await made();
      adder(element).focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => document.activeElement?.getAttribute('field') === 'addresses[0][street]');
    });
  });
});
