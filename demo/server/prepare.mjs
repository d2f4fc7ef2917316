import {readFile} from 'node:fs/promises';
import {seedPipelines} from './pipelines.mjs';
import {datasetResources, seedDatasets} from './datasets.mjs';
import {seedFolders} from './seed-folders.mjs';
import {seed} from './seed.mjs';

const sql = (name) => readFile(new URL(name, import.meta.url), 'utf8');

/** Any fixed number: two servers on one database must not both make the tables. */
const LOCK = 7_041_918;

/**
 * Makes tables, records and triggers where there are none, and says what the data sets hold.
 * @param {import('./database.mjs').Database} db
 * @param {{seed?: number, now?: number}} [options]
 */
export async function prepareDatabase(db, options) {
  await db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const [{there}] = await tx.query("select to_regclass('feed_head') is not null as there");
    if (there) return addLater(tx);
    for (const file of ['schema.sql', 'schema-people.sql', 'feeds.sql']) await tx.exec(await sql(file));
    await seed(tx, options);
    await seedDatasets(tx);
    await tx.exec(await sql('triggers.sql'));
    await addLater(tx);
  });
  return {datasets: await datasetResources(db), messages: await constraintMessages(db)};
}

/** What came later than the rest, with its words and triggers: a database from before gets it as a new one does. */
async function addLater(tx) {
  await addFolders(tx);
  const [{there}] = await tx.query("select to_regclass('dashboard_whole') is not null as there");
  if (there) return;
  await tx.exec(await sql('schema-dashboards.sql'));
  await seedPipelines(tx);
}

/** Folders came later than the rest: a database from before gets them as a new one does. */
async function addFolders(tx) {
  const [{there}] = await tx.query("select to_regclass('folders') is not null as there");
  if (there) return;
  await tx.exec(await sql('schema-folders.sql'));
  await seedFolders(tx);
  await tx.exec(await sql('triggers-folders.sql'));
}

/** The words beside each constraint: constraint name → field and message. */
async function constraintMessages(db) {
  const rows = await db.query(
    `select conname as name, obj_description(oid, 'pg_constraint') as words from pg_constraint
     union all
     select relname, obj_description(oid, 'pg_class') from pg_class where relkind = 'i'`,
  );
  const said = rows.filter(({words}) => words?.includes(': '));
  return new Map(said.map(({name, words}) => [name, splitWords(words)]));
}

function splitWords(words) {
  const at = words.indexOf(': ');
  return {path: words.slice(0, at), message: words.slice(at + 2)};
}
