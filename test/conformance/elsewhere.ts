/** A place where the effect of an attribute is asserted: a test file, and words of the test's name. */
export type Place = readonly [file: string, name: string];

const controller = (name: string): Place => ['src/data/controller.test.ts', name];
const plan = (name: string): Place => ['src/data/plan.test.ts', name];
const button = (name: string): Place => ['src/widgets/action/button/button-widget.test.ts', name];
const feed = (name: string): Place => ['src/widgets/data/activity-feed/activity-feed-widget.test.ts', name];
const range = (name: string): Place => ['src/widgets/form/time-range-picker/time-range-picker-widget.test.ts', name];
const realtime = (name: string): Place => ['src/widgets/data/realtime-chart/realtime-chart-widget.test.ts', name];

/** Attributes that a picture cannot show, on whatever widget, each with where their effect is asserted instead. */
export const ELSEWHERE: Readonly<Record<string, Place>> = {
  'data-source': ['test/conformance/parity.test.ts', 'looks the same to a screen reader in both modes'],
  'data-path': controller('data-path picks'),
  'data-map': controller('data-map says what feeds what'),
  stream: controller('DS-4 stream: a keyed list that changes'),
  subscribe: controller('DS-7 subscribe: a pushed value'),
  load: controller('DS-3 resource: a list goes to the list property'),
  'refresh-interval': ['src/data/client.test.ts', 'CN-07 the smallest interval wins'],
  'refresh-on-message': ['src/data/client.test.ts', 'CN-08 refresh-on-message reads once'],
  'track-clicks': ['test/conformance/events.test.ts', 'widget-analytics, for a click that is tracked'],
  'track-impressions': ['src/core/analytics.test.ts', 'B-21 reports an impression once'],
  'analytics-metadata': ['test/conformance/events.test.ts', 'widget-analytics, for a click that is tracked'],
  'aria-label': ['test/conformance/overrides.test.ts', 'gives aria-label to the part that has the role'],
  density: ['test/conformance/density.test.ts', 'takes it for itself and what is in it'],
  announce: ['test/conformance/live-regions.test.ts', 'where summaries are asked for'],
  key: ['src/data/live-list.test.ts', 'takes the named field, a path too'],
  limit: ['src/data/live-list.test.ts', 'takes a limit of its own'],
  'cache-ttl': plan('F99 reads attributes and properties alike'),
  optimistic: ['src/data/mutations.test.ts', 'success keeps what was shown'],
  affects: ['src/data/mutations.test.ts', 'the outcome'],
  refreshes: ['src/data/mutations.test.ts', 'what the author names, and nothing for'],
};

/** What single widgets assert in their own tests, because it needs an act, a moment or other elements to show. */
export const OWN_TESTS: Readonly<Record<string, Readonly<Record<string, Place>>>> = {
  'activity-feed-widget': {
    'auto-scroll': feed('unless auto-scroll is on'),
    'highlight-new': feed('with highlight-new, the first ones never'),
  },
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
  'chart-widget': {
    thresholds: ['src/widgets/data/chart/chart-widget.test.ts', 'tells its thresholds'],
    options: ['src/widgets/data/chart/chart-widget.test.ts', 'none where the options say so'],
  },
  'connection-indicator-widget': {
    for: ['src/widgets/feedback/connection-indicator/connection-indicator-widget.test.ts', 'tells of one widget'],
  },
  'metric-card-widget': {
    color: ['src/widgets/display/metric-card/metric-card-widget.test.ts', 'draws its line in its colour'],
  },
  'realtime-chart-widget': {
    thresholds: realtime('draws and tells its thresholds'),
    'update-interval': realtime('draws no more than once an interval'),
  },
  'spinner-widget': {
    label: ['src/widgets/feedback/spinner/spinner-widget.test.ts', 'speaks only when it has stood for a while'],
  },
  'time-range-picker-widget': {
    name: range('sends its choice under its name, or its field'),
    field: range('sends its choice under its name, or its field'),
    'filter-group': range('tells the sources of the page through its group'),
  },
};

/** What an attribute needs beside it to show; null takes away what the sample has. */
export const COMPANIONS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string | null>>>>>> = {
  'badge-widget': {status: {label: null, color: null}},
  'button-widget': {
    'loading-text': {loading: ''},
    target: {href: '#there'},
    download: {href: '#there'},
  },
};
