import {text, value} from './interface-kinds.mjs';
import {Problem, fieldProblem} from './problem.mjs';

const MOST = 1000;
const UNITS = {s: 'second', m: 'minute', h: 'hour', d: 'day', w: 'week', mo: 'month', y: 'year'};
const SIZE = 200_000;

const whole = async (tx, where, params) =>
  (await tx.query(`select to_jsonb(d) as dashboard from dashboard_whole d where ${where}`, params))[0]?.dashboard;

/** What a page may ask about dashboards and what feeds them. */
export const DASHBOARDS = {
  get_dashboard: value(
    ['dashboards'],
    async (tx, {slug}) => {
      const dashboard = await whole(tx, 'slug = $1', [slug]);
      if (!dashboard) throw new Problem(404, `There is no dashboard "${slug.slice(0, 80)}".`);
      return dashboard;
    },
    [text('slug')],
  ),
  pipeline_data: {kind: 'query', args: [text('id')], tags: [], read: pipelineData},
};

/** The records of a pipeline, the newest first: `from=-1h`, `to`, `limit`. */
async function pipelineData(tx, {id}, pairs) {
  const given = Object.fromEntries(pairs);
  const stray = Object.keys(given).find((name) => !['from', 'to', 'limit'].includes(name));
  if (stray) throw fieldProblem(400, stray, 'unknown', 'Records are asked by from, to and limit.');
  const [found] = await tx.query('select id from pipelines where id = $1', [id]);
  if (!found) throw new Problem(404, `There is no pipeline "${id.slice(0, 80)}".`);
  const limit = Number(given.limit ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw fieldProblem(400, 'limit', 'invalid', `The limit is a whole number up to ${MOST}.`);
  const rows = await tx.query(
    `select to_jsonb(r) as record from pipeline_record_rows r
     where pipeline_id = $1 and "timestamp" >= $2::timestamptz and "timestamp" <= $3::timestamptz
     order by "timestamp" desc, id desc limit $4::int`,
    [id, momentOf('from', given.from ?? '-1h'), momentOf('to', given.to ?? 'now'), limit],
  );
  return rows.map(({record}) => record);
}

/** A moment, or how long ago: `-1h`, `-15m`, `now`. */
function momentOf(name, said) {
  if (said === 'now') return new Date(Date.now() + 60_000).toISOString();
  const [, count, unit] = /^-(\d{1,6})(mo|[smhdwy])$/.exec(said) ?? [];
  const lengths = {second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800, month: 2_592_000, year: 31_536_000};
  if (unit) return new Date(Date.now() - Number(count) * lengths[UNITS[unit]] * 1000).toISOString();
  const moment = Date.parse(said);
  if (Number.isNaN(moment)) throw fieldProblem(400, name, 'invalid', `"${said.slice(0, 40)}" is no moment.`);
  return new Date(moment).toISOString();
}

/** The action that saves a dashboard, unless somebody else was faster or it is public. */
export const SAVE_DASHBOARD = {label: 'Save', run: saveDashboard};

async function saveDashboard(tx, {args, keys, values = {}, version}) {
  const key = String(keys?.[0] ?? (Array.isArray(args) ? args[0] : (args?.id ?? args?.slug)) ?? '');
  const [row] = await tx.query(
    'select id, version, is_public from dashboards where id::text = $1 or slug = $1 for update',
    [key],
  );
  if (!row) throw new Problem(404, 'There is no such dashboard.');
  if (row.is_public) throw new Problem(403, 'A public dashboard cannot be changed here.');
  if (version !== undefined && row.version !== version) {
    throw new Problem(409, 'Somebody else has saved this dashboard.', {
      data: await whole(tx, 'id = $1::int', [row.id]),
    });
  }
  checkValues(values);
  await tx.query(
    `update dashboards set version = version + 1, name = coalesce($2, name), widgets = coalesce($3::jsonb, widgets),
       variables = coalesce($4::jsonb, variables), time_range = coalesce($5, time_range),
       refresh_interval = coalesce($6::int, refresh_interval) where id = $1::int`,
    [
      row.id,
      values.name ?? null,
      json(values.widgets),
      json(values.variables),
      values.time_range ?? null,
      values.refresh_interval ?? null,
    ],
  );
  const data = await whole(tx, 'id = $1::int', [row.id]);
  return {data, version: String(data.version), message: 'Dashboard saved', invalidates: ['dashboards']};
}

const json = (list) => (list === undefined ? null : JSON.stringify(list));

function checkValues({name, widgets, variables, time_range: range, refresh_interval: interval}) {
  const isList = (list) =>
    list === undefined || (Array.isArray(list) && list.every((one) => one && typeof one === 'object'));
  const wrong = [
    ['name', name === undefined || (typeof name === 'string' && name.trim() !== '' && name.length <= 200)],
    ['widgets', isList(widgets) && JSON.stringify(widgets ?? []).length <= SIZE],
    ['variables', isList(variables)],
    ['time_range', range === undefined || (typeof range === 'string' && range.length <= 100)],
    ['refresh_interval', interval === undefined || (Number.isInteger(interval) && interval >= 0 && interval < 1e9)],
  ].filter(([, isFit]) => !isFit);
  if (wrong.length > 0) {
    const errors = wrong.map(([path]) => ({path, code: 'invalid', message: 'cannot be saved like this'}));
    throw new Problem(422, 'This dashboard cannot be saved.', {errors});
  }
}
