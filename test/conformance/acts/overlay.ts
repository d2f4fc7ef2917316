import {sendKeys} from '@web/test-runner-commands';
import {dispatchCommand} from '../../../src/core/commands.js';
import {click, type Acts} from './act.js';

const CLOSED = {open: false};
const command = (name: string) => async (widget: Element) => void dispatchCommand(widget, name, null);
const escape = (): Promise<unknown> => sendKeys({press: 'Escape'});

const dialog = {
  show: {given: CLOSED, act: command('show-modal')},
  'after-show': {given: CLOSED, act: command('show-modal')},
  close: {act: escape, detail: {reason: 'escape'}},
  'after-close': {act: click('[part="close-button"]'), detail: {reason: 'button'}},
};

export const overlayActs: Acts = {
  'modal-widget': dialog,
  'drawer-widget': dialog,
  'popover-widget': {
    show: {given: CLOSED, act: command('--toggle')},
    'after-show': {given: CLOSED, act: command('--toggle')},
    close: {act: escape, detail: {reason: 'escape'}},
    'after-close': {act: escape, detail: {reason: 'escape'}},
  },
  'confirm-dialog-widget': {
    confirm: {act: click('[part="confirm-button"]')},
    cancel: {act: escape},
  },
};
