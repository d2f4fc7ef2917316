import {click, press, RECORD, type Acts} from './act.js';

export const actionActs: Acts = {
  'button-widget': {
    change: {given: {pressed: false}, act: press('button', 'Space')},
    action: {
      given: {action: 'open', record: RECORD},
      act: press('button', 'Enter'),
      detail: {name: 'open', ids: ['7']},
    },
    'action-success': {given: {action: 'action:publish'}, act: click('button'), detail: {name: 'publish'}},
    'action-error': {given: {action: 'action:fail'}, act: click('button'), detail: {name: 'fail'}},
  },
};
