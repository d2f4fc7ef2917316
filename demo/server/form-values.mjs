import {readValue} from './values.mjs';

/**
 * A field of a form as the server knows it; the describe answer is made of the same object.
 * @typedef {object} FormField
 * @property {string} name
 * @property {string} type text, email, tel, textarea, richtext, number, integer, currency, checkbox, select, date,
 *   datetime, tags, list, blocks, file, choices
 * @property {string} [label]
 * @property {boolean} [required]
 * @property {boolean} [sensitive]
 * @property {boolean} [many]
 * @property {unknown} [default]
 * @property {{label: string, value: unknown}[]} [options]
 * @property {string} [optionsSource]
 * @property {number} [min] Least number, or least items of a list.
 * @property {number} [max] Greatest number, most characters of a text, or most items of a list.
 * @property {string} [pattern]
 * @property {string} [hint] What the pattern asks for, in words.
 * @property {(text: string) => string} [write] The text as it is kept.
 * @property {FormField[]} [fields] Of each item of a list.
 * @property {Record<string, FormField[]>} [union] Of each kind of block.
 * @property {{table: string, store?: string, by?: string}} [unique]
 */

const SAFE_KEYS = /^[A-Za-z][A-Za-z0-9_]*$/;
const MANAGED = new Set(['id', 'version', 'created_at', 'updated_at', 'place']);

/**
 * Checks values against fields. Values come back typed; errors name the path.
 * @param {FormField[]} fields
 * @param {unknown} given
 * @param {{partial?: boolean, readonly?: Iterable<string>, prefix?: string}} [options] `partial`: what is not given is left alone.
 * @returns {{values: Record<string, any>, errors: import('./problem.mjs').FieldError[]}}
 */
export function checkValues(fields, given, {partial = false, readonly = [], prefix = ''} = {}) {
  const errors = [];
  const values = {};
  if (!isObject(given)) {
    return {values, errors: [{path: prefix.slice(0, -1), code: 'invalid', message: 'must be an object of values'}]};
  }
  const known = new Map(fields.map((field) => [field.name, field]));
  const passed = new Set([...MANAGED, ...readonly]);
  for (const name of Object.keys(given)) {
    if (!known.has(name) && !passed.has(name) && !name.startsWith('_')) {
      errors.push({path: prefix + safeName(name), code: 'unknown', message: 'is not a field of this form'});
    }
  }
  for (const field of fields) {
    const there = Object.hasOwn(given, field.name);
    if (!there && partial) continue;
    const value = there ? given[field.name] : field.default;
    const checked = checkField(field, value, prefix + field.name);
    errors.push(...checked.errors);
    if (there || checked.value !== null) values[field.name] = checked.value;
  }
  return {values, errors};
}

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const safeName = (name) => (SAFE_KEYS.test(name) ? name : name.replaceAll(/[^\w-]/g, '').slice(0, 40));

function checkField(field, value, path) {
  const empty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (empty && field.required) return wrong(path, 'required', 'is needed');
  if (empty) return {value: EMPTY[field.type] ?? null, errors: []};
  const check = CHECKS[field.type] ?? checkText;
  return check(field, value, path);
}

const EMPTY = {richtext: '', tags: [], list: [], blocks: [], choices: [], file: []};

const wrong = (path, code, message) => ({value: null, errors: [{path, code, message}]});
const right = (value) => ({value, errors: []});

const CHECKS = {
  number: checkNumber,
  integer: checkNumber,
  currency: checkNumber,
  checkbox: (field, value, path) => checkTyped('boolean', value, path, 'must be yes or no', (text) => text === 'true'),
  date: (field, value, path) => checkTyped('date', value, path, 'must be a date'),
  datetime: (field, value, path) => checkTyped('datetime', value, path, 'must be a date and time'),
  select: checkSelect,
  tags: checkTags,
  choices: checkChoices,
  list: checkList,
  blocks: checkBlocks,
  file: checkFiles,
};

function checkText(field, value, path) {
  if (typeof value !== 'string') return wrong(path, 'invalid', 'must be text');
  if (value.includes('\0')) return wrong(path, 'invalid', 'must not hold the null character');
  if (field.required && value.trim() === '') return wrong(path, 'required', 'is needed');
  if (value.length > (field.max ?? 200))
    return wrong(path, 'too-long', `must have ${field.max ?? 200} characters at most`);
  if (field.pattern && !new RegExp(`^(?:${field.pattern})$`, 'u').test(value)) {
    return wrong(path, 'pattern', field.hint ?? 'has another form');
  }
  return right(field.write?.(value) ?? value);
}

