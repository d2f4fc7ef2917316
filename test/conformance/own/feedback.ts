import type {Companions, OwnTests} from '../elsewhere.js';

export const feedbackOwn: OwnTests = {
  'toast-widget': {
    'auto-dismiss': ['src/widgets/feedback/toast/toast-widget.test.ts', 'is five seconds by default'],
  },
  'toast-container-widget': {
    position: [
      'src/widgets/feedback/toast-container/toast-container-widget.test.ts',
      'stands at each corner and edge, in both spellings',
    ],
  },
  'connection-indicator-widget': {
    for: ['src/widgets/feedback/connection-indicator/connection-indicator-widget.test.ts', 'tells of one widget'],
  },
  'spinner-widget': {
    label: ['src/widgets/feedback/spinner/spinner-widget.test.ts', 'speaks only when it has stood for a while'],
  },
};

export const feedbackCompanions: Companions = {};
