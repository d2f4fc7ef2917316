/**
 * Writing rows of tables that are named in code; values go as one JSON parameter, typed by the table itself.
 * Every function takes the transaction first.
 */

/** Inserts one row and gives its key. */
export async function insertRow(tx, table, values) {
  const columns = Object.keys(values).map(quote).join(', ');
  const [{id}] = await tx.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1::jsonb) returning id`,
    [JSON.stringify(values)],
  );
  return String(id);
}

/**
 * Changes one row; with a version, only if it is still that one.
 * @returns {Promise<boolean>} Whether there was such a row.
 */
export async function updateRow(tx, table, id, values, version) {
  const columns = Object.keys(values).map(quote);
  const set = columns.length > 0 ? columns.map((column) => `${column} = n.${column}`).join(', ') : 'id = t.id';
  const rows = await tx.query(
    `update ${table} t set ${set} from jsonb_populate_record(null::${table}, $2::jsonb) n
     where t.id = $1::int ${version === undefined ? '' : 'and t.version = $3::int'} returning t.id`,
    [id, JSON.stringify(values), ...(version === undefined ? [] : [version])],
  );
  return rows.length > 0;
}

/** Removes one row. */
export async function deleteRow(tx, table, id) {
  await tx.query(`delete from ${table} where id = $1::int`, [id]);
}

/** Whole rows as JSON, locked until the transaction ends, in the order of the keys. */
export async function lockRows(tx, table, ids) {
  const rows = await tx.query(
    `select to_jsonb(t) as row from ${table} t where id = any ($1::int[]) order by id for update`,
    [ids],
  );
  return rows.map(({row}) => row);
}

/** The columns of a table that can be written, generated ones left out. */
export async function writableColumns(tx, table) {
  const rows = await tx.query(
    `select column_name as name from information_schema.columns
     where table_schema = current_schema() and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  return rows.map(({name}) => name);
}

const quote = (name) => `"${name.replaceAll('"', '""')}"`;
