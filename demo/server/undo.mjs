import {Problem} from './problem.mjs';
import {deleteRow, lockRows, updateRow, writableColumns} from './rows.mjs';

/**
 * One step back: put a row in, take a row out, or give a row its old values while nobody else has changed it.
 * @typedef {{do: 'insert', table: string, row: Record<string, unknown>}
 *   | {do: 'delete', table: string, id: string, version?: number}
 *   | {do: 'update', table: string, id: string, version?: number, values: Record<string, unknown>}} Step
 */

/** What goes with a row when it is deleted: rows that fall with it, and fields that are emptied. */
const DEPENDENTS = {
  users: {
    fall: [{table: 'notifications', by: 'user_id'}],
    emptied: [
      {table: 'posts', by: 'author_id'},
      {table: 'tasks', by: 'assignee_id'},
    ],
  },
  categories: {emptied: [{table: 'posts', by: 'category_id'}]},
  products: {fall: [{table: 'product_variants', by: 'product_id'}]},
  employees: {
    fall: [
      {table: 'addresses', by: 'employee_id'},
      {table: 'emergency_contacts', by: 'employee_id'},
      {table: 'documents', by: 'employee_id'},
      {table: 'employee_certifications', by: 'employee_id'},
    ],
    emptied: [{table: 'employees', by: 'manager_id'}],
  },
};

const KEEP_HOURS = 24;

/**
 * Remembers how to take a change back and says it the way an outcome says it.
 * @param {import('./database.mjs').Queries} tx
 * @param {string} label What an undone change is called, in words.
 * @param {Step[]} steps
 */
export async function rememberUndo(tx, label, steps) {
  await tx.query(`delete from undo_log where created_at < now() - interval '${KEEP_HOURS} hours'`);
  const [{id}] = await tx.query('insert into undo_log (label, steps) values ($1, $2::jsonb) returning id', [
    label,
    JSON.stringify(steps),
  ]);
  return {source: `action:undo("${id}")`};
}

/** The steps that bring deleted rows back, with all that fell with them. */
export async function stepsToRestore(tx, table, rows) {
  const steps = rows.map((row) => ({do: 'insert', table, row}));
  const {fall = [], emptied = []} = DEPENDENTS[table] ?? {};
  const ids = rows.map(({id}) => String(id));
  for (const {table: inner, by} of fall) {
    const found = await tx.query(`select to_jsonb(t) as row from ${inner} t where ${by} = any ($1::int[])`, [ids]);
    steps.push(...found.map(({row}) => ({do: 'insert', table: inner, row})));
  }
  for (const {table: inner, by} of emptied) {
    const found = await tx.query(`select id, ${by} as target from ${inner} where ${by} = any ($1::int[])`, [ids]);
    steps.push(...found.map(({id, target}) => ({do: 'update', table: inner, id: String(id), values: {[by]: target}})));
  }
  return steps;
}

/**
 * Takes a change back, once.
 * @returns {Promise<{label: string, steps: Step[]}>}
 */
export async function runUndo(tx, id) {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Problem(404, 'There is nothing to undo.');
  const [entry] = await tx.query('select label, steps, used_at from undo_log where id = $1::uuid for update', [id]);
  if (!entry) throw new Problem(404, 'It is too late to undo this.');
  if (entry.used_at) throw new Problem(409, 'This has been undone already.');
  await tx.query("select set_config('demo.undo', 'yes', true)");
  for (const step of entry.steps) await takeStep(tx, step);
  await tx.query('update undo_log set used_at = now() where id = $1::uuid', [id]);
  return entry;
}

async function takeStep(tx, step) {
  const {table} = step;
  if (step.do === 'insert') return putBack(tx, table, step.row);
  const [row] = await lockRows(tx, table, [step.id]);
  if (!row) throw new Problem(409, 'What should be undone is not there any more.');
  if (step.version !== undefined && row.version !== step.version) {
    throw new Problem(409, 'Somebody has changed this since; it is left as it is.', {data: row});
  }
  return step.do === 'delete' ? deleteRow(tx, table, step.id) : updateRow(tx, table, step.id, step.values);
}

async function putBack(tx, table, row) {
  const columns = await writableColumns(tx, table);
  const values = Object.fromEntries(Object.entries(row).filter(([name]) => columns.includes(name)));
  const names = Object.keys(values).map((name) => `"${name}"`);
  await tx.query(
    `insert into ${table} (${names.join(', ')}) select ${names.join(', ')} from jsonb_populate_record(null::${table}, $1::jsonb)`,
    [JSON.stringify(values)],
  );
}
