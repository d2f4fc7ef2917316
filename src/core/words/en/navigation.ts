import {provideEnglish, type Word} from '../../words.js';

/** English words for getting around. Who shows one imports this file. */
export const navigation = {
  'skip.main': 'Skip to main content',
  menu: 'Menu',
  navigation: 'Navigation',
  'navigation.more': 'More links',
  home: 'Home',
  sidebar: 'Sidebar',
  breadcrumb: 'Breadcrumb',
  'breadcrumb.folded': {one: 'Show {count} more level', other: 'Show {count} more levels'},
  'nav.below': 'Pages in {name}',
  'sidebar.collapse': 'Collapse sidebar',
  'sidebar.expand': 'Expand sidebar',
  account: 'Account',
  'account.named': 'Account: {name}',
  'link.external': 'opens in a new tab',
  steps: 'Steps',
  'step.of': 'Step {step} of {steps}',
  'step.done': 'done',
  'step.current': 'current',
  'step.error': 'has errors',
  'step.upcoming': 'to come',
  tabs: 'Tabs',
  'tab.close': 'Close {name}',
  'tab.closed': '{name} closed',
  'tab.errors': {one: '{count} error', other: '{count} errors'},
} as const satisfies Record<string, Word>;

provideEnglish(navigation);
