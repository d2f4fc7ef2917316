/** @typedef {{path: string, code: string, message: string}} FieldError */

const TITLES = {
  400: 'The request cannot be understood',
  401: 'Please sign in',
  403: 'That is not allowed',
  404: 'There is no such thing here',
  405: 'That cannot be done here',
  409: 'That is not possible as things are now',
  412: 'Somebody else was faster',
  413: 'That is too large',
  415: 'That kind of content is not understood',
  422: 'Some values need another look',
  429: 'Too many requests',
  500: 'Something went wrong here',
  503: 'The server is not ready',
};

const CODES = {
  401: 'auth',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  412: 'conflict',
  413: 'limit',
  429: 'limit',
};

/** An answer that is an error: thrown inside the server, sent to the caller as `application/problem+json`. */
export class Problem extends Error {
  /**
   * @param {number} status HTTP status, 400 or above.
   * @param {string} detail Plain words for the person in front of the page.
   * @param {{code?: string, errors?: FieldError[], data?: unknown, headers?: Record<string, string>}} [extra]
   */
  constructor(status, detail, extra = {}) {
    super(detail);
    this.status = status;
    this.code = extra.code ?? CODES[status] ?? (status < 500 ? 'invalid' : 'http');
    this.title = TITLES[status] ?? 'That did not work';
    this.errors = extra.errors;
    this.data = extra.data;
    this.headers = extra.headers ?? {};
  }

  /** The body as it goes over the wire. */
  toJSON() {
    const {status, title, code, errors, data} = this;
    return {title, detail: this.message, status, code, errors, data};
  }
}

/** One wrong field, as a problem of its own. */
export function fieldProblem(status, path, code, message) {
  return new Problem(status, message, {code: 'invalid', errors: [{path, code, message}]});
}

/** The answer for whatever was thrown: problems stay, anything unknown is a 500 that tells nothing of the inside. */
export function toProblem(error) {
  if (error instanceof Problem) return error;
  if (error instanceof URIError) return new Problem(400, 'The address holds a broken percent sign.');
  return new Problem(500, 'The server could not answer. Please try again.');
}
