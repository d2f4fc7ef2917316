import {databaseProblem} from './database-errors.mjs';
import {EMPLOYEE_FORMS} from './forms-employee.mjs';
import {FORMS} from './forms.mjs';
import {saveForm} from './form-store.mjs';
import {checkValues} from './form-values.mjs';
import {formSchema, publicField} from './form-schema.mjs';
import {Problem} from './problem.mjs';
import {readListQuery} from './query.mjs';
import {missing, recordStatement} from './select.mjs';
import {rememberUndo} from './undo.mjs';

const ALL = {...FORMS, ...EMPLOYEE_FORMS};

const HIDDEN = new Set(['ssn', 'certifications']);

/** @returns {string[]} The names of all forms. */
export const formNames = () => Object.keys(ALL);

/** Forms: described, validated, submitted. One instance a server. */
export class FormService {
  /** @param {import('./context.mjs').Context} context */
  constructor(context) {
    this.context = context;
  }

  has(name) {
    return Object.hasOwn(ALL, name);
  }

  /** What a form asks for, whatever the record. */
  fieldsOf(name) {
    return this.#form(name).fields.map(publicField);
  }

  /** The fields, and for an update the values and version of the record. */
  async describe(name, args) {
    const form = this.#form(name);
    const id = this.#key(form, args);
    const {record, position} = id === undefined ? {} : await this.#read(form, id);
    const values = record ? this.#valuesOf(form, record) : defaults(form.fields);
    return {
      fields: form.fields.map(publicField),
      values,
      schema: formSchema(form),
      ...(record && {version: String(record.version)}),
      ...(position && {position}),
    };
  }

  /** Errors of the touched fields, or of all where nothing is said of touching. */
  async validate(name, {args, values, touched}) {
    const form = this.#form(name);
    const id = this.#key(form, args);
    const {values: checked, errors} = this.#check(form, values ?? {});
    const wrong = new Set(errors.map(({path}) => path));
    errors.push(...(await this.#storeErrors(form, checked, id)).filter(({path}) => !wrong.has(path)));
    return {errors: Array.isArray(touched) ? errors.filter(({path}) => isTouched(path, touched)) : errors};
  }

  /** Writes the values; the outcome says what changed and how to take it back. */
  async submit(tx, name, {args, values, version}) {
    const form = this.#form(name);
    const id = this.#key(form, args);
    const {values: checked, errors} = this.#check(form, values ?? {});
    if (errors.length > 0) throw new Problem(422, 'Please look at the marked fields again.', {errors});
    const saved = await this.#save(tx, form, checked, {id, version});
    return this.#outcome(tx, form, saved);
  }

  async #save(tx, form, values, {id, version}) {
    try {
      return await saveForm(tx, form, values, {id, version});
    } catch (error) {
      const problem = databaseProblem(error, this.context.messages);
      if (problem.status === 409 && problem.data) problem.data = (await this.#read(form, id, tx)).record;
      throw problem;
    }
  }

  #form(name) {
    if (this.has(name)) return ALL[name];
    throw new Problem(404, `There is no form "${String(name).slice(0, 80)}".`);
  }

  /** The key of the record an update is for: the first argument, a key or the record itself. */
  #key(form, args) {
    if (form.mode === 'create') return undefined;
    const first = Array.isArray(args) ? args[0] : (args?.id ?? args?.record);
    const key = first !== null && typeof first === 'object' ? first.id : first;
    if (key === undefined || key === null || key === '')
      throw new Problem(400, 'This form needs to know which record it is for.');
    if (!/^\d{1,9}$/.test(String(key))) throw new Problem(404, 'There is no such record.');
    return String(key);
  }

  #check(form, values) {
    const {fields} = this.context.resources.get(form.resource);
    return checkValues(form.fields, values, {partial: form.mode === 'update', readonly: Object.keys(fields)});
  }

  async #storeErrors(form, values, id) {
    const errors = [];
    for (const field of form.fields) {
      const value = values[field.name];
      if (value === undefined || value === null) continue;
      if (field.unique && (await this.#isTaken(form.table, field.name, value, id))) {
        errors.push({path: field.name, code: 'taken', message: 'is taken'});
      }
      if (field.references && !(await this.#isThere(field.references, value))) {
        errors.push({path: field.name, code: 'missing', message: 'is not one of the choices'});
      }
    }
    return errors;
  }

  async #isTaken(table, column, value, id) {
    const [found] = await this.context.db.query(
      `select 1 from ${table} where lower("${column}") = lower($1) and id <> $2::int limit 1`,
      [value, id ?? -1],
    );
    return found !== undefined;
  }

  async #isThere(table, value) {
    const [found] = await this.context.db.query(`select 1 from ${table} where id = $1::int`, [value]);
    return found !== undefined;
  }

  async #read(form, id, db = this.context.db) {
    const resource = this.context.resources.get(form.resource);
    const load = form.fields
      .filter(({name}) => resource.relations && Object.hasOwn(resource.relations, name))
      .map(({name}) => name);
    const statement = recordStatement(resource, id, {...readListQuery([]), load}, this.context);
    const [{record, position}] = await db.query(statement.text, statement.params);
    if (!record) throw missing(resource, id);
    const hidden = form.fields.filter(({name}) => !(name in record)).map(({name}) => name);
    return {record: {...record, ...(await this.#hidden(form, id, hidden, db))}, position};
  }

  /** What lists and pushes never show, and only its own form does. */
  async #hidden(form, id, names, db) {
    if (form.table !== 'employees' || names.length === 0) return {};
    const [row] = await db.query(
      `select e.ssn, (select coalesce(jsonb_agg(certification_id order by certification_id), '[]')
         from employee_certifications where employee_id = e.id) as certifications
       from employees e where id = $1::int`,
      [id],
    );
    return row;
  }

  #valuesOf(form, record) {
    return Object.fromEntries(form.fields.map(({name}) => [name, record[name] ?? null]));
  }

  async #outcome(tx, form, {id, before, lists}) {
    const {record: whole} = await this.#read(form, id, tx);
    const record = withoutHidden(whole);
    const label = before ? 'Change undone' : 'Taken out again';
    const step = before
      ? {do: 'update', table: form.table, id, version: whole.version, values: this.#oldValues(form, before)}
      : {do: 'delete', table: form.table, id, version: whole.version};
    const {topic} = this.context.resources.get(form.resource);
    return {
      data: record,
      message: form.title,
      version: String(record.version),
      ops: {[topic]: [before ? {op: 'update', record} : {op: 'insert', at: 0, record}]},
      invalidates: [topic],
      // A step back covers one row; where lists were replaced too, none is promised.
      ...(!lists && {undo: await rememberUndo(tx, label, [step])}),
    };
  }

  #oldValues(form, before) {
    const own = form.fields.filter(({name}) => name in before);
    return Object.fromEntries(own.map(({name}) => [name, before[name]]));
  }
}

/** What only the form itself shows is no part of an outcome, which goes to lists. */
function withoutHidden(record) {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !HIDDEN.has(name)));
}

function defaults(fields) {
  return Object.fromEntries(fields.map(({name, default: value, many}) => [name, value ?? (many ? [] : null)]));
}

function isTouched(path, touched) {
  return (
    path === '' ||
    touched.some((name) => path === name || path.startsWith(`${name}.`) || String(name).startsWith(`${path}.`))
  );
}
