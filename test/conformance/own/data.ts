import type {Companions, Place, OwnTests} from '../elsewhere.js';

const feed = (name: string): Place => ['src/widgets/data/activity-feed/activity-feed-widget.test.ts', name];
const kanban = (name: string): Place => ['src/widgets/data/kanban/kanban-widget.test.ts', name];
const edits: Place = ['src/widgets/data/table/table-edit.test.ts', 'sends the key and the value'];
const realtime = (name: string): Place => ['src/widgets/data/realtime-chart/realtime-chart-widget.test.ts', name];

const tree = (file: string, name: string): Place => [`src/widgets/data/tree/${file}.test.ts`, name];
const calendar = (name: string): Place => ['src/widgets/data/calendar/calendar-widget.test.ts', name];
const entry = (name: string): Place => ['src/widgets/data/calendar/calendar-entry.test.ts', name];
const cards = (name: string): Place => ['src/widgets/data/card-list/card-list-widget.test.ts', name];
const tools = (name: string): Place => ['src/widgets/data/chart/chart-tools.test.ts', name];
const chartTools = {
  annotations: tools('draws notes, tells them in the description'),
  group: tools('stands at the same label in all charts of the group'),
};

const narrows: Place = [
  'src/core/filter-group-members.test.ts',
  'narrow the others by keyboard, several as any of them, none as all',
];

export const dataOwn: OwnTests = {
  'activity-feed-widget': {
    'auto-scroll': feed('unless auto-scroll is on'),
    'highlight-new': feed('with highlight-new, the first ones never'),
  },
  'calendar-widget': {
    'move-action': calendar('moves an event at once by its action'),
    'event-navigate': calendar('tells of an event, leads to its address'),
    views: calendar('offers those that its author names'),
    min: calendar('stays between its first and its last day'),
    max: calendar('stays between its first and its last day'),
    'title-field': entry('is read from the fields that the author names'),
    'all-day-field': entry('is all day by days alone, the last of which counts, or by its field'),
  },
  'card-list-widget': {
    filter: cards('sorts, filters and turns pages'),
    'value-format': ['src/widgets/data/card-list/card-parts.test.ts', 'writes a figure as it is asked to'],
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
  'kanban-widget': {
    'order-by': kanban('in the order of the field that order-by names'),
    'move-action': ['src/widgets/data/kanban/kanban-moves.test.ts', 'is sent to the move-action'],
  },
  'tree-widget': {
    'label-field': tree('tree-widget', 'fields by other names'),
    'parent-field': tree('tree-widget', 'fields by other names'),
    'order-by': tree('tree-model', 'stand in the order of a field among their siblings'),
    'children-source': tree('tree-branches', 'asks when a branch is first opened'),
    selected: tree('tree-widget', 'set by the page is shown and not told'),
    'move-action': tree('moving/tree-moving', 'sends the key and the new place'),
  },
  'table-widget': {'edit-action': edits, 'filter-by': narrows},
  'user-list-widget': {'edit-action': edits, 'filter-by': narrows},
  'list-item-widget': {
    record: ['src/widgets/data/list-item/list-item-widget.test.ts', 'are reached by Tab after the link'],
  },
};

export const dataCompanions: Companions = {
  'card-list-widget': {clickable: {'card-navigate': null}},
  'list-item-widget': {href: {navigate: null}},
};
