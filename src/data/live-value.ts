import type {LiveData} from './live-data.js';
import {verbOf} from './message-meaning.js';
import {isRecord} from './is-record.js';
import {mergeRecord} from './record-changes.js';
import {keyOf, keyText, sameJson} from './records.js';
import type {Change, Json, Op} from './types.js';

type ValueOp = Extract<Op, {op: 'value'}>;

/** One record or value, changed by the same operations as a list. Undefined before the first answer. */
export class LiveValue implements LiveData {
  #keyField: string | undefined;
  #value: Json | undefined;
  #version = 0;

  constructor(options: {key?: string} = {}) {
    this.#keyField = options.key;
  }

  get value(): Json | undefined {
    return this.#value;
  }

  get version(): number {
    return this.#version;
  }

  apply(ops: readonly Op[], topic?: string): Change | undefined {
    const before = this.#value;
    for (const op of ops) this.#value = this.#after(op, topic);
    return this.#settle(before);
  }

  replace(data: unknown): Change | undefined {
    const before = this.#value;
    this.#value = (data ?? null) as Json;
    return this.#settle(before);
  }

  clone(): this {
    const copy = new LiveValue({key: this.#keyField}) as this;
    copy.#value = this.#value;
    copy.#version = this.#version;
    return copy;
  }

  changeFrom(before: this): Change | undefined {
    return sameJson(before.#value, this.#value) ? undefined : {type: 'replace'};
  }

  #after(op: Op, topic?: string): Json | undefined {
    switch (op.op) {
      case 'insert':
        return this.#means(op.record) ? op.record : this.#value;
      case 'update':
        return this.#updated(op.record, keyText(op.key));
      case 'delete':
        return this.#isKey(keyText(op.key)) ? null : this.#value;
      case 'reset':
        return Array.isArray(op.records) ? (op.records[0] ?? null) : this.#value;
      case 'limit':
        return this.#value;
      case 'value':
        return op.bare ? this.#pushed(op, topic) : op.value;
    }
  }

  /** An object is merged over a record; anything else is the new value. A topic's word makes it that operation. */
  #pushed(op: ValueOp, topic?: string): Json | undefined {
    const {value} = op;
    const verb = isRecord(value) || keyText(value) !== undefined ? verbOf(topic, op.event) : undefined;
    if (verb === 'delete') return this.#isKey(keyOf(value, this.#keyField) ?? keyText(value)) ? null : this.#value;
    if (verb && !this.#means(value)) return this.#value;
    return this.#value === undefined ? value : mergeRecord(this.#value, value);
  }

  #updated(record: Json, key = keyOf(record, this.#keyField)): Json | undefined {
    if (this.#value === undefined || this.#value === null || record === undefined) return this.#value;
    const own = keyOf(this.#value, this.#keyField);
    return key !== undefined && own !== undefined && key !== own ? this.#value : mergeRecord(this.#value, record);
  }

  /** False where both have keys and they differ: news of another record. */
  #means(record: Json): boolean {
    if (record === undefined) return false;
    const own = keyOf(this.#value, this.#keyField);
    const key = keyOf(record, this.#keyField);
    return own === undefined || key === undefined || own === key;
  }

  #isKey(key: string | undefined): boolean {
    return key !== undefined && key === keyOf(this.#value, this.#keyField);
  }

  #settle(before: Json | undefined): Change | undefined {
    if (before === this.#value || (before !== undefined && sameJson(before, this.#value))) {
      this.#value = before;
      return undefined;
    }
    this.#version++;
    return {type: 'replace'};
  }
}
