/** @type {Record<number, string>} */
const TITLES = {
  400: 'The request cannot be understood',
  401: 'A token is needed',
  403: 'That is not allowed',
  404: 'There is no such thing here',
  405: 'That cannot be done here',
  408: 'The request took too long',
  413: 'That is too large',
  415: 'That kind of content is not understood',
  422: 'Some values need another look',
  426: 'Another protocol is spoken here',
  429: 'Too many requests',
  500: 'Something went wrong here',
  503: 'The relay is not ready',
};

/** @type {Record<number, string>} */
const CODES = {401: 'auth', 403: 'forbidden', 404: 'missing', 413: 'limit', 429: 'limit'};

/** An answer that is an error: thrown inside the relay, sent to the caller as `application/problem+json`. */
export class Problem extends Error {
  /**
   * @param {number} status HTTP status, 400 or above.
   * @param {string} detail Plain words; never a token, a secret or a signature.
   * @param {Record<string, string>} [headers]
   */
  constructor(status, detail, headers = {}) {
    super(detail);
    this.status = status;
    this.headers = headers;
    this.code = CODES[status] ?? (status < 500 ? 'invalid' : 'http');
  }

  /** The body as it goes over the wire. */
  toJSON() {
    const {status, code, message} = this;
    return {title: TITLES[status] ?? 'That did not work', detail: message, status, code};
  }
}

/**
 * The answer for whatever was thrown: what is unknown tells nothing of the inside.
 * @param {unknown} error
 */
export function toProblem(error) {
  if (error instanceof Problem) return error;
  return new Problem(503, 'The relay cannot answer just now. Please try again.', {'Retry-After': '5'});
}

/**
 * What one too many is told.
 * @param {number} seconds Until the next is taken.
 */
export const tooMany = (seconds) =>
  new Problem(429, `Too many requests. Please wait ${seconds} seconds.`, {'Retry-After': String(seconds)});
