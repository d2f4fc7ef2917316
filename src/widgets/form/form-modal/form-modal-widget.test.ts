import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import '../../action/button/button-more.js';
import '../../navigation/tabs/tabs-widget.js';
import '../input/input-widget.js';
import './form-modal-widget.js';
import type {InputWidget} from '../input/input-widget.js';
import type {FormModalWidget} from './form-modal-widget.js';

const root = (element: Element): ShadowRoot => element.shadowRoot!;
const dialog = (element: Element): HTMLDialogElement | null =>
  root(root(element).querySelector('modal-widget')!).querySelector('dialog');
const isOpen = (element: Element): boolean => dialog(element)?.open === true;
const buttons = (element: Element): HTMLElement[] => [...root(element).querySelectorAll('button-widget')];
const field = (element: Element): InputWidget => element.querySelector('input-widget')!;
const question = (): HTMLElement | null => document.querySelector('.widget-confirm');

async function type(element: InputWidget, text: string): Promise<void> {
  const input = root(element).querySelector('input')!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await element.updateComplete;
}

const made = async (): Promise<FormModalWidget> => {
  const element = await fixture<FormModalWidget>(
    html`<form-modal-widget heading="Invite somebody">
      <input-widget name="email" label="E-mail" required></input-widget>
    </form-modal-widget>`,
  );
  element.show();
  await waitUntil(() => isOpen(element));
  return element;
};

describe('<form-modal-widget>', () => {
  describe('dumb', () => {
    it('is a modal by its heading with a form, sent by the button in the footer', async () => {
      const element = await made();
      expect(dialog(element)!.matches(':modal')).to.be.true;
      const sent: unknown[] = [];
      element.addEventListener('submit', () => sent.push(element.form!.values));
      buttons(element)[1]!.click();
      await waitUntil(() => element.form!.shadowRoot!.querySelector('[part="summary"]'));
      expect(sent).to.deep.equal([]);
      await type(field(element), 'ada@example.com');
      buttons(element)[1]!.click();
      await waitUntil(() => sent.length === 1);
      expect(sent).to.deep.equal([{email: 'ada@example.com'}]);
      await expect(element).to.be.accessible();
    });

    it('hands on how long its form waits, and whether it is empty afterwards', async () => {
      const element = await made();
      Object.assign(element, {debounce: 5, resetOnSuccess: true});
      await waitUntil(() => element.form!.debounce === 5);
      expect(element.form!.resetOnSuccess).to.be.true;
    });

    it('says that it was closed, once, and not where it was sent', async () => {
      const element = await made();
      let cancelled = 0;
      element.addEventListener('cancel', (event) => event.target === element && cancelled++);
      buttons(element)[0]!.click();
      await waitUntil(() => cancelled === 1);
      expect([isOpen(element), element.open]).to.deep.equal([false, false]);
    });

    it('asks before it loses what is filled in, and keeps it on a no', async () => {
      const element = await made();
      await type(field(element), 'ada@example.com');
      element.close();
      await waitUntil(() => question()?.shadowRoot?.querySelector('dialog[open]'));
      question()!.shadowRoot!.querySelector<HTMLElement>('.cancel')!.click();
      await waitUntil(() => !question());
      expect([isOpen(element), field(element).value]).to.deep.equal([true, 'ada@example.com']);
      element.close();
      await waitUntil(() => question()?.shadowRoot?.querySelector('dialog[open]'));
      question()!.shadowRoot!.querySelector<HTMLElement>('.agree')!.click();
      await waitUntil(() => !isOpen(element));
      expect(field(element).value).to.equal('');
    });

    it('begins anew at the field with autofocus, also where another tab was left in front', async () => {
      const element = await fixture<FormModalWidget>(
        html`<form-modal-widget heading="Product">
          <tabs-widget>
            <div slot="tab:one" label="One"><input-widget name="name" label="Name" autofocus></input-widget></div>
            <div slot="tab:two" label="Two"><input-widget name="price" label="Price"></input-widget></div>
          </tabs-widget>
        </form-modal-widget>`,
      );
      element.show();
      await waitUntil(() => document.activeElement === field(element));
      const tabs = element.querySelector('tabs-widget')!;
      tabs.activeTab = 'two';
      await tabs.updateComplete;
      element.close();
      await waitUntil(() => !isOpen(element) && tabs.activeTab === 'one');
      element.show();
      await waitUntil(() => document.activeElement === field(element));
    });

    it('says no more of what was wrong when it is opened again', async () => {
      const element = await made();
      buttons(element)[1]!.click();
      await waitUntil(() => element.form!.shadowRoot!.querySelector('[part="summary"]'));
      element.close();
      await waitUntil(() => !isOpen(element));
      element.show();
      await waitUntil(() => isOpen(element));
      expect(element.form!.shadowRoot!.querySelector('[part="summary"]')).to.equal(null);
    });
  });

  describe('connected', () => {
    let data: DataFixture;
    let element: FormModalWidget;

    beforeEach(async () => {
      data = await dataFixture();
      data.provider.description = {fields: [{name: 'name', type: 'text', label: 'Name'}], values: {name: 'Ada'}};
      element = document.createElement('form-modal-widget');
      Object.assign(element, {heading: 'User', dataSource: 'form:update_user(1)'});
      await data.add(element);
      element.show();
      await waitUntil(() => isOpen(element));
    });
    afterEach(() => data.remove());

    it('draws the form of its source, is sent, and closes when it was taken', async () => {
      await waitUntil(() => element.form!.values['name'] === 'Ada');
      expect(buttons(element).length).to.equal(2);
      buttons(element)[1]!.click();
      await waitUntil(() => data.provider.changes.length === 1);
      expect(data.provider.changes[0]!.request.values).to.deep.equal({name: 'Ada'});
      data.provider.changes[0]!.done();
      await waitUntil(() => !isOpen(element));
    });

    it('stays where it was not taken', async () => {
      await waitUntil(() => element.form!.values['name'] === 'Ada');
      buttons(element)[1]!.click();
      await waitUntil(() => data.provider.changes.length === 1);
      data.provider.changes[0]!.fail({code: 'conflict', message: 'Somebody was faster', retryable: false});
      await waitUntil(() => element.form!.shadowRoot!.querySelector('[part="summary"]'));
      expect(isOpen(element)).to.be.true;
    });
  });

  describe('keyboard', () => {
    it('begins in its first field, is sent by Enter and closed by Escape', async () => {
      const element = await made();
      await waitUntil(() => document.activeElement === field(element));
      let sent = 0;
      element.addEventListener('submit', () => sent++);
      await sendKeys({type: 'a'});
      await sendKeys({press: 'Enter'});
      await waitUntil(() => sent === 1);
      element.form!.reset();
      await sendKeys({press: 'Escape'});
      await waitUntil(() => !isOpen(element));
    });
  });
});
