import {parseCsv, readDataset} from './dataset-files.mjs';

/** Public data sets, read-only: resource name → file, and the fields that are searched. */
const FILES = {
  cars: {file: 'cars.json', search: ['name', 'origin']},
  movies: {file: 'movies.json', search: ['title', 'director', 'distributor']},
  stocks: {file: 'stocks.csv', search: ['symbol']},
  sp500: {file: 'sp500.csv', search: []},
  weather: {file: 'weather.csv', search: ['location', 'weather']},
  penguins: {file: 'penguins.json', search: ['species', 'island']},
  countries: {file: 'gapminder.json', search: ['country']},
  electricity: {file: 'iowa-electricity.csv', search: ['source']},
  airports: {file: 'airports.csv', search: ['name', 'city', 'iata']},
};

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const SQL_TYPES = {text: 'text', number: 'double precision', integer: 'integer', date: 'date'};

/**
 * Makes one table for each data set, with columns as typed as the data are.
 * @param {import('./database.mjs').Queries} db
 */
export async function seedDatasets(db) {
  for (const [name, {file}] of Object.entries(FILES)) {
    const text = await readDataset(file);
    const records = (file.endsWith('.csv') ? parseCsv(text) : JSON.parse(text)).map(plainRecord);
    const fields = Object.fromEntries(Object.keys(records[0]).map((field) => [field, fieldType(records, field)]));
    const rows = records.map((record, at) => ({id: at + 1, ...record}));
    const columns = Object.entries(fields).map(([field, type]) => `"${field}" ${SQL_TYPES[type]}`);
    await db.exec(`create table data_${name} (id integer primary key, ${columns.join(', ')})`);
    await db.query(`insert into data_${name} select * from jsonb_populate_recordset(null::data_${name}, $1::jsonb)`, [
      JSON.stringify(rows),
    ]);
  }
}

/**
 * The data sets as resources; the fields are read back from the tables, so that there is one truth.
 * @param {import('./database.mjs').Queries} db
 */
export async function datasetResources(db) {
  const columns = await db.query(
    `select table_name, column_name, data_type from information_schema.columns
     where table_schema = current_schema() and table_name like 'data\\_%' order by table_name, ordinal_position`,
  );
  const typeOf = (type) => ({text: 'text', date: 'date', integer: 'integer'})[type] ?? 'number';
  return Object.fromEntries(
    Object.entries(FILES).map(([name, {search}]) => {
      const own = columns.filter(({table_name: table}) => table === `data_${name}`);
      const fields = Object.fromEntries(own.map((column) => [column.column_name, typeOf(column.data_type)]));
      return [name, {from: `data_${name}`, fields, search, sort: 'id'}];
    }),
  );
}

function plainRecord(record) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [plainName(key), isoDate(value)]));
}

function plainName(key) {
  return key
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');
}

function isoDate(value) {
  if (typeof value !== 'string') return value;
  const match = /^([A-Z][a-z]{2}) (\d{1,2}) (\d{4})$/.exec(value);
  if (!match) return value;
  const month = MONTHS.indexOf(match[1]) / 3 + 1;
  return `${match[3]}-${String(month).padStart(2, '0')}-${match[2].padStart(2, '0')}`;
}

function fieldType(records, field) {
  const values = records.map((record) => record[field]).filter((value) => value !== null && value !== undefined);
  if (values.every(Number.isSafeInteger))
    return values.every((value) => Math.abs(value) < 2 ** 31) ? 'integer' : 'number';
  if (values.every((value) => typeof value === 'number')) return 'number';
  return values.every((value) => /^\d{4}-\d{2}-\d{2}$/.test(value)) ? 'date' : 'text';
}
