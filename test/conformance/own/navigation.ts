import type {Companions, OwnTests} from '../elsewhere.js';

export const navigationOwn: OwnTests = {
  'pagination-widget': {
    for: ['src/widgets/navigation/pagination/pagination-widget.test.ts', 'changes how many rows it shows'],
  },
};

export const navigationCompanions: Companions = {};
