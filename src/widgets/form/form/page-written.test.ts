import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import '../input/input-widget.js';
import '../select/select-widget.js';
import './form-widget.js';
import type {InputWidget} from '../input/input-widget.js';
import type {SelectWidget} from '../select/select-widget.js';
import type {FormWidget} from './form-widget.js';

const summary = (form: Element): string | undefined =>
  form.shadowRoot!.querySelector<HTMLElement>('[part="summary"]')?.innerText;

describe('<form-widget> and what the page writes into its controls', () => {
  it('has nothing to complain of any more, where that puts right what was wrong', async () => {
    const form = await fixture<FormWidget>(
      html`<form-widget><input-widget name="who" label="Who" required></input-widget></form-widget>`,
    );
    const control = form.querySelector<InputWidget>('input-widget')!;
    form.requestSubmit();
    await waitUntil(() => summary(form)?.includes('Who'));
    control.value = 'Ada';
    await waitUntil(() => summary(form) === undefined);
    expect([control.shadowRoot!.querySelector('[part="error"]'), form.errors]).to.deep.equal([null, []]);
    control.value = '';
    await waitUntil(() => summary(form)?.includes('Who'));
  });

  it('asks the sources that wait for it', async () => {
    const data = await dataFixture();
    const form = document.createElement('form-widget');
    form.innerHTML = `<input-widget field="department_id" label="Department"></input-widget>
      <select-widget field="position_id" label="Position" data-source="interface:list_positions({department_id})"></select-widget>`;
    await data.add(form);
    expect(data.provider.reads.length).to.equal(0);
    const [department, position] = form.elements as unknown as [InputWidget, SelectWidget];
    for (const written of ['7', '8']) {
      department.value = written;
      // A source asks again only when nobody has written for a while.
      await data.advance(1000);
      const [read] = data.provider.waiting;
      expect(JSON.stringify(read!.request.source)).to.contain(`"${written}"`);
      read!.answer([{id: 1, name: `Baker ${written}`}]);
      await data.settle();
      expect(position.options).to.deep.equal([{id: 1, name: `Baker ${written}`}]);
    }
    data.remove();
  });

  it('takes a first value as its own, and tells it from what the reader writes', async () => {
    const form = await fixture<FormWidget>(
      html`<form-widget><input-widget name="who" label="Who"></input-widget></form-widget>`,
    );
    const control = form.querySelector<InputWidget>('input-widget')!;
    control.value = 'Ada';
    expect([form.isDirty, form.values]).to.deep.equal([false, {who: 'Ada'}]);
    control.focus();
    await sendKeys({press: 'End'});
    await sendKeys({type: 'm'});
    expect([form.isDirty, form.values]).to.deep.equal([true, {who: 'Adam'}]);
    form.reset();
    await control.updateComplete;
    expect([form.isDirty, control.value]).to.deep.equal([false, '']);
  });
});
