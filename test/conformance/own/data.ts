import type {Companions, Place, OwnTests} from '../elsewhere.js';

const feed = (name: string): Place => ['src/widgets/data/activity-feed/activity-feed-widget.test.ts', name];
const realtime = (name: string): Place => ['src/widgets/data/realtime-chart/realtime-chart-widget.test.ts', name];

const tools = (name: string): Place => ['src/widgets/data/chart/chart-tools.test.ts', name];
const chartTools = {
  annotations: tools('draws notes, tells them in the description'),
  group: tools('stands at the same label in all charts of the group'),
};

export const dataOwn: OwnTests = {
  'activity-feed-widget': {
    'auto-scroll': feed('unless auto-scroll is on'),
    'highlight-new': feed('with highlight-new, the first ones never'),
  },
  'chart-widget': {
    ...chartTools,
    thresholds: ['src/widgets/data/chart/chart-widget.test.ts', 'tells its thresholds'],
    options: ['src/widgets/data/chart/chart-widget.test.ts', 'none where the options say so'],
  },
  'realtime-chart-widget': {
    ...chartTools,
    thresholds: realtime('draws and tells its thresholds'),
    'update-interval': realtime('draws no more than once an interval'),
  },
  'line-chart-widget': {
    ...chartTools,
    thresholds: ['src/widgets/data/chart/chart-widget.test.ts', 'tells its thresholds'],
    options: ['src/widgets/data/chart/chart-widget.test.ts', 'none where the options say so'],
  },
  'list-item-widget': {
    record: ['src/widgets/data/list-item/list-item-widget.test.ts', 'are reached by Tab after the link'],
  },
};

export const dataCompanions: Companions = {
  'list-item-widget': {href: {navigate: null}},
};
