import {PGlite} from '@electric-sql/pglite';
import pg from 'pg';
import {claimFolder, openOrBegin} from './data-folder.mjs';

/**
 * The few things the server asks of a database, the same for PGlite and PostgreSQL.
 * @typedef {object} Queries
 * @property {(text: string, params?: readonly unknown[]) => Promise<any[]>} query The rows of one statement.
 * @property {(sql: string) => Promise<unknown>} exec Several statements without parameters.
 *
 * @typedef {Queries & {
 *   kind: 'pglite' | 'postgres',
 *   transaction<T>(run: (tx: Queries) => Promise<T>): Promise<T>,
 *   snapshot<T>(run: (tx: Queries) => Promise<T>): Promise<T>,
 *   listen(channel: string, heard: () => void): Promise<() => Promise<void>>,
 *   close(): Promise<void>,
 * }} Database
 */

const SCHEMA = 'total_widgets_demo';
const SNAPSHOT = 'set transaction isolation level repeatable read, read only';
const RECONNECT_MS = 1000;

/**
 * Opens PostgreSQL when a URL is given, else PGlite in a folder, else PGlite in memory.
 * @param {{url?: string, folder?: string}} [options]
 * @returns {Promise<Database>}
 */
export function openDatabase({url, folder} = {}) {
  return url ? openPostgres(url) : openPglite(folder);
}

/** @returns {Promise<Database>} */
async function openPglite(folder) {
  const release = folder ? claimFolder(folder) : undefined;
  if (folder && !release) console.warn(`Another process has the data in ${folder}; this one works in memory.`);
  const db = await (release ? openOrBegin(folder, () => createPglite(folder)) : createPglite());
  const transaction = (run) => db.transaction((tx) => run(pgliteQueries(tx)));
  return {
    kind: 'pglite',
    ...pgliteQueries(db),
    transaction,
    snapshot: (run) => transaction(async (tx) => (await tx.exec(SNAPSHOT), run(tx))),
    listen: (channel, heard) => db.listen(channel, heard),
    async close() {
      await db.close();
      release?.();
    },
  };
}

async function createPglite(folder) {
  const db = await PGlite.create(folder ? {dataDir: folder} : {});
  await db.exec("set timezone = 'UTC'");
  return db;
}

/** @returns {Queries} */
function pgliteQueries(target) {
  return {
    query: async (text, params = []) => (await target.query(text, [...params])).rows,
    exec: (sql) => target.exec(sql),
  };
}

/** @returns {Promise<Database>} */
async function openPostgres(url) {
  const settings = {connectionString: url, options: `-c search_path=${SCHEMA} -c timezone=UTC`};
  const pool = new pg.Pool({...settings, max: 8, statement_timeout: 10_000});
  // An idle connection that dies is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  await pool.query(`create schema if not exists ${SCHEMA}`);
  const transaction = (run) => poolTransaction(pool, run);
  return {
    kind: 'postgres',
    ...pgQueries(pool),
    transaction,
    snapshot: (run) => transaction(async (tx) => (await tx.exec(SNAPSHOT), run(tx))),
    listen: (channel, heard) => listenOnOwnConnection(settings, channel, heard),
    close: () => pool.end(),
  };
}

/** @returns {Queries} */
function pgQueries(target) {
  return {
    query: async (text, params = []) => (await target.query(text, [...params])).rows,
    exec: (sql) => target.query(sql),
  };
}

async function poolTransaction(pool, run) {
  const client = await pool.connect();
  let broken;
  try {
    await client.query('begin');
    const result = await run(pgQueries(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Notifications need one connection of their own; when it breaks it comes back, and what was missed is asked for. */
async function listenOnOwnConnection(settings, channel, heard) {
  let client;
  let timer;
  let closed = false;
  const connect = async () => {
    client = new pg.Client(settings);
    client.on('error', () => {});
    client.on('notification', heard);
    client.on('end', () => !closed && (timer = setTimeout(retry, RECONNECT_MS)));
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    heard();
  };
  const retry = () => connect().catch(() => !closed && (timer = setTimeout(retry, RECONNECT_MS)));
  await connect();
  return async () => {
    closed = true;
    clearTimeout(timer);
    await client.end().catch(() => {});
  };
}
