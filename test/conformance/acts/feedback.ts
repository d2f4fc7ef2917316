import {click, press, OPEN, DONE, FAIL, type Acts} from './act.js';

export const feedbackActs: Acts = {
  'alert-widget': {
    close: {given: {dismissible: true}, act: press('button', 'Enter')},
  },
  'empty-state-widget': {
    action: {given: {action: OPEN}, act: click('button-widget'), detail: {name: 'open'}},
    'action-success': {given: {action: DONE}, act: click('button-widget'), detail: {name: 'publish'}},
    'action-error': {given: {action: FAIL}, act: click('button-widget'), detail: {name: 'fail'}},
  },
};
