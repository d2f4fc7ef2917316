import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import '../../action/button/button-widget.js';
import '../../action/button/button-more.js';
import '../input/input-widget.js';
import './form-widget.js';
import type {Values} from '../../../data/types.js';
import type {InputWidget} from '../input/input-widget.js';
import type {FormWidget} from './form-widget.js';

const summary = (form: Element): string | undefined =>
  form.shadowRoot!.querySelector('[part="summary"]')?.textContent?.replace(/\s+/g, ' ').trim();
const control = (form: Element, name: string): InputWidget =>
  form.querySelector<InputWidget>(`input-widget[field="${name}"]`)!;
const errorOf = (element: Element): string | undefined =>
  element.shadowRoot!.querySelector('[part="error"]')?.textContent?.trim();

async function fill(element: InputWidget, text: string): Promise<void> {
  const inner = element.shadowRoot!.querySelector('input')!;
  inner.value = text;
  inner.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  inner.dispatchEvent(new Event('change', {bubbles: true}));
  await element.updateComplete;
}

describe('<form-widget> and the page’s own script', () => {
  let data: DataFixture;
  let form: FormWidget;

  beforeEach(async () => {
    data = await dataFixture();
    data.provider.description = {fields: [], values: {name: 'Ada', email: 'ada@example.com'}, version: '7'};
    const markup = await fixture<HTMLElement>(
      html`<div lang="en">
        <form-widget debounce="0">
          <input-widget field="name" label="Name"></input-widget>
          <input-widget field="email" label="E-mail"></input-widget>
        </form-widget>
      </div>`,
    );
    form = markup.querySelector('form-widget')!;
    await data.add(markup);
  });
  afterEach(() => data.remove());

  const asked = (intent: string) => data.provider.changes.filter(({request}) => request.intent === intent);
  const connect = async (): Promise<void> => {
    form.dataSource = 'form:update_user(1)';
    await waitUntil(() => control(form, 'name').value === 'Ada');
  };

  it('F-05 F-06 shows what validators find, at once or after a while, where somebody has been', async () => {
    let answer: ((taken: boolean) => void) | undefined;
    form.validators = [
      ({name}) => ({name: name === 'root' ? 'is not for you' : undefined, email: 'is not touched'}),
      ({name}) => new Promise((done) => (answer = (taken) => done(taken ? {name: `${String(name)} is taken`} : {}))),
    ];
    await fill(control(form, 'name'), 'Lin');
    await waitUntil(() => answer);
    expect(form.matches(':state(checking)')).to.be.true;
    answer!(true);
    answer = undefined;
    await waitUntil(() => errorOf(control(form, 'name')) === 'Lin is taken');
    await waitUntil(() => !form.matches(':state(checking)'));
    expect(errorOf(control(form, 'email'))).to.equal(undefined);
    await fill(control(form, 'name'), 'root');
    expect(errorOf(control(form, 'name')), 'what was said of another value').to.equal(undefined);
    await waitUntil(() => answer);
    answer!(false);
    await waitUntil(() => errorOf(control(form, 'name')) === 'is not for you');
  });

  it('F-05 is not sent while a validator finds something', async () => {
    let sent = 0;
    let wrong = true;
    form.addEventListener('submit', () => sent++);
    form.validators = [async () => (wrong ? {email: 'is needed', '': 'Not like this.'} : undefined)];
    await form.submit();
    await waitUntil(() => summary(form));
    expect(summary(form)).to.equal('Not like this. E-mail: is needed');
    expect(errorOf(control(form, 'email'))).to.equal('is needed');
    expect([sent, form.errors.find(({path}) => path === 'email')?.code]).to.deep.equal([0, 'custom']);
    wrong = false;
    await form.submit();
    expect(sent).to.equal(1);
  });

  it('F-18 is not sent where that is not allowed, and says why', async () => {
    await connect();
    let answer: boolean | string = false;
    form.authorize = (values) => (values['name'] === 'Ada' ? answer : true);
    await form.submit();
    await waitUntil(() => summary(form) === 'You may not do this.');
    answer = 'Only on weekdays.';
    await form.submit();
    await waitUntil(() => summary(form) === 'Only on weekdays.');
    expect(asked('submit').length).to.equal(0);
    answer = true;
    form.requestSubmit();
    await waitUntil(() => asked('submit').length === 1);
  });

  it('F-11 sends what the page makes of the values, to be checked and to be taken', async () => {
    await connect();
    form.transformParams = ({name, ...rest}, intent) => ({...rest, name: `${String(name)}!`, intent});
    await fill(control(form, 'name'), 'Lin');
    await waitUntil(() => asked('validate').length === 1);
    expect(asked('validate')[0]!.request.values).to.deep.equal({
      name: 'Lin!',
      email: 'ada@example.com',
      intent: 'validate',
    });
    form.requestSubmit();
    await waitUntil(() => asked('submit').length === 1);
    expect(asked('submit')[0]!.request.values).to.deep.include({name: 'Lin!', intent: 'submit'});
    expect(control(form, 'name').value, 'what was typed stays').to.equal('Lin');
  });

  it('F-11 takes what the page makes of the source', async () => {
    form.prepareSource = (description) => ({...description, values: {...description.values, email: 'new@example.com'}});
    await connect();
    expect(control(form, 'email').value).to.equal('new@example.com');
    expect(form.isDirty).to.be.false;
  });

  it('shows what they throw, sends nothing, and keeps what was typed', async () => {
    const fail = (what: string) => (): never => {
      throw new Error(`${what} is broken`);
    };
    form.prepareSource = fail('prepareSource');
    form.dataSource = 'form:update_user(1)';
    await waitUntil(() => summary(form)?.startsWith('prepareSource is broken'));
    form.prepareSource = undefined;
    form.shadowRoot!.querySelector<HTMLElement>('[part="retry"]')!.click();
    await waitUntil(() => control(form, 'name').value === 'Ada');
    form.transformParams = fail('transformParams') as unknown as (values: Values) => Values;
    await fill(control(form, 'name'), 'Lin');
    await waitUntil(() => summary(form) === 'transformParams is broken');
    await form.submit();
    await waitUntil(() => summary(form) === 'transformParams is broken Try again');
    form.authorize = fail('authorize');
    await form.submit();
    await waitUntil(() => summary(form) === 'authorize is broken');
    form.validators = [fail('validators')];
    await form.submit();
    await waitUntil(() => summary(form) === 'validators is broken');
    expect(asked('submit').length + asked('validate').length).to.equal(0);
    expect(control(form, 'name').value).to.equal('Lin');
  });
});
