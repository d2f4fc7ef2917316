import {press, type Acts} from './act.js';

export const navigationActs: Acts = {
  'pagination-widget': {
    'page-change': {act: press('.step:not([aria-disabled])', 'Enter'), detail: {page: 2, size: 20}},
  },
};
