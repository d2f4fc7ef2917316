import type {Companions, OwnTests} from '../elsewhere.js';

export const layoutOwn: OwnTests = {
  'divider-widget': {
    'label-position': ['src/widgets/layout/divider/divider-widget.test.ts', 'puts the label where it is told'],
  },
};

export const layoutCompanions: Companions = {
  'stack-widget': {wrap: {direction: 'row'}},
};
