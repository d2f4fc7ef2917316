// The order form of each example app: what stands in the widgets and what the app's state says are the same.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {shows} from './browser.mjs';

const SAMPLE = [
  ['customer', 'Grace Hopper'],
  ['email', 'grace@example.com'],
  ['product', 'lamp'],
  ['quantity', '3'],
  ['voucher', 'NANO30CM'],
  ['delivery', '2026-12-09'],
  ['extras', 'gift'],
  ['extras', 'insurance'],
  ['payment', 'card'],
  ['tags', 'navy'],
  ['tags', 'urgent'],
  ['express', 'on'],
  ['note', 'Ring twice.'],
  ['terms', 'on'],
];
const EMPTY = ['customer', 'email', 'product', 'quantity', 'voucher', 'delivery', 'payment', 'note'].map((name) => [
  name,
  {quantity: '1', payment: 'invoice'}[name] ?? '',
]);

export function describeOrderForm(tabOf) {
  // A required field has a mark in its label; an open list has the label of its field, too.
  const field = (label) =>
    tabOf()
      .locator('#order')
      .getByLabel(label === 'Customer' ? 'Customer *' : label, {exact: true})
      .first();
  const button = (name) => tabOf().getByRole('button', {name, exact: true});
  const entries = () => tabOf().evaluate(() => [...document.querySelector('#order').formData]);
  const knows = (line) => tabOf().locator('#draft').getByText(line, {exact: true}).waitFor();
  const caret = (label) =>
    field(label).evaluate(({value, selectionStart, selectionEnd}) => [value, selectionStart, selectionEnd]);
  const press = async (label, ...keys) => {
    for (const key of keys) await field(label).press(key);
  };
  const reset = async () => {
    await button('Reset').click();
    await knows('customer:');
  };

  describe('its form', () => {
    it('begins with the state, and not before the reader has been at it with an error', async () => {
      assert.deepEqual(await entries(), EMPTY);
      assert.equal(
        await tabOf()
          .locator('#order')
          .getByRole('group', {name: /Customer/})
          .count(),
        0,
      );
    });

    it('says where a required field is empty, and sends nothing', async () => {
      await button('Place the order').click();
      await tabOf().locator('#order input-widget >> nth=0').locator('[part="error"]').waitFor();
      await tabOf()
        .locator('#order')
        .getByRole('button', {name: /^Customer: /})
        .waitFor();
      await shows(tabOf(), '#sent', 'nothing yet');
    });

    it('is quiet again once the state has put that right', async () => {
      await button('Fill in an example').click();
      await tabOf().locator('#order [part="error"], #order [part="summary"]').first().waitFor({state: 'detached'});
    });

    it('shows what a button has set in the state', async () => {
      assert.deepEqual(await entries(), SAMPLE);
      assert.equal(await field('Customer').inputValue(), 'Grace Hopper');
      assert.equal(await field('Delivery').inputValue(), '12/09/2026');
      assert.equal(await field('Note').inputValue(), 'Ring twice.');
      assert.match(await field('Product').innerText(), /Desk lamp/);
      for (const label of ['Gift wrap', 'Insurance', 'Card', 'Express delivery'])
        assert.equal(await field(label).isChecked(), true, label);
      for (const label of ['Assembly', 'Invoice']) assert.equal(await field(label).isChecked(), false, label);
    });

    it('goes back to the first state by a reset', async () => {
      await reset();
      assert.deepEqual(await entries(), EMPTY);
      for (const line of ['quantity: 1', 'payment: invoice', 'tags:', 'express: false']) await knows(line);
    });

    it('tells the state of each letter, and keeps the caret in the middle', async () => {
      await field('Customer').pressSequentially('AC');
      await knows('customer: AC');
      await press('Customer', 'ArrowLeft', 'x', 'y');
      assert.deepEqual(await caret('Customer'), ['AxyC', 3, 3]);
      await knows('customer: AxyC');
      await press('Customer', 'Backspace');
      assert.deepEqual(await caret('Customer'), ['AxC', 2, 2]);
      await knows('customer: AxC');
    });

    it('holds to the state where that has changed or refused what was typed', async () => {
      await field('Voucher').pressSequentially('ac');
      await press('Voucher', 'ArrowLeft', 'b', 'b');
      assert.deepEqual(await caret('Voucher'), ['ABBC', 3, 3]);
      await press('Voucher', 'End');
      await field('Voucher').pressSequentially('defghi');
      assert.deepEqual(await caret('Voucher'), ['ABBCDEFG', 8, 8]);
      await knows('voucher: ABBCDEFG');
    });

    it('leaves a number and a date to who types them', async () => {
      await field('Quantity').fill('');
      await field('Quantity').pressSequentially('1.50');
      assert.equal(await field('Quantity').inputValue(), '1.50');
      await knows('quantity: 1.5');
      await field('Quantity').fill('2');
      await field('Delivery').pressSequentially('3/5/2026');
      assert.equal(await field('Delivery').inputValue(), '3/5/2026');
      await knows('delivery: 2026-03-05');
    });

    it('tells the state of what is chosen, ticked and switched', async () => {
      await press('Product', 'ArrowDown', 'ArrowDown', 'Enter');
      await press('Tags', 'u', 'Enter', 'v', 'Enter', 'Backspace', 'Backspace');
      for (const label of ['Assembly', 'Gift wrap', 'Card', 'Express delivery', 'The customer has accepted the terms'])
        await field(label).click();
      await field('Note').pressSequentially('One\nTwo');
      for (const line of ['extras: gift + assembly', 'payment: card', 'express: true', 'terms: true', 'note: One Two'])
        await knows(line);
      await tabOf()
        .locator('#draft')
        .getByText(/^product: \w/)
        .waitFor();
      await knows('tags: u');
      await field('Express delivery').click();
      await knows('express: false');
    });

    it('hands over on submission what stands in it, and the app takes it', async () => {
      const before = Number(
        await tabOf()
          .locator('stat-widget >> nth=0')
          .evaluate(({value}) => value),
      );
      const sent = (await entries()).map(([name, value]) => `${name}=${value}`).join(' & ');
      assert.match(
        sent,
        /^customer=AxC & .*quantity=2 & voucher=ABBCDEFG & delivery=2026-03-05 & extras=gift & extras=assembly/,
      );
      await field('Customer').press('Enter');
      await tabOf().waitForFunction((text) => document.querySelector('#sent').text === `Sent: ${text}`, sent);
      await shows(tabOf(), 'table-widget', 'AxC');
      await shows(tabOf(), 'stat-widget >> nth=0', String(before + 1));
    });
  });
}
