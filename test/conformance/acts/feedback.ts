import {click, press, OPEN, DONE, FAIL, type Acts} from './act.js';

export const feedbackActs: Acts = {
  'alert-widget': {
    close: {given: {dismissible: true}, act: press('button', 'Enter')},
  },
  'toast-widget': {
    close: {act: press('.dismiss', 'Enter')},
    'after-close': {act: press('.dismiss', 'Enter'), detail: {reason: 'dismiss'}},
    action: {given: {action: OPEN}, act: click('.action'), detail: {name: 'open'}},
    'action-success': {given: {action: DONE}, act: click('.action'), detail: {name: 'publish'}},
    'action-error': {given: {action: FAIL}, act: click('.action'), detail: {name: 'fail'}},
  },
  'empty-state-widget': {
    action: {given: {action: OPEN}, act: click('button-widget'), detail: {name: 'open'}},
    'action-success': {given: {action: DONE}, act: click('button-widget'), detail: {name: 'publish'}},
    'action-error': {given: {action: FAIL}, act: click('button-widget'), detail: {name: 'fail'}},
  },
};