function checkNumber(field, value, path) {
  const type = field.type === 'integer' ? 'integer' : 'number';
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return wrong(path, 'invalid', 'must be a number');
  try {
    const number = Number(readValue(type, text.trim(), path));
    const {min = -2_147_483_648, max = 2_147_483_647} = field;
    if (number < min) return wrong(path, 'min', `must not be below ${min}`);
    if (number > max) return wrong(path, 'max', `must not be above ${max}`);
    return right(number);
  } catch {
    return wrong(path, 'invalid', type === 'integer' ? 'must be a whole number' : 'must be a number');
  }
}

function checkTyped(type, value, path, words, finish = (text) => text) {
  try {
    return right(finish(readValue(type, String(value), path)));
  } catch {
    return wrong(path, 'invalid', words);
  }
}

function checkSelect(field, value, path) {
  if (field.options) {
    const found = field.options.find((option) => String(option.value) === String(value));
    return found ? right(found.value) : wrong(path, 'option', 'is not one of the choices');
  }
  return field.keys === 'text' ? checkText(field, value, path) : checkNumber({...field, type: 'integer'}, value, path);
}

function checkTags(field, value, path) {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : undefined;
  if (!list?.every((tag) => typeof tag === 'string' && tag.length <= 60 && !tag.includes('\0'))) {
    return wrong(path, 'invalid', 'must be a list of short texts');
  }
  const tags = [...new Set(list.map((tag) => tag.trim()).filter(Boolean))];
  return tags.length > (field.max ?? 20) ? wrong(path, 'max', `must be ${field.max ?? 20} at most`) : right(tags);
}

function checkChoices(field, value, path) {
  const list = Array.isArray(value) ? value : [value];
  if (list.length > 100 || !list.every((key) => /^\d{1,9}$/.test(String(key))))
    return wrong(path, 'invalid', 'must be a list of choices');
  return right([...new Set(list.map(Number))]);
}

function checkList(field, value, path) {
  const items = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : undefined;
  if (!items) return wrong(path, 'invalid', 'must be a list');
  const {min = 0, max = 50} = field;
  if (items.length > max) return wrong(path, 'max', `must be ${max} at most`);
  if (items.length < min) return wrong(path, 'min', `must be ${min} at least`);
  const checked = items.map((item, at) =>
    checkValues(field.fields, item, {readonly: field.readonly, prefix: `${path}.${at}.`}),
  );
  return {
    value: checked.map(({values}, at) => (items[at]?.id === undefined ? values : {...values, id: items[at].id})),
    errors: checked.flatMap(({errors}) => errors),
  };
}

/** Each block says its kind in `_union_type`; the fields of that kind are asked, others are dropped. */
function checkBlocks(field, value, path) {
  const items = Array.isArray(value) ? value : [value];
  if (items.length > (field.max ?? 50)) return wrong(path, 'max', `must be ${field.max ?? 50} at most`);
  const checked = items.map((item, at) => {
    const kind = isObject(item) ? item._union_type : undefined;
    const here = `${path}.${at}.`;
    if (typeof kind !== 'string' || !Object.hasOwn(field.union, kind)) {
      return {values: {}, errors: [{path: `${here}_union_type`, code: 'option', message: 'is not one of the kinds'}]};
    }
    const readonly = Object.values(field.union).flatMap((fields) => fields.map(({name}) => name));
    const {values, errors} = checkValues(field.union[kind], item, {prefix: here, readonly});
    return {values: {_union_type: kind, ...values}, errors};
  });
  return {value: checked.map(({values}) => values), errors: checked.flatMap(({errors}) => errors)};
}

function checkFiles(field, value, path) {
  // A place without a file is kept for one that comes when the form is sent.
  const list = (Array.isArray(value) ? value : [value]).filter((item) => item !== null);
  if (list.length > (field.max ?? 10)) return wrong(path, 'max', `must be ${field.max ?? 10} at most`);
  const items = list.map((item) => keptFile(item) ?? item);
  const errors = items.flatMap((item, at) => (keptFile(item) ? [] : fileErrors(item, `${path}.${at}`)));
  return {value: items, errors};
}

/** One that is there already, by its key or as the record that was read. */
function keptFile(item) {
  const id = isObject(item) ? item.id : item;
  return /^\d{1,9}$/.test(String(id)) ? {id: Number(id)} : undefined;
}

function fileErrors(file, path) {
  if (!(file instanceof File)) return [{path, code: 'invalid', message: 'must be a file'}];
  if (!/\.(pdf|docx?)$/i.test(file.name) || file.name.length > 200) {
    return [{path, code: 'type', message: 'must be a .pdf, .doc or .docx file'}];
  }
  return file.size === 0 || file.size > 5_242_880
    ? [{path, code: 'size', message: 'must not be empty or above 5 MB'}]
    : [];
}
