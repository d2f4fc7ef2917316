import type {Companions, OwnTests} from '../elsewhere.js';

export const feedbackOwn: OwnTests = {
  'connection-indicator-widget': {
    for: ['src/widgets/feedback/connection-indicator/connection-indicator-widget.test.ts', 'tells of one widget'],
  },
  'spinner-widget': {
    label: ['src/widgets/feedback/spinner/spinner-widget.test.ts', 'speaks only when it has stood for a while'],
  },
};

export const feedbackCompanions: Companions = {};
