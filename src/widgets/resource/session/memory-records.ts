import {DataFailure} from '../../../data/failure.js';
import {keyOf} from '../../../data/records.js';
import {applyView, joinViews, viewOfQuery} from '../../../data/view.js';
import type {
  Capabilities,
  DescribeRequest,
  Description,
  Field,
  Json,
  JsonRecord,
  MutateRequest,
  Op,
  Outcome,
  Provider,
  ReadRequest,
  Snapshot,
  Source,
  Values,
  Verb,
} from '../../../data/types.js';
import type {ReadyField, ReadyResource} from '../metadata/ready-resource.js';

let made = 0;

/**
 * The records of a page without a server, as a provider: they are read, made, changed and deleted in memory, so that a
 * prototype does all that the page will do one day.
 */
export class MemoryRecords implements Provider {
  readonly label = 'items';
  readonly idempotent = true;
  readonly identity = `items ${++made}`;
  readonly #resource: () => ReadyResource;
  #records: readonly JsonRecord[];
  /** What was deleted, to be brought back, and where it stood. */
  #removed: readonly (readonly [number, JsonRecord])[] = [];

  constructor(records: readonly object[], resource: () => ReadyResource) {
    this.#records = structuredClone(records) as readonly JsonRecord[];
    this.#resource = resource;
  }

  /** The records as they are now. */
  get records(): readonly JsonRecord[] {
    return this.#records;
  }

  handles(source: Source, verb: Verb): boolean {
    const {name, singular, forms, deleteAction} = this.#resource();
    if (source.kind === 'resource') return source.name === name && (verb === 'read' || verb === 'describe');
    if (source.kind === 'form')
      return verb !== 'read' && (source.name === forms.create || source.name === forms.update);
    return source.kind === 'action' && verb === 'mutate' && [deleteAction, `restore_${singular}`].includes(source.name);
  }

  can(): Capabilities {
    return {filter: true, sort: true, search: true, page: 'number', total: true, undo: true};
  }

  async read({source, view}: ReadRequest): Promise<Snapshot> {
    if (source.kind !== 'resource') throw missing('');
    if (source.key !== undefined) return {data: this.#find(source.key)};
    const {records, total} = applyView(this.#records as Json[], joinViews(viewOfQuery(source.query).view, view));
    return {data: records, total};
  }

  async describe({source}: DescribeRequest): Promise<Description> {
    const {fields, key, forms} = this.#resource();
    const asked = [...fields.values()].filter(({readonly}) => !readonly);
    if (source.kind === 'resource') return {fields: [...fields.values()].map(fieldOf), key};
    const record = 'name' in source && source.name === forms.update ? this.#find(keyIn(source)) : undefined;
    const values = asked.map(({name, default: first}) => [name, record?.[name] ?? first ?? null]);
    return {fields: asked.map(fieldOf), values: Object.fromEntries(values) as Values};
  }

  async mutate({source, intent, values = {}, keys = []}: MutateRequest): Promise<Outcome> {
    const {forms, deleteAction} = this.#resource();
    if (intent === 'validate' || !('name' in source)) return {status: 'done'};
    if (source.name === forms.create) return this.#insert(values);
    if (source.name === forms.update) return this.#update(keyIn(source), values);
    return source.name === deleteAction ? this.#delete(keys) : this.#restore();
  }

  /** Lays operations on the records, as a server would. */
  apply(ops: readonly Op[]): void {
    const {key} = this.#resource();
    for (const op of ops) {
      const rest = (id: string | undefined) => this.#records.filter((record) => keyOf(record, key) !== id);
      if (op.op === 'reset') this.#records = op.records as JsonRecord[];
      else if (op.op === 'delete') this.#records = rest(op.key);
      else if (op.op === 'insert') {
        const others = rest(keyOf(op.record, key));
        this.#records = others.toSpliced(op.at ?? others.length, 0, op.record as JsonRecord);
      } else if (op.op === 'update') {
        const id = op.key ?? keyOf(op.record, key);
        this.#records = this.#records.map((record) =>
          keyOf(record, key) === id ? {...record, ...(op.record as JsonRecord)} : record,
        );
      }
    }
  }

  close(): void {
    this.#removed = [];
  }

  #find(id: string): JsonRecord {
    const {key, name} = this.#resource();
    const found = this.#records.find((record) => keyOf(record, key) === id);
    if (!found) throw missing(`${name} ${id}`);
    return found;
  }

  #done(ops: Op[], data?: JsonRecord): Outcome {
    this.apply(ops);
    // The list may be filtered and in any order: it is read again.
    return {status: 'done', invalidates: [this.#resource().name], ...(data && {data})};
  }

  #insert(values: Values): Outcome {
    const {key} = this.#resource();
    const numbers = this.#records.map((record) => Number(record[key])).filter(Number.isFinite);
    const id = this.#records.length === numbers.length ? Math.max(0, ...numbers) + 1 : crypto.randomUUID();
    const record = {[key]: id, ...plain(values)} as JsonRecord;
    return this.#done([{op: 'insert', record, at: 0}], record);
  }

  #update(id: string, values: Values): Outcome {
    const record = {...this.#find(id), ...plain(values)} as JsonRecord;
    return this.#done([{op: 'update', key: id, record}], record);
  }

  #delete(keys: readonly string[]): Outcome {
    const {key, singular} = this.#resource();
    const entries = this.#records.map((record, index) => [index, record] as const);
    this.#removed = entries.filter(([, record]) => keys.includes(keyOf(record, key) ?? ''));
    const outcome = this.#done(keys.map((id) => ({op: 'delete', key: id})));
    return {...outcome, undo: {source: `action:restore_${singular}`}};
  }

  #restore(): Outcome {
    return this.#done(this.#removed.map(([at, record]) => ({op: 'insert', at, record})));
  }
}

const fieldOf = ({name, type, label, required, readonly, options}: ReadyField): Field => ({
  ...{name, type, label, readonly},
  ...(required !== undefined && {required}),
  ...(options && {options: options as NonNullable<Field['options']>}),
});

/** What is kept of values: a file's name stands for it. */
const plain = (values: Values): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value instanceof File ? value.name : value]));

function keyIn(source: Source): string {
  const args = 'args' in source ? source.args : [];
  return String((Array.isArray(args) ? args[0] : Object.values(args)[0]) ?? '');
}

const missing = (what: string): DataFailure =>
  new DataFailure({code: 'missing', message: `There is no ${what}.`, status: 404, retryable: false});
