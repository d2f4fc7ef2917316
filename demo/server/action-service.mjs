import {ACTIONS} from './actions.mjs';
import {filterQuery, isForAll, matchingKeys} from './all-matching.mjs';
import {SAVE_DASHBOARD} from './dashboards.mjs';
import {databaseProblem} from './database-errors.mjs';
import {addDocuments} from './form-store.mjs';
import {checkValues} from './form-values.mjs';
import {formSchema, publicField} from './form-schema.mjs';
import {Problem} from './problem.mjs';
import {deleteRow, insertRow, lockRows, updateRow} from './rows.mjs';
import {UPLOAD_FIELDS} from './uploads.mjs';
import {rememberUndo, runUndo, stepsToRestore} from './undo.mjs';

const MOST_KEYS = 500;
const DOCUMENTS = [{name: 'documents', type: 'file', label: 'Documents', many: true, required: true, max: 10}];

/** Actions that are no change of rows: each gets the transaction, the request and the service. */
const SPECIAL = {
  undo: {label: 'Undo', run: (tx, request, service) => service.undo(tx, request)},
  mark_all_read: {label: 'Mark all as read', run: markAllRead},
  export_products: {label: 'Export', run: exportOf('products')},
  export_users: {label: 'Export', run: exportOf('users')},
  export_orders: {label: 'Export', run: exportOf('orders')},
  download_invoice: {label: 'Invoice', run: downloadInvoice},
  upload_document: {label: 'Upload', fields: DOCUMENTS, run: uploadDocuments},
  save_dashboard: SAVE_DASHBOARD,
  upload_file: {label: 'Upload', fields: UPLOAD_FIELDS, run: uploadFiles},
};

/** @returns {string[]} The names of all actions. */
export const actionNames = () => [...Object.keys(ACTIONS), ...Object.keys(SPECIAL)];

/** Actions: described and run, each with a way back where there is one. One instance a server. */
export class ActionService {
  /** @param {import('./context.mjs').Context} context */
  constructor(context) {
    this.context = context;
  }

  has(name) {
    return Object.hasOwn(ACTIONS, name) || Object.hasOwn(SPECIAL, name);
  }

  /** What the action asks for, and whether it may be run on the record that is named. */
  async describe(name, args) {
    const action = this.#action(name);
    const ids = keysOf({args});
    const rows = action.resource && ids.length > 0 ? await this.#plainRows(action, ids) : [];
    const allowed =
      !action.resource ||
      ids.length === 0 ||
      (rows.length === ids.length && rows.every((row) => action.allowed?.(row) ?? true));
    const fields = action.fields ?? [];
    return {
      fields: fields.map(publicField),
      values: {},
      schema: formSchema({fields}),
      actions: {[name]: {allowed, label: action.label, ...(action.confirm && {confirm: action.confirm})}},
    };
  }

  /** Errors of what the action asks for. */
  validate(name, {values}) {
    return {errors: checkValues(this.#action(name).fields ?? [], values ?? {}).errors};
  }

  /** Runs it; the outcome says what changed. */
  async run(tx, name, request) {
    const action = this.#action(name);
    if (action.run) return action.run(tx, request, this);
    const {ids, given} = await this.#meant(tx, action.resource, request);
    const {values, errors} = checkValues(action.fields ?? [], given);
    if (errors.length > 0) throw new Problem(422, 'Please look at the marked fields again.', {errors});
    if (ids.length === 0) throw new Problem(400, 'This action needs to know which records it is for.');
    try {
      return await this.#change(tx, action, ids, values, request.version);
    } catch (error) {
      throw databaseProblem(error, this.context.messages);
    }
  }

  /** Which records it is for, and the values that are the action's own. */
  async #meant(tx, name, request) {
    const {values = {}} = request;
    if (!isForAll(values)) return {ids: keysOf(request), given: values};
    const {all: _all, filter, ...given} = values;
    const keys = await matchingKeys(tx, this.context.resources.get(name), filter, MOST_KEYS);
    return {ids: keysOf({keys}), given};
  }

  async #change(tx, action, ids, values, version) {
    const {resource: table} = action;
    const rows = await lockRows(tx, table, ids);
    if (rows.length < ids.length) throw new Problem(404, 'A record is not there any more.');
    if (version !== undefined && ids.length === 1 && rows[0].version !== version) {
      throw new Problem(409, 'Somebody else has changed this record.', {
        data: await this.#shown(tx, table, rows[0].id),
      });
    }
    const refused = rows.find((row) => action.allowed && !action.allowed(row));
    if (refused) {
      throw new Problem(422, action.refused, {
        errors: [{path: 'status', code: 'invalid', message: `is ${refused.status}`}],
      });
    }
    const changed = await this.#apply(tx, action, rows, values);
    return this.#outcome(tx, action, changed);
  }

  async #apply(tx, action, rows, values) {
    const {resource: table} = action;
    if (action.deletes) {
      const steps = await stepsToRestore(tx, table, rows);
      for (const {id} of rows) await deleteRow(tx, table, id);
      return {steps, ops: rows.map(({id}) => ({op: 'delete', key: String(id)})), count: rows.length};
    }
    const changes = [];
    for (const row of rows) changes.push(await this.#applyToRow(tx, action, row, values));
    return {steps: changes.map(({step}) => step), ops: changes.map(({op}) => op), count: rows.length};
  }

