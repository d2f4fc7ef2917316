import {expect, fixture, fixtureCleanup, waitUntil} from '@open-wc/testing';
import {elementEntries} from '../../../test/conformance/manifest.js';
import type {FormControlElement} from '../../core/form-control-element.js';
import {CONTROL_CASES, type ControlCase} from '../../testing/form-controls.js';
import '../../testing/preload.js';
import './checkbox-group/checkbox-group-widget.js';
import './checkbox/checkbox-widget.js';
import './currency-input/currency-input-widget.js';
import './currency-input/money-text.js';
import './date-picker/date-picker-widget.js';
import {prepareReading} from './date-picker/typed-days.js';
import './file-upload/file-upload-widget.js';
import './file-upload/upload-queue.js';
import './input/implicit-submission.js';
import './input/input-widget.js';
import './radio/radio-widget.js';
import './rich-text/editor.js';
import './rich-text/rich-text-widget.js';
import './select/open-list.js';
import './select/select-widget.js';
import './switch/switch-widget.js';
import './tag-input/tag-input-widget.js';
import './textarea/textarea-widget.js';
import './time-range-picker/time-range-picker-widget.js';

/** Ours; of a native one no more is asked than it has too. */
type Control = FormControlElement;

interface Place {
  readonly form: HTMLFormElement;
  readonly fieldset: HTMLFieldSetElement;
  readonly control: Control;
}

const HOSTILE = ['<img src=x onerror="window.hit=1">', '{{constructor.constructor("window.hit=1")()}}', '__proto__'];

