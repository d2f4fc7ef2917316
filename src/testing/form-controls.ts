import {sendKeys} from '@web/test-runner-commands';
import type {FormControlElement} from '../core/form-control-element.js';

/** A form control of ours beside the native one that does the same. */
export interface ControlCase {
  readonly tag: string;
  /** What it has besides its name, as HTML. */
  readonly more?: string;
  /** The native control, without a name. */
  readonly native: string;
  /** Has the reader give it a value, and be done with it. */
  readonly fill: (element: FormControlElement) => Promise<void>;
  /** Gives the native control the same value. */
  readonly fillNative: (native: HTMLElement) => void;
  /** Whether it is written into, in a field of its own. */
  readonly isText?: boolean;
  /** What the autofill of a browser writes into the native control inside; `on` checks it. None where browsers fill nothing in. */
  readonly autofill?: string;
  /** Whether it is for files, which no browser hands back to a page. */
  readonly isFile?: boolean;
}

const focusin = async (element: FormControlElement): Promise<void> => {
  element.focus();
  await element.updateComplete;
};

/** Presses keys in a control, a longer word being typed, and leaves it. */
const keys =
  (...names: string[]) =>
  async (element: FormControlElement): Promise<void> => {
    await focusin(element);
    for (const name of names) {
      await sendKeys(name.startsWith('"') ? {type: name.slice(1)} : {press: name});
      await element.updateComplete;
    }
    (element.shadowRoot!.activeElement as HTMLElement | null)?.blur();
    await element.updateComplete;
  };
const check = (native: HTMLElement): void => void ((native as HTMLInputElement).checked = true);
const write =
  (text: string) =>
  (native: HTMLElement): void =>
    void ((native as HTMLInputElement).value = text);

const filesOf = (): FileList => {
  const transfer = new DataTransfer();
  transfer.items.add(new File(['x'], 'notes.txt', {type: 'text/plain'}));
  return transfer.files;
};
const give = (native: HTMLInputElement): void => {
  native.files = filesOf();
  native.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  native.dispatchEvent(new Event('change', {bubbles: true}));
};

const OPTIONS = `options='[{"value": "a", "label": "Ada"}, {"value": "b", "label": "Bob"}]'`;
const SELECT =
  '<select><option value=""></option><option value="a">Ada</option><option value="b">Bob</option></select>';
const CHECKBOX = {native: '<input type="checkbox">', fill: keys('Space'), fillNative: check, autofill: 'on'};

export const CONTROL_CASES: readonly ControlCase[] = [
  {tag: 'input-widget', native: '<input>', fill: keys('"Ada'), fillNative: write('Ada'), isText: true, autofill: 'Ada'},
  {
    tag: 'textarea-widget',
    native: '<textarea></textarea>',
    fill: keys('"Ada'),
    fillNative: write('Ada'),
    autofill: 'Ada',
  },
  {
    ...{tag: 'select-widget', more: OPTIONS, native: SELECT},
    ...{fill: keys('ArrowDown', '"Bob', 'Enter'), fillNative: write('b')},
  },
  {tag: 'checkbox-widget', ...CHECKBOX},
  {tag: 'switch-widget', ...CHECKBOX},
  {tag: 'checkbox-group-widget', more: OPTIONS, ...CHECKBOX, native: '<input type="checkbox" value="a">'},
  {tag: 'radio-widget', more: OPTIONS, ...CHECKBOX, native: '<input type="radio" value="a">'},
  {
    ...{tag: 'time-range-picker-widget', more: `options='["last_hour", "last_day"]'`},
    ...CHECKBOX,
    native: '<input type="radio" value="last_hour">',
  },
  {
    ...{tag: 'date-picker-widget', native: '<input type="date">', isText: true},
    ...{fill: keys('"2026-03-05'), fillNative: write('2026-03-05'), autofill: '2026-03-05'},
  },
  {
    ...{tag: 'currency-input-widget', more: 'currency="EUR"', native: '<input>', isText: true},
    ...{fill: keys('"12.50'), fillNative: write('12.50'), autofill: '12.50'},
  },
  {
    ...{tag: 'tag-input-widget', native: '<select multiple><option>Ada</option></select>', isText: true},
    ...{fill: keys('"Ada', 'Enter'), fillNative: write('Ada')},
  },
  {
    ...{tag: 'file-upload-widget', native: '<input type="file">', isFile: true},
    fill: async (element) => {
      await focusin(element);
      const field = element.shadowRoot!.querySelector<HTMLInputElement>('[type="file"]');
      if (field) give(field);
      await element.updateComplete;
    },
    fillNative: (native) => give(native as HTMLInputElement),
  },
  {
    ...{tag: 'rich-text-widget', native: '<textarea></textarea>'},
    ...{fill: keys('"Ada'), fillNative: write('<p>Ada</p>')},
  },
];
