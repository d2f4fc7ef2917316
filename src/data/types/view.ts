/** What a user asks on top of a source, and which of it a source does by itself. */
import type {Json} from './source.js';

/** The operators a filter condition may use. */
export const FILTER_OPS = [
  'eq',
  'ne',
  'gt',
  'gte',
  'lt',
  'lte',
  'in',
  'nin',
  'range',
  'contains',
  'starts',
  'ends',
  'null',
] as const;

export type FilterOp = (typeof FILTER_OPS)[number];

/** One condition of a view. `origin` is `'user'` or the name of a filter group. */
export interface Condition {
  field: string;
  op: FilterOp;
  value: Json;
  origin?: string;
}

/** What a user asked on top of a source. */
export interface View {
  filter?: Condition[];
  search?: string;
  sort?: {field: string; desc?: boolean}[];
  page?: {size: number; number?: number; after?: string};
}

/** What a source can do by itself; what it can't is done in the widget. */
export interface Capabilities {
  filter?: boolean | FilterOp[];
  sort?: boolean;
  search?: boolean;
  page?: 'number' | 'after';
  total?: boolean;
  load?: boolean;
  batch?: boolean;
  resume?: boolean;
  undo?: boolean;
  /** False where the user may not run this action or send this form; nothing where only the server knows. */
  allowed?: boolean;
}
