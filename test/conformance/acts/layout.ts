import {press, type Acts, type Values} from './act.js';

const TEXT = {id: 'a', type: 'text', title: 'Words', config: {text: 'Hello'}};
/** A whole dashboard that is being edited. */
const edited = (saveAction?: string): Values => ({
  config: {id: 7, name: 'Sales', widgets: [TEXT]},
  ...{editable: true, editMode: true, saveAction},
});
const save = press('[data-act="save"]', 'Enter');

export const layoutActs: Acts = {
  'dashboard-widget': {
    'dashboard-change': {given: edited(), act: press('.grip', 'ArrowRight')},
    'dashboard-save': {given: edited(), act: save},
    action: {given: edited('save'), act: save, detail: {name: 'save', ids: ['7']}},
    'action-success': {given: edited('action:publish'), act: save, detail: {name: 'publish', ids: ['7']}},
    'action-error': {given: edited('action:fail'), act: save, detail: {name: 'fail', ids: ['7']}},
  },
  'layout-widget': {
    'sidebar-toggle': {
      given: {collapsible: true},
      act: press('[part="menu-button"]', 'Enter'),
      detail: {collapsed: true},
    },
  },
};
