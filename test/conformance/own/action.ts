import type {Companions, Place, OwnTests} from '../elsewhere.js';

const button = (name: string): Place => ['src/widgets/action/button/button-widget.test.ts', name];

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
};

export const actionCompanions: Companions = {
  'button-widget': {
    'loading-text': {loading: ''},
    target: {href: '#there'},
    download: {href: '#there'},
  },
};
