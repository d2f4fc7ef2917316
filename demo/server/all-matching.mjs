import {conditionSql} from './conditions.mjs';
import {Problem} from './problem.mjs';
import {Parameters} from './select.mjs';

const MOST_CONDITIONS = 50;

/** Whether an action is meant for all records that fit some conditions, in place of keys: `{"all": true, "filter": […]}`. */
export const isForAll = (values) => values?.all === true && Array.isArray(values.filter);

/**
 * The keys of all records that fit the conditions of a list, as a page tells them that shows only some of them.
 * @param {import('./database.mjs').Queries} tx
 * @param {import('./resources.mjs').Resource} resource
 * @param {readonly unknown[]} filter
 * @param {number} most One more than these is enough to know that they are too many.
 */
export async function matchingKeys(tx, resource, filter, most) {
  if (filter.length > MOST_CONDITIONS) throw new Problem(400, `At most ${MOST_CONDITIONS} conditions can be asked.`);
  const parameters = new Parameters();
  const bind = parameters.bind.bind(parameters);
  const where = filter.map((condition) => conditionSql(resource, readCondition(condition), bind));
  const rows = await tx.query(
    `select t.id from ${resource.from} t where ${['true', ...where].join(' and ')} order by t.id limit ${most + 1}`,
    parameters.values,
  );
  return rows.map(({id}) => String(id));
}

function readCondition(condition) {
  const {field, op = 'eq', value} = condition ?? {};
  if (typeof field !== 'string' || typeof op !== 'string') throw new Problem(400, 'A condition has a field and an op.');
  return {field, op, value: Array.isArray(value) ? value.map(escaped).join(',') : String(value ?? '')};
}

const escaped = (value) => String(value ?? '').replaceAll(/[\\,]/g, String.raw`\$&`);

/** The same conditions as the query of a list. */
export function filterQuery(filter) {
  const query = new URLSearchParams(
    filter.map(readCondition).map(({field, op, value}) => [`filter[${field}][${op}]`, value]),
  );
  return query.size > 0 ? `?${query}` : '';
}
