/** A failure as a value. */
import type {FieldError} from './change.js';

export type DataErrorCode =
  | 'source'
  | 'provider'
  | 'network'
  | 'cors'
  | 'timeout'
  | 'http'
  | 'auth'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'invalid'
  | 'limit'
  | 'data'
  | 'closed';

/** A failure as a value. `message` is plain words, shown as text. */
export interface DataError {
  code: DataErrorCode;
  message: string;
  hint?: string;
  status?: number;
  retryable: boolean;
  retryAt?: number;
  fields?: FieldError[];
  partial?: true;
  current?: unknown;
}
