import {expect, fixture, fixtureCleanup, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
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

/** What a framework's binding writes and reads: a property, on an event. */
type Bound = FormControlElement & {
  value?: unknown;
  checked?: unknown;
  defaultValue?: unknown;
  defaultChecked?: unknown;
};

/** What the reader's `fill` makes of a control, and another value of the same kind, as its property has them. */
const VALUES: Readonly<Record<string, readonly [given: unknown, other: unknown]>> = {
  'select-widget': ['b', 'a'],
  'checkbox-widget': [true, false],
  'switch-widget': [true, false],
  'checkbox-group-widget': [['a'], ['b']],
  'radio-widget': ['a', 'b'],
  'time-range-picker-widget': ['last_hour', 'last_day'],
  'date-picker-widget': ['2026-03-05', '2026-04-01'],
  'currency-input-widget': ['12.50', '9.00'],
  'tag-input-widget': [['Ada'], ['Bob']],
  'rich-text-widget': ['<p>Ada</p>', '<p>Bob</p>'],
};
const valuesOf = ({tag}: ControlCase): readonly [given: unknown, other: unknown] => VALUES[tag] ?? ['Ada', 'Bob'];
const keyOf = ({tag}: ControlCase): 'checked' | 'value' => (/checkbox-w|switch/.test(tag) ? 'checked' : 'value');

const sent = (form: HTMLFormElement): string =>
  [...new FormData(form)].map(([name, value]) => `${name}=${value as string}`).join('&');

async function placed<Control extends Bound>(
  markup: string,
): Promise<{readonly form: HTMLFormElement; readonly control: Control}> {
  fixtureCleanup();
  const form = await fixture<HTMLFormElement>(`<form lang="en">${markup}</form>`);
  const control = form.firstElementChild as Control;
  await control.updateComplete;
  return {form, control};
}

const ours = ({tag, more = ''}: ControlCase): ReturnType<typeof placed> =>
  placed(`<${tag} name="who" label="Who" ${more}></${tag}>`);

/** The parts of what is sent by a value. */
async function sentFor(one: ControlCase, value: unknown): Promise<string> {
  const {form, control} = await ours(one);
  control[keyOf(one)] = value;
  await control.updateComplete;
  return sent(form);
}

const CASES = CONTROL_CASES.filter(({isFile}) => !isFile);

describe('a form control that a framework binds', () => {
  before(() => prepareReading());

  for (const one of CASES) {
    const [given, other] = valuesOf(one);
    const key = keyOf(one);

    describe(`<${one.tag}>`, () => {
      it('has what was written before it was defined', async () => {
        const {form, control: plain} = await ours(one);
        const tag = `late-${one.tag}`;
        const early = document.createElement(tag) as Bound;
        for (const {name, value} of plain.attributes) early.setAttribute(name, value);
        early[key] = given;
        plain.replaceWith(early);
        customElements.define(tag, class extends (customElements.get(one.tag) as typeof HTMLElement) {});
        await early.updateComplete;
        expect([early[key], Object.hasOwn(early, key)]).to.deep.equal([given, false]);
        expect(sent(form)).to.equal(await sentFor(one, given));
      });

      it('sends what the page has just written, in the same moment, and tells nobody of it', async () => {
        const expected = await sentFor(one, given);
        const {form, control} = await ours(one);
        const heard: string[] = [];
        for (const type of ['input', 'change']) form.addEventListener(type, () => heard.push(type));
        control[key] = given;
        expect(sent(form)).to.equal(expected);
        await control.updateComplete;
        control[key] = other;
        expect(sent(form)).not.to.equal(expected);
        expect(heard).to.deep.equal([]);
      });

      it('shows its default for undefined and null, and never these words', async () => {
        const defaultKey = key === 'checked' ? 'defaultChecked' : 'defaultValue';
        for (const none of [undefined, null]) {
          const {form, control} = await ours(one);
          const before = sent(form);
          control[key] = none;
          await control.updateComplete;
          expect(sent(form)).to.equal(before);
          control[defaultKey] = given;
          await control.updateComplete;
          expect(control[key]).to.deep.equal(given);
          expect(control.shadowRoot!.textContent).not.to.match(/undefined|null/);
        }
      });

      it('is not disturbed by what it said itself, written back with each event', async () => {
        const {form, control} = await ours(one);
        let changes = 0;
        for (const type of ['input', 'change'])
          form.addEventListener(type, () => {
            const value = control[key];
            control[key] = Array.isArray(value) ? [...(value as readonly unknown[])] : value;
            if (type === 'change') changes++;
          });
        await one.fill(control);
        expect([control[key], changes]).to.deep.equal([given, 1]);
        expect(sent(form)).to.equal(await sentFor(one, given));
      });

      it('shows what the page made of a change', async () => {
        const {form, control} = await ours(one);
        form.addEventListener('input', () => (control[key] = other));
        await one.fill(control);
        expect(control[key]).to.deep.equal(other);
        expect(sent(form)).to.equal(await sentFor(one, other));
      });
    });
  }
});

describe('a field that is written into while a framework binds it', () => {
  before(() => prepareReading());

  const fieldOf = (control: Bound): HTMLInputElement => control.shadowRoot!.querySelector('input, textarea')!;

  /** Types in the middle of a text, while the page makes something of each letter. */
  async function typed(markup: string, made: (text: string) => unknown, ...keys: string[]): Promise<HTMLInputElement> {
    const {control} = await placed(markup);
    control.addEventListener('input', () => (control.value = made(String(control.value))));
    control.focus();
    await control.updateComplete;
    const field = fieldOf(control);
    field.setSelectionRange(1, 1);
    for (const key of keys) {
      await sendKeys(key.length === 1 ? {type: key} : {press: key});
      await control.updateComplete;
    }
    return field;
  }

  for (const tag of ['input-widget', 'textarea-widget']) {
    const markup = `<${tag} label="Code" value="AC"></${tag}>`;

    it(`<${tag}> keeps the caret where one types, whatever the page makes of it`, async () => {
      for (const [made, keys, text, caret] of [
        [(all: string) => all, ['x', 'y'], 'AxyC', 3],
        [(all: string) => all.toUpperCase(), ['x', 'y'], 'AXYC', 3],
        [() => 'AC', ['x', 'y'], 'AC', 1],
        [(all: string) => all.slice(0, 3), ['x', 'y'], 'Axy', 3],
        [(all: string) => all.replaceAll(/\d/g, ''), ['1', 'x', '2'], 'AxC', 2],
        [(all: string) => `${all}!`, ['x'], 'AxC!', 2],
        [(all: string) => all.toUpperCase(), ['Backspace'], 'C', 0],
      ] as const) {
        const field = await typed(markup, made, ...keys);
        expect([field.value, field.selectionStart, field.selectionEnd], String(made)).to.deep.equal([
          text,
          caret,
          caret,
        ]);
      }
    });
  }

  it('is not written anew for a number that says the same', async () => {
    const {control} = await placed('<input-widget label="Weight" type="number" step="any"></input-widget>');
    control.addEventListener('input', () => (control.value = Number(control.value)));
    control.focus();
    await control.updateComplete;
    await sendKeys({type: '1.50'});
    await control.updateComplete;
    expect(control.value).to.equal('1.50');
    await sendKeys({type: '5'});
    expect(control.value).to.equal('1.505');
    control.value = 2;
    expect(fieldOf(control).value).to.equal('2');
  });

  it('leaves a date to who types it, until it is another', async () => {
    const {control} = await placed('<date-picker-widget lang="en-US" label="Due"></date-picker-widget>');
    control.addEventListener('input', () => (control.value = String(control.value)));
    control.focus();
    await control.updateComplete;
    for (const key of '3/5/2026') {
      await sendKeys({type: key});
      await control.updateComplete;
    }
    expect([fieldOf(control).value, control.value]).to.deep.equal(['3/5/2026', '2026-03-05']);
    control.value = '2026-04-01';
    await control.updateComplete;
    expect(fieldOf(control).value).to.match(/0?4\D+0?1\D+2026|Apr/);
  });

  it('is emptied of what is no value by a reset and by the page', async () => {
    for (const [markup, text] of [
      ['<input-widget type="number" name="n" label="N"></input-widget>', '-'],
      ['<date-picker-widget name="n" label="N"></date-picker-widget>', 'soon'],
    ] as const) {
      const {form, control} = await placed(markup);
      const write = async (): Promise<void> => {
        control.focus();
        await sendKeys({type: text});
        (control.shadowRoot!.activeElement as HTMLElement).blur();
        await control.updateComplete;
      };
      await write();
      await waitUntil(() => !control.checkValidity(), 'wrong', {timeout: 1000});
      form.reset();
      await control.updateComplete;
      expect([fieldOf(control).value, control.checkValidity()], `${markup} reset`).to.deep.equal(['', true]);
      await write();
      await waitUntil(() => !control.checkValidity(), 'wrong', {timeout: 1000});
      control.value = null;
      await control.updateComplete;
      expect([fieldOf(control).value, control.checkValidity()], `${markup} written`).to.deep.equal(['', true]);
    }
  });
});

describe('a group of checkboxes', () => {
  it('reads a text on its property as it does in its attribute', async () => {
    const {control} = await placed(
      '<checkbox-group-widget label="Days" options="Monday, Friday"></checkbox-group-widget>',
    );
    control.value = 'Monday, Friday';
    expect(control.value).to.deep.equal(['Monday', 'Friday']);
    control.value = '';
    expect(control.value).to.deep.equal([]);
    control.value = undefined;
    control.defaultValue = 'Friday';
    expect(control.value).to.deep.equal(['Friday']);
  });
});

describe('a checkbox', () => {
  it('lets itself be told its type, as by a framework that binds by it', async () => {
    for (const tag of ['checkbox-widget', 'switch-widget']) {
      const {control} = await placed<Bound & {type?: string}>(`<${tag} label="News"></${tag}>`);
      control.type = 'checkbox';
      expect([control.type, Object.hasOwn(control, 'type')]).to.deep.equal(['checkbox', false]);
    }
  });
});
