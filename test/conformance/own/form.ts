import type {Companions, Place, OwnTests} from '../elsewhere.js';

const range = (name: string): Place => ['src/widgets/form/time-range-picker/time-range-picker-widget.test.ts', name];

export const formOwn: OwnTests = {
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
