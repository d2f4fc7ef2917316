import type {Companions, Place, OwnTests} from '../elsewhere.js';

const button = (name: string): Place => ['src/widgets/action/button/button-widget.test.ts', name];

const place = (tag: string) => {
  const [name] = tag.split('-widget');
  return (words: string): Place => [`src/widgets/action/${name}/${tag}.test.ts`, words];
};
const bulk = place('bulk-action-widget');
const dropdown = place('dropdown-widget');
const link = place('link-widget');

export const actionOwn: OwnTests = {
  'button-widget': {
    'icon-position': button('draws its icon before or after the text'),
    type: button('submits with its name and value'),
    name: button('submits with its name and value'),
    value: button('submits with its name and value'),
    form: button('finds its form by id'),
    action: button('runs, is busy, cannot run twice'),
    record: button('for the record it is about'),
    confirm: button('for the record it is about'),
    commandfor: button('opens a native dialog'),
    command: button('opens a native dialog'),
  },
  'bulk-action-widget': {
    for: bulk('switches the button on, is counted in it'),
    action: bulk('sends all keys once'),
    'show-count': bulk('switches the button on, is counted in it'),
    confirm: bulk('or in its own, with how many'),
    'keep-selection': bulk('and on request after success'),
    values: bulk('sends all keys once'),
  },
  'dropdown-widget': {
    items: dropdown('draws items, groups, lines and menus'),
    placement: dropdown('opens where it is told'),
    'match-width': dropdown('is as wide as its button on request'),
    record: dropdown('runs on the record of the menu'),
  },
  'dropdown-item-widget': {
    value: dropdown('says which item by its value'),
    action: dropdown('runs on the record of the menu'),
    record: dropdown('runs on the record of an item'),
    confirm: dropdown('asks first'),
    navigate: dropdown('goes where an item leads'),
    href: dropdown('goes where an item leads'),
  },
  'link-widget': {
    underline: link('has a look of its own for colours, variants and underlines'),
    match: link('counts the pages below it where match says so'),
    prefetch: link('fetches the page when the link has the focus'),
  },
};

export const actionCompanions: Companions = {
  'button-widget': {
    'loading-text': {loading: ''},
    target: {href: '#there'},
    download: {href: '#there'},
  },
  'dropdown-item-widget': {checked: {type: 'checkbox'}},
};
