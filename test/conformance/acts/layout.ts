import {press, type Acts} from './act.js';

export const layoutActs: Acts = {
  'layout-widget': {
    'sidebar-toggle': {
      given: {collapsible: true},
      act: press('[part="menu-button"]', 'Enter'),
      detail: {collapsed: true},
    },
  },
};
