import {press, type Acts} from './act.js';

export const formActs: Acts = {
  'time-range-picker-widget': {
    input: {act: press('input:not(:checked)', 'Space')},
    change: {act: press('input:not(:checked)', 'Space')},
  },
};
