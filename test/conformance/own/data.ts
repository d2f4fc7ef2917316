import type {Companions, Place, OwnTests} from '../elsewhere.js';

const feed = (name: string): Place => ['src/widgets/data/activity-feed/activity-feed-widget.test.ts', name];
const edits: Place = ['src/widgets/data/table/table-edit.test.ts', 'sends the key and the value'];
const realtime = (name: string): Place => ['src/widgets/data/realtime-chart/realtime-chart-widget.test.ts', name];

export const dataOwn: OwnTests = {
  'activity-feed-widget': {
    'auto-scroll': feed('unless auto-scroll is on'),
    'highlight-new': feed('with highlight-new, the first ones never'),
  },
  'chart-widget': {
    thresholds: ['src/widgets/data/chart/chart-widget.test.ts', 'tells its thresholds'],
    options: ['src/widgets/data/chart/chart-widget.test.ts', 'none where the options say so'],
  },
  'realtime-chart-widget': {
    thresholds: realtime('draws and tells its thresholds'),
    'update-interval': realtime('draws no more than once an interval'),
  },
  'line-chart-widget': {
    thresholds: ['src/widgets/data/chart/chart-widget.test.ts', 'tells its thresholds'],
    options: ['src/widgets/data/chart/chart-widget.test.ts', 'none where the options say so'],
  },
  'table-widget': {'edit-action': edits},
  'user-list-widget': {'edit-action': edits},
  'list-item-widget': {
    record: ['src/widgets/data/list-item/list-item-widget.test.ts', 'are reached by Tab after the link'],
  },
};

export const dataCompanions: Companions = {
  'list-item-widget': {href: {navigate: null}},
};
