/** What a change by the user carries, and how its form, action or resource describes itself. */
import type {Op} from './provider.js';
import type {Json, Source} from './source.js';
import type {Capabilities} from './view.js';

export type Intent = 'validate' | 'submit' | 'run' | 'undo';

export type Values = {[name: string]: Json | File | File[] | Values | Values[]};

export interface MutateRequest {
  source: Source;
  intent: Intent;
  values?: Values;
  keys?: string[];
  touched?: string[];
  idempotencyKey: string;
  version?: string;
  progress?(done: number, all: number): void;
  signal: AbortSignal;
}

export interface Outcome {
  status: 'done' | 'queued';
  data?: unknown;
  ops?: Record<string, Op[]>;
  invalidates?: string[];
  errors?: FieldError[];
  message?: string;
  navigate?: string;
  version?: string;
  undo?: {source: string; values?: Values};
}

/** A path of '' means the whole form. */
export interface FieldError {
  path: string;
  code: string;
  message: string;
}

/** Asks for the description of a form, an action or a resource. */
export interface DescribeRequest {
  source: Source;
  signal: AbortSignal;
}

/** A JSON Schema, kept as data. */
export type JsonSchema = {readonly [key: string]: Json};

export interface Description {
  fields: Field[];
  values?: Values;
  schema?: JsonSchema;
  version?: string;
  key?: string;
  can?: Capabilities;
  forms?: {create?: string; update?: string};
  actions?: Record<string, {allowed: boolean; label?: string; confirm?: string}>;
}

export interface Field {
  name: string;
  type: string;
  label?: string;
  required?: boolean;
  readonly?: boolean;
  sensitive?: boolean;
  format?: string;
  default?: Json;
  options?: {label: string; value: Json}[];
  optionsSource?: string;
  many?: boolean;
  /** Fields of a nested form. */
  fields?: Field[];
  /** Fields by `_union_type`. */
  union?: Record<string, Field[]>;
}
