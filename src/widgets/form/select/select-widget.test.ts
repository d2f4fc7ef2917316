import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './light-options.js';
import './open-list.js';
import './select-extras.js';
import './select-widget.js';
import type {SelectWidget} from './select-widget.js';

const PEOPLE = [
  {value: 'ada', label: 'Ada'},
  {value: 'alan', label: 'Alan'},
  {value: 'grace', label: 'Grace', disabled: true},
  {value: 'katherine', label: 'Katherine'},
];

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
const control = (element: Element): HTMLButtonElement => part(element, 'control') as HTMLButtonElement;
const options = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[role="option"]'),
];
const labels = (element: Element): string[] => options(element).map((option) => option.innerText.trim());
const isOpen = (element: Element): boolean => part(element, 'list')?.matches(':popover-open') === true;
const active = (element: Element): string | undefined => {
  const holder = element.shadowRoot!.activeElement ?? control(element);
  const id = holder.getAttribute('aria-activedescendant');
  return id ? element.shadowRoot!.getElementById(id)?.innerText.trim() : undefined;
};
/** Waits until it shows a value, which children bring late. */
const shows = (element: Element, text: string): Promise<void> =>
  waitUntil(() => control(element).innerText.trim() === text, text);

async function made(values: Partial<Omit<SelectWidget, 'value'>> & {value?: unknown} = {}): Promise<SelectWidget> {
  const element = await fixture<SelectWidget>(html`<select-widget label="Person"></select-widget>`);
  Object.assign(element, {options: PEOPLE, ...values});
  await element.updateComplete;
  return element;
}

async function opened(values: Parameters<typeof made>[0] = {}): Promise<SelectWidget> {
  const element = await made(values);
  element.focus();
  control(element).click();
  await waitUntil(() => isOpen(element), 'does not open');
  return element;
}

async function press(element: SelectWidget, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const name = key.replace('Alt+', '');
    if (name !== key) await sendKeys({down: 'Alt'});
    await sendKeys({press: name});
    if (name !== key) await sendKeys({up: 'Alt'});
  }
  await element.updateComplete;
}

function heardOf(element: Element): string[] {
  const heard: string[] = [];
  for (const name of ['input', 'change']) element.addEventListener(name, () => heard.push(name));
  return heard;
}

