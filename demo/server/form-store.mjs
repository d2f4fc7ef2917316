import {plainName, typeOf} from './file-kinds.mjs';
import {Problem, fieldProblem} from './problem.mjs';
import {insertRow, lockRows, updateRow} from './rows.mjs';

const NESTED_TYPES = new Set(['list', 'choices', 'file']);

/**
 * Writes the values of a form: the row, and the lists that hang on it.
 * @param {import('./database.mjs').Queries} tx
 * @param {{table: string, fields: any[]}} form
 * @param {Record<string, any>} values Checked ones.
 * @param {{id?: string, version?: number}} [target] None for a new row.
 * @returns {Promise<{id: string, before?: Record<string, any>, lists?: boolean}>} `lists`: what hangs on the row was replaced.
 */
export async function saveForm(tx, form, values, {id, version} = {}) {
  const own = Object.fromEntries(
    form.fields
      .filter(({name, type}) => name in values && !NESTED_TYPES.has(type))
      .map(({name}) => [name, values[name]]),
  );
  if (id === undefined) {
    const created = await insertRow(tx, form.table, own);
    await saveNested(tx, form, values, created);
    return {id: created};
  }
  const [before] = await lockRows(tx, form.table, [id]);
  if (!before) throw new Problem(404, 'This record is not there any more.');
  if (version !== undefined && before.version !== version) {
    throw new Problem(409, 'Somebody else has changed this record.', {data: before});
  }
  const lists = await saveNested(tx, form, values, id);
  await updateRow(tx, form.table, id, own);
  return {id, before, lists};
}

async function saveNested(tx, form, values, id) {
  const given = form.fields.filter(({name, type}) => name in values && NESTED_TYPES.has(type));
  for (const field of given) {
    if (field.type === 'list') await replaceList(tx, field, values[field.name], id);
    if (field.type === 'choices') await replaceChoices(tx, values[field.name], id);
    if (field.type === 'file') await replaceDocuments(tx, values[field.name], id);
  }
  return given.length > 0;
}

/** The list as given takes the place of the one before; items that were there keep their keys. */
async function replaceList(tx, {nested: {table, by, priced}}, items, id) {
  const old = await tx.query(`delete from ${table} where "${by}" = $1::int returning id`, [id]);
  const keys = new Set(old.map((row) => String(row.id)));
  for (const [place, {id: key, ...item}] of items.entries()) {
    const kept = keys.delete(String(key)) ? {id: Number(key)} : {};
    const price = priced ? {price: await currentPrice(tx, item.product_id)} : {};
    await insertRow(tx, table, {...item, ...kept, ...price, [by]: Number(id), place});
  }
}

/** What a customer pays is the shop's word, never the page's. */
async function currentPrice(tx, product) {
  const [found] = await tx.query("select price from products where id = $1::int and status = 'active'", [product]);
  if (!found) {
    throw new Problem(422, 'A product is not on sale.', {
      errors: [{path: 'items', code: 'missing', message: 'a product is not on sale'}],
    });
  }
  return found.price;
}

async function replaceChoices(tx, choices, id) {
  await tx.query('delete from employee_certifications where employee_id = $1::int', [id]);
  for (const choice of choices) {
    await tx.query('insert into employee_certifications values ($1::int, $2::int)', [id, choice]);
  }
}

/** What is named by its key stays, what comes as a file is added, and the rest goes. */
async function replaceDocuments(tx, items, employee) {
  const kept = items.filter((item) => !(item instanceof File)).map(({id}) => id);
  await tx.query('delete from documents where employee_id = $1::int and not id = any ($2::int[])', [employee, kept]);
  const files = items.filter((item) => item instanceof File);
  await addDocuments(tx, files, employee);
}

/** @returns {Promise<string[]>} The keys of the stored documents. */
export async function addDocuments(tx, files, employee) {
  const keys = [];
  for (const file of files) {
    const content = Buffer.from(await file.arrayBuffer());
    const name = plainName(file.name);
    const type = typeOf(name, content);
    if (!type) throw fieldProblem(422, 'documents', 'type', `${name} is not the kind of file that its name says.`);
    const [{id}] = await tx.query(
      `insert into documents (employee_id, name, type, size, content)
       values ($1::int, $2, $3, $4::int, decode($5, 'base64')) returning id`,
      [employee, name, type, file.size, content.toString('base64')],
    );
    keys.push(String(id));
  }
  return keys;
}
