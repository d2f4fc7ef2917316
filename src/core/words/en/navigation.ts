import {provideEnglish, type Word} from '../../words.js';

/** English words for getting around. Who shows one imports this file. */
export const navigation = {
  'skip.main': 'Skip to main content',
  menu: 'Menu',
  navigation: 'Navigation',
  sidebar: 'Sidebar',
  breadcrumb: 'Breadcrumb',
  'link.external': 'opens in a new tab',
} as const satisfies Record<string, Word>;

provideEnglish(navigation);
