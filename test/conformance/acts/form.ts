import type {WidgetElement} from '../../../src/core/widget-element.js';
import {waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {press, type, type Act, type Acts} from './act.js';

const refuse: Act = {
  given: {error: 'Taken'},
  act: async (widget) => (widget as WidgetElement & HTMLInputElement).reportValidity(),
};
const switching: Readonly<Record<string, Act>> = {
  input: {act: press('input', 'Space')},
  change: {act: press('input', 'Space')},
  invalid: refuse,
};

const pressIn =
  (selector: string, ...keys: string[]): Act['act'] =>
  async (widget) => {
    widget.querySelector<HTMLElement>(selector)?.focus();
    for (const key of keys) await sendKeys({press: key});
  };
const send = pressIn('[type="submit"]', 'Enter');

const FORM: Acts[string] = {
  submit: {act: send},
  formdata: {act: send},
  reset: {act: pressIn('[type="reset"]', 'Enter')},
  change: {act: pressIn('input-widget', 'End', 'x', 'Tab'), isFromInside: true},
  invalid: {act: pressIn('input-widget', ...Array<string>(20).fill('Backspace'), 'Enter')},
  'submit-success': {given: {dataSource: 'form:publish'}, act: send},
  'submit-error': {given: {dataSource: 'form:fail'}, act: send},
};

/** Hands a file over as a drop does. */
const dropFile = async (widget: WidgetElement): Promise<void> => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['%PDF-1.7'], 'Annex.pdf', {type: 'application/pdf'}));
  widget.shadowRoot?.querySelector('.zone')?.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true}));
};
const uploading = (action: string): Act => ({given: {dataSource: `action:${action}`}, act: dropFile});

const ROWS: Acts[string] = {
  'rows-change': {act: press('.adder', 'Enter'), detail: {action: 'add'}},
};

const pressButton = (place: number) => async (widget: WidgetElement) => {
  await waitUntil(() => widget.shadowRoot?.querySelectorAll('button-widget')[place]?.checkVisibility());
  widget.shadowRoot?.querySelectorAll<HTMLElement>('button-widget')[place]?.focus();
  await sendKeys({press: 'Enter'});
};

const FORM_MODAL: Acts[string] = {
  close: {act: () => sendKeys({press: 'Escape'}), detail: {reason: 'escape'}},
  submit: {act: pressButton(1)},
  cancel: {act: pressButton(0)},
  change: {act: pressIn('input-widget', 'End', 'x', 'Tab'), isFromInside: true},
  'submit-success': {given: {dataSource: 'form:publish'}, act: pressButton(1)},
  'submit-error': {given: {dataSource: 'form:fail'}, act: pressButton(1)},
};

const pressOnwards: Act['act'] = async (widget) => {
  const buttons = [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.buttons > button-widget') ?? [])];
  buttons.at(-1)?.focus();
  await sendKeys({press: 'Enter'});
};

const FORM_WIZARD: Acts[string] = {
  submit: {given: {current: 3}, act: pressOnwards},
  cancel: {act: press('.buttons > button-widget:nth-child(2)', 'Enter')},
  change: {act: pressIn('input-widget', 'End', 'x', 'Tab'), isFromInside: true},
  'step-change': {act: pressOnwards, detail: {id: 'contact', index: 1}},
  'submit-success': {given: {current: 3, dataSource: 'form:publish'}, act: pressOnwards},
  'submit-error': {given: {current: 3, dataSource: 'form:fail'}, act: pressOnwards},
};

export const formActs: Acts = {
  'form-wizard-widget': FORM_WIZARD,
  'filter-bar-widget': {change: {act: press('.chip', 'Delete')}},
  'form-modal-widget': FORM_MODAL,
  'nested-form-widget': ROWS,
  'repeater-widget': ROWS,
  'form-widget': FORM,
  'checkbox-widget': switching,
  'switch-widget': switching,
  'checkbox-group-widget': switching,
  'radio-widget': {
    input: {act: press('input', 'ArrowDown')},
    change: {act: press('input', 'ArrowDown')},
    invalid: refuse,
  },
  'input-widget': {
    input: {act: type('input', 'x')},
    change: {act: press('input', 'End', 'x', 'Enter')},
    invalid: {
      given: {error: 'Taken'},
      act: async (widget) => (widget as WidgetElement & HTMLInputElement).reportValidity(),
    },
  },
  'select-widget': {
    input: {act: press('#control', 'a')},
    change: {act: press('#control', 'a')},
    invalid: refuse,
  },
  'currency-input-widget': {
    input: {act: type('input', '1')},
    change: {act: press('input', 'ArrowUp')},
    invalid: {
      given: {error: 'Taken'},
      act: async (widget) => (widget as WidgetElement & HTMLInputElement).reportValidity(),
    },
  },
  'textarea-widget': {
    input: {act: type('textarea', 'x')},
    change: {act: press('textarea', 'End', 'x', 'Tab')},
    invalid: {
      given: {error: 'Taken'},
      act: async (widget) => (widget as WidgetElement & HTMLInputElement).reportValidity(),
    },
  },
  'rich-text-widget': {
    input: {act: press('[role="textbox"]', 'x')},
    change: {act: press('[role="textbox"]', 'x', 'Tab')},
    invalid: refuse,
  },
  'date-picker-widget': {
    input: {act: type('input', '1')},
    change: {act: press('input', 'Backspace', 'Enter')},
    invalid: {
      given: {error: 'Taken'},
      act: async (widget) => (widget as WidgetElement & HTMLInputElement).reportValidity(),
    },
  },
  'file-upload-widget': {
    input: {act: press('.tool', 'Enter')},
    change: {act: press('.tool', 'Enter')},
    invalid: refuse,
    'upload-success': uploading('publish'),
    'upload-error': uploading('fail'),
  },
  'tag-input-widget': {
    input: {act: type('input', 'x,')},
    change: {act: type('input', 'x,')},
    invalid: {
      given: {error: 'Taken'},
      act: async (widget) => (widget as WidgetElement & HTMLInputElement).reportValidity(),
    },
  },
  'time-range-picker-widget': {
    input: {act: press('input:not(:checked)', 'Space')},
    change: {act: press('input:not(:checked)', 'Space')},
    invalid: refuse,
  },
};
