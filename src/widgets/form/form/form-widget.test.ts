import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../action/button/button-widget.js';
import '../../action/button/button-more.js';
import '../input/input-widget.js';
import '../repeater/repeater-widget.js';
import '../select/select-widget.js';
import './form-widget.js';
import type {DataError, Description} from '../../../data/types.js';
import type {InputWidget} from '../input/input-widget.js';
import type {FormWidget} from './form-widget.js';

const DESCRIPTION: Description = {
  fields: [
    {name: 'name', type: 'text', label: 'Name'},
    {name: 'email', type: 'email', label: 'E-mail'},
  ],
  values: {name: 'Ada', email: 'ada@example.com'},
  version: '7',
};

const summary = (form: Element): HTMLElement | null => form.shadowRoot!.querySelector('[part="summary"]');
const control = (form: Element, name: string): InputWidget =>
  form.querySelector<InputWidget>(`input-widget[name="${name}"], input-widget[field="${name}"]`)!;
const inner = (element: Element): HTMLInputElement => element.shadowRoot!.querySelector('input')!;
const errorOf = (element: Element): string | undefined =>
  element.shadowRoot!.querySelector('[part="error"]')?.textContent?.trim();
const save = (form: Element): HTMLElement => form.querySelector('button-widget')!;
const pairs = (data: FormData): [string, unknown][] => [...data];

async function type(element: InputWidget, text: string): Promise<void> {
  inner(element).value = text;
  inner(element).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await element.updateComplete;
}

async function leave(element: InputWidget): Promise<void> {
  inner(element).dispatchEvent(new Event('change', {bubbles: true}));
  element.dispatchEvent(new FocusEvent('focusout', {bubbles: true, composed: true}));
  await element.updateComplete;
}

const MARKUP = html`<form-widget debounce="0">
  <input-widget name="name" label="Name" required></input-widget>
  <input-widget field="address[city]" label="City" value="Rome"></input-widget>
  <button-widget slot="actions" type="submit" name="kind" value="draft" label="Save"></button-widget>
</form-widget>`;

