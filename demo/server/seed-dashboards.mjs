import {parseCsv, readDataset} from './dataset-files.mjs';

const LATEST = 100;

/** Two dashboards over three pipelines; the pipelines carry real weather and share prices. */
export async function seedDashboards({put, now}) {
  await put('teams', [{id: 1, name: 'Operations'}]);
  await put(
    'pipelines',
    PIPELINES.map(({id, name}) => ({id, name, public_stream_token: `demo-${id}`, secret: `demo-secret-${id}`})),
  );
  const records = [];
  for (const {id, file, keep} of PIPELINES) {
    const rows = parseCsv(await readDataset(file))
      .filter(keep)
      .slice(-LATEST);
    rows.forEach((data, at) =>
      records.push({pipeline_id: id, data, created_at: new Date(now - (LATEST - at) * 60_000).toISOString()}),
    );
  }
  await put(
    'pipeline_data',
    records.map((record, at) => ({id: at + 1, ...record})),
  );
  await put('dashboards', DASHBOARDS);
}

const PIPELINES = [
  {id: 'weather', name: 'Weather in Seattle', file: 'seattle-weather.csv', keep: () => true},
  {id: 'shares', name: 'Price of one share', file: 'stocks.csv', keep: ({symbol}) => symbol === 'AAPL'},
  {id: 'power', name: 'Wind power in Iowa', file: 'iowa-electricity.csv', keep: ({source}) => source === 'Renewables'},
];

const widget = (id, type, config, pipeline_id) => ({id, type, config, data_query: {pipeline_id}});

const DASHBOARDS = [
  {
    id: 1,
    slug: 'operations',
    name: 'Operations',
    is_public: false,
    team_id: 1,
    version: 1,
    widgets: [
      widget('temperature', 'line_chart', {title: 'Highest temperature', x: 'date', y: 'temp_max'}, 'weather'),
      widget('days', 'table', {title: 'Days', fields: ['date', 'weather', 'temp_max', 'wind']}, 'weather'),
      widget('share', 'stat_card', {title: 'Share', label: 'Price', field: 'price'}, 'shares'),
    ],
  },
  {
    id: 2,
    slug: 'energy',
    name: 'Energy',
    is_public: true,
    team_id: 1,
    version: 1,
    widgets: [widget('wind', 'line_chart', {title: 'Wind power', x: 'year', y: 'net_generation'}, 'power')],
  },
];
