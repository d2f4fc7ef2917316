import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {dataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import '../../navigation/tabs/tabs-widget.js';
import '../../overlay/drawer/drawer-widget.js';
import '../input/input-widget.js';
import './form-widget.js';
import type {TabsWidget} from '../../navigation/tabs/tabs-widget.js';
import type {DrawerWidget} from '../../overlay/drawer/drawer-widget.js';
import type {InputWidget} from '../input/input-widget.js';
import type {FormWidget} from './form-widget.js';

const summary = (form: Element): HTMLElement | null => form.shadowRoot!.querySelector('[part="summary"]');
const isLed = (form: Element): boolean => summary(form) !== null && form.shadowRoot!.activeElement === summary(form);
const ways = (form: Element): HTMLElement[] => [...form.shadowRoot!.querySelectorAll<HTMLElement>('.way')];
const control = (form: Element, name: string): InputWidget => form.querySelector(`input-widget[name="${name}"]`)!;
const tabsOf = (form: Element): TabsWidget => form.querySelector('tabs-widget')!;
const shown = (tabs: TabsWidget): string | undefined =>
  tabs.shadowRoot!.querySelector('[aria-selected="true"] .label')?.textContent;
/** What a reader sees and hears of each tab. */
const names = (tabs: TabsWidget): string[] =>
  [...tabs.shadowRoot!.querySelectorAll('[role="tab"]')].map((tab) => tab.textContent!.replaceAll(/\s+/g, ' ').trim());
const hasFocus = (element: Element): boolean => document.activeElement === element;

async function type(element: InputWidget, text: string): Promise<void> {
  const input = element.shadowRoot!.querySelector('input')!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  input.dispatchEvent(new Event('change', {bubbles: true}));
  await element.updateComplete;
}

const MARKUP = html`<form-widget>
  <tabs-widget>
    <div slot="tab:account" label="Account">
      <input-widget name="name" label="Name"></input-widget>
    </div>
    <div slot="tab:address" label="Address">
      <input-widget name="city" label="City" required></input-widget>
      <details>
        <summary>More</summary>
        <input-widget name="zip" label="ZIP" required></input-widget>
      </details>
    </div>
  </tabs-widget>
</form-widget>`;

describe('<form-widget>', () => {
  describe('F-22 what is hidden in it', () => {
    it('is sent', async () => {
      const form = await fixture<FormWidget>(MARKUP);
      control(form, 'zip').value = '123';
      expect(form.values).to.deep.equal({name: '', city: '', zip: '123'});
    });

    it('comes forward with the first that is wrong, and the rest by the ways of the summary', async () => {
      const form = await fixture<FormWidget>(MARKUP);
      form.requestSubmit();
      await waitUntil(() => shown(tabsOf(form)) === 'Address' && isLed(form));
      tabsOf(form).activeTab = 'account';
      await tabsOf(form).updateComplete;
      ways(form)[1]!.click();
      await waitUntil(() => hasFocus(control(form, 'zip')));
      expect(shown(tabsOf(form))).to.equal('Address');
      expect(control(form, 'zip').checkVisibility()).to.be.true;
    });

    it('is counted on its tab, in figures and words, until it is right', async () => {
      const form = await fixture<FormWidget>(MARKUP);
      form.requestSubmit();
      await waitUntil(() => names(tabsOf(form))[1] === 'Address 22 errors');
      expect(names(tabsOf(form))[0]).to.equal('Account');
      await expect(form).to.be.accessible();
      await type(control(form, 'city'), 'Rome');
      await waitUntil(() => names(tabsOf(form))[1] === 'Address 11 error');
      control(form, 'zip').remove();
      await type(control(form, 'name'), 'Ada');
      await waitUntil(() => names(tabsOf(form))[1] === 'Address');
    });

    it('is counted before it is sent, where somebody has been at it', async () => {
      const form = await fixture<FormWidget>(MARKUP);
      await type(control(form, 'city'), 'Rome');
      await type(control(form, 'city'), '');
      await waitUntil(() => names(tabsOf(form))[1] === 'Address 11 error');
      form.reset();
      await waitUntil(() => names(tabsOf(form))[1] === 'Address');
    });

    it('comes forward where the server finds it wrong', async () => {
      const data = await dataFixture();
      data.provider.description = {fields: [], values: {name: 'Ada', city: 'Rome', zip: '1'}};
      const place = await fixture<HTMLElement>(MARKUP);
      const form = place as FormWidget;
      form.dataSource = 'form:create_user';
      await data.add(form);
      await waitUntil(() => control(form, 'zip').value === '1');
      form.requestSubmit();
      await waitUntil(() => data.provider.changes.length === 1);
      const fields = [{path: 'zip', code: 'invalid', message: 'No such place'}];
      data.provider.changes[0]!.fail({code: 'invalid', message: 'No.', retryable: false, fields});
      await waitUntil(() => isLed(form));
      expect([shown(tabsOf(form)), form.querySelector('details')!.open]).to.deep.equal(['Address', true]);
      await waitUntil(() => names(tabsOf(form))[1] === 'Address 11 error');
      data.remove();
    });

    it('comes forward in a native form, too', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form>
          <details>
            <summary>More</summary>
            <input-widget name="zip" label="ZIP" required></input-widget>
          </details>
        </form>`,
      );
      form.requestSubmit();
      await waitUntil(() => hasFocus(control(form, 'zip')));
      expect(form.querySelector('details')!.open).to.be.true;
    });

    it('is reached in a drawer, which lies over the summary', async () => {
      const form = await fixture<FormWidget>(
        html`<form-widget>
          <drawer-widget heading="More"><input-widget name="zip" label="ZIP" required></input-widget></drawer-widget>
        </form-widget>`,
      );
      form.requestSubmit();
      await waitUntil(() => hasFocus(control(form, 'zip')));
      const drawer = form.querySelector<DrawerWidget>('drawer-widget')!;
      expect(drawer.open).to.be.true;
      drawer.close();
      await waitUntil(() => !drawer.open);
    });
  });
});
