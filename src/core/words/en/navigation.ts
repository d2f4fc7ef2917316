import {provideEnglish, type Word} from '../../words.js';

/** English words for getting around. Who shows one imports this file. */
export const navigation = {
  'skip.main': 'Skip to main content',
  menu: 'Menu',
  navigation: 'Navigation',
  sidebar: 'Sidebar',
  breadcrumb: 'Breadcrumb',
  'breadcrumb.folded': {one: 'Show {count} more level', other: 'Show {count} more levels'},
  'nav.below': 'Pages in {name}',
  'sidebar.collapse': 'Collapse sidebar',
  'sidebar.expand': 'Expand sidebar',
  account: 'Account',
  'account.named': 'Account: {name}',
  'link.external': 'opens in a new tab',
} as const satisfies Record<string, Word>;

provideEnglish(navigation);
