import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {dispatchCommand} from '../../../core/commands.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../action/button/button-more.js';
import '../input/implicit-submission.js';
import '../input/input-widget.js';
import './form-wizard-widget.js';
import type {FormWidget} from '../form/form-widget.js';
import type {InputWidget} from '../input/input-widget.js';
import type {FormWizardWidget} from './form-wizard-widget.js';

const STEPS = [
  {id: 'person', label: 'Person'},
  {id: 'address', label: 'Address'},
  {id: 'work', label: 'Work'},
];
const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const wizardIn = (place: Element): FormWizardWidget =>
  place.matches('form-wizard-widget') ? (place as FormWizardWidget) : place.querySelector('form-wizard-widget')!;
const name = (element: Element): string | undefined => all(element, '.heading')[0]?.textContent;
const button = (element: Element, text: string): HTMLElement =>
  all(element, '.buttons > button-widget').find((each) => !each.hidden && each.getAttribute('label') === text)!;
const control = (element: Element, field: string): InputWidget =>
  element.querySelector<InputWidget>(`input-widget[name="${field}"]`)!;
const inner = (element: Element): HTMLInputElement => element.shadowRoot!.querySelector('input')!;
const stepper = (element: Element): HTMLElement => all(element, 'stepper-widget')[0]!;
/** What is read of each step. */
const states = (element: Element): string[] =>
  all(stepper(element), '.text').map((text) => text.textContent!.replaceAll(/\s+/g, ' ').trim());
const question = (): HTMLElement | null => document.querySelector('.widget-confirm');

async function type(element: InputWidget, text: string): Promise<void> {
  inner(element).value = text;
  inner(element).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  inner(element).dispatchEvent(new Event('change', {bubbles: true}));
  await element.updateComplete;
}

const FIELDS = html`<input-widget slot="step:person" name="name" label="Name" required></input-widget>
  <div slot="step:address"><input-widget name="city" label="City" required></input-widget></div>
  <input-widget slot="step:work" name="role" label="Role"></input-widget>`;

async function made(values: Partial<FormWizardWidget> = {}): Promise<FormWizardWidget> {
  const place = await fixture<HTMLElement>(
    html`<div lang="en"><form-wizard-widget .steps=${STEPS}>${FIELDS}</form-wizard-widget></div>`,
  );
  place.style.inlineSize = '900px';
  const element = wizardIn(place);
  Object.assign(element, values);
  await element.updateComplete;
  return element;
}

/** Goes from the first step to the second. */
async function second(values: Partial<FormWizardWidget> = {}): Promise<FormWizardWidget> {
  const element = await made(values);
  await type(control(element, 'name'), 'Ada');
  button(element, 'Next').click();
  await waitUntil(() => name(element) === 'Step 2 of 3: Address');
  return element;
}

