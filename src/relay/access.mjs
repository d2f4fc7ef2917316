import {Problem, tooMany} from './problem.mjs';

const MINUTE = 60_000;

/** Who may read what, and how often. */
export class Access {
  #settings;
  #tokens;
  #store;

  /** @param {{settings: import('./options.mjs').Settings, tokens: import('./tokens.mjs').Tokens,
   *   store: import('./memory.mjs').Store}} parts */
  constructor({settings, tokens, store}) {
    this.#settings = settings;
    this.#tokens = tokens;
    this.#store = store;
  }

  /**
   * What a request came with: `Authorization: Bearer`, or `ticket` or `token` of the query.
   * @param {import('node:http').IncomingMessage} req
   * @param {URLSearchParams} query
   * @returns {Promise<import('./tokens.mjs').Grant | undefined>}
   */
  async grantOf(req, query) {
    const bearer = /^Bearer +(\S{1,500})$/i.exec(req.headers.authorization ?? '')?.[1];
    const ticket = query.get('ticket');
    const token = bearer ?? query.get('token');
    if (token) return this.grantFor(token);
    return ticket ? this.#tokens.redeem(ticket) : undefined;
  }

  /** @param {unknown} token */
  async grantFor(token) {
    return typeof token === 'string' && token !== '' && token.length <= 500 ? this.#tokens.read(token) : undefined;
  }

  /**
   * Why a pipeline may not be read: a pipeline that is not there looks like one whose token does not fit.
   * @param {string | undefined} pipeline
   * @param {import('./tokens.mjs').Grant | undefined} grant
   * @param {import('node:http').IncomingMessage} req
   * @returns {Promise<Problem | undefined>}
   */
  async refusal(pipeline, grant, req) {
    const known = pipeline === undefined ? undefined : this.#settings.pipelines.get(pipeline);
    if (known?.public || (known && grant?.pipelines.includes(known.id))) return undefined;
    if (known && (await this.#settings.authorize(req, known.id))) return undefined;
    return grant
      ? new Problem(403, 'The token is for other pipelines.')
      : new Problem(401, 'The token does not fit.', {'WWW-Authenticate': 'Bearer'});
  }

  /**
   * Counts one; throws 429 where the minute is full.
   * @param {string} kind
   * @param {string} pipeline
   */
  async count(kind, pipeline) {
    const seconds = await this.#store.take(`${kind}:${pipeline}`, this.#settings.rate, MINUTE);
    if (seconds > 0) throw tooMany(seconds);
  }

  /**
   * Throws 503 where no more clients are let in.
   * @param {number} open
   */
  checkRoom(open) {
    if (open >= this.#settings.clients) throw new Problem(503, 'The relay has too many clients.', {'Retry-After': '5'});
  }

  /**
   * Throws 403 where a page of another origin asks that is not on the list. Programs have no origin.
   * @param {import('node:http').IncomingMessage} req
   */
  checkOrigin({headers}) {
    const {origin, host} = headers;
    if (origin === undefined || this.#settings.origins.includes(origin) || hostOf(origin) === host) return;
    throw new Problem(403, 'Pages of this origin may not read here: it is not among the origins of the relay.');
  }
}

/** @param {string} origin */
function hostOf(origin) {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
