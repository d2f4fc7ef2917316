import type {Companions, OwnTests} from '../elsewhere.js';

export const displayOwn: OwnTests = {
  'metric-card-widget': {
    color: ['src/widgets/display/metric-card/metric-card-widget.test.ts', 'draws its line in its colour'],
  },
};

export const displayCompanions: Companions = {
  'badge-widget': {status: {label: null, color: null}},
};
