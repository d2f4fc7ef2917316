import type {Companions, Place, OwnTests} from '../elsewhere.js';

const range = (name: string): Place => ['src/widgets/form/time-range-picker/time-range-picker-widget.test.ts', name];

const input = (name: string): Place => ['src/widgets/form/input/input-widget.test.ts', name];

export const formOwn: OwnTests = {
  'input-widget': {
    name: input('is sent under its name'),
    field: input('is sent under its name'),
    clearable: input('can be emptied by a button'),
    'password-toggle': input('shows a password while its button is pressed'),
    counter: input('counts what may still be written'),
  },

  'label-widget': {
    for: ['src/widgets/form/label/label-widget.test.ts', 'names a native control'],
  },

  'time-range-picker-widget': {
    name: range('sends its choice under its name, or its field'),
    field: range('sends its choice under its name, or its field'),
    'filter-group': range('tells the sources of the page through its group'),
  },
};

export const formCompanions: Companions = {};
