import type {SourceError, SourceErrorCode} from './source-types.js';

/** A failure on its way out of the parser; only the grammar's own files throw and catch it. */
export class SourceFault extends Error {
  constructor(
    readonly code: SourceErrorCode,
    readonly at: number,
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }

  /** The fault as the value that callers get. */
  toError(): SourceError {
    const {code, at, message, hint} = this;
    return Object.freeze(hint === undefined ? {code, at, message} : {code, at, message, hint});
  }
}

/** Runs a step of the grammar and turns its fault into a value. What a page's own object throws is a value too. */
export function caught<T>(step: () => T): T | {readonly error: SourceError} {
  try {
    return step();
  } catch (reason) {
    const fault =
      reason instanceof SourceFault
        ? reason
        : new SourceFault('expected', 0, `The source can't be read: ${String(reason)}`);
    return Object.freeze({error: fault.toError()});
  }
}