describe('<form-widget>', () => {
  describe('dumb', () => {
    it('sends what is filled in by an event, with the name and value of its button', async () => {
      const form = await fixture<FormWidget>(MARKUP);
      await type(control(form, 'name'), 'Ada');
      const seen: unknown[] = [];
      form.addEventListener('submit', (event) => seen.push((event as SubmitEvent).submitter?.localName));
      form.addEventListener('formdata', (event) => seen.push(pairs((event as FormDataEvent).formData)));
      save(form).click();
      await waitUntil(() => seen.length === 2);
      expect(seen).to.deep.equal([
        'button-widget',
        [
          ['name', 'Ada'],
          ['address[city]', 'Rome'],
          ['kind', 'draft'],
        ],
      ]);
      expect(form.values).to.deep.equal({name: 'Ada', address: {city: 'Rome'}});
    });

    it('puts its own name before those of its fields, once', async () => {
      const form = await fixture<FormWidget>(
        html`<form-widget name="user">
          <input-widget name="email" label="A" value="a"></input-widget>
          <input-widget name="user[city]" label="B" value="b"></input-widget>
        </form-widget>`,
      );
      expect(pairs(form.formData)).to.deep.equal([
        ['user[email]', 'a'],
        ['user[city]', 'b'],
      ]);
      expect(form.values).to.deep.equal({email: 'a', city: 'b'});
    });

    it('takes native controls for its own, and what says by `form` that it belongs here', async () => {
      const place = await fixture(
        html`<div>
          <form-widget id="far">
            <input name="plain" value="1" />
            <label><input type="checkbox" name="yes" checked /> Yes</label>
            <input type="checkbox" name="no" />
            <select name="many" multiple>
              <option selected>a</option>
              <option selected>b</option>
            </select>
            <form-widget><input name="inner" value="x" /></form-widget>
          </form-widget>
          <input-widget form="far" name="outside" label="Outside" value="2"></input-widget>
        </div>`,
      );
      const form = place.querySelector<FormWidget>('#far')!;
      expect(pairs(form.formData)).to.deep.equal([
        ['plain', '1'],
        ['yes', 'on'],
        ['many', 'a'],
        ['many', 'b'],
        ['outside', '2'],
      ]);
      expect(form.length).to.equal(5);
    });

    it('finds a control in another shadow root, and one that comes later; one that goes is gone', async () => {
      const form = await fixture<FormWidget>(html`<form-widget><div></div></form-widget>`);
      const root = form.querySelector('div')!.attachShadow({mode: 'open'});
      const late = document.createElement('input-widget');
      Object.assign(late, {name: 'late', defaultValue: 'x', label: 'Late'});
      root.append(late);
      expect(form.values).to.deep.equal({late: 'x'});
      late.remove();
      expect(form.values).to.deep.equal({});
    });

    it('F-09 is not sent while something is wrong, and leads to it', async () => {
      const form = await fixture<FormWidget>(MARKUP);
      const heard: string[] = [];
      for (const name of ['submit', 'invalid']) form.addEventListener(name, () => heard.push(name));
      save(form).click();
      await waitUntil(() => summary(form));
      await waitUntil(() => form.shadowRoot!.activeElement === summary(form));
      expect(heard).to.deep.equal(['invalid']);
      expect(summary(form)!.textContent?.replace(/\s+/g, ' ')).to.match(/One field needs another look Name: \S+/);
      summary(form)!.querySelector<HTMLElement>('.way')!.click();
      expect(document.activeElement?.getAttribute('name')).to.equal('name');
      expect(errorOf(control(form, 'name'))).to.be.a('string');
      await type(control(form, 'name'), 'Ada');
      await waitUntil(() => !summary(form));
    });

    it('is sent as it is with novalidate', async () => {
      const form = await fixture<FormWidget>(MARKUP);
      form.noValidate = true;
      let count = 0;
      form.addEventListener('submit', () => count++);
      form.requestSubmit();
      expect([count, form.checkValidity()]).to.deep.equal([1, false]);
    });

    it('is reset by a button, unless that is prevented', async () => {
      const form = await fixture<FormWidget>(MARKUP);
      await type(control(form, 'address[city]'), 'Oslo');
      expect(form.isDirty).to.be.true;
      await type(control(form, 'address[city]'), 'Rome');
      expect(form.isDirty, 'it says what it said').to.be.false;
      await type(control(form, 'address[city]'), 'Oslo');
      form.addEventListener('reset', (event) => event.preventDefault(), {once: true});
      form.reset();
      expect(control(form, 'address[city]').value).to.equal('Oslo');
      form.reset();
      expect(control(form, 'address[city]').value).to.equal('Rome');
      expect(form.isDirty).to.be.false;
    });

    it('M-24 leaves the page as HTML would, with the token and the method that HTML lacks', async () => {
      const token = document.createElement('meta');
      Object.assign(token, {name: 'csrf-token', content: 'secret'});
      document.head.append(token);
      const form = await fixture<FormWidget>(MARKUP);
      Object.assign(form, {action: '/landing', method: 'patch', target: 'other'});
      await type(control(form, 'name'), 'Ada');
      const {submit} = HTMLFormElement.prototype;
      let sent: unknown[] = [];
      HTMLFormElement.prototype.submit = function (this: HTMLFormElement) {
        sent = [this.method, new URL(this.action).pathname, this.target, pairs(new FormData(this))];
      };
      form.requestSubmit();
      HTMLFormElement.prototype.submit = submit;
      token.remove();
      expect(sent).to.deep.equal([
        'post',
        '/landing',
        'other',
        [
          ['name', 'Ada'],
          ['address[city]', 'Rome'],
          ['_method', 'patch'],
          ['_csrf_token', 'secret'],
        ],
      ]);
      expect(document.querySelector('form')).to.equal(null);
    });

    describe('with a draft', () => {
      const PLACE = 'total-widgets:draft:test';
      const offer = (form: Element): HTMLElement | null => form.shadowRoot!.querySelector('[part="draft"]');
      const press = (form: Element, place: number): void =>
        offer(form)!.querySelectorAll<HTMLElement>('button-widget')[place]!.click();
      const draftForm = (): Promise<FormWidget> =>
        fixture<FormWidget>(
          html`<form-widget draft="test">
            <input-widget name="name" label="Name"></input-widget>
            <input-widget name="secret" label="Password" type="password"></input-widget>
            <repeater-widget field="phones" min="0">
              <template><input-widget field="number" label="Number"></input-widget></template>
            </repeater-widget>
          </form-widget>`,
        );
      const kept = (): {values: unknown} | null => JSON.parse(localStorage.getItem(PLACE) ?? 'null') as never;

      afterEach(() => localStorage.removeItem(PLACE));

      it('keeps what is filled in over a reload, but no password, and offers it back', async () => {
        const before = await draftForm();
        await type(control(before, 'name'), 'Ada');
        await type(control(before, 'secret'), 'open sesame');
        before.querySelector('repeater-widget')!.addItem({number: '7'});
        await waitUntil(() => before.querySelectorAll('input-widget').length === 3);
        dispatchEvent(new Event('pagehide'));
        expect(kept()!.values).to.deep.equal({name: 'Ada', phones: [{number: '7'}]});
        await type(control(before, 'name'), 'Ada L');
        before.remove();
        expect(kept()!.values, 'what was typed last, too').to.deep.include({name: 'Ada L'});
        const form = await draftForm();
        await waitUntil(() => offer(form));
        expect(control(form, 'name').value, 'nothing by itself').to.equal('');
        await expect(form).to.be.accessible();
        press(form, 0);
        await waitUntil(() => form.querySelectorAll('input-widget')[2]?.value === '7');
        expect(form.values).to.deep.equal({name: 'Ada L', secret: '', phones: [{number: '7'}]});
        expect([offer(form), form.isDirty]).to.deep.equal([null, true]);
      });

      it('forgets it when it was sent, taken back or discarded', async () => {
        const form = await draftForm();
        for (const end of [() => form.dispatchEvent(new CustomEvent('submit-success')), () => form.reset()]) {
          await type(control(form, 'name'), 'Ada');
          dispatchEvent(new Event('pagehide'));
          expect(kept()).to.not.equal(null);
          end();
          await waitUntil(() => kept() === null);
        }
        localStorage.setItem(PLACE, JSON.stringify({at: 0, values: {name: 'x'}}));
        const other = await draftForm();
        await waitUntil(() => offer(other));
        press(other, 1);
        await waitUntil(() => !offer(other));
        expect(kept()).to.equal(null);
      });

      it('F102 F114 takes what it finds for text, and nonsense for nothing', async () => {
        localStorage.setItem(PLACE, '{"at":1,"values":{"name":"<b>x</b>","__proto__":{"polluted":1}}}');
        const form = await draftForm();
        await waitUntil(() => offer(form));
        press(form, 0);
        await waitUntil(() => control(form, 'name').value === '<b>x</b>');
        expect(({} as {polluted?: unknown}).polluted).to.equal(undefined);
        localStorage.setItem(PLACE, '{"at":');
        expect(offer(await draftForm())).to.equal(null);
      });
    });

    it('F111 goes to no address that runs a script, and says so', async () => {
      const form = await fixture<FormWidget>(MARKUP);
      form.action = 'javascript:window.hit=1';
      await type(control(form, 'name'), 'Ada');
      form.requestSubmit();
      await waitUntil(() => summary(form));
      expect(summary(form)!.textContent).to.include('no address');
      expect((globalThis as {hit?: unknown}).hit).to.equal(undefined);
    });

    it('is a landmark where it has a name', async () => {
      const form = await fixture<FormWidget>(html`<form-widget label="Account"></form-widget>`);
      if (hasAxTree) expect((await axTree(form.parentElement!)).join('\n')).to.match(/form "Account"/);
      await expect(form).to.be.accessible();
    });
  });

  describe('connected', () => {
    let data: DataFixture;
    let form: FormWidget;

    beforeEach(async () => {
      data = await dataFixture();
      data.provider.description = DESCRIPTION;
      const markup = document.createElement('div');
      markup.append(
        ...(
          await fixture(
            html`<div>
              <form-widget data-source="form:update_user(1)" debounce="0">
                <input-widget field="name" label="Name" required></input-widget>
                <input-widget field="email" label="E-mail"></input-widget>
                <button-widget slot="actions" type="submit" label="Save"></button-widget>
              </form-widget>
            </div>`,
          )
        ).children,
      );
      await data.add(markup);
      form = markup.querySelector('form-widget')!;
      await waitUntil(() => control(form, 'name').value === 'Ada');
    });
    afterEach(() => data.remove());

    const changes = (intent: string) => data.provider.changes.filter(({request}) => request.intent === intent);
    const submitted = async () => {
      save(form).click();
      await waitUntil(() => changes('submit').length > 0);
      return changes('submit').at(-1)!;
    };

    it('F-04 is filled by its server, and asks what is wrong once somebody has been at a field', async () => {
      await type(control(form, 'email'), 'taken@example.com');
      await leave(control(form, 'email'));
      await waitUntil(() => changes('validate').length === 1);
      const [check] = changes('validate');
      expect(check!.request.touched).to.deep.equal(['email']);
      expect(check!.request.values).to.deep.equal({name: 'Ada', email: 'taken@example.com'});
      check!.done({
        errors: [
          {path: 'email', code: 'taken', message: 'is taken'},
          {path: 'name', code: 'x', message: 'is not touched'},
        ],
      });
      await waitUntil(() => errorOf(control(form, 'email')) === 'is taken');
      expect(errorOf(control(form, 'name'))).to.equal(undefined);
      await type(control(form, 'email'), 'free@example.com');
      expect(errorOf(control(form, 'email'))).to.equal(undefined);
    });

    it('F-04 shows the answer to the last question alone', async () => {
      await type(control(form, 'email'), 'one');
      await leave(control(form, 'email'));
      await waitUntil(() => changes('validate').length === 1);
      await type(control(form, 'email'), 'two');
      await waitUntil(() => changes('validate').length === 2);
      changes('validate')[1]!.done({errors: []});
      changes('validate')[0]!.done({errors: [{path: 'email', code: 'x', message: 'is old'}]});
      await data.settle();
      expect(errorOf(control(form, 'email'))).to.equal(undefined);
    });

    it('waits as long as it is told before it asks', async () => {
      form.debounce = 60_000;
      await type(control(form, 'email'), 'x');
      await leave(control(form, 'email'));
      await data.settle();
      expect(changes('validate').length).to.equal(0);
      form.debounce = 1;
      await type(control(form, 'email'), 'y');
      await waitUntil(() => changes('validate').length === 1);
    });

    it('asks nothing when it is gone', async () => {
      await type(control(form, 'email'), 'x');
      await leave(control(form, 'email'));
      form.remove();
      await new Promise((done) => setTimeout(done));
      await data.settle();
      expect(changes('validate').length).to.equal(0);
    });

    it('is empty again after it was taken, where that is asked for', async () => {
      form.resetOnSuccess = true;
      await type(control(form, 'name'), 'Grace');
      (await submitted()).done();
      await waitUntil(() => control(form, 'name').value === 'Ada');
    });

    it('F-17 fills the sources of what stands in it by what is filled in', async () => {
      const list = document.createElement('select-widget');
      Object.assign(list, {label: 'Team', dataSource: 'interface:teams({name})', field: 'team'});
      form.append(list);
      const asked = (): unknown[] => data.provider.reads.map(({request}) => request.source);
      await waitUntil(() => asked().length === 1);
      expect(asked()[0]).to.deep.include({name: 'teams', args: ['Ada']});
      await type(control(form, 'name'), 'Grace');
      await waitUntil(async () => (await data.advance(600), asked().length === 2));
      expect(asked()[1]).to.deep.include({args: ['Grace']});
    });

    it('F-07 is sent once with its version, cannot be used meanwhile, and is clean afterwards', async () => {
      await type(control(form, 'name'), 'Grace');
      const outcomes: unknown[] = [];
      form.addEventListener('submit-success', (event) => outcomes.push(event.detail.outcome.message));
      const change = await submitted();
      form.requestSubmit();
      await form.updateComplete;
      expect(changes('submit').length).to.equal(1);
      expect(change.request.version).to.equal('7');
      expect(change.request.values).to.deep.equal({name: 'Grace', email: 'ada@example.com'});
      expect(form.matches(':state(submitting)')).to.be.true;
      expect(form.shadowRoot!.querySelector('[part="base"]')!.hasAttribute('inert')).to.be.true;
      change.done({message: 'Saved'});
      await waitUntil(() => outcomes.length === 1);
      expect(outcomes).to.deep.equal(['Saved']);
      expect([form.isDirty, form.matches(':state(submitting)')]).to.deep.equal([false, false]);
      expect(control(form, 'name').value).to.equal('Grace');
    });

    it('F-18 shows what the server says of fields and of the whole, and keeps what was typed', async () => {
      await type(control(form, 'name'), 'Grace');
      const heard: string[] = [];
      for (const name of ['submit-error', 'invalid']) form.addEventListener(name, () => heard.push(name));
      const error: DataError = {
        code: 'invalid',
        message: 'No.',
        retryable: false,
        fields: [
          {path: 'email', code: 'taken', message: 'is taken'},
          {path: '', code: 'limit', message: 'The team is full'},
        ],
      };
      (await submitted()).fail(error);
      await waitUntil(() => summary(form));
      expect(summary(form)!.textContent?.replace(/\s+/g, ' ')).to.match(/The team is full E-mail: is taken/);
      expect(errorOf(control(form, 'email'))).to.equal('is taken');
      expect(heard.toSorted()).to.deep.equal(['invalid', 'submit-error']);
      await waitUntil(() => form.shadowRoot!.activeElement === summary(form));
      expect(control(form, 'name').value).to.equal('Grace');
      await expect(form).to.be.accessible();
    });

    it('offers to send again what failed on its way', async () => {
      (await submitted()).fail({code: 'network', message: 'Out of reach', retryable: true});
      await waitUntil(() => summary(form));
      form.shadowRoot!.querySelector<HTMLElement>('[part="retry"]')!.click();
      await waitUntil(() => changes('submit').length === 2);
      changes('submit')[1]!.done();
      await waitUntil(() => !summary(form));
    });

    it('asks before the page is left while something is not sent', async () => {
      const leaves = (): boolean => dispatchEvent(new Event('beforeunload', {cancelable: true}));
      expect(leaves()).to.be.true;
      await type(control(form, 'name'), 'Grace');
      expect(leaves()).to.be.false;
      form.remove();
      expect(leaves()).to.be.true;
    });

    describe('with rules', () => {
      const rules = (given: object): void => {
        data.provider.description = {...DESCRIPTION, schema: given as never};
      };
      const again = async (): Promise<void> => {
        form.dataSource = 'form:update_user(2)';
        await data.settle();
        await type(control(form, 'email'), 'ada');
        await waitUntil(async () => (await leave(control(form, 'email')), errorOf(control(form, 'email'))));
      };

      beforeEach(async () => {
        rules({
          required: ['name', 'email', 'nowhere'],
          properties: {email: {type: 'string', format: 'email', maxLength: 20}, name: {minLength: 2}},
        });
        await again();
      });

      it('F-04 F-09 says at once what is wrong, in plain words, where somebody has been', async () => {
        expect(errorOf(control(form, 'email'))).to.equal('Enter an e-mail address, such as name@example.com.');
        await type(control(form, 'name'), 'A');
        expect(errorOf(control(form, 'name'))).to.equal(undefined);
        await leave(control(form, 'name'));
        expect(errorOf(control(form, 'name'))).to.equal('Enter at least 2 characters.');
        await type(control(form, 'email'), 'ada@a-rather-long-name.example');
        expect(errorOf(control(form, 'email'))).to.equal('Enter no more than 20 characters.');
        await type(control(form, 'email'), '');
        expect(errorOf(control(form, 'email'))).to.equal('Fill this in.');
        await type(control(form, 'email'), 'ada@example.com');
        expect(errorOf(control(form, 'email'))).to.equal(undefined);
      });

      it('is not sent while a rule is broken, and asks for no field that it has not', async () => {
        form.requestSubmit();
        await waitUntil(() => summary(form));
        expect(summary(form)!.textContent).to.include('E-mail: Enter an e-mail address');
        expect(form.checkValidity()).to.be.false;
        expect(changes('submit').length).to.equal(0);
        await type(control(form, 'email'), 'ada@example.com');
        form.requestSubmit();
        await waitUntil(() => changes('submit').length === 1);
      });

      it('speaks of a list by its label, and of its rows by their places', async () => {
        rules({properties: {phones: {minItems: 2, items: {properties: {number: {pattern: '^[0-9]+$'}}}}}});
        const list = document.createElement('repeater-widget');
        list.setAttribute('field', 'phones');
        list.setAttribute('label', 'Telephones');
        list.innerHTML = '<template><input-widget field="number" label="Number"></input-widget></template>';
        form.append(list);
        form.dataSource = 'form:update_user(3)';
        await waitUntil(() => form.querySelectorAll('input-widget').length === 3);
        const [, , number] = form.querySelectorAll('input-widget');
        await type(number!, 'none');
        await waitUntil(async () => (await leave(number!), errorOf(number!)));
        expect(errorOf(number!)).to.equal('This does not have the form asked for.');
        form.requestSubmit();
        await waitUntil(() => summary(form)?.textContent?.includes('Telephones: At least 2 items are needed.'));
        list.addItem({number: '7'});
        await type(number!, '8');
        form.requestSubmit();
        await waitUntil(() => changes('submit').length === 1);
      });

      it('leaves the last word to the server, and begins anew after a reset', async () => {
        await waitUntil(() => changes('validate').length > 0);
        changes('validate')
          .at(-1)!
          .done({errors: [{path: 'email', code: 'x', message: 'is too short'}]});
        await waitUntil(() => errorOf(control(form, 'email')) === 'is too short');
        form.reset();
        await form.updateComplete;
        expect(errorOf(control(form, 'email'))).to.equal(undefined);
        form.noValidate = true;
        await type(control(form, 'email'), 'ada');
        await leave(control(form, 'email'));
        expect(errorOf(control(form, 'email')), 'nobody is checked before he wants it').to.equal(undefined);
      });
    });

    it('draws itself from its description; a field written by hand takes its place', async () => {
      data.provider.description = {
        fields: [
          ...DESCRIPTION.fields,
          {name: 'role', type: 'select', label: 'Role', options: [{label: 'Admin', value: 'admin'}], required: true},
          {name: 'active', type: 'checkbox', label: 'Active'},
          {name: 'notes', type: 'textarea', label: 'Notes'},
          {name: 'items', type: 'list', label: 'Items', fields: [{name: 'sku', type: 'text', label: 'SKU'}]},
          {name: 'blocks', type: 'blocks', label: 'Blocks', union: {image: [{name: 'url', type: 'url'}]}},
          {name: 'scans', type: 'file', label: 'Scans', many: true},
        ],
        values: {name: 'Ada', role: 'admin', active: true, items: [{id: 9, sku: 'A-1'}]},
      };
      const markup = (
        await fixture(
          html`<div>
            <form-widget data-source="form:create_thing">
              <input-widget slot="email" field="email" label="By hand"></input-widget>
            </form-widget>
          </div>`,
        )
      ).firstElementChild as FormWidget;
      await data.add(markup);
      await waitUntil(() => markup.length === 7);
      await waitUntil(() => markup.values['role'] === 'admin');
      expect(markup.values).to.deep.equal({
        ...{name: 'Ada', email: '', role: 'admin', active: true, notes: ''},
        items: [{id: 9, sku: 'A-1'}],
        blocks: [],
        scans: [],
      });
      const drawn = [...markup.shadowRoot!.querySelectorAll<HTMLElement & {label: string}>('.fields [field]')];
      expect(drawn.filter((one) => one.checkVisibility()).map(({label}) => label)).to.have.members([
        'Name',
        'Role',
        'Active',
        'Notes',
        'Items',
        'SKU',
        'Blocks',
        'Scans',
      ]);
      await waitUntil(() => markup.shadowRoot!.querySelector('button-widget')?.checkVisibility());
      await expect(markup).to.be.accessible();
      let heard = 0;
      markup.addEventListener('submit', () => heard++);
      markup.shadowRoot!.querySelector<HTMLElement>('button-widget')!.click();
      await waitUntil(() => changes('submit').length === 1);
      expect(heard).to.equal(1);
    });

    it('F102 shows what a server says as text', async () => {
      const [hostile = ''] = HOSTILE_TEXTS;
      (await submitted()).fail({
        code: 'invalid',
        message: hostile,
        retryable: false,
        fields: [
          {path: 'name', code: 'x', message: hostile},
          {path: '__proto__.polluted', code: 'x', message: hostile},
        ],
      });
      await waitUntil(() => summary(form));
      expect(summary(form)!.textContent).to.include(hostile.slice(0, 20));
      expect(({} as {polluted?: unknown}).polluted).to.equal(undefined);
    });
  });

  describe('keyboard', () => {
    it('AX-19 is sent by Enter in a field, by the button that sends it', async () => {
      const form = await fixture<FormWidget>(MARKUP);
      await type(control(form, 'name'), 'Ada');
      const submitters: unknown[] = [];
      form.addEventListener('submit', (event) => submitters.push((event as SubmitEvent).submitter?.localName));
      control(form, 'name').focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => submitters.length === 1);
    });
  });
});