describe('<form-wizard-widget>', () => {
  describe('dumb', () => {
    it('shows one step, and holds the others', async () => {
      const element = await made();
      expect(name(element)).to.equal('Step 1 of 3: Person');
      expect(states(element)).to.deep.equal(['Person current', 'Address to come', 'Work to come']);
      const seen = ['name', 'city', 'role'].map((field) => control(element, field).checkVisibility());
      expect(seen).to.deep.equal([true, false, false]);
      expect(element.form!.values).to.deep.equal({name: '', city: '', role: ''});
    });

    it('goes on to what is right only, and says where it is', async () => {
      const element = await made();
      button(element, 'Next').click();
      await waitUntil(() => document.activeElement === control(element, 'name'));
      expect(name(element)).to.equal('Step 1 of 3: Person');
      await waitUntil(() => states(element)[0] === 'Person current 1 error');
      await type(control(element, 'name'), 'Ada');
      button(element, 'Next').click();
      await waitUntil(() => element.shadowRoot!.activeElement === all(element, '.heading')[0]);
      expect(name(element)).to.equal('Step 2 of 3: Address');
      await waitUntil(() => states(element).join() === 'Person done,Address current,Work to come');
    });

    it('loses nothing by going back, whatever is wrong there', async () => {
      const element = await second();
      await type(control(element, 'city'), 'Rome');
      await type(control(element, 'city'), '');
      button(element, 'Back').click();
      await waitUntil(() => name(element) === 'Step 1 of 3: Person');
      expect(control(element, 'name').value).to.equal('Ada');
      await waitUntil(() => states(element).join() === 'Person current,Address 1 error,Work to come');
      expect(button(element, 'Back')).to.equal(undefined);
    });

    it('is gone through by its steps, as far as the reader has come', async () => {
      const element = await second();
      all(stepper(element), 'button')[0]!.click();
      await waitUntil(() => name(element) === 'Step 1 of 3: Person');
      await type(control(element, 'name'), '');
      all(stepper(element), 'button')[0]!.click();
      await waitUntil(() => document.activeElement === control(element, 'name'));
      await type(control(element, 'name'), 'Bo');
      all(stepper(element), 'button')[0]!.click();
      await waitUntil(() => name(element) === 'Step 2 of 3: Address');
    });

    it('goes on from a step that asks for nothing', async () => {
      const element = await made({steps: [{id: 'intro', label: 'Before you begin'}, ...STEPS]});
      button(element, 'Next').click();
      await waitUntil(() => name(element) === 'Step 2 of 4: Person');
    });

    it('says where it goes, and stays where that is refused', async () => {
      const element = await made();
      await type(control(element, 'name'), 'Ada');
      const heard: unknown[] = [];
      element.addEventListener('step-change', (event) => {
        heard.push((event as CustomEvent).detail);
        event.preventDefault();
      });
      button(element, 'Next').click();
      await waitUntil(() => heard.length === 1);
      expect(heard).to.deep.equal([{id: 'address', index: 1}]);
      expect(name(element)).to.equal('Step 1 of 3: Person');
    });

    it('is sent whole from its last step, once', async () => {
      const element = await made({current: 'work', submitLabel: 'Hire'});
      control(element, 'name').value = 'Ada';
      control(element, 'city').value = 'Rome';
      const sent: unknown[] = [];
      element.addEventListener('submit', (event) => sent.push(event.target, element.form!.values));
      button(element, 'Hire').click();
      await waitUntil(() => sent.length > 0);
      expect(sent).to.deep.equal([element, {name: 'Ada', city: 'Rome', role: ''}]);
    });

    it('F-22 goes to the first step in which something is wrong when it is sent', async () => {
      const element = await made({current: 3});
      button(element, 'Finish').click();
      await waitUntil(() => name(element) === 'Step 1 of 3: Person');
      await waitUntil(() => states(element).join() === 'Person current 1 error,Address 1 error,Work done');
      const summary = element.form!.shadowRoot!.querySelector<HTMLElement>('[part="summary"]')!;
      await waitUntil(() => element.form!.shadowRoot!.activeElement === summary);
      summary.querySelectorAll<HTMLElement>('.way')[1]!.click();
      await waitUntil(() => document.activeElement === control(element, 'city'));
      expect(name(element)).to.equal('Step 2 of 3: Address');
    });

    it('is cancelled at once where nothing is filled in', async () => {
      const element = await made({cancelable: true});
      let cancelled = 0;
      element.addEventListener('cancel', () => cancelled++);
      button(element, 'Cancel').click();
      await waitUntil(() => cancelled === 1);
    });

    it('asks before it loses what is filled in, and begins anew on a yes', async () => {
      const element = await second({cancelHref: '#cancelled'});
      let cancelled = 0;
      element.addEventListener('cancel', () => cancelled++);
      button(element, 'Cancel').click();
      await waitUntil(() => question()?.shadowRoot?.querySelector('dialog[open]'));
      question()!.shadowRoot!.querySelector<HTMLElement>('.cancel')!.click();
      await waitUntil(() => !question());
      expect([cancelled, control(element, 'name').value]).to.deep.equal([0, 'Ada']);
      button(element, 'Cancel').click();
      await waitUntil(() => question()?.shadowRoot?.querySelector('dialog[open]'));
      question()!.shadowRoot!.querySelector<HTMLElement>('.agree')!.click();
      await waitUntil(() => name(element) === 'Step 1 of 3: Person');
      await waitUntil(() => location.hash === '#cancelled');
      expect([cancelled, control(element, 'name').value]).to.deep.equal([1, '']);
      expect(states(element)[1]).to.equal('Address to come');
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('stands in the address, and is read from there', async () => {
      await second({hash: true});
      await waitUntil(() => location.hash === '#address');
      const other = await made({hash: true});
      await waitUntil(() => name(other) === 'Step 2 of 3: Address');
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('is part of the form around it, which may come later', async () => {
      const form = document.createElement('form-widget');
      const element = await made();
      element.parentElement!.append(form);
      form.append(element);
      await element.updateComplete;
      expect(element.form).to.equal(form);
      expect(all(element, 'form-widget')).to.deep.equal([]);
      control(element, 'city').value = 'Rome';
      element.current = 'work';
      await element.updateComplete;
      const heard: string[] = [];
      form.addEventListener('submit', () => heard.push('submit'));
      button(element, 'Finish').click();
      await waitUntil(() => name(element) === 'Step 1 of 3: Person');
      control(element, 'name').value = 'Ada';
      element.current = 'work';
      await element.updateComplete;
      button(element, 'Finish').click();
      await waitUntil(() => heard.length === 1);
      form.reset();
      await waitUntil(() => name(element) === 'Step 1 of 3: Person');
    });

    it('says what is wrong with it, and keeps what is in it', async () => {
      const element = await made({error: 'Closed for today', headingLevel: 4});
      expect(all(element, '[part="error"]')[0]!.textContent).to.equal('Closed for today');
      expect(control(element, 'name').checkVisibility()).to.be.true;
      expect(all(element, '.heading')[0]!.localName).to.equal('h4');
    });

    it('hands its draft on to its form', async () => {
      const element = await made({draft: 'hire'});
      expect(element.form!.draft).to.equal('hire');
    });

    describe('F144 a reload in the third step', () => {
      const step = (): string => decodeURIComponent(location.hash.slice(1));
      const offered = (element: FormWizardWidget): HTMLElement[] => all(element.form!, '[part="draft"] button-widget');

      afterEach(() => {
        localStorage.removeItem('total-widgets:draft:hire');
        history.replaceState(null, '', location.pathname + location.search);
      });

      /** Fills in two steps, comes to the third, and leaves the page there. */
      async function leaveInThird(): Promise<void> {
        const element = await second({hash: true, draft: 'hire'});
        await element.form!.updateComplete;
        await type(control(element, 'city'), 'London');
        button(element, 'Next').click();
        await waitUntil(() => name(element) === 'Step 3 of 3: Work');
        await waitUntil(() => step() === 'work');
        await type(control(element, 'role'), 'Analyst');
        dispatchEvent(new Event('pagehide'));
        element.remove();
      }

      it('comes back to that step, with all that was filled in, and goes back and on in it', async () => {
        await leaveInThird();
        const element = await made({hash: true, draft: 'hire'});
        await waitUntil(() => name(element) === 'Step 3 of 3: Work');
        await waitUntil(() => offered(element).length === 2, 'it is not offered');
        offered(element)[0]!.click();
        await waitUntil(() => control(element, 'role').value === 'Analyst');
        button(element, 'Back').click();
        await waitUntil(() => name(element) === 'Step 2 of 3: Address');
        expect([control(element, 'name').value, control(element, 'city').value]).to.deep.equal(['Ada', 'London']);
        button(element, 'Next').click();
        await waitUntil(() => name(element) === 'Step 3 of 3: Work');
        let sent: unknown;
        element.form!.addEventListener('submit', (event) => {
          event.preventDefault();
          sent = Object.fromEntries(element.form!.formData);
        });
        button(element, 'Finish').click();
        await waitUntil(() => sent !== undefined);
        expect(sent).to.deep.equal({name: 'Ada', city: 'London', role: 'Analyst'});
      });

      it('lets nobody past the steps before it, where nothing was kept or it was not taken back', async () => {
        await leaveInThird();
        const element = await made({hash: true});
        await waitUntil(() => name(element) === 'Step 3 of 3: Work');
        let sent = 0;
        element.addEventListener('submit', () => sent++);
        button(element, 'Finish').click();
        await waitUntil(() => name(element) === 'Step 1 of 3: Person');
        await type(control(element, 'name'), 'Ada');
        button(element, 'Next').click();
        await waitUntil(() => name(element) === 'Step 2 of 3: Address');
        button(element, 'Next').click();
        await waitUntil(() => !control(element, 'city').validity.valid);
        expect([name(element), sent]).to.deep.equal(['Step 2 of 3: Address', 0]);
      });

      it('shows the step that the browser goes back to', async () => {
        const element = await second({hash: true});
        await waitUntil(() => step() === 'address');
        history.pushState(null, '', '#person');
        dispatchEvent(new PopStateEvent('popstate'));
        await waitUntil(() => name(element) === 'Step 1 of 3: Person');
        history.back();
        await waitUntil(() => name(element) === 'Step 2 of 3: Address');
        expect(control(element, 'name').value).to.equal('Ada');
      });
    });

    it('F102 shows steps as text, and answers a list that is none with nothing', async () => {
      const element = await made({steps: HOSTILE_TEXTS.map((label) => ({label}))});
      expect(all(stepper(element), 'ol .label').map(({textContent}) => textContent)).to.deep.equal(HOSTILE_TEXTS);
      expect((window as {hit?: unknown}).hit).to.equal(undefined);
      element.steps = [];
      await element.updateComplete;
      expect(all(element, '.buttons')).to.deep.equal([]);
    });
  });

  describe('connected', () => {
    let data: DataFixture;
    let element: FormWizardWidget;
    const changes = (intent: string) => data.provider.changes.filter(({request}) => request.intent === intent);

    beforeEach(async () => {
      data = await dataFixture();
      data.provider.description = {fields: [], values: {name: 'Ada', city: 'Rome'}};
      element = document.createElement('form-wizard-widget');
      element.append(...(await fixture(html`<div>${FIELDS}</div>`)).children);
      Object.assign(element, {steps: STEPS, dataSource: 'form:update_user(1)', resetOnSuccess: true});
      data.place.style.inlineSize = '900px';
      data.place.lang = 'en';
      await data.add(element);
      await waitUntil(() => control(element, 'name').value === 'Ada');
    });
    afterEach(() => data.remove());

    it('asks the server before it goes on, and shows what it says at the step', async () => {
      button(element, 'Next').click();
      await waitUntil(() => changes('validate').length === 1);
      expect(changes('validate')[0]!.request.touched).to.deep.equal(['name']);
      expect(button(element, 'Next').shadowRoot!.querySelector('button')!.ariaDisabled).to.equal('true');
      const taken = {path: 'name', code: 'taken', message: 'is taken'};
      changes('validate')[0]!.done({errors: [taken, {path: 'city', code: 'gone', message: 'is gone'}]});
      await waitUntil(() => document.activeElement === control(element, 'name'));
      await waitUntil(() => states(element).join() === 'Person current 1 error,Address to come,Work to come');
      expect(inner(control(element, 'name')).ariaInvalid).to.equal('true');
      await type(control(element, 'name'), 'Grace');
      button(element, 'Next').click();
      await waitUntil(() => changes('validate').length === 2);
      changes('validate')[1]!.done({errors: []});
      await waitUntil(() => name(element) === 'Step 2 of 3: Address');
    });

    it('goes on where the server can’t be asked, which is asked again in the end', async () => {
      button(element, 'Next').click();
      await waitUntil(() => changes('validate').length === 1);
      changes('validate')[0]!.fail({code: 'network', message: 'Out of reach', retryable: true});
      await waitUntil(() => name(element) === 'Step 2 of 3: Address');
    });

    it('is sent by its source, and begins anew when it was taken', async () => {
      element.current = 'work';
      await element.updateComplete;
      button(element, 'Finish').focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => changes('submit').length === 1);
      expect(changes('submit')[0]!.request.values).to.deep.equal({name: 'Ada', city: 'Rome', role: ''});
      changes('submit')[0]!.done();
      await waitUntil(() => element.shadowRoot!.activeElement === all(element, '.heading')[0]);
      expect(name(element)).to.equal('Step 1 of 3: Person');
    });
  });

  describe('keyboard', () => {
    it('goes on by Enter in a field, and is sent by it from the last', async () => {
      const element = await made();
      const sent: unknown[] = [];
      element.addEventListener('submit', () => sent.push(element.form!.values));
      control(element, 'name').focus();
      await sendKeys({type: 'Ada'});
      await sendKeys({press: 'Enter'});
      await waitUntil(() => name(element) === 'Step 2 of 3: Address');
      await waitUntil(() => element.shadowRoot!.activeElement === all(element, '.heading')[0]);
      await sendKeys({press: 'Tab'});
      expect(document.activeElement).to.equal(control(element, 'city'));
      await sendKeys({type: 'Rome'});
      await sendKeys({press: 'Enter'});
      await waitUntil(() => name(element) === 'Step 3 of 3: Work');
      control(element, 'role').focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => sent.length === 1);
      expect(sent).to.deep.equal([{name: 'Ada', city: 'Rome', role: ''}]);
    });

    it('goes on by Enter in a form around it, too', async () => {
      const form = await fixture<FormWidget>(
        html`<form-widget><form-wizard-widget .steps=${STEPS}>${FIELDS}</form-wizard-widget></form-widget>`,
      );
      const element = wizardIn(form);
      await element.updateComplete;
      control(element, 'name').focus();
      await sendKeys({type: 'Ada'});
      await sendKeys({press: 'Enter'});
      await waitUntil(() => name(element) === 'Step 2 of 3: Address');
    });

    it('answers commands', async () => {
      const element = await made();
      control(element, 'name').value = 'Ada';
      dispatchCommand(element, '--next', null);
      await waitUntil(() => name(element) === 'Step 2 of 3: Address');
      dispatchCommand(element, '--previous', null);
      await waitUntil(() => name(element) === 'Step 1 of 3: Person');
    });
  });

  it('passes axe, with errors, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const element = await made({cancelable: true});
      element.parentElement!.style.background = 'var(--widget-page)';
      button(element, 'Next').click();
      await waitUntil(() => states(element)[0] === 'Person current 1 error');
      await expect(element).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
