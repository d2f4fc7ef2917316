import type {Companions, OwnTests, Place} from '../elsewhere.js';

const test = (name: string, words: string): Place => [`src/widgets/navigation/${name}/${name}-widget.test.ts`, words];

const bell = (words: string): Place => test('notification-bell', words);

const tabs = (name: string): Place => ['src/widgets/navigation/tabs/tabs-widget.test.ts', name];
const hidden = {
  activation: tabs('waits for Enter or Space where it is manual'),
  hash: tabs('is read from there, follows it, and is written into it'),
};

export const navigationOwn: OwnTests = {
  'tab-widget': hidden,
  'tabs-widget': hidden,
  'pagination-widget': {
    for: test('pagination', 'changes how many rows it shows'),
  },
  'nav-widget': {
    'current-path': test('nav', 'comes from current-path'),
    'active-item': test('nav', 'comes from active-item'),
  },
  'sidebar-nav-widget': {
    'current-path': ['src/widgets/navigation/nav/nav-widget.test.ts', 'comes from current-path'],
    'active-item': test('sidebar-nav', 'is a landmark of links'),
  },
  'navbar-widget': {
    home: test('navbar', 'leads home on request'),
    'current-path': test('navbar', 'take the path of the page from current-path'),
    'user-items': test('navbar', 'is a picture with a name, or a menu'),
  },
  'user-menu-widget': {
    items: test('user-menu', 'says who is signed in, and holds the entries'),
  },
  'notification-bell-widget': {
    'read-action': bell('marks by its action, with the keys'),
    'read-all-action': bell('marks all by an action of its own'),
  },
};

export const navigationCompanions: Companions = {
  'notification-bell-widget': {
    max: {count: '128'},
  },
};
