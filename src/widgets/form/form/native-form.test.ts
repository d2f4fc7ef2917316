import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import '../../action/button/button-widget.js';
import '../../action/button/button-more.js';
import '../input/input-widget.js';
import './form-widget.js';
import type {InputWidget} from '../input/input-widget.js';
import type {FormWidget} from './form-widget.js';

const FIELDS = html`<input-widget field="name" label="Name" required></input-widget>
  <label>City <input name="city" value="Rome" /></label>
  <button-widget type="submit" name="kind" value="draft" label="Save"></button-widget>`;
const AROUND = (): Promise<HTMLElement> =>
  fixture(
    html`<div>
      <form><form-widget debounce="0">${FIELDS}</form-widget></form>
    </div>`,
  );
const INSIDE = (): Promise<HTMLElement> =>
  fixture(
    html`<div>
      <form-widget debounce="0"><form>${FIELDS}</form></form-widget>
    </div>`,
  );

async function type(element: InputWidget, text: string): Promise<void> {
  const inner = element.shadowRoot!.querySelector('input')!;
  inner.value = text;
  inner.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await element.updateComplete;
}

for (const [where, made] of [
  ['around', AROUND],
  ['inside', INSIDE],
] as const) {
  describe(`<form-widget> with a native form ${where}`, () => {
    let data: DataFixture;
    let place: HTMLElement;
    let form: FormWidget;
    let native: HTMLFormElement;
    let name: InputWidget;
    let sent: unknown[];

    beforeEach(async () => {
      data = await dataFixture();
      data.provider.description = {fields: [], values: {name: 'Ada'}, version: '7'};
      place = await made();
      await data.add(place);
      form = place.querySelector('form-widget')!;
      native = place.querySelector('form')!;
      name = place.querySelector('input-widget')!;
      sent = [];
      // What stands in a test page must not leave it.
      place.addEventListener('submit', (event) => {
        if (!event.defaultPrevented) sent.push([...new FormData(native, event.submitter)]);
        event.preventDefault();
      });
      await waitUntil(() => name.shadowRoot?.querySelector('input'));
    });
    afterEach(() => data.remove());

    const submits = () => data.provider.changes.filter(({request}) => request.intent === 'submit');
    const connect = async (): Promise<void> => {
      form.dataSource = 'form:update_user(1)';
      await waitUntil(() => name.value === 'Ada');
    };

    it('is sent by that, once, with its values and those of the button', async () => {
      const expected = [
        ['name', 'Ada'],
        ['city', 'Rome'],
      ];
      form.requestSubmit();
      expect(sent, 'a name is needed').to.deep.equal([]);
      await type(name, 'Ada');
      let heard = 0;
      place.addEventListener('submit', () => heard++);
      form.requestSubmit();
      expect(sent).to.deep.equal([expected]);
      place.querySelector('button-widget')!.click();
      await waitUntil(() => sent.length === 2);
      expect(sent[1]).to.deep.equal([...expected, ['kind', 'draft']]);
      name.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => sent.length === 3);
      expect(heard).to.equal(3);
      expect(form.values).to.deep.equal({name: 'Ada', city: 'Rome'});
    });

    it('goes to its source instead, once', async () => {
      await connect();
      await type(name, 'Grace');
      place.querySelector('button-widget')!.click();
      await waitUntil(() => submits().length === 1);
      form.requestSubmit();
      native.requestSubmit();
      await data.settle();
      expect(submits().length).to.equal(1);
      expect(submits()[0]!.request.values).to.deep.equal({name: 'Grace', city: 'Rome'});
      expect(sent).to.deep.equal([]);
      submits()[0]!.done();
      await waitUntil(() => !form.isDirty);
      form.requestSubmit();
      await waitUntil(() => submits().length === 2);
    });

    it('is not sent where a listener of the page has prevented it', async () => {
      await connect();
      native.addEventListener('submit', (event) => event.preventDefault(), {capture: true});
      native.requestSubmit();
      await data.settle();
      expect(submits().length).to.equal(0);
    });

    it('is reset with it, unless that is prevented', async () => {
      await connect();
      for (const reset of [() => form.reset(), () => native.reset()]) {
        await type(name, 'Grace');
        expect(form.isDirty).to.be.true;
        place.addEventListener('reset', (event) => event.preventDefault(), {once: true});
        reset();
        expect(name.value).to.equal('Grace');
        reset();
        await waitUntil(() => !form.isDirty);
        expect(name.value).to.equal('Ada');
      }
    });
  });
}