  async #applyToRow(tx, action, row, values) {
    const {resource: table} = action;
    if (action.copies) {
      const id = await insertRow(tx, table, action.copies(row));
      const record = await this.#shown(tx, table, id);
      return {step: {do: 'delete', table, id, version: record.version}, op: {op: 'insert', at: 0, record}};
    }
    const set = action.set(values, row);
    await updateRow(tx, table, String(row.id), set);
    const record = await this.#shown(tx, table, row.id);
    const old = Object.fromEntries(Object.keys(set).map((name) => [name, row[name]]));
    return {
      step: {do: 'update', table, id: String(row.id), version: record.version, values: old},
      op: {op: 'update', record},
    };
  }

  async #outcome(tx, {resource, done}, {steps, ops, count}) {
    const records = ops.map(({record}) => record).filter(Boolean);
    const {topic = resource} = this.context.resources.get(resource);
    return {
      ...(records.length > 0 && {data: records.length === 1 ? records[0] : records}),
      message: done.replace('{n}', String(count)),
      ops: {[topic]: ops},
      invalidates: [topic],
      ...(records.length === 1 && {version: String(records[0].version)}),
      undo: await rememberUndo(tx, `${done.replace('{n}', String(count))}: undone`, steps),
    };
  }

  /** Takes back what an outcome offered to take back. */
  async undo(tx, request) {
    const [id] = Array.isArray(request.args) ? request.args : [request.args?.id];
    try {
      const {label, steps} = await runUndo(tx, String(id ?? ''));
      const tables = [...new Set(steps.map(({table}) => table))].filter((table) => this.context.resources.has(table));
      return {message: label, invalidates: tables};
    } catch (error) {
      throw databaseProblem(error, this.context.messages);
    }
  }

  async #shown(tx, table, id) {
    const {from} = this.context.resources.get(table);
    const [{record}] = await tx.query(`select to_jsonb(t) as record from ${from} t where id = $1::int`, [id]);
    return record;
  }

  async #plainRows({resource}, ids) {
    const rows = await this.context.db.query(
      `select to_jsonb(t) as row from ${resource} t where id = any ($1::int[])`,
      [ids],
    );
    return rows.map(({row}) => row);
  }

  #action(name) {
    if (Object.hasOwn(ACTIONS, name)) return ACTIONS[name];
    if (Object.hasOwn(SPECIAL, name)) return SPECIAL[name];
    throw new Problem(404, `There is no action "${String(name).slice(0, 80)}".`);
  }
}

/** The keys an action is for: `keys`, else its first argument, which may be a key, a list of them, or a record. */
function keysOf({keys, args}) {
  const first = Array.isArray(args) ? args[0] : (args?.id ?? args?.ids ?? args?.record);
  const given = Array.isArray(keys) && keys.length > 0 ? keys : Array.isArray(first) ? first : [first];
  const texts = given
    .map((key) => (key !== null && typeof key === 'object' ? key.id : key))
    .filter((key) => key !== undefined && key !== null && key !== '')
    .map(String);
  if (texts.length > MOST_KEYS)
    throw new Problem(422, `At most ${MOST_KEYS} records can be changed at once.`, {code: 'limit'});
  if (texts.some((key) => !/^\d{1,9}$/.test(key))) throw new Problem(404, 'There is no such record.');
  return [...new Set(texts)];
}

async function markAllRead(tx, {args}) {
  const [user = 1] = Array.isArray(args) ? args : [args?.user_id];
  if (!/^\d{1,9}$/.test(String(user))) throw new Problem(404, 'There is no such user.');
  await tx.query('update notifications set read = true where user_id = $1::int and not read', [user]);
  return {message: 'All marked as read', invalidates: ['notifications']};
}

/** The records that are meant, all of them where none are, as a file. */
function exportOf(name) {
  return (tx, request) => {
    const {values} = request;
    const chosen = keysOf(request);
    const query = isForAll(values) ? filterQuery(values.filter) : '';
    const filter = chosen.length > 0 ? `?filter[id][in]=${chosen.join(',')}` : query;
    return {
      data: {url: `/api/export/${name}.csv${filter}`, filename: `${name}.csv`, type: 'text/csv'},
      message: 'Your export is ready',
    };
  };
}

async function downloadInvoice(tx, request) {
  const [id] = keysOf(request);
  const [order] = id ? await tx.query('select id from orders where id = $1::int', [id]) : [];
  if (!order) throw new Problem(404, 'There is no such order.');
  return {
    data: {url: `/api/orders/${id}/invoice`, filename: `invoice-${id}.txt`, type: 'text/plain'},
    message: 'Your invoice is ready',
  };
}

async function uploadFiles(tx, {files}, {context}) {
  const records = await context.uploads.keep([...(files?.values() ?? [])].flat());
  return {data: records.length === 1 ? records[0] : records, message: 'Uploaded', invalidates: []};
}

async function uploadDocuments(tx, request, service) {
  const files = [...(request.files?.values() ?? [])].flat();
  const {errors} = checkValues(DOCUMENTS, {documents: files});
  if (errors.length > 0) throw new Problem(422, 'These files cannot be taken.', {errors});
  const [employee] = keysOf(request);
  try {
    const ids = await addDocuments(tx, files, employee ?? null);
    const rows = await tx.query(
      'select to_jsonb(t) as record from document_rows t where id = any ($1::int[]) order by id',
      [ids],
    );
    return {data: rows.map(({record}) => record), message: 'Uploaded', invalidates: ['documents']};
  } catch (error) {
    throw databaseProblem(error, service.context.messages);
  }
}
