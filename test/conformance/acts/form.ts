import type {WidgetElement} from '../../../src/core/widget-element.js';
import {press, type, type Acts} from './act.js';

export const formActs: Acts = {
  'input-widget': {
    input: {act: type('input', 'x')},
    change: {act: press('input', 'End', 'x', 'Enter')},
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