/** An empty file is how the native control says that there is none. */
const sent = (form: HTMLFormElement): string =>
  [...new FormData(form)]
    .filter(([, value]) => typeof value === 'string' || value.name !== '')
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : value.name}`)
    .join('&');

/** Puts a control into a fieldset of a form, as the first of two of its kind. */
async function placed(tag: string, markup: string): Promise<Place> {
  fixtureCleanup();
  const place = await fixture<HTMLElement>(
    `<div lang="en"><form id="own"><label for="it">Who</label><fieldset>${markup.replace(tag, `${tag} id="it" name="who"`)}</fieldset></form>
      <form id="other"></form></div>`,
  );
  const control = place.querySelector<Control>('fieldset > *')!;
  await control.updateComplete;
  return {form: place.querySelector('form')!, fieldset: place.querySelector('fieldset')!, control};
}

const ours = ({tag, more = ''}: ControlCase, attributes = ''): Promise<Place> =>
  placed(tag, `<${tag} ${more} ${attributes}></${tag}>`);
const native = ({native: markup}: ControlCase): Promise<Place> => placed(/\w+/.exec(markup)![0], markup);

/** All that a form and a page know of a control. */
function known({form, control}: Place): object {
  const other = control.ownerDocument.querySelector<HTMLFormElement>('#other')!;
  return {
    sent: sent(form),
    sentElsewhere: sent(other),
    form: control.form?.id,
    isElement: [...form.elements].includes(control),
    named: form.elements.namedItem('who') === (control as Element),
    labels: [...control.labels].map(({textContent}) => textContent),
    isChecked: control.willValidate,
    isRight: [control.checkValidity(), form.checkValidity()],
    isMissing: control.willValidate && control.validity.valueMissing,
    isCustom: control.validity.customError,
    says: control.willValidate && control.validationMessage !== '',
    matches: [':disabled', ':enabled', ':invalid'].filter((one) => control.matches(one)),
    disabled: [control.hasAttribute('disabled'), Boolean(control.disabled)],
    required: [control.hasAttribute('required'), Boolean(control.required)],
    name: control.name ?? '',
  };
}

type Step = readonly [string, (place: Place, one: ControlCase, isNative: boolean) => unknown];

const fill: Step[1] = ({control}, one, isNative) => (isNative ? one.fillNative(control) : one.fill(control));
const STEPS: readonly Step[] = [
  ['at first', () => {}],
  ['required', ({control}) => (control.required = true)],
  ['required and disabled', ({control}) => (control.disabled = true)],
  ['required and enabled', ({control}) => (control.disabled = false)],
  ['filled', fill],
  ['wrong in words of the page', ({control}) => control.setCustomValidity('Taken')],
  ['right again', ({control}) => control.setCustomValidity('')],
  ['under another name', ({control}) => (control.name = 'a[__proto__][b]')],
  ['without a name', ({control}) => control.removeAttribute('name')],
  ['under its name', ({control}) => control.setAttribute('name', 'who')],
  ['in a disabled fieldset', ({fieldset}) => (fieldset.disabled = true)],
  ['in an enabled fieldset', ({fieldset}) => (fieldset.disabled = false)],
  ['of another form', ({control}) => control.setAttribute('form', 'other')],
  ['of its form again', ({control}) => control.removeAttribute('form')],
  ['moved', ({form, control}) => form.append(control)],
  ['reset', ({form}) => form.reset()],
  ['filled after a reset', fill],
  ['out of the page', ({control}) => control.remove()],
];

/** What is known after each step. */
async function story(place: Place, one: ControlCase, isNative: boolean): Promise<string[]> {
  const told: string[] = [];
  for (const [name, step] of STEPS) {
    await step(place, one, isNative);
    await place.control.updateComplete;
    for (const [key, value] of Object.entries(known(place))) told.push(`${name}: ${key} ${JSON.stringify(value)}`);
  }
  return told;
}

/** The element inside that has what describes it. */
const described = (control: Element): Element | null =>
  control.shadowRoot!.querySelector('[aria-describedby~="error"]');
const errorOf = (control: Element): string | undefined =>
  control.shadowRoot!.querySelector<HTMLElement>('[part="error"]')?.innerText;

function descriptionOf(control: Element): string {
  const ids = described(control)?.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => control.shadowRoot!.getElementById(id)?.innerText).join(' | ');
}

/** What a control has the browser keep for when the page is shown again. */
async function keptAfter(act: () => Promise<void>): Promise<string | File | FormData | null> {
  const {prototype} = ElementInternals;
  const {setFormValue} = prototype;
  let kept: string | File | FormData | null = null;
  prototype.setFormValue = function (value, state) {
    kept = state === undefined ? value : state;
    setFormValue.call(this, value, state);
  };
  try {
    await act();
  } finally {
    prototype.setFormValue = setFormValue;
  }
  return kept;
}

describe('every form control', () => {
  before(() => prepareReading());

  it('is compared with a native one', async () => {
    const entries = await elementEntries();
    const controls = entries.filter(({members}) => members?.some(({name}) => name === 'setCustomValidity'));
    expect(CONTROL_CASES.map(({tag}) => tag).toSorted()).to.deep.equal(controls.map(({tagName}) => tagName).toSorted());
  });

  for (const tag of ['input-widget', 'textarea-widget', 'date-picker-widget', 'currency-input-widget'])
    it(`says to the native control of <${tag}> what a browser may fill in`, async () => {
      const {control} = await placed(tag, `<${tag} autocomplete="section-a shipping name"></${tag}>`);
      const inner = control.shadowRoot!.querySelector('#control')!;
      expect(inner.getAttribute('autocomplete')).to.equal('section-a shipping name');
      control.setAttribute('autocomplete', 'off');
      await control.updateComplete;
      expect(inner.getAttribute('autocomplete')).to.equal('off');
    });

  for (const tag of ['input-widget', 'textarea-widget', 'select-widget', 'date-picker-widget', 'checkbox-widget'])
    it(`shows that <${tag}> can't be used in a fieldset that is off, or not be changed`, async () => {
      const {control, fieldset} = await placed(tag, `<${tag} label="Own"></${tag}>`);
      const seen = (): number => {
        let opacity = 1;
        const root = control.shadowRoot!;
        let one = root.querySelector<HTMLElement>('.face') ?? root.getElementById('control');
        for (; one; one = one.parentElement) opacity *= Number(getComputedStyle(one).opacity);
        return opacity;
      };
      const ground = (): string => getComputedStyle(control.shadowRoot!.querySelector('.box')!).backgroundColor;
      const [before, plain] = [seen(), ground()];
      fieldset.disabled = true;
      await control.updateComplete;
      expect([before, seen() < 0.7]).to.deep.equal([1, true]);
      fieldset.disabled = false;
      control.readOnly = true;
      await control.updateComplete;
      expect([seen(), ground() !== plain]).to.deep.equal([1, tag !== 'checkbox-widget']);
    });

  for (const one of CONTROL_CASES) {
    describe(`<${one.tag}>`, () => {
      it('AX-22 AX-24 F142 is to forms and pages what a native control is', async () => {
        const expected = await story(await native(one), one, true);
        const told = await story(await ours(one), one, false);
        expect(told.filter((line) => !expected.includes(line))).to.deep.equal([]);
        expect(({} as {b?: unknown}).b).to.equal(undefined);
      });

      it('AX-19 AX-23 takes its name from the page, as it is now, and the focus from the label', async () => {
        const {form, control} = await ours(one);
        const isNamed = (text: string) => (): boolean =>
          [...control.shadowRoot!.querySelectorAll('[aria-label]')].some(({ariaLabel}) => ariaLabel!.startsWith(text));
        const label = form.querySelector('label')!;
        await waitUntil(isNamed('Who'), 'named', {timeout: 1000});
        label.textContent = 'Whom';
        await waitUntil(isNamed('Whom'), 'renamed', {timeout: 1000});
        label.click();
        expect(document.activeElement).to.equal(control);
        control.ariaLabel = 'Someone';
        await waitUntil(isNamed('Someone'), 'own name', {timeout: 1000});
        control.blur();
        expect(document.activeElement).not.to.equal(control);
      });

      it('AX-19 takes its name from aria-label and from what aria-labelledby points at, as that is now', async () => {
        const names = async (attributes: string): Promise<Place & {isNamed: (text: string) => () => boolean}> => {
          const place = await ours(one, attributes);
          place.form.insertAdjacentHTML('beforeend', '<b id="first">Ship</b> <b id="second">to</b>');
          const named = () => [...place.control.shadowRoot!.querySelectorAll('[aria-label]')];
          return {...place, isNamed: (text) => () => named().some(({ariaLabel}) => ariaLabel!.startsWith(text))};
        };
        const labelled = await names('label="Own" aria-label="Someone"');
        await waitUntil(labelled.isNamed('Someone'), 'aria-label', {timeout: 1000});
        const {control, form, isNamed} = await names('label="Own" aria-labelledby="first second"');
        // It has come before what it points at, and is looked at again where somebody gets to it.
        control.focus();
        await waitUntil(isNamed('Ship to'), 'aria-labelledby', {timeout: 1000});
        form.querySelector('#second')!.textContent = 'from';
        await waitUntil(isNamed('Ship from'), 'other words', {timeout: 1000});
        control.setAttribute('aria-labelledby', 'first');
        await waitUntil(() => isNamed('Ship')() && !isNamed('Ship from')(), 'other ids', {timeout: 1000});
        control.removeAttribute('aria-labelledby');
        await waitUntil(() => !isNamed('Ship')(), 'own name again', {timeout: 1000});
      });

      const {autofill} = one;
      if (autofill !== undefined)
        it('takes what the autofill of a browser writes, without a key', async () => {
          const {form, control} = await ours(one);
          await one.fill(control);
          const expected = sent(form);
          const filled = await ours(one);
          const inner = filled.control.shadowRoot!.querySelector<HTMLInputElement>('input, textarea')!;
          const heard: string[] = [];
          for (const type of ['input', 'change'])
            filled.form.addEventListener(type, (event) =>
              heard.push(`${event.type} ${event.target === filled.control}`),
            );
          if (autofill === 'on') inner.checked = true;
          else inner.value = autofill;
          inner.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
          inner.dispatchEvent(new Event('change', {bubbles: true}));
          await filled.control.updateComplete;
          expect(sent(filled.form)).to.equal(expected);
          expect(heard).to.deep.equal(['input true', 'change true']);
        });

      it('AX-20 AX-21 tells what is wrong at its place, takes the focus, and is quiet once that is put right', async () => {
        const {form, fieldset, control} = await ours(one, 'required help-text="Once"');
        const second = document.createElement(one.tag) as Control;
        second.required = true;
        fieldset.append(second);
        await second.updateComplete;
        let submitted = 0;
        form.addEventListener('submit', (event) => {
          event.preventDefault();
          submitted++;
        });
        expect(errorOf(control)).to.equal(undefined);
        form.requestSubmit();
        await waitUntil(() => document.activeElement === control && errorOf(control), 'shows', {timeout: 1000});
        expect(submitted).to.equal(0);
        expect(errorOf(control)).to.equal(control.validationMessage);
        expect(descriptionOf(control))
          .to.match(/Once \| /)
          .and.to.contain(control.validationMessage);
        second.remove();
        await one.fill(control);
        await waitUntil(() => errorOf(control) === undefined, 'is quiet', {timeout: 1000});
        form.requestSubmit();
        expect([submitted, control.matches(':state(user-invalid)')]).to.deep.equal([1, false]);
      });

      it('tells of a change as native controls do: input before change, through shadow roots', async () => {
        const {form, control} = await ours(one);
        const heard: string[] = [];
        for (const type of ['input', 'change'])
          form.addEventListener(type, (event) =>
            heard.push(`${event.type} ${event.target === control} ${event.composed}`),
          );
        await one.fill(control);
        expect([...new Set(heard)]).to.deep.equal(['input true true', 'change true true']);
        expect(heard.filter((name) => name.startsWith('change')).length).to.equal(1);
      });

      it('F134 keeps what was given through errors, words, a new default and another place', async () => {
        const {form, control} = await ours(one);
        await one.fill(control);
        const before = sent(form);
        expect(['', 'who=']).not.to.include(before);
        for (const change of [
          () => Object.assign(control, {error: 'Taken'}),
          () => Object.assign(control, {error: undefined, label: 'Who', helpText: 'Once'}),
          () => control.setAttribute('checked' in control ? 'checked' : 'value', 'false'),
          () => control.replaceWith(control.ownerDocument.createElement('p')),
          () => form.append(control),
        ]) {
          change();
          await control.updateComplete;
          if (control.isConnected) expect(sent(form), String(change)).to.equal(before);
        }
      });

      it('can be read and sent, and not be changed, where it is read only', async () => {
        const {form, control} = await ours(one, 'readonly required');
        const before = sent(form);
        await one.fill(control);
        expect(sent(form)).to.equal(before);
        expect([control.willValidate, control.checkValidity()]).to.deep.equal([false, true]);
      });

      if (!one.isFile)
        it('F142 comes back as it was left', async () => {
          const {form, control} = await ours(one);
          const kept = await keptAfter(() => one.fill(control));
          const before = sent(form);
          const again = await ours(one);
          expect(sent(again.form)).not.to.equal(before);
          again.control.formStateRestoreCallback(kept);
          await again.control.updateComplete;
          expect(sent(again.form)).to.equal(before);
        });

      if (one.isText)
        it('AX-11 F146 is sent by Enter, and not while a word is being composed', async () => {
          const {form, control} = await ours(one);
          await one.fill(control);
          let submitted = 0;
          form.addEventListener('submit', (event) => {
            event.preventDefault();
            submitted++;
          });
          control.focus();
          const field = control.shadowRoot!.activeElement!;
          const enter = {key: 'Enter', bubbles: true, composed: true, cancelable: true};
          field.dispatchEvent(new KeyboardEvent('keydown', {...enter, isComposing: true}));
          await control.updateComplete;
          expect(submitted).to.equal(0);
          field.dispatchEvent(new KeyboardEvent('keydown', enter));
          await waitUntil(() => submitted === 1);
        });

      it('F102 shows its words as text', async () => {
        const {control} = await ours(one);
        for (const text of HOSTILE) {
          Object.assign(control, {label: text, helpText: text, error: text, placeholder: text, name: text});
          if (one.more?.startsWith("options='[{")) Object.assign(control, {options: [{value: text, label: text}]});
          await control.updateComplete;
          for (const part of ['label', 'help-text', 'error'])
            expect(control.shadowRoot!.querySelector(`[part="${part}"]`)?.textContent, part).to.contain(text);
          expect(control.shadowRoot!.querySelector('img')).to.equal(null);
        }
        expect((window as {hit?: unknown}).hit).to.equal(undefined);
      });
    });
  }
});
