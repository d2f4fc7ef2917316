import type {WidgetElement} from '../../../src/core/widget-element.js';
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

export const formActs: Acts = {
  'checkbox-widget': switching,
  'switch-widget': switching,
  'input-widget': {
    input: {act: type('input', 'x')},
    change: {act: press('input', 'End', 'x', 'Enter')},
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
  'time-range-picker-widget': {
    input: {act: press('input:not(:checked)', 'Space')},
    change: {act: press('input:not(:checked)', 'Space')},
  },
};