describe('<select-widget>', () => {
  describe('closed', () => {
    it('F-02 is a combobox with a label, a help text and the label of what is chosen', async () => {
      const element = await made({value: 'alan', helpText: 'Who did it', required: true});
      expect(control(element).innerText).to.equal('Alan');
      expect(control(element).labels[0]!.innerText).to.equal('Person *');
      if (hasAxTree) expect((await axTree(element)).join('\n')).to.match(/combobox "Person.*Who did it.*Alan/s);
      expect(options(element)).to.have.length(0);
    });

    it('shows its placeholder while nothing is chosen', async () => {
      const element = await made({placeholder: 'Choose one'});
      expect(control(element).innerText).to.equal('Choose one');
      expect(element.value).to.equal('');
      element.value = 'ada';
      await element.updateComplete;
      expect(control(element).innerText).to.equal('Ada');
    });

    it('is named by its placeholder where nothing else names it', async () => {
      const element = await made({label: undefined, placeholder: 'Choose one'});
      expect(control(element).ariaLabel).to.equal('Choose one');
      element.ariaLabel = 'Person';
      await element.updateComplete;
      expect(control(element).ariaLabel).to.equal('Person');
    });

    it('takes pairs with booleans, texts and records, and knows the value as it was given', async () => {
      const element = await made({
        options: [['Yes', true], ['No', false], {id: 7, name: 'Maybe'}, 'never'],
        value: false,
      });
      expect([control(element).innerText, element.value, element.selectedOptions[0]!.raw]).to.deep.equal([
        'No',
        'false',
        false,
      ]);
      element.value = 7;
      await element.updateComplete;
      expect([control(element).innerText, element.selectedOptions[0]!.raw]).to.deep.equal(['Maybe', 7]);
    });

    it('shows a value whose option comes later, or never', async () => {
      const element = await made({options: undefined, value: 'ada'});
      expect(control(element).innerText).to.equal('ada');
      element.options = PEOPLE;
      await element.updateComplete;
      expect(control(element).innerText).to.equal('Ada');
    });

    it('has a value that comes twice once, the first one', async () => {
      const element = await fixture<SelectWidget>(
        html`<select-widget label="A" options="a, c" value="a">
          <option value="a">First</option>
          <option value="a">Second</option>
        </select-widget>`,
      );
      await shows(element, 'First');
      element.showPicker();
      await waitUntil(() => isOpen(element));
      expect(labels(element)).to.deep.equal(['First', 'c']);
    });

    it('may get its value, its options and that there are several in any order', async () => {
      for (const order of ['value options multiple', 'multiple options value', 'options multiple value']) {
        const element = document.createElement('select-widget');
        const values: Record<string, unknown> = {value: ['ada', 'alan'], options: PEOPLE, multiple: true};
        for (const name of order.split(' ')) Object.assign(element, {[name]: values[name]});
        document.body.append(element);
        await element.updateComplete;
        expect([String(element.value), control(element).innerText], order).to.deep.equal(['ada,alan', 'Ada, Alan']);
        element.remove();
      }
    });

    it('takes options from its children, in groups too, and follows them', async () => {
      const element = await fixture<SelectWidget>(
        html`<select-widget label="City">
          <option value="cai">Cairo</option>
          <optgroup label="Germany" disabled><option selected value="ber">Berlin</option></optgroup>
        </select-widget>`,
      );
      await shows(element, 'Berlin');
      expect([element.value, element.selectedOptions[0]!.group, element.selectedOptions[0]!.disabled]).to.deep.equal([
        'ber',
        'Germany',
        true,
      ]);
      element.querySelector('[value="ber"]')!.textContent = 'Berlin, Mitte';
      await shows(element, 'Berlin, Mitte');
    });

    it('a letter chooses what begins with it, as in a native one, and leaves out what is disabled', async () => {
      const element = await made();
      const heard = heardOf(element);
      element.focus();
      await press(element, 'a', 'a');
      expect([element.value, heard.join(), isOpen(element)]).to.deep.equal([
        'alan',
        'input,change,input,change',
        false,
      ]);
      await press(element, 'g');
      expect(element.value).to.equal('alan');
    });

    for (const key of ['ArrowDown', 'ArrowUp', 'Enter', 'Space', 'Alt+ArrowDown'])
      it(`AX-11 ${key} opens it at what is chosen`, async () => {
        const element = await made({value: 'katherine'});
        element.focus();
        await press(element, key);
        await waitUntil(() => isOpen(element));
        expect([active(element), control(element).ariaExpanded]).to.deep.equal(['Katherine', 'true']);
      });

    it('a click on its label puts the focus on it, and opens nothing', async () => {
      const element = await made();
      part(element, 'label')!.click();
      await element.updateComplete;
      expect([document.activeElement, isOpen(element)]).to.deep.equal([element, false]);
    });

    it('can be emptied by a button, which keeps the focus', async () => {
      const element = await made({clearable: true, value: 'ada'});
      const heard = heardOf(element);
      await waitUntil(() => part(element, 'clear'));
      part(element, 'clear')!.click();
      await element.updateComplete;
      expect([element.value, heard.join(), isOpen(element)]).to.deep.equal(['', 'input,change', false]);
      expect(element.shadowRoot!.activeElement).to.equal(control(element));
      expect(part(element, 'clear')).to.equal(null);
    });

    it('does not open while it is disabled or only to be read', async () => {
      for (const off of [{disabled: true}, {readOnly: true}]) {
        const element = await made({...off, value: 'ada'});
        control(element).click();
        element.showPicker();
        await element.updateComplete;
        expect(isOpen(element)).to.be.false;
      }
    });
  });

  describe('open', () => {
    it('is a listbox of options, one of which is chosen', async () => {
      const element = await opened({value: 'ada'});
      expect(labels(element)).to.deep.equal(['Ada', 'Alan', 'Grace', 'Katherine']);
      expect(element.matches(':state(open)')).to.be.true;
      if (hasAxTree) {
        const tree = (await axTree(element)).join('\n');
        expect(tree).to.match(/listbox "Person"/);
        expect(tree).to.match(/option "Ada".*selected=true/);
        expect(tree).to.match(/option "Grace".*disabled=true/);
      }
    });

    it('AX-11 arrows, Home, End and pages move, and Enter chooses and closes', async () => {
      const element = await opened();
      const heard = heardOf(element);
      const seen: (string | undefined)[] = [];
      for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home', 'PageDown', 'PageUp']) {
        await press(element, key);
        seen.push(active(element));
      }
      expect(seen.join()).to.equal('Alan,Grace,Katherine,Katherine,Grace,Ada,Katherine,Ada');
      expect(heard).to.have.length(0);
      await press(element, 'ArrowDown', 'Enter');
      await waitUntil(() => !isOpen(element));
      expect([element.value, heard.join(), control(element).innerText]).to.deep.equal(['alan', 'input,change', 'Alan']);
      expect(element.shadowRoot!.activeElement).to.equal(control(element));
    });

    it('AX-11 Space and Alt with the up arrow choose too, and what is disabled is reached and not chosen', async () => {
      const element = await opened();
      await press(element, 'End', 'ArrowUp', 'Space');
      expect([element.value, active(element)]).to.deep.equal(['', 'Grace']);
      control(element).click();
      await waitUntil(() => !isOpen(element));
      await press(element, 'ArrowDown', 'ArrowDown', 'Alt+ArrowUp');
      await waitUntil(() => !isOpen(element));
      expect(element.value).to.equal('alan');
    });

    it('AX-11 letters go to what begins with them', async () => {
      const element = await opened();
      await press(element, 'k');
      expect(active(element)).to.equal('Katherine');
      expect(element.value).to.equal('');
    });

    it('begins another word when it opens again', async () => {
      const element = await opened();
      await press(element, 'k', 'Enter');
      await waitUntil(() => !isOpen(element));
      await press(element, 'Enter');
      await waitUntil(() => isOpen(element));
      await press(element, 'a');
      expect(active(element)).to.equal('Ada');
    });

    it('AX-11 Escape closes it and changes nothing', async () => {
      const element = await opened({value: 'ada'});
      await press(element, 'ArrowDown', 'Escape');
      await waitUntil(() => !isOpen(element));
      expect([element.value, element.shadowRoot!.activeElement]).to.deep.equal(['ada', control(element)]);
    });

    it('AX-11 Tab chooses what the keys have gone to, and goes on', async () => {
      const place = await fixture<HTMLElement>(
        html`<div><select-widget label="A" .options=${PEOPLE}></select-widget><button id="next">Next</button></div>`,
      );
      const element = place.querySelector('select-widget')!;
      element.focus();
      await press(element, 'ArrowDown');
      await waitUntil(() => isOpen(element));
      await press(element, 'ArrowDown', 'Tab');
      await waitUntil(() => !isOpen(element));
      expect([element.value, document.activeElement?.id]).to.deep.equal(['alan', 'next']);
    });

    it('Tab chooses nothing where nobody has moved', async () => {
      const element = await opened();
      // Where nothing follows, Firefox would leave the page.
      element.after(document.createElement('button'));
      await press(element, 'Tab');
      await waitUntil(() => !isOpen(element));
      expect(element.value).to.equal('');
    });

    it('a click chooses and closes; one on what is disabled does nothing', async () => {
      const element = await opened();
      options(element)[2]!.click();
      await element.updateComplete;
      expect([element.value, isOpen(element)]).to.deep.equal(['', true]);
      options(element)[1]!.click();
      await waitUntil(() => !isOpen(element));
      expect(element.value).to.equal('alan');
    });

    it('the pointer goes to what it is over, and not to what the keys move below it', async () => {
      const element = await opened();
      const point = async (index: number, movementX: number): Promise<string | undefined> => {
        options(element)[index]!.dispatchEvent(new PointerEvent('pointermove', {bubbles: true, movementX}));
        await element.updateComplete;
        return active(element);
      };
      expect([await point(1, 3), await point(3, 0)]).to.deep.equal(['Alan', 'Alan']);
    });

    it('a press beside it closes it', async () => {
      const element = await opened();
      for (const type of ['pointerdown', 'pointerup'])
        document.body.dispatchEvent(new PointerEvent(type, {bubbles: true, composed: true}));
      await waitUntil(() => !isOpen(element));
    });

    it('closes when it leaves the page, and stays so when it comes back', async () => {
      const element = await opened({searchEnabled: true});
      const place = element.parentElement!;
      element.remove();
      await element.updateComplete;
      place.append(element);
      await element.updateComplete;
      expect([isOpen(element), control(element).ariaExpanded, document.activeElement]).to.deep.equal([
        false,
        'false',
        document.body,
      ]);
    });

    it('AX-17 Escape closes it, and not the modal around it', async () => {
      const dialog = await fixture<HTMLDialogElement>(
        html`<dialog><select-widget label="A" .options=${PEOPLE}></select-widget></dialog>`,
      );
      dialog.showModal();
      const element = dialog.querySelector('select-widget')!;
      element.focus();
      await press(element, 'ArrowDown');
      await waitUntil(() => isOpen(element));
      const {top} = part(element, 'list')!.getBoundingClientRect();
      expect(top).to.be.greaterThan(0);
      await press(element, 'Escape');
      await waitUntil(() => !isOpen(element));
      expect(dialog.open).to.be.true;
      dialog.close();
    });

    it('says where there is nothing to choose from', async () => {
      const element = await opened({options: []});
      expect(part(element, 'empty')!.innerText).to.equal('No options');
    });

    it('names groups, and keeps the options of one together', async () => {
      const element = await opened({
        options: [
          {value: 1, label: 'Cairo', group: 'Egypt'},
          {value: 2, label: 'Berlin', group: 'Germany', description: 'On the Spree'},
          {value: 3, label: 'Luxor', group: 'Egypt'},
        ],
      });
      const groups = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[role="group"]')];
      expect(groups.map((group) => group.ariaLabel)).to.deep.equal(['Egypt', 'Germany']);
      expect(groups.map((group) => group.innerText.trim().split(/\s*\n\s*/))).to.deep.equal([
        ['Egypt', 'Cairo', 'Luxor'],
        ['Germany', 'Berlin', 'On the Spree'],
      ]);
    });

    it('AX-25 keeps its place, and stays open, while its options come anew', async () => {
      const element = await opened();
      await press(element, 'End');
      element.options = [{value: 'new', label: 'New'}, ...PEOPLE];
      await element.updateComplete;
      expect([active(element), isOpen(element), options(element).length]).to.deep.equal(['Katherine', true, 5]);
    });
  });

  describe('in a form', () => {
    const sent = (form: HTMLFormElement): string => [...new FormData(form)].map((pair) => pair.join('=')).join('&');

    it('AX-22 is sent under its name, or its field’s; several as one entry each; not while it is off', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form><select-widget name="who" value="ada" .options=${PEOPLE}></select-widget></form>`,
      );
      const element = form.querySelector('select-widget')!;
      expect([sent(form), element.form, element.type]).to.deep.equal(['who=ada', form, 'select-one']);
      element.multiple = true;
      element.value = ['ada', 'katherine'];
      await element.updateComplete;
      expect([sent(form), element.type]).to.deep.equal(['who=ada&who=katherine', 'select-multiple']);
      Object.assign(element, {name: undefined, field: 'task[who]'});
      await element.updateComplete;
      expect(sent(form)).to.equal('task[who]=ada&task[who]=katherine');
      element.disabled = true;
      await element.updateComplete;
      expect(sent(form)).to.equal('');
    });

    it('goes back to its first value with the form', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form><select-widget name="who" value="ada" .options=${PEOPLE}></select-widget></form>`,
      );
      const element = form.querySelector('select-widget')!;
      element.value = 'alan';
      await element.updateComplete;
      form.reset();
      await element.updateComplete;
      expect([sent(form), control(element).innerText]).to.deep.equal(['who=ada', 'Ada']);
    });

    it('has to be chosen where it is required, in the browser’s words', async () => {
      const element = await made({required: true});
      expect([element.validity.valueMissing, element.checkValidity()]).to.deep.equal([true, false]);
      expect(element.reportValidity()).to.be.false;
      await element.updateComplete;
      expect(part(element, 'error')!.innerText).to.equal(element.validationMessage);
      expect(element.validationMessage).not.to.equal('');
      expect(document.activeElement).to.equal(element);
      await press(element, 'a');
      expect([part(element, 'error'), element.checkValidity()]).to.deep.equal([null, true]);
    });

    it('AX-24 is off in a disabled fieldset', async () => {
      const place = await fixture<HTMLElement>(
        html`<fieldset disabled><select-widget label="A" required></select-widget></fieldset>`,
      );
      const element = place.querySelector('select-widget')!;
      await element.updateComplete;
      expect([control(element).disabled, element.willValidate]).to.deep.equal([true, false]);
    });

    it('AX-19 AX-23 a native label names it and gives it the focus', async () => {
      const place = await fixture<HTMLElement>(
        html`<div><select-widget id="named"></select-widget><label for="named">Named</label></div>`,
      );
      const element = place.querySelector('select-widget')!;
      element.dispatchEvent(new Event('focusin'));
      await element.updateComplete;
      expect(control(element).ariaLabel).to.equal('Named');
      place.querySelector('label')!.click();
      expect(document.activeElement).to.equal(element);
    });
  });

  it('F102 shows data as text', async () => {
    for (const text of HOSTILE_TEXTS) {
      const element = await opened({
        options: [{value: text, label: text, description: text, group: text}],
        value: text,
        placeholder: text,
      });
      expect(control(element).textContent.trim()).to.equal(text.trim());
      const [option] = options(element);
      expect(option!.querySelector('.line')!.textContent).to.equal(text);
      expect(option!.querySelector('.description')!.textContent).to.equal(text);
      expect(part(element, 'group')!.textContent).to.equal(text);
    }
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('is not broken by options that are none', async () => {
    const element = await opened({options: [null, undefined, {}, [], [[]], {options: 'x'}, 3] as unknown[]});
    expect(labels(element)).to.include('3');
    const wrong = await fixture<SelectWidget>(html`<select-widget label="A" options="[1,"></select-widget>`);
    await waitUntil(() => wrong.shadowRoot!.textContent!.includes('options'));
  });

  it('passes axe, in light and dark, closed and open', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture<HTMLElement>(
        html`<div>
          <select-widget label="A" help-text="Any" required .options=${PEOPLE} placeholder="Choose"></select-widget>
          <select-widget label="B" error="Gone" multiple clearable .options=${PEOPLE} value="ada, alan"></select-widget>
          <select-widget label="C" disabled .options=${PEOPLE} value="ada"></select-widget>
          <select-widget label="D" search-enabled .options=${PEOPLE} value="ada"></select-widget>
        </div>`,
      );
      place.style.background = 'var(--widget-page)';
      const last = place.querySelector<SelectWidget>('select-widget:last-of-type')!;
      last.showPicker();
      await waitUntil(() => isOpen(last));
      await nextFrame();
      await expect(place).to.be.accessible();
      place.remove();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
